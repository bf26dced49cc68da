"""Which cycle is the current one, and how months add up."""

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


@lru_cache(maxsize=4096)
def months_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later (or earlier), or the month's last day if it is shorter.

    A day beyond the calendar is the calendar's first or last day. Kept, because the same few days
    are asked about in every neighbourhood.
    """
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date.min if year < dt.MINYEAR else dt.date.max
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def days_after(day: dt.date, days: int) -> dt.date:
    """So many days later (or earlier), within the calendar."""
    number = day.toordinal() + days
    return dt.date.fromordinal(min(max(number, dt.date.min.toordinal()), dt.date.max.toordinal()))


def current_cycle(cycles: Mapping[dt.date, T], today: dt.date) -> dt.date | None:
    """The first month of the latest cycle that has started, or None when none has."""
    started = [month for month in cycles if month <= today]
    return max(started, default=None)


def cycle_end(start: dt.date, length: int) -> dt.date:
    """The last day of a cycle of so many months."""
    return months_after(start, length) - dt.timedelta(days=1)


def next_cycle(start: dt.date, length: int, today: dt.date) -> dt.date:
    """The first month of the first cycle after the one from `start` that is not over today.

    Cycles of `length` months (at least one) follow each other without a gap.
    """
    length = max(length, 1)
    passed = (today.year - start.year) * 12 + today.month - start.month
    return months_after(start, max(passed // length, 1) * length)


def span(months: Iterable[dt.date]) -> list[dt.date]:
    """Every month from the first to the last, both included; none for none."""
    known = set(months)
    if not known:
        return []
    first, last = min(known), max(known)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [dt.date(n // 12, n % 12 + 1, 1) for n in numbers]
