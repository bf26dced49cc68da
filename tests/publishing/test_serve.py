"""The site while it is edited and shown by MkDocs. Our own preview: test_preview.py."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT, copy_project

from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PATIENCE = 60.0
PAGE = "westshire/market-ward/"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Project, str]]:
    """A project that is being served, and where."""
    project = copy_project(tmp_path, EXAMPLE)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    log = (tmp_path / "log.txt").open("w")
    process = subprocess.Popen([sys.executable, *words], cwd=tmp_path, stdout=log, stderr=log)
    yield project, f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(PATIENCE)
    log.close()


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(address + PAGE, timeout=5) as response:
            text: str = response.read().decode()
            return text
    except (urllib.error.URLError, OSError):
        return ""


def wait_until(happened: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.2)
    return False


def test_a_saved_change_shows_and_a_slip_does_not_break_the_page(
    served: tuple[Project, str],
) -> None:
    project, address = served
    log = project.root / "log.txt"
    assert wait_until(lambda: "Cuppa with a Copper" in page(address)), log.read_text()
    time.sleep(1)  # the watcher compares with what it saw first
    events = project.neighbourhoods / "westshire" / "market-ward" / "events.yml"
    good = events.read_text(encoding="utf-8")
    events.write_text(good.replace("Cuppa with", "Tea with"), encoding="utf-8")
    assert wait_until(lambda: "Tea with a Copper" in page(address)), log.read_text()
    events.write_text(good.replace("start: 10:00", "start: half ten"), encoding="utf-8")
    assert wait_until(lambda: 'It says "half ten"' in log.read_text()), log.read_text()
    assert "Tea with a Copper" in page(address)
    assert "Traceback" not in log.read_text()
