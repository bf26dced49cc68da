"""A computed figure of an official table: its name, what it is of, and its value, rounded once."""

from dataclasses import dataclass
from fractions import Fraction

from generator.figures.rounding import rounded

NOT_AVAILABLE = "not available"
ARROW = "->"
BAR = "|"
TRUE, FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the list of measures.

    `value` is as it is published; `exact` is the value before it was rounded, None for words.
    `row` and `column` are as printed; a change has `from->to` for its periods.
    """

    name: str
    table: str
    row: str
    column: str
    value: str
    unit: str
    exact: Fraction | None = None
    series_in_rows: bool = True

    @property
    def base_name(self) -> str:
        """The name without the decimals: `share_pct` of `share_pct_1dp`."""
        head, _, tail = self.name.rpartition("_")
        return head if tail.endswith("dp") and tail[:-2].isdigit() else self.name

    @property
    def key(self) -> str:
        """`series|period`; the series alone for a whole row or column."""
        parts = (self.row, self.column) if self.series_in_rows else (self.column, self.row)
        return BAR.join(part for part in parts if part)


def as_number(value: Fraction | None, places: int = 0) -> str:
    """`1460`, `-4.9`: no thousands separator, a plain hyphen; words where there is no number."""
    return NOT_AVAILABLE if value is None else str(rounded(value, places))


def as_printed(value: Fraction | None) -> str:
    """A sum or a difference of printed figures with all its decimals: `1460`, `2.5`."""
    if value is None or value.denominator == 1:
        return as_number(value)
    places = next((n for n in range(1, 4) if (value * 10**n).denominator == 1), 3)
    return as_number(value, places)


def ratio(part: Fraction | None, whole: Fraction | None, times: int = 100) -> Fraction | None:
    """`part / whole x times`; None where one is not known or the whole is 0."""
    if part is None or not whole:
        return None
    return part * times / whole


def direction(before: Fraction, after: Fraction) -> str:
    """`up`, `down` or `same`, from the values before rounding."""
    if before == after:
        return "same"
    return "up" if after > before else "down"
