"""The preview's web server: this computer only, this folder only, and what browsers expect."""

import contextlib
import http.client
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.problems import Place, Problem
from generator.publishing.preview import server
from generator.publishing.preview.server import CannotServe, server_of
from generator.publishing.preview.shown import Shown

PAGE = b"<!doctype html><html><head><title>x</title></head><body class=a><h1>x</h1></body></html>"
SLIP = Problem(Place("neighbourhoods/a/events.yml", 5, 10), 'It says "<half six>".', "start: 18:30")


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """A small site, and a secret beside it."""
    site = tmp_path / "site"
    for name in ("index.html", "404.html", "a/index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(PAGE)
    for name in ("site.css", "data.csv", "a.ics", "photo.webp", "n.pdf", "area.geojson", ".hidden"):
        (site / name).write_text("x")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "way-out").symlink_to(tmp_path)
    return Shown(site, "/")


@contextlib.contextmanager
def serving(shown: Shown) -> Iterator[int]:
    """A server at work; gives its port."""
    running = server_of(shown, 0)
    threading.Thread(target=running.serve_forever, args=[0.05], daemon=True).start()
    yield running.server_port
    running.shutdown()
    running.server_close()


@pytest.fixture
def port(shown: Shown) -> Iterator[int]:
    with serving(shown) as port:
        yield port


def ask(
    port: int, path: str, method: str = "GET", host: str = "localhost:8000"
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers={"Host": host})
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("a/", "text/html; charset=utf-8"),
        ("site.css", "text/css; charset=utf-8"),
        ("data.csv", "text/csv; charset=utf-8"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("photo.webp", "image/webp"),
        ("n.pdf", "application/pdf"),
        ("area.geojson", "application/geo+json"),
        ("_preview/preview.js", "text/javascript; charset=utf-8"),
        ("_preview/preview.css", "text/css; charset=utf-8"),
    ],
)
def test_files_have_their_kind_and_are_not_kept(port: int, name: str, kind: str) -> None:
    status, headers, _ = ask(port, f"/{name}")
    assert (status, headers["Content-Type"]) == (200, kind)
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/a/..%2f..%2fsecret.txt",
        "//secret.txt",
        "/way-out/secret.txt",
        "/.hidden",
        "/%00",
        "/_preview/server.py",
        "/[::1",
    ],
)
def test_nothing_but_the_site_is_served(port: int, path: str) -> None:
    status, _, content = ask(port, path)
    assert status == 404
    assert b"secret" not in content


@pytest.mark.parametrize("host", ["127.0.0.1", "LOCALHOST:1234", "[::1]:8000"])
def test_this_computer_s_own_names_are_answered(port: int, host: str) -> None:
    assert ask(port, "/", host=host)[0] == 200


@pytest.mark.parametrize("path", ["/", "/_preview/changes", "/nowhere"])
@pytest.mark.parametrize("host", ["pages.example.org:8000", "127.0.0.1.example.org", ""])
def test_a_page_of_somebody_else_s_reads_nothing(port: int, path: str, host: str) -> None:
    status, _, content = ask(port, path, host=host)
    assert status == 421
    assert b"<h1>x</h1>" not in content
    assert b"this computer only" in content


def test_an_address_that_is_none_leads_to_the_start(port: int) -> None:
    status, headers, _ = ask(port, "http://[::1/")
    assert (status, headers["Location"]) == (302, "/")


def test_a_page_that_is_not_there_is_the_site_s_own(port: int) -> None:
    status, _, content = ask(port, "/nowhere/")
    assert status == 404
    assert b"<h1>x</h1>" in content


def test_a_folder_gets_its_slash(port: int) -> None:
    status, headers, _ = ask(port, "/a")
    assert (status, headers["Location"]) == (302, "/a/")


def test_a_site_below_an_address_is_served_there(shown: Shown, port: int) -> None:
    shown.mount = "/neighbourhoods/"
    assert ask(port, "/")[1]["Location"] == "/neighbourhoods/"
    assert ask(port, "/neighbourhoods/a/")[0] == 200


def test_head_has_no_body(port: int) -> None:
    status, headers, content = ask(port, "/", "HEAD")
    assert (status, content) == (200, b"")
    assert int(headers["Content-Length"]) > len(PAGE)


def test_only_this_computer_is_answered(port: int) -> None:
    others = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None)}
    for host in others - {"127.0.0.1", "::1"}:
        with pytest.raises(OSError):
            socket.create_connection((host, port), timeout=2).close()


