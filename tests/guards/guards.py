"""The guards that look at a page in a browser. Each gives back what is wrong, in words."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from guards.seen import seen
from playwright.sync_api import Page

HERE = Path(__file__).parent
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}

SENTENCE = 25  # characters: shorter texts are names, which may well be heard again


@cache
def script(name: str) -> str:
    """A guard's part that runs in the page."""
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


def axe(page: Page) -> list[str]:
    """What axe-core finds, best practice included."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
    found = page.evaluate("options => axe.run(document, options)", AXE)["violations"]
    return [f"{f['id']}: {[node['html'] for node in f['nodes']][:3]}" for f in found]


def keyboard(page: Page, *, backward: bool = False) -> list[str]:
    """What somebody meets who goes through the page with Tab, or with Shift and Tab.

    Every control is a stop, in the order of the document, and after the last one the keyboard
    is free again. Each stop stands in the window, uncovered, with a ring.
    """
    stops = page.evaluate(script("stops"))
    faults, order = list(stops["faults"]), list(range(stops["count"]))
    if backward:
        order.reverse()
    page.evaluate("document.activeElement.blur()")
    page.evaluate("getSelection().removeAllRanges(); scrollTo(0, 0)")
    key = "Shift+Tab" if backward else "Tab"
    for wanted in order:
        page.keyboard.press(key)
        found = page.evaluate(script("stop"))
        if found is None or found["index"] != wanted:
            return [*faults, _lost(page, found, wanted)]
        faults += found["faults"]
    page.keyboard.press(key)
    after = page.evaluate(script("stop"))
    first = order[:1] == [after["index"]] if after else True
    return faults if first else [*faults, f"does not let the keyboard go: {after['what']}"]


def _lost(page: Page, found: dict[str, Any] | None, wanted: int) -> str:
    missed = page.evaluate("index => window.stops[index].outerHTML.slice(0, 110)", wanted)
    return f"the keyboard should come to {missed} but comes to {found and found['what']}"


def text(page: Page) -> list[str]:
    """What of the text cannot be read as the page is seen now."""
    return page.evaluate(script("text"))


def forced_colours(page: Page) -> list[str]:
    """Which boxes and which rings get lost where the reader's own colours replace the page's."""
    page.evaluate(script("boxes"), False)
    with seen(page, forced_colors="active"):
        faults = page.evaluate(script("boxes"), True)
        page.keyboard.press("Tab")  # so that focus shows
        page.evaluate(script("stops"))
        look = script("stop")
        rings = page.evaluate(
            f"""() => {{
              const look = {look};
              return window.stops.flatMap(stop => (stop.focus(), look().faults));
            }}"""
        )
    return faults + [fault for fault in rings if "has no ring" in fault]


def movement(page: Page) -> list[str]:
    """What moves although the reader asked for no movement."""
    with seen(page):
        return page.evaluate(script("still"))


def paper(page: Page) -> list[str]:
    """What gets lost in print, on A4, from a browser that is set to dark."""
    with seen(page, 718, 1000, media="print", color_scheme="dark"):
        return page.evaluate(script("paper"))


def heard_twice(page: Page) -> list[str]:
    """Pictures and figures whose name says again a sentence that stands in the page anyway.

    The sentences are those that Chromium gives to screen readers. The names are those that the
    standard gives: a figure has that of its caption, which Chromium leaves out and others do not.
    """
    browser = page.context.new_cdp_session(page)
    nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
    browser.detach()
    heard = {n["name"]["value"] for n in nodes if _is_text(n)}
    named = re.findall(r"- '?((?:img|figure) \".*?\")[:']*$", page.aria_snapshot(), re.MULTILINE)
    return [
        f"{name.split()[0]} says again: {text}"
        for name in named
        for text in sorted(heard)
        if len(text) >= SENTENCE and text in name
    ]


def _is_text(node: dict[str, Any]) -> bool:
    return not node["ignored"] and node["role"]["value"] == "StaticText"
