"""Every pair of colours that the stylesheets put on each other, in each scheme and on paper.

Text needs 4.5 to 1 (WCAG 1.4.3); a line, a mark or a bar that carries meaning needs 3 to 1
(1.4.11). What is decoration alone stands in DECORATION, with the reason.
"""

import re

import pytest

from generator.colour import DARK_GROUNDS, GRAPHICS, NEEDS, TEXT, contrast, tint
from generator.pages.colours import force_stylesheet

from .conftest import REPOSITORY

SHEETS = ("site", "find", "figures", "prose")
CSS = "\n".join(
    re.sub(
        r"/\*.*?\*/", "", (REPOSITORY / f"theme/assets/{name}.css").read_text("utf-8"), flags=re.S
    )
    for name in SHEETS
)
WHITE, SKIP_INK = "#ffffff", "#1a2529"

# (what is drawn, the ground under it, what it is for)
TEXTS = [
    *(
        (colour, ground, use)
        for ground in ("paper", "panel", "raised")
        for colour, use in (
            ("ink", "text"),
            ("quiet", "text of less weight"),
            ("link", "links"),
            ("seen", "links that were followed"),
            ("alarm", "a tag for something cancelled or urgent"),
        )
    ),
    ("ink", "sun-panel", "a notice"),
    ("link", "sun-panel", "a link in a notice"),
    ("seen", "sun-panel", "a link in a notice that was followed"),
    ("ink", "good-panel", "what was done"),
    ("good", "good-panel", "the tag of something open"),
    ("paper", "link", "a button"),
    ("paper", "ink", "a button under the pointer"),
    (WHITE, "brand", "the header and the dates of meetings"),
    (SKIP_INK, "sun", "the skip link"),
]
MARKS = [
    *(("edge", ground, "axes, ticks, bands, arrows") for ground in ("paper", "panel", "raised")),
    *(("brand-line", ground, "the edge of a card, stops") for ground in ("paper", "raised")),
    ("chart-1", "raised", "lines, dots and bars of charts"),
    ("chart-1", "panel", "the line of a chart where it meets a band"),
    ("sun", "brand", "the roofs and the mark of the current page"),
    ("link", "panel", "the edge of a note"),
    ("alarm", "panel", "the edge of a warning"),
]
# Nothing is lost where these cannot be seen: lines between rows and round boxes, the bar over a
# heading, the roofs under the page, the shade under a chart's line.
DECORATION = {"rule", "sun", "sun-panel", "panel", "raised", "paper", "good-panel", "brand"}
# Black and white forms of both schemes are listed in the rules of the element itself.
SCHEMES = ("light", "dark", "print")


def _properties(block: str) -> dict[str, str]:
    found = dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,6})\b", block))
    return {name: _long(colour) for name, colour in found.items()}


def _long(colour: str) -> str:
    whole = colour if len(colour) == 7 else "#" + "".join(figure * 2 for figure in colour[1:])
    return whole.lower()


def _root(before: str) -> str:
    return re.search(rf"{before}\s*:root\s*{{([^}}]*)}}", CSS)[1]


def tokens(scheme: str) -> dict[str, str]:
    light = _properties(_root("^\\s*"))
    if scheme == "light":
        return light
    before = r"\(prefers-color-scheme: dark\) {" if scheme == "dark" else "@media print {"
    return light | _properties(_root(before))


def of(name: str, scheme: str) -> str:
    return name if name.startswith("#") else tokens(scheme)[name]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "use"), TEXTS)
def test_text_can_be_read(text: str, ground: str, use: str, scheme: str) -> None:
    ratio = contrast(of(text, scheme), of(ground, scheme))
    assert ratio >= TEXT, f"{use}: {text} on {ground}, {scheme}: {ratio:.2f}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("mark", "ground", "use"), MARKS)
def test_marks_can_be_seen(mark: str, ground: str, use: str, scheme: str) -> None:
    ratio = contrast(of(mark, scheme), of(ground, scheme))
    assert ratio >= GRAPHICS, f"{use}: {mark} on {ground}, {scheme}: {ratio:.2f}"


@pytest.mark.parametrize(
    "name", ["ink", "quiet", "link", "seen", "good", "alarm", "edge", "chart-1"]
)
def test_on_paper_everything_is_dark(name: str) -> None:
    assert contrast(of(name, "print"), WHITE) >= TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "panel", "raised", "brand", "sun-panel", "link"])
def test_one_of_the_two_rings_round_what_has_focus_is_seen(ground: str, scheme: str) -> None:
    """The ring is outside a button, so its ground is the page's: `link` is one of two there."""
    rings = [contrast(of(ring, scheme), of(ground, scheme)) for ring in ("sun", "ink")]
    assert max(rings) >= GRAPHICS or ground == "link"


def test_every_colour_that_is_drawn_is_in_the_lists() -> None:
    """A colour that somebody adds must be measured, too."""
    drawn = set(re.findall(r"(?:[;{\s]|-)(?:color|fill|stroke):\s*var\(--([a-z0-9-]+)\)", CSS))
    grounds = set(re.findall(r"background(?:-color)?:\s*var\(--([a-z0-9-]+)\)", CSS))
    listed = [*TEXTS, *MARKS]
    assert drawn <= {name for name, _, _ in listed} | DECORATION
    assert grounds <= {name for _, name, _ in listed} | {"sun", "edge"}


def test_the_same_tokens_in_both_schemes() -> None:
    dark = _properties(_root(r"\(prefers-color-scheme: dark\) {"))
    assert set(tokens("light")) - set(dark) == {"sun"}


def test_the_rule_for_a_force_knows_the_colours_of_the_stylesheet() -> None:
    light, dark = tokens("light"), tokens("dark")
    assert [need.colour for need in NEEDS] == [WHITE, light["sun"], light["paper"]]
    assert sorted(DARK_GROUNDS) == sorted(dark[name] for name in ("paper", "panel", "raised"))


def test_the_stylesheet_of_a_force_holds_two_properties_and_nothing_else(force) -> None:
    address, sheet = force_stylesheet(force)
    text = sheet.decode()
    assert address == "westshire/force.css"
    assert text == (
        f"@media screen{{:root{{--brand:{force.colour};--brand-line:{force.colour}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark)"
        f"{{:root{{--brand-line:{tint(force.colour)}}}}}\n"
    )