def test_a_port_that_is_taken_is_a_sentence(shown: Shown, port: int) -> None:
    with pytest.raises(CannotServe, match="Choose another"):
        server_of(shown, port)


def test_what_must_be_fixed_stands_above_the_page(shown: Shown, port: int) -> None:
    shown.now([SLIP])
    page = ask(port, "/a/")[2].decode()
    panel, rest = page.split("</section>")
    assert "neighbourhoods/a/events.yml, line 5, column 10" in panel
    assert "It says &quot;&lt;half six&gt;&quot;." in panel
    assert "<pre>start: 18:30</pre>" in panel
    assert "<h1>x</h1>" in rest
    shown.now([])
    assert "line 5" not in ask(port, "/a/")[2].decode()


def test_without_a_site_there_is_a_page_of_what_must_be_fixed(shown: Shown, port: int) -> None:
    (shown.site / "index.html").unlink()
    (shown.site / "a" / "index.html").unlink()
    assert "The site is being made" in ask(port, "/a/")[2].decode()
    shown.now([SLIP])
    status, _, content = ask(port, "/a/")
    assert status == 503
    assert b"1 thing to fix" in content
    assert b"line 5, column 10" in content


def test_an_open_page_is_told_of_a_change(shown: Shown, port: int) -> None:
    version = shown.version
    threading.Timer(0.2, shown.now, [[]]).start()
    assert ask(port, f"/_preview/changes?since={version}")[2] == b"data: changed\n\n"


def test_a_page_from_before_the_last_start_is_told_at_once(port: int) -> None:
    assert ask(port, "/_preview/changes?since=of-yesterday-7")[2] == b"data: changed\n\n"


def test_who_says_nothing_is_let_go(
    shown: Shown, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server._Answer, "timeout", 0.05)
    with serving(shown) as port, socket.create_connection(("127.0.0.1", port), 20) as silent:
        assert silent.recv(1) == b""
        silent.close()
        assert ask(port, "/")[0] == 200
    assert capsys.readouterr().err == ""


def test_a_browser_that_goes_away_is_no_fault_of_ours(
    shown: Shown, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = server_of(shown, 0)
    for error in (BrokenPipeError(), TimeoutError()):
        try:
            raise error
        except OSError:
            ours.handle_error(None, ("127.0.0.1", 1))
    assert capsys.readouterr().err == ""
    try:
        raise RuntimeError("a fault of ours")
    except RuntimeError:
        ours.handle_error(None, ("127.0.0.1", 1))
    assert "a fault of ours" in capsys.readouterr().err
    ours.server_close()


# ---- Newsletters that are still being made

NEWSLETTER = "force/place/newsletter/place-newsletter.pdf"


@pytest.fixture
def waiting(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The newsletters of one neighbourhood are being made; returns who was asked for."""
    asked: list[str] = []
    shown.ask_for = asked.append
    shown.newsletters_wait(frozenset({"force/place/"}))
    monkeypatch.setattr(server, "_NEWSLETTER", 0.1)
    return asked


def old_newsletter(shown: Shown) -> None:
    (shown.site / NEWSLETTER).parent.mkdir(parents=True)
    (shown.site / NEWSLETTER).write_bytes(b"old")


def test_a_newsletter_that_takes_long_is_that_of_before(
    shown: Shown, port: int, waiting: list[str]
) -> None:
    old_newsletter(shown)
    assert ask(port, f"/{NEWSLETTER}")[2] == b"old"
    assert waiting == ["force/place/"]


def test_or_a_page_that_says_so(port: int, waiting: list[str]) -> None:
    status, headers, content = ask(port, f"/{NEWSLETTER}")
    assert (status, headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert b"The newsletter is being made. It appears here by itself." in content
    assert b"preview.js" in content


def test_whoever_waits_gets_the_new_one(
    shown: Shown, port: int, waiting: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_NEWSLETTER", 20.0)
    old_newsletter(shown)

    def make(_: str) -> None:
        (shown.site / NEWSLETTER).write_bytes(b"new")
        threading.Thread(target=shown.newsletters_wait, args=[frozenset()]).start()

    shown.ask_for = make
    assert ask(port, f"/{NEWSLETTER}")[2] == b"new"


def test_nobody_waits_for_anything_else(
    shown: Shown, port: int, waiting: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_NEWSLETTER", 1000.0)
    for path in ("/", "/n.pdf", "/force/other/newsletter/other-newsletter.pdf"):
        assert ask(port, path)[0] in (200, 404)
    assert waiting == []
