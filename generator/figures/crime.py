"""Crime trends of every neighbourhood: the latest 12 months against the 12 before.

A total covers months in which something was counted. When a month has no figures, totals over it
are refused (None), because missing is not zero. Anti-social behaviour is not crime and is never
part of a total of crimes (data.police.uk; DR-5.2, DR-7.2).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from generator.figures.rounding import change_percent
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.model.timing import months_after, span

MONTHS = 12
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Trend:
    """Counts of the latest 12 months and the 12 before, and the change between them.

    `percent` is None when the earlier count is too small for a percentage; everything is None
    when a month of the period has no figures.
    """

    latest: int | None
    previous: int | None

    @property
    def change(self) -> int | None:
        """Latest less previous."""
        if self.latest is None or self.previous is None:
            return None
        return self.latest - self.previous

    @property
    def percent(self) -> int | None:
        """The change as a whole percentage of the previous count."""
        if self.latest is None or self.previous is None:
            return None
        return change_percent(self.previous, self.latest)


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """One month's counts; None throughout when the month has no figures."""

    month: dt.date
    all_crime: int | None
    by_type: Mapping[CrimeType, int] | None


@dataclass(frozen=True, slots=True)
class CrimeFigures:
    """A neighbourhood's crime figures.

    `latest_start` to `latest_month` are the latest 12 months; the 12 before end the month
    before `latest_start`. `months` runs from the first month to the last without a gap.
    """

    latest_month: dt.date
    by_type: Mapping[CrimeType, Trend]
    all_crime: Trend
    months: tuple[MonthCounts, ...]

    @property
    def latest_start(self) -> dt.date:
        """The first of the latest 12 months."""
        return months_after(self.latest_month, 1 - MONTHS)

    @property
    def missing(self) -> tuple[dt.date, ...]:
        """The months between the first and the last that have no figures."""
        return tuple(entry.month for entry in self.months if entry.by_type is None)


def work_out_crime(counts: Mapping[Key, Sequence[CrimeCount]]) -> dict[Key, CrimeFigures]:
    """The figures of every neighbourhood that has counts, keyed like `counts`. A neighbourhood's
    counts name a month and a type at most once.

    All neighbourhoods go through pandas together: a table a neighbourhood costs thirty times as
    much at the size of a country.
    """
    keys = [key for key, rows in counts.items() if rows]
    if not keys:
        return {}
    frame = _frame(keys, counts)
    latest = frame.groupby("place")["month"].max()
    frame["age"] = frame["place"].map(latest) - frame["month"]
    windows = _window_totals(frame)
    return {
        key: _figures(counts[key], _month_of(int(latest[number])), windows, number)
        for number, key in enumerate(keys)
    }


def _frame(keys: list[Key], counts: Mapping[Key, Sequence[CrimeCount]]) -> pd.DataFrame:
    """One row a count: the neighbourhood's number, the month's number, the type, the count."""
    types = {kind: number for number, kind in enumerate(CrimeType)}
    rows = [
        (number, row.month.year * 12 + row.month.month - 1, types[row.crime_type], row.recorded)
        for number, key in enumerate(keys)
        for row in counts[key]
    ]
    return pd.DataFrame(rows, columns=["place", "month", "type", "recorded"])


def _month_of(number: int) -> dt.date:
    return dt.date(number // 12, number % 12 + 1, 1)


Windows = Mapping[tuple[int, int, int], int]


def _window_totals(frame: pd.DataFrame) -> Windows:
    """Totals by neighbourhood, period (0 the latest 12 months, 1 the 12 before) and type."""
    frame["window"] = frame["age"] // MONTHS
    recent = frame[frame["window"] < 2]
    totals = recent.groupby(["place", "window", "type"])["recorded"].sum()
    return {key: int(total) for key, total in totals.items()}  # type: ignore[misc]


def _figures(
    rows: Sequence[CrimeCount], latest: dt.date, windows: Windows, number: int
) -> CrimeFigures:
    """One neighbourhood's figures from its counts and the totals of all."""
    months = tuple(_months(rows))
    known = {entry.month for entry in months if entry.by_type is not None}
    whole = [_is_whole(known, latest, window) for window in (0, 1)]
    kinds = sorted({row.crime_type for row in rows})
    order = list(CrimeType)

    def total(window: int, wanted: Iterable[CrimeType]) -> int | None:
        if not whole[window]:
            return None
        return sum(windows.get((number, window, order.index(kind)), 0) for kind in wanted)

    def trend(wanted: list[CrimeType]) -> Trend:
        return Trend(total(0, wanted), total(1, wanted)) if wanted else Trend(None, None)

    return CrimeFigures(
        latest_month=latest,
        by_type={kind: trend([kind]) for kind in kinds},
        all_crime=trend([kind for kind in kinds if kind.is_crime]),
        months=months,
    )


def _is_whole(known: set[dt.date], latest: dt.date, window: int) -> bool:
    """Whether every month of a period of 12 has figures."""
    return all(months_after(latest, -window * MONTHS - back) in known for back in range(MONTHS))


def _months(rows: Iterable[CrimeCount]) -> Iterator[MonthCounts]:
    """Every month from the first to the last, those without figures included."""
    by_month: dict[dt.date, dict[CrimeType, int]] = {}
    for row in rows:
        by_month.setdefault(row.month, {})[row.crime_type] = row.recorded
    for month in span(by_month):
        counts = by_month.get(month)
        total = sum(n for kind, n in counts.items() if kind.is_crime) if counts else None
        yield MonthCounts(month, total, counts)
