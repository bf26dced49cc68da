"""Finding a browser: no network, and no real browser."""

import sys
from pathlib import Path

import pytest

from tools import ensure_browser

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="makes shell scripts")


@pytest.fixture(autouse=True)
def nothing_remembered():
    ensure_browser.find_browser.cache_clear()
    yield
    ensure_browser.find_browser.cache_clear()


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A computer without a browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(ensure_browser, "usual_places", lambda environment, platform: [])
    monkeypatch.setattr(ensure_browser, "playwrights_own", lambda: [])
    return tmp_path


def program(folder: Path, name: str, exit_code: int = 0) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n")
    path.chmod(0o755)
    return path


def test_no_browser_is_none(bare):
    assert ensure_browser.find_browser() is None


@posix_only
def test_the_one_asked_for_comes_first(bare, monkeypatch):
    program(bare, "chromium")
    asked_for = program(bare, "my-own-browser")
    monkeypatch.setenv("CHROMIUM", str(asked_for))
    assert ensure_browser.find_browser() == asked_for


@posix_only
@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_found_on_path(bare, name):
    browser = program(bare, name)
    assert ensure_browser.find_browser() == browser


@posix_only
def test_one_that_does_not_start_is_passed_over(bare):
    program(bare, "chromium-browser", exit_code=1)
    assert ensure_browser.find_browser() is None
    ensure_browser.find_browser.cache_clear()
    works = program(bare, "google-chrome")
    assert ensure_browser.find_browser() == works


def test_a_name_that_leads_nowhere_is_passed_over(bare, monkeypatch):
    monkeypatch.setenv("CHROMIUM", str(bare / "gone"))
    assert ensure_browser.find_browser() is None


@posix_only
def test_playwrights_own_is_the_last_resort(bare, monkeypatch):
    own = program(bare, "chrome")
    monkeypatch.setattr(ensure_browser, "playwrights_own", lambda: [own])
    assert ensure_browser.find_browser() == own


def test_usual_places_on_macos():
    places = list(ensure_browser.usual_places({}, "darwin"))
    assert Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome") in places


def test_usual_places_on_windows():
    places = list(ensure_browser.usual_places({"PROGRAMFILES": "C:/Program Files"}, "win32"))
    assert Path("C:/Program Files/Microsoft/Edge/Application/msedge.exe") in places


def test_no_usual_places_on_linux():
    assert list(ensure_browser.usual_places({"PROGRAMFILES": "x"}, "linux")) == []


def test_main_prints_what_was_found(monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", "/opt/chromium")
    monkeypatch.setattr(ensure_browser, "starts", lambda path: True)
    assert ensure_browser.main() == 0
    assert capsys.readouterr().out == f"{Path('/opt/chromium')}\n"


@posix_only
def test_main_looks_again_after_installing(bare, monkeypatch, capsys):
    monkeypatch.setattr(ensure_browser, "install_browser", lambda: program(bare, "chromium"))
    assert ensure_browser.main() == 0
    assert capsys.readouterr().out == f"{bare / 'chromium'}\n"


def test_main_says_what_to_do_when_nothing_helped(bare, monkeypatch, capsys):
    monkeypatch.setattr(ensure_browser, "install_browser", lambda: None)
    assert ensure_browser.main() == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "sudo apt-get install chromium" in printed.err


UPDATE = ["apt-get", "update"]
INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]


@pytest.fixture
def commands(monkeypatch):
    """The commands that would have been run, on a computer that has apt-get."""
    ran: list[list[str]] = []
    monkeypatch.setattr(ensure_browser, "run", lambda command: ran.append(command) or True)
    monkeypatch.setattr(ensure_browser.shutil, "which", lambda name: f"/usr/bin/{name}")
    return ran


def test_installing_as_root_on_debian(commands, monkeypatch):
    monkeypatch.setattr(ensure_browser, "prefix_for_root", lambda: [])
    ensure_browser.install_browser()
    assert commands == [UPDATE, INSTALL]


def test_installing_with_sudo(commands, monkeypatch):
    monkeypatch.setattr(ensure_browser, "prefix_for_root", lambda: ["sudo", "-n"])
    ensure_browser.install_browser()
    assert commands == [["sudo", "-n", *UPDATE], ["sudo", "-n", *INSTALL]]


def test_installing_where_apt_has_no_chromium(commands, monkeypatch):
    def no_chromium(command):
        commands.append(command)
        return "install" not in command

    monkeypatch.setattr(ensure_browser, "run", no_chromium)
    monkeypatch.setattr(ensure_browser, "prefix_for_root", lambda: [])
    ensure_browser.install_browser()
    assert commands[-1][1:] == ["-m", "playwright", "install", "--with-deps", "chromium"]


def test_installing_as_an_ordinary_user(commands, monkeypatch):
    monkeypatch.setattr(ensure_browser, "prefix_for_root", lambda: None)
    ensure_browser.install_browser()
    assert [command[1:] for command in commands] == [["-m", "playwright", "install", "chromium"]]
