"""Cells of official tables as what they are: the one place that reads a printed figure.

A figure keeps how it was printed: its decimals, and the word that makes it less than exact. What
is not exact ("nearly 3,000", "c164k") is never taken for the number in it.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.model.choices import CellKind

NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
SHAPES = {
    CellKind.COUNT: (re.compile(NUMBER), "a whole number, such as 1,234"),
    CellKind.PERCENTAGE: (re.compile(r"[+-]?[0-9]+(\.[0-9]+)? ?%"), "a percentage, such as 1.16%"),
    CellKind.SECONDS: (re.compile(r"[0-9]+(\.[0-9]+)?( sec)?"), "seconds, such as 7 or 7 sec"),
    CellKind.DURATION: (
        re.compile(r"[0-9]{2}:[0-5][0-9]:[0-5][0-9]"),
        "a duration, such as 00:08:52",
    ),
}

_ONES = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: number for number, word in enumerate(_ONES)} | {"zero": 0}
WORDS |= {word: 10 * number for number, word in enumerate(_TENS, 3)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

# What stands before a figure, and what it makes of it.
QUALIFIERS = {
    "over": "more than",
    "more than": "more than",
    "exceed": "more than",
    "exceeds": "more than",
    "just over": "more than",
    "under": "less than",
    "less than": "less than",
    "just under": "less than",
    "nearly": "less than",
    "almost": "less than",
    "about": "about",
    "around": "about",
    "approx.": "about",
    "approximately": "about",
    "some": "about",
    "c": "about",
    "c.": "about",
}
_QUALIFIED = re.compile(
    rf"({'|'.join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True))})(?: |(?=[0-9£]))",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"(?P<sign>[+-]?)£?(?P<number>{NUMBER})(?:\.(?P<decimals>[0-9]+))?"
    r"(?P<scale>k| thousand| million)?(?P<percent> ?%)?(?: (?P<unit>[a-z][a-z /]*))?"
)
_BRACKETS = re.compile(rf"(?P<number>{NUMBER}) \((?P<less>{NUMBER}) [^()]+\)")
_FRACTION = re.compile(r"(half)|([a-z]+)[ -](half|third|quarter|fifth|tenth)s?(?: of .+)?")
_SPELT = re.compile(r"([a-z]+)(?: (hundred|thousand|million))?")
_RANK = re.compile(rf"({NUMBER})(?:st|nd|rd|th) of {NUMBER}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure. `value` counts in single units: `7.6k` is 7,600, `17%` is 17.

    `decimals` were printed, in units of `scale`. `qualifier` says how far it is from exact: `` for
    a figure that stands as it is, else `more than`, `less than` or `about`. `in_brackets` is the
    number that a cell such as `7 (1 withdrew)` sets apart. `is_share` marks a fraction in words.
    """

    value: Fraction
    decimals: int = 0
    scale: int = 1
    qualifier: str = ""
    is_percentage: bool = False
    is_share: bool = False
    in_brackets: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether it may be computed with as it stands."""
        return not self.qualifier and not self.is_share


@lru_cache(maxsize=4096)
def read_cell(text: str, kind: CellKind) -> Figure | None:
    """The figure in a cell of a column of this kind; None where there is none.

    Kept, because each measure of a table reads its cells again.
    """
    text = " ".join(text.split())
    if kind is CellKind.DURATION:
        return _duration(text)
    if kind is CellKind.SECONDS:
        return read_figure(text.removesuffix(" sec"))
    if kind in (CellKind.COUNT, CellKind.PERCENTAGE, CellKind.FIGURE):
        return read_figure(text)
    return None


def _duration(text: str) -> Figure | None:
    """`00:08:52` in seconds."""
    if not SHAPES[CellKind.DURATION][0].fullmatch(text):
        return None
    hours, minutes, seconds = map(int, text.split(":"))
    return Figure(Fraction(hours * 3600 + minutes * 60 + seconds))


def read_figure(text: str) -> Figure | None:
    """A figure as a table or a sentence prints it, with its qualifier kept."""
    found = _QUALIFIED.match(text)
    qualifier = QUALIFIERS[found[1].lower()] if found else ""
    rest = text[found.end() :] if found else text
    figure = _in_brackets(rest) or _plain(rest) or _in_words(rest.lower())
    if figure is None:
        return None
    return Figure(
        figure.value,
        figure.decimals,
        figure.scale,
        qualifier or figure.qualifier,
        figure.is_percentage,
        figure.is_share,
        figure.in_brackets,
    )


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _in_brackets(text: str) -> Figure | None:
    """`7 (1 withdrew application)`: seven, one of which is set apart."""
    found = _BRACKETS.fullmatch(text)
    if not found:
        return None
    return Figure(Fraction(_number(found["number"])), in_brackets=_number(found["less"]))


def _plain(text: str) -> Figure | None:
    """`131,113`, `-4%`, `7.6k`, `£4 million`, `60 second`."""
    found = _FIGURE.fullmatch(text)
    if not found:
        return None
    decimals = found["decimals"] or ""
    scale = {"k": 1000}.get(found["scale"] or "", _SCALES.get((found["scale"] or "").strip(), 1))
    value = Fraction(_number(found["number"] + decimals), 10 ** len(decimals)) * scale
    sign = -1 if found["sign"] == "-" else 1
    # "7.6k" is already rounded; it counts as exact at its own precision.
    return Figure(sign * value, len(decimals), scale, is_percentage=bool(found["percent"]))


def _in_words(text: str) -> Figure | None:
    """`seven`, `two hundred`, `two-thirds`, `three-quarters`, `12th of 43`."""
    if part := _FRACTION.fullmatch(text):
        count = 1 if part[1] else WORDS.get(part[2], 1 if part[2] in ("a", "one") else 0)
        share = Fraction(count, _PARTS[part[1] or part[3]])
        return Figure(share * 100, is_percentage=True, is_share=True) if count else None
    if rank := _RANK.fullmatch(text):
        return Figure(Fraction(_number(rank[1])))
    spelt = _SPELT.fullmatch(text)
    if spelt is None or spelt[1] not in WORDS:
        return None
    scale = _SCALES.get(spelt[2] or "", 1)
    return Figure(Fraction(WORDS[spelt[1]] * scale), scale=scale)
