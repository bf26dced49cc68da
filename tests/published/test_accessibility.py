"""Every kind of page, in a real browser, in every way that people look at it.

The page is opened once; each test puts it back as it was. What each guard finds in a page that is
spoilt on purpose is in test_guards.py.
"""

import pytest
from guards import guards
from guards.opened import Opened
from guards.seen import seen
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WAYS: dict[str, dict[str, object]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "320 px": {"width": 320, "height": 640},
    "forced colours": {"forced_colors": "active"},
}
SIZES = {"1280 px": (1280, 900), "640 px": (640, 900), "320 px": (320, 640)}


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_nothing(opened: Opened, way: str) -> None:
    with seen(opened.page, **WAYS[way]) as page:  # type: ignore[arg-type]
        assert not guards.axe(page)


def test_axe_finds_nothing_without_scripts(browser: Browser, opened: Opened) -> None:
    # axe itself is a script, so the page's own are kept out, not switched off.
    if not any(url.endswith(".js") for url in opened.asked):
        return  # a page without a script has been looked at already
    page = browser.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(opened.page.url)
    found = guards.axe(page)
    page.close()
    assert not found


def test_no_request_leaves_the_site(opened: Opened, address: str) -> None:
    assert opened.asked and not [url for url in opened.asked if not url.startswith(address)]


def test_a_strict_content_security_policy_refuses_nothing(opened: Opened) -> None:
    assert not [text for text in opened.said if "Content Security Policy" in text]


def test_the_first_stop_of_the_keyboard_leads_to_the_main_content(
    browser: Browser, opened: Opened
) -> None:
    page = browser.new_page()
    page.goto(opened.page.url)
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    landed = page.evaluate("document.activeElement.id")
    page.close()
    assert (skip, landed) == ("#main", "main")


def test_the_keyboard_goes_through_the_page_and_out_of_it(opened: Opened) -> None:
    with seen(opened.page) as page:
        assert not guards.keyboard(page)


def test_the_keyboard_goes_back_through_the_page_at_400_percent(opened: Opened) -> None:
    with seen(opened.page, 320, 256) as page:
        assert not guards.keyboard(page, backward=True)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_has_to_be_scrolled_sideways_at_320_px(opened: Opened, direction: str) -> None:
    with seen(opened.page, 320, 256, direction=direction) as page:
        assert not guards.text(page)


@pytest.mark.parametrize("size", SIZES)
def test_text_at_200_percent_can_be_read(opened: Opened, size: str) -> None:
    with seen(opened.page, *SIZES[size], text=200) as page:
        assert not guards.text(page)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_text_that_readers_space_out_can_be_read(opened: Opened, direction: str) -> None:
    with seen(opened.page, 320, 640, direction=direction, spaced=True) as page:
        assert not guards.text(page)


def test_nothing_moves_for_those_who_want_no_movement(opened: Opened) -> None:
    assert not guards.movement(opened.page)


def test_forced_colours_keep_the_ring_and_the_borders(opened: Opened) -> None:
    assert not guards.forced_colours(opened.page)


def test_nothing_is_lost_on_paper(opened: Opened) -> None:
    assert not guards.paper(opened.page)


def test_no_picture_says_again_what_the_page_says(opened: Opened) -> None:
    assert not guards.heard_twice(opened.page)
