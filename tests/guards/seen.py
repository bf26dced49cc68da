"""A page as different people see it, and back to how most do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

WIDE = {"width": 1280, "height": 900}
_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-block-end: 2em !important }"
)
_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


@contextmanager
def seen(
    page: Page,
    width: int = WIDE["width"],
    height: int = WIDE["height"],
    *,
    direction: str = "",
    text: int = 100,
    spaced: bool = False,
    **media: Any,
) -> Iterator[Page]:
    """A page in a window of a size, read in a direction, its text enlarged or spaced (WCAG 1.4.12).

    `media` is what Playwright's `emulate_media` takes. The page is not loaded anew: that would cost
    more than the check itself. A style sheet made by a script passes a strict policy.
    """
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce", **media)
    before = page.evaluate("document.documentElement.dir")
    page.evaluate("dir => { document.documentElement.dir = dir }", direction or before)
    css = (f"html {{ font-size: {text}% }}" if text != 100 else "") + (_SPACING if spaced else "")
    page.evaluate(_STYLE, css)
    try:
        yield page
    finally:
        page.evaluate(_STYLE, "")
        page.evaluate("dir => { document.documentElement.dir = dir }", before)
        back = dict.fromkeys(("media", "color_scheme", "forced_colors", "reduced_motion"), "null")
        page.emulate_media(**back)
        page.set_viewport_size(WIDE)
