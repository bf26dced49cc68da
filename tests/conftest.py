"""What several tests share: the example's facts, the sample site built once, a browser."""

import datetime as dt
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.build import Outcome, build
from generator.publishing.project import Project, load_project
from tools.ensure_browser import find_browser

# The same examples every time and on every machine, however slow it is.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2026, 11, 22)
PARTS = ("content", "neighbourhoods", "theme")


def copy_project(folder: Path, neighbourhoods: Path | None = None) -> Project:
    """The project's own files in another folder, so that no test writes into this one."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
    if neighbourhoods is not None:
        shutil.rmtree(folder / "neighbourhoods")
        shutil.copytree(neighbourhoods, folder / "neighbourhoods")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    hook = (ROOT / "generator" / "mkdocs_hook.py").as_posix()
    settings = settings.replace("generator/mkdocs_hook.py", hook)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return load_project(folder)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Outcome]:
    """The sample forces' site, built once for all tests that only look at it."""
    project = copy_project(tmp_path_factory.mktemp("sample"))
    return project, build(project, TODAY, lambda *_: None)


@pytest.fixture(scope="session")
def site(built: tuple[Project, Outcome]) -> Path:
    """The folder of the sample forces' site."""
    project, outcome = built
    assert outcome.published is not None, outcome.problems
    return project.site


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample forces' site is served, with a slash at the end."""
    handler = functools.partial(_QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """A policy as strict as a force's web server may set."""
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without the requests that it makes for itself."""
    with sync_playwright() as playwright:
        found = find_browser()
        arguments = ["--no-sandbox", "--disable-background-networking", "--disable-sync"]
        chromium = playwright.chromium.launch(
            executable_path=str(found) if found else None, args=arguments
        )
        yield chromium
        chromium.close()
