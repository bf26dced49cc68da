"""Colours and their contrast, as the Web Content Accessibility Guidelines 2.2 measure it.

A colour is written `#12436d`. Text needs a contrast of 4.5 to 1 with its ground (1.4.3); a line or
a mark that carries meaning needs 3 to 1 (1.4.11).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

TEXT = 4.5
GRAPHICS = 3.0
_STEPS = 256
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
Channels = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Need:
    """What the force's colour meets on the page, and the contrast that it must have with it."""

    what: str
    colour: str
    ratio: float


# The colours of theme/assets/site.css that meet the force's colour; a test holds them to it.
NEEDS = (
    Need("the white text on it", "#ffffff", TEXT),
    Need("the yellow marks on it", "#ffc24a", GRAPHICS),
    Need("the ground of the page", "#fdfcf9", GRAPHICS),
)
DARK_GROUNDS = ("#12191c", "#1c272b", "#182125")


def read(text: str) -> str | None:
    """`#12436d` from a text such as `12436D`; None if it is not a colour of six figures."""
    found = _COLOUR.fullmatch(text)
    return f"#{found[1].lower()}" if found else None


def contrast(one: str, other: str) -> float:
    """From 1, no contrast, to 21, black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """WCAG's relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> Channels:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def shortfalls(colour: str) -> list[tuple[Need, float]]:
    """What the colour fails to contrast with, each with the contrast that it has."""
    measured = [(need, contrast(colour, need.colour)) for need in NEEDS]
    return [(need, ratio) for need, ratio in measured if ratio < need.ratio]


def darker(colour: str) -> str:
    """The nearest darker colour of the same hue that contrasts with all it meets."""
    return _towards("#000000", colour, lambda candidate: not shortfalls(candidate))


def tint(colour: str, grounds: Sequence[str] = DARK_GROUNDS) -> str:
    """The nearest lighter colour of the same hue that can be read on every dark ground."""

    def is_light(candidate: str) -> bool:
        return all(contrast(candidate, ground) >= TEXT for ground in grounds)

    return _towards("#ffffff", colour, is_light)


def _towards(end: str, colour: str, enough: Callable[[str], bool]) -> str:
    """The first colour on the way to black or white that is enough."""
    mixtures = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next(mixture for mixture in mixtures if enough(mixture))


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
