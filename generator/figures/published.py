"""What may be published: figures after disclosure control. Facts get nothing else."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from generator.figures.rounding import change_percent
from generator.model.choices import CrimeType
from generator.model.force import Force
from generator.model.timing import months_after

MONTHS = 12

# What stands in place of a count, where one may not or cannot be shown.
MISSING, HIDDEN, WITHHELD = -1, -2, -3


class Why(Enum):
    """What sort of figure it is."""

    COUNTED = "counted"
    MISSING = "missing"
    WITHHELD = "withheld"


class Figure(NamedTuple):
    """A total as it may be known: `low` to `high`, the same where the total itself is shown.

    With hidden counts in it a total is a span. One that is missing or withheld has no numbers.
    """

    low: int
    high: int
    why: Why = Why.COUNTED

    @property
    def exact(self) -> int | None:
        """The total where it is shown as one number, else None."""
        return self.low if self.why is Why.COUNTED and self.low == self.high else None


NOT_KNOWN = Figure(0, 0, Why.MISSING)
NOT_SHOWN = Figure(0, 0, Why.WITHHELD)


def counted(total: int) -> Figure:
    """A total that is shown as it is."""
    return Figure(total, total)


@dataclass(frozen=True, slots=True)
class Rule:
    """How a force treats small counts: those under `hide` are hidden, the rest rounded to `base`.

    Nothing is hidden where `hide` is 1 or less, nothing rounded where `base` is 1 or less.
    """

    hide: int = 0
    base: int = 0

    @property
    def guards(self) -> bool:
        """Whether anything is hidden or rounded at all."""
        return self.hide > 1 or self.base > 1


DEFAULT = Rule(hide=3)


def rule_of(force: Force) -> Rule:
    """The force's rule. Where it says nothing, counts under 3 are hidden.

    A count that rounding would show as nothing is hidden too: a 0 would be untrue.
    """
    given = force.small_counts
    if given is None:
        return DEFAULT
    base = given.round_to or 0
    return Rule(max(given.hide_below or 0, (base + 1) // 2), base)


@dataclass(frozen=True, slots=True)
class Trend:
    """Totals of 12 months, of the 12 before, and of the force's baseline year."""

    latest: Figure
    previous: Figure
    baseline: Figure = NOT_KNOWN

    @property
    def change(self) -> int | None:
        """Latest less previous, where both are shown as numbers."""
        if self.latest.exact is None or self.previous.exact is None:
            return None
        return self.latest.exact - self.previous.exact

    @property
    def percent(self) -> int | None:
        """The change as a whole percentage; None where the earlier total is too small."""
        if self.latest.exact is None or self.previous.exact is None:
            return None
        return change_percent(self.previous.exact, self.latest.exact)


UNKNOWN = Trend(NOT_KNOWN, NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Headline:
    """What the other neighbourhoods see of one's crime figures: all crime up to a month."""

    latest_month: dt.date
    all_crime: Trend


class MonthCounts(NamedTuple):
    """One month: counts, or MISSING or HIDDEN. `others` follow the order of `month_kinds`."""

    month: dt.date
    all_crime: int
    others: tuple[int, ...]


class BlockCounts(NamedTuple):
    """Six months by type: counts, or MISSING, HIDDEN or WITHHELD, in the order of `kinds`."""

    start: dt.date
    end: dt.date
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CrimeFigures:
    """A neighbourhood's crime figures.

    Totals of all crime and of anti-social behaviour end with `latest_month`. Those by type end
    with `types_until`, where months by type are not published (docs/decisions/0013): that may be
    earlier, or None. `types_total` and `types_asb` cover the same months as the types.
    """

    rule: Rule
    latest_month: dt.date
    baseline: dt.date | None
    all_crime: Trend
    asb: Trend | None
    types_until: dt.date | None
    by_type: Mapping[CrimeType, Trend]
    types_total: Trend
    types_asb: Trend | None
    month_kinds: tuple[CrimeType, ...]
    months: tuple[MonthCounts, ...]
    blocks: tuple[BlockCounts, ...] = ()

    @property
    def in_short(self) -> Headline:
        """What the other neighbourhoods see of them."""
        return Headline(self.latest_month, self.all_crime)

    @property
    def latest_start(self) -> dt.date:
        """The first of the latest 12 months."""
        return months_after(self.latest_month, 1 - MONTHS)

    @property
    def missing(self) -> tuple[dt.date, ...]:
        """The months between the first and the last that have no figures."""
        return tuple(
            entry.month
            for entry in self.months
            if entry.all_crime == MISSING and all(n == MISSING for n in entry.others)
        )

    @property
    def kinds(self) -> tuple[CrimeType, ...]:
        """The types of crime, in the order of police.uk."""
        return tuple(self.by_type)
