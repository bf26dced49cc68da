"""The preview in a real browser: what is saved shows by itself, and so does what must be fixed."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT, copy_project
from playwright.sync_api import Browser, Page, expect

from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PATIENCE = 60_000.0  # milliseconds
PLACE = "westshire/market-ward/"
EVENTS = "neighbourhoods/westshire/market-ward/events.yml"
pytestmark = pytest.mark.browser

Change = Callable[[str, str, str], None]
# Connections that stay open until the tests are over.
SILENT: list[socket.socket] = []


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


@pytest.fixture
def change(project: Project) -> Change:
    """Replaces a text in a file of the project, which must hold it."""

    def replace(file: str, old: str, new: str) -> None:
        path = project.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def start(project: Project) -> Iterator[Callable[[], str]]:
    """Starts the preview; returns its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (project.root / "log.txt").open("w")
    words = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    processes = []

    def started() -> str:
        command = [*words, "--project", str(project.root)]
        processes.append(subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log))
        return f"http://127.0.0.1:{port}/"

    yield started
    for process in processes:
        process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        code = process.wait(60)
    log.close()
    said = (project.root / "log.txt").read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert (code, said.splitlines()[-1]) == (0, "Stopped.")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that notes what the browser complains of."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    complaints: list[str] = []
    yield page
    context.close()
    # While there is no site a page answers 503, which browsers log.
    assert [text for text in complaints if "503" not in text] == []


def opened(page: Page, address: str) -> None:
    """Open an address as soon as somebody answers there."""
    for _ in range(600):
        try:
            page.goto(address)
            return
        except Exception:
            page.wait_for_timeout(100)
    raise AssertionError(f"nobody answers at {address}")


def shows(page: Page, text: str) -> None:
    expect(page.locator("body")).to_contain_text(text, timeout=PATIENCE)


def shows_no_more(page: Page, text: str) -> None:
    expect(page.locator("body")).not_to_contain_text(text, timeout=PATIENCE)


def test_a_change_a_slip_and_its_correction(
    start: Callable[[], str], page: Page, change: Change, project: Project
) -> None:
    opened(page, start() + PLACE)
    shows(page, "Cuppa with a Copper")
    change(EVENTS, "Cuppa with", "Tea with")
    shows(page, "Tea with a Copper")
    change(EVENTS, "start: 10:00", "start: half ten")
    panel = page.get_by_role("region", name="1 thing to fix")
    expect(panel).to_contain_text(f"{EVENTS}, line 10, column 10", timeout=PATIENCE)
    expect(panel).to_contain_text('It says "half ten"')
    shows(page, "Tea with a Copper")
    change(EVENTS, "start: half ten", "start: 10:30")
    expect(panel).to_have_count(0, timeout=PATIENCE)
    shows(page, "10:30am")
    assert not project.site.exists()
    served = project.cache / "served"
    assert not any(b"_preview" in file.read_bytes() for file in served.rglob("*.html"))


def test_a_slip_at_the_start_is_a_page_and_the_site_comes_by_itself(
    start: Callable[[], str], page: Page, change: Change
) -> None:
    change(EVENTS, "start: 10:00", "start: half ten")
    opened(page, start() + PLACE)
    shows(page, "When all is fixed, the site appears here by itself.")
    shows(page, 'It says "half ten"')
    change(EVENTS, "start: half ten", "start: 10:00")
    shows(page, "Cuppa with a Copper")


def test_prose_theme_and_settings_are_watched_too(
    start: Callable[[], str], page: Page, change: Change
) -> None:
    opened(page, start() + "about/")
    shows(page, "This is an example site.")
    change("content/about.md", "Do not use them", "Never use them")
    shows(page, "Never use them to contact the police")
    change("mkdocs.yml", "This is an example site.", "This is a trial.")
    shows(page, "This is a trial.")
    change("mkdocs.yml", "as_of: 2026-11-22", "as_of: next week")
    shows(page, 'as_of must be a date like 2026-10-01. It says "next week".')
    change("mkdocs.yml", "as_of: next week", "as_of: 2026-11-23")
    shows_no_more(page, "next week")
    change("theme/main.html", "</main>", "<p>New in the theme</p></main>")
    shows(page, "New in the theme")


def test_a_new_neighbourhood_and_one_that_goes(
    start: Callable[[], str], page: Page, project: Project
) -> None:
    address = start()
    opened(page, address + "westshire/")
    shows(page, "Market Ward")
    force = project.neighbourhoods / "westshire"
    away = project.root / "away"
    (force / "hill-villages").rename(away)
    shows_no_more(page, "Hill Villages")
    away.rename(force / "hill-villages")
    shows(page, "Hill Villages")


@pytest.mark.pdf
def test_newsletters_follow_the_pages(
    start: Callable[[], str], page: Page, change: Change, project: Project
) -> None:
    address = start()
    opened(page, address + PLACE)
    shows(page, "Cuppa with a Copper")
    first = newsletter(page, address)
    change(EVENTS, "Cuppa with", "Tea with")
    shows(page, "Tea with a Copper")
    newsletter(page, address, before=first)
    opened(page, f"{address}{PLACE}newsletter/")
    expect(page.locator(".downloads")).to_contain_text(" kB", timeout=PATIENCE)


def newsletter(page: Page, address: str, before: bytes = b"") -> bytes:
    """The newsletter as whoever asks gets it: they wait for it, and ask again where that takes
    longer than the preview lets them wait. Until then it is that of `before`.
    """
    file = f"{address}{PLACE}newsletter/market-ward-newsletter.pdf"
    for _ in range(10):
        answer = page.request.get(file, timeout=PATIENCE)
        if answer.status == 200 and answer.body() != before:
            return answer.body()
    raise AssertionError(f"{file} was not made")


def test_a_damaged_preview_is_made_again_and_silence_does_not_stop_its_end(
    start: Callable[[], str], page: Page, project: Project
) -> None:
    served = project.cache / "served"
    served.mkdir(parents=True)
    (served / "left.txt").write_text("of a preview that lost its list", encoding="utf-8")
    address = start()
    opened(page, address + PLACE)
    shows(page, "Cuppa with a Copper")
    assert not (served / "left.txt").exists()
    # Ctrl-C comes while somebody is connected and says nothing.
    port = int(address.rsplit(":", 1)[1].strip("/"))
    SILENT.append(socket.create_connection(("127.0.0.1", port)))
