"""Periods that official tables compare: the one place that reads a label such as `2021/2022`.

A period is a run of whole months. Labels are read only where they can mean one thing: `YTD Dec
2022` may start in January or in April, so the notes beside its table must say which months it
covers.
"""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from generator.model.timing import months_after
from generator.wording import MONTHS, month

YEAR = 12
APRIL = 4
SHORTEST_MONTH = 3  # letters: `Nov`


class PeriodKind(StrEnum):
    """What sort of period a label names."""

    FINANCIAL_YEAR = "financial year"
    CALENDAR_YEAR = "calendar year"
    ROLLING_YEAR = "12 months"
    SINGLE_MONTH = "month"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Whole months: the first day of the first, and how many."""

    first: dt.date
    length: int
    kind: PeriodKind

    @property
    def last(self) -> dt.date:
        """The first day of the last month."""
        return months_after(self.first, self.length - 1)

    @property
    def number(self) -> int:
        """The first month, counted from the year 0, so that distances are true."""
        return self.first.year * YEAR + self.first.month - 1

    @property
    def in_words(self) -> str:
        """`April 2021 to March 2022`, `February 2017`."""
        first, last = month(self.first), month(self.last)
        return first if self.length == 1 else f"{first} to {last}"


_NAMES = "|".join(
    f"{name[:SHORTEST_MONTH]}(?:{name[SHORTEST_MONTH:]})?" for name in MONTHS if name != "May"
)
_MONTH = rf"(?:{_NAMES}|May|Sept)"
_FINANCIAL = re.compile(r"([0-9]{4})[-/–]([0-9]{4}|[0-9]{2})")
_CALENDAR = re.compile(r"[0-9]{4}")
_SINGLE = re.compile(rf"({_MONTH})[ -]([0-9]{{4}}|[0-9]{{2}})", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:1 )?({_MONTH})(?: ([0-9]{{4}}))?(?: ?[-–/] ?| to )"
    rf"(?:(?:28|29|30|31) )?({_MONTH}) ([0-9]{{4}})",
    re.IGNORECASE,
)
_ROLLING = re.compile(
    rf"(?:the )?([0-9]{{1,3}}) months (?:to|ending) ({_MONTH}) ([0-9]{{4}})", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*\([^()]*\)")


def read_period(label: str) -> Period | None:
    """The months that a label names; None where it does not name them for certain."""
    text = " ".join(_ASIDE.sub("", label).split())
    for reader in (_financial_year, _calendar_year, _single_month, _range, _rolling):
        if found := reader(text):
            return found
    return None


def _financial_year(text: str) -> Period | None:
    """`2018-2019`, `2021/2022`, `2021/22`: April to March."""
    found = _FINANCIAL.fullmatch(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]) % 100:
        return None
    if len(found[2]) == len(found[1]) and int(found[2]) != int(found[1]) + 1:
        return None
    return _period(int(found[1]), APRIL, YEAR, PeriodKind.FINANCIAL_YEAR)


def _calendar_year(text: str) -> Period | None:
    if not _CALENDAR.fullmatch(text):
        return None
    return _period(int(text), 1, YEAR, PeriodKind.CALENDAR_YEAR)


def _single_month(text: str) -> Period | None:
    """`February 2017`, `Nov-21`."""
    found = _SINGLE.fullmatch(text)
    if not found:
        return None
    year = int(found[2]) + (2000 if len(found[2]) == len("21") else 0)
    return _period(year, _number(found[1]), 1, PeriodKind.SINGLE_MONTH)


def _range(text: str) -> Period | None:
    """`Jan 2022- Dec 2022`, `July to December 2022`, `August/September 2022`."""
    found = _RANGE.fullmatch(text)
    if not found:
        return None
    last = int(found[4]) * YEAR + _number(found[3])
    first = int(found[2] or found[4]) * YEAR + _number(found[1])
    length = last - first + 1
    if length < 1:
        return None
    starts = _number(found[1])
    return _period((first - 1) // YEAR, starts, length, _kind(starts, length))


def _rolling(text: str) -> Period | None:
    """`12 months to December 2022`."""
    found = _ROLLING.fullmatch(text)
    if not found or not int(found[1]):
        return None
    length = int(found[1])
    first = int(found[3]) * YEAR + _number(found[2]) - length
    year, starts = divmod(first, YEAR)
    kind = PeriodKind.ROLLING_YEAR if length == YEAR else PeriodKind.MONTHS
    return _period(year, starts + 1, length, kind)


def _kind(starts: int, length: int) -> PeriodKind:
    if length == 1:
        return PeriodKind.SINGLE_MONTH
    if length != YEAR:
        return PeriodKind.MONTHS
    by_start = {1: PeriodKind.CALENDAR_YEAR, APRIL: PeriodKind.FINANCIAL_YEAR}
    return by_start.get(starts, PeriodKind.ROLLING_YEAR)


def _number(name: str) -> int:
    """The number of a month from its name or the start of it."""
    start = name[:SHORTEST_MONTH].capitalize()
    return next(at for at, full in enumerate(MONTHS, 1) if full.startswith(start))


def _period(year: int, starts: int, length: int, kind: PeriodKind) -> Period | None:
    # The last month must be a date too.
    if year < dt.MINYEAR or (year * YEAR + starts + length) // YEAR > dt.MAXYEAR:
        return None
    return Period(dt.date(year, starts, 1), length, kind)


def overlap_months(one: Period, other: Period) -> int:
    """How many months both periods count."""
    end = min(one.number + one.length, other.number + other.length)
    return max(0, end - max(one.number, other.number))


def months_inclusive(one: Period, other: Period) -> int:
    """Calendar months from the start of the one to the end of the other, both ends counted."""
    return max(one.number + one.length, other.number + other.length) - min(one.number, other.number)


def evenly_spaced(periods: list[Period]) -> bool:
    """Whether the periods follow each other in equal steps."""
    numbers = sorted(period.number for period in periods)
    steps = {after - before for before, after in pairwise(numbers)}
    return len(steps) <= 1
