"""Each kind of page, opened once for all the tests that only look at it."""

from collections.abc import Iterator

import pytest
from guards.opened import Opened
from guards.seen import WIDE
from page_kinds import KINDS
from playwright.sync_api import Browser


@pytest.fixture(scope="session", params=KINDS)
def opened(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Opened]:
    """A kind of page. Opening it for each test would take twice the time."""
    context = browser.new_context(viewport=WIDE)
    here = Opened(context.new_page())
    here.page.on("request", lambda asked: here.asked.append(asked.url))
    here.page.on("console", here.hear)
    here.page.goto(address + KINDS[request.param], wait_until="load")
    yield here
    context.close()
