"""Every kind of page, in a real browser, in every way that people look at it."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_kinds import KINDS
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WAYS: dict[str, dict[str, object]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "320 px": {"viewport": {"width": 320, "height": 640}},
    "forced colours": {"forced_colors": "active"},
    "without scripts": {},
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(params=WAYS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    # axe itself is a script, so scripts of the page are kept out by a policy, not switched off.
    context = browser.new_context(bypass_csp=True, **WAYS[request.param])
    page = context.new_page()
    if request.param == "without scripts":
        page.route("**/*.js", lambda route: route.abort())
    yield page
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, address: str, kind: str) -> None:
    page.goto(address + KINDS[kind])
    found = Axe().run(page, options=RULES).response["violations"]
    assert not found, [(f["id"], [node["html"] for node in f["nodes"]][:3]) for f in found]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_has_to_be_scrolled_sideways_at_320_px(
    browser: Browser, address: str, kind: str, direction: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + KINDS[kind])
    page.evaluate("direction => document.documentElement.dir = direction", direction)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= 320


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_of_the_keyboard_leads_to_the_main_content(
    browser: Browser, address: str, kind: str
) -> None:
    page = browser.new_page()
    page.goto(address + KINDS[kind])
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    landed = page.evaluate("document.activeElement.id")
    page.close()
    assert (skip, landed) == ("#main", "main")


@pytest.mark.parametrize("kind", KINDS)
def test_no_request_leaves_the_site(browser: Browser, address: str, kind: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + KINDS[kind], wait_until="networkidle")
    context.close()
    assert asked and not [url for url in asked if not url.startswith(address)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_strict_content_security_policy_refuses_nothing(
    browser: Browser, address: str, kind: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))

    def with_policy(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        headers = {**response.headers, "content-security-policy": "default-src 'self'"}
        route.fulfill(response=response, headers=headers)  # type: ignore[attr-defined]

    page.route("**/*", with_policy)
    page.goto(address + KINDS[kind], wait_until="networkidle")
    context.close()
    assert not [text for text in refused if "Content Security Policy" in text]
