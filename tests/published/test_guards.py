"""The guards themselves: each finds nothing in a sound page, and its fault in a spoilt one."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from guards import guards, markup
from guards.seen import seen
from playwright.sync_api import Browser, Page

SOUND = """<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page</title><style>
body { font: 18px sans-serif; color: #111; background: #fff }
:focus-visible { outline: 3px solid #111 }
.box { background: #eee; border: 1px solid transparent }
@media print {
  details::details-content { content-visibility: visible; block-size: auto; display: block }
}
</style></head>
<body><main><h1>A page</h1>
<p><a href="#one">One</a></p>
<p class="box">Some words in a box, with <a href="#two">a link</a> among them.</p>
<details><summary>More</summary><p>Hidden at first.</p></details>
<p><button type="button">Press</button> <a href="tel:101">101</a></p>
<table><caption>Figures</caption><thead><tr><th scope="col">Month</th></tr></thead>
<tbody><tr><th scope="row">May</th></tr></tbody></table>
</main></body></html>
"""
Guard = Callable[[Page], list[str]]


def at(guard: Guard, *size: int, **how: object) -> Guard:
    """A guard that looks at the page as somebody sees it."""

    def look(page: Page) -> list[str]:
        with seen(page, *size, **how) as shown:  # type: ignore[arg-type]
            return guard(shown)

    return look


WALK, BACK = at(guards.keyboard), at(partial(guards.keyboard, backward=True), 320, 256)
NARROW, RTL = at(guards.text, 320, 256), at(guards.text, 320, 256, direction="rtl")
LARGE, SPACED = at(guards.text, 640, 900, text=200), at(guards.text, 320, 640, spaced=True)
LOOKS = {
    "axe": at(guards.axe),
    "axe, dark": at(guards.axe, color_scheme="dark"),
    "walk": WALK,
    "back": BACK,
    "narrow": NARROW,
    "right to left": RTL,
    "large": LARGE,
    "spaced": SPACED,
    "movement": guards.movement,
    "forced": guards.forced_colours,
    "paper": guards.paper,
    "heard": guards.heard_twice,
}


def css(rules: str) -> tuple[str, str]:
    """A fault in the style sheet."""
    return "</style>", rules + "</style>"


FIGURE = "<figure><figcaption>A sentence about some figures.</figcaption></figure><h1>"
NAMED = (
    '<p id="say">A sentence about some figures.</p><svg role="img" aria-labelledby="say"></svg><h1>'
)
DARK = "@media (prefers-color-scheme: dark)"
TINY = '<a href="#b" style="font-size: 6px">b</a> <a href="#one" style="font-size: 6px">One'
# guard, what it says, what is replaced, and by what
SPOILT: list[tuple[str, str, str, str]] = [
    ("axe", "color-contrast", *css("p { color: #aaa }")),
    ("axe", "button-name", ">Press<", "><"),
    (
        "axe, dark",
        "color-contrast",
        *css(f"{DARK} {{ p {{ color: #ccc }} }}"),
    ),
    ("walk", "has no ring", *css("a:focus-visible { outline: 0 }")),
    ("walk", "has no ring", *css("a:focus-visible { outline-color: #eee }")),
    ("walk", "cannot be seen", *css("[href='#one'] { opacity: 0 }")),
    ("walk", "is outside the window", *css("[href='#one'] { position: fixed; left: -999px }")),
    ("walk", "is covered", *css("h1::after { content: ''; position: fixed; inset: 0 }")),
    ("walk", "too small to hit", '<a href="#one">One', TINY),
    ("walk", "the keyboard should come to", '<a href="#two">', '<a href="#two" tabindex="1">'),
    ("walk", "the keyboard should come to", '<button type="button">', '<button onfocus="blur()">'),
    (
        "walk",
        "the keyboard should come to",
        '<button type="button">',
        '<button onkeydown="event.preventDefault()">Stay</button><button type="button">',
    ),
    (
        "walk",
        "does not let the keyboard go",
        '<a href="tel:101">',
        '<a href="tel:101" onkeydown="event.preventDefault()">',
    ),
    (
        "back",
        "is covered",
        *css("h1 { position: fixed; inset: 0 0 auto; height: 120px; margin: 0 }"),
    ),
    ("narrow", "the page is", *css("table { width: 400px }")),
    ("narrow", "runs out of the window", *css("h1 { margin-left: 300px; width: 9px }")),
    ("narrow", "is cut off", *css("p { white-space: nowrap; overflow: hidden }")),
    ("narrow", "runs out of its box", *css(".box { width: 60px; white-space: nowrap }")),
    ("right to left", "the page is", *css("h1 { position: absolute; left: -999px }")),
    ("large", "is cut off", *css("p { height: 20px; overflow: hidden; font-size: 1rem }")),
    ("large", "the page is", *css("h1 { width: 25rem }")),
    ("spaced", "is cut off", *css(".box { height: 44px; overflow: hidden }")),
    ("movement", "has a transition", *css("a { transition: color 1s }")),
    ("movement", "scrolls smoothly", *css("html { scroll-behavior: smooth }")),
    (
        "movement",
        "is animated",
        *css("@keyframes k { to { opacity: .5 } } a { animation: k 1s }"),
    ),
    ("forced", "has no border in forced colours", *css(".box { border: 0 }")),
    ("forced", "has no ring", *css("a:focus-visible { outline: 0; box-shadow: 0 0 0 4px #111 }")),
    ("paper", "is not printed", *css("@media print { details { display: none } }")),
    ("paper", "is too pale on white", *css("@media print { p { color: #bbb } }")),
    ("paper", "the page is", *css("table { width: 900px }")),
    ("heard", "figure says again: A sentence", "<h1>", FIGURE),
    ("heard", "img says again: A sentence", "<h1>", NAMED),
]


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", LOOKS)
def test_a_sound_page_passes(blank: Page, name: str) -> None:
    blank.set_content(SOUND)
    assert not LOOKS[name](blank)


@pytest.mark.browser
@pytest.mark.parametrize("name, says, old, new", SPOILT)
def test_a_spoilt_page_is_noticed(blank: Page, name: str, says: str, old: str, new: str) -> None:
    assert old in SOUND
    blank.set_content(SOUND.replace(old, new, 1))
    assert any(says in fault for fault in LOOKS[name](blank))


BROKEN_HTML = [
    ("unexpected-end-tag", "</main>", "</p></main>"),
    ("duplicate-attribute", '<p class="box">', '<p class="box" class="two">'),
    ("is used 2 times", '<p class="box">', '<p id="a"></p><p id="a" class="box">'),
    ("points to nothing", '<p class="box">', '<p class="box" aria-describedby="nobody">'),
    ("is no language", 'lang="en-GB"', 'lang="english"'),
    ("<html> has no language", ' lang="en-GB"', ""),
    ("is no direction", 'dir="ltr"', 'dir="left"'),
    ("<h1> has no words", "<h1>A page</h1>", "<h1> </h1>"),
    ("<a> has no words", ">One<", "><"),
    ("<button> has no words", ">Press<", "><"),
    ("has no alt", "<h1>", '<img src="a.webp"><h1>'),
    ("navigations are called 'Main'", "<h1>", '<nav aria-label="Main"></nav>' * 2 + "<h1>"),
    ("the page has 2 <h1>", "<h1>", "<h1>Once more</h1><h1>"),
    ("the page has 0 <main>", "<main>", "<div>"),
    ("has no caption", "<caption>Figures</caption>", ""),
    ("has no scope", ' scope="col"', ""),
    ("rows of a table differ", "</th></tr></tbody>", "</th><td>1</td></tr></tbody>"),
    ("a row of a table has no heading", '<th scope="row">May</th>', "<td>May</td>"),
    ("can break between its groups", ">101<", ">01632 960 100<"),
    ("has the role list anyway", "<h1>", '<ul role="list"><li>One</li></ul><h1>'),
    ("use <section>", "<h1>", '<div role="region" aria-label="Notice"></div><h1>'),
    ("<li> stands in <main>", "<h1>", "<li>One</li><h1>"),
    ("<p> stands in <ul>", "<h1>", "<ul><p>One</p></ul><h1>"),
    ("something else that can be used", ">Press<", "><a href='#'>Press</a><"),
    ("<p> takes no attribute align", '<p class="box">', '<p class="box" align="left">'),
    ("<p> takes no attribute style", '<p class="box">', '<p class="box" style="color: red">'),
    ("<center> is not an element", "<h1>", "<center>One</center><h1>"),
    ("does not start with", "<!DOCTYPE html>", "<!doctype html>"),
    ("ends in a space", "</h1>", "</h1> "),
]
SOUND_HTML = SOUND[: SOUND.index("<style>")] + SOUND[SOUND.index("</style>") + len("</style>") :]


def test_sound_html_passes() -> None:
    assert not markup.faults(SOUND_HTML)


@pytest.mark.parametrize("says, old, new", BROKEN_HTML)
def test_broken_html_is_noticed(says: str, old: str, new: str) -> None:
    assert old in SOUND_HTML
    assert any(says in fault for fault in markup.faults(SOUND_HTML.replace(old, new, 1)))
