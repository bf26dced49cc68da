"""Figures against a slow reference in plain Python, where nothing is hidden."""

import datetime as dt
import itertools
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.crime import work_out_crime
from generator.figures.published import (
    MISSING,
    NOT_KNOWN,
    UNKNOWN,
    CrimeFigures,
    Figure,
    Rule,
    Trend,
    counted,
)
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.model.timing import months_after

START = dt.date(2023, 10, 1)
BASELINE = dt.date(2023, 12, 1)
ASB, BURGLARY, DRUGS = (
    CrimeType.ANTI_SOCIAL_BEHAVIOUR,
    CrimeType.BURGLARY,
    CrimeType.DRUGS,
)
KINDS = (ASB, BURGLARY, DRUGS)
OPEN = Rule()
Rows = tuple[CrimeCount, ...]


@st.composite
def series(draw: st.DrawFn) -> Rows:
    """Up to 30 months, some without figures, with every type in each that has them."""
    first = months_after(START, draw(st.integers(0, 12)))
    here = draw(st.lists(st.sampled_from([True] * 9 + [False]), min_size=1, max_size=30))
    kinds = draw(st.sampled_from([KINDS, (ASB, BURGLARY), (DRUGS,), (ASB,)]))
    rows = [
        CrimeCount(months_after(first, n), kind, draw(st.integers(0, 999)))
        for n, has in enumerate(here)
        if has
        for kind in kinds
    ]
    return tuple(draw(st.permutations(rows)))


def reference(rows: Rows, kinds: Iterable[CrimeType], end: dt.date) -> Figure:
    """The total of the 12 months up to one."""
    window = [months_after(end, -n) for n in range(12)]
    wanted = list(kinds)
    if not wanted or any(all(row.month != month for row in rows) for month in window):
        return NOT_KNOWN
    return counted(sum(r.recorded for r in rows if r.month in window and r.crime_type in wanted))


def trend(rows: Rows, kinds: Iterable[CrimeType]) -> Trend:
    latest = max(row.month for row in rows)
    ends = (latest, months_after(latest, -12), months_after(BASELINE, 11))
    wanted = list(kinds)
    return Trend(*(reference(rows, wanted, end) for end in ends))


@settings(max_examples=40, deadline=None)
@given(st.lists(series(), max_size=4))
def test_against_the_reference(given_series: list[Rows]) -> None:
    counts = {str(n): rows for n, rows in enumerate(given_series)}
    found = work_out_crime(counts, OPEN, BASELINE)
    assert set(found) == {key for key, rows in counts.items() if rows}
    for key, figures in found.items():
        rows = counts[key]
        kinds = sorted({row.crime_type for row in rows}, key=list(CrimeType).index)
        crimes = [kind for kind in kinds if kind is not ASB]
        assert figures.latest_month == max(row.month for row in rows)
        assert figures.types_until == figures.latest_month
        assert figures.all_crime == figures.types_total == trend(rows, crimes)
        assert figures.by_type == {kind: trend(rows, [kind]) for kind in crimes}
        assert figures.asb == figures.types_asb == (trend(rows, [ASB]) if ASB in kinds else None)


@settings(max_examples=40, deadline=None)
@given(series().filter(bool))
def test_months(rows: Rows) -> None:
    figures = one(rows)
    months = [entry.month for entry in figures.months]
    first, last = min(row.month for row in rows), max(row.month for row in rows)
    assert months[0] == first and months[-1] == last
    assert all(months_after(a, 1) == b for a, b in itertools.pairwise(months))
    for entry in figures.months:
        here = {row.crime_type: row.recorded for row in rows if row.month == entry.month}
        assert entry.others == tuple(here.get(kind, MISSING) for kind in figures.month_kinds)
        crimes = [count for kind, count in here.items() if kind.is_crime]
        assert entry.all_crime == (sum(crimes) if crimes else MISSING)
    assert set(figures.missing) == set(months) - {row.month for row in rows}
    assert figures.blocks == ()


def one(rows: Rows) -> CrimeFigures:
    return work_out_crime({"n": rows}, OPEN)["n"]


def every_month(count: int, kind: CrimeType, months: int) -> Rows:
    return tuple(CrimeCount(months_after(START, n), kind, count) for n in range(months))


def both(latest: int | None, previous: int | None) -> Trend:
    return Trend(*(NOT_KNOWN if n is None else counted(n) for n in (latest, previous)))


def test_anti_social_behaviour_is_no_crime() -> None:
    figures = one(every_month(1, BURGLARY, 24) + every_month(100, ASB, 24))
    assert figures.all_crime == both(12, 12)
    assert figures.asb == both(1200, 1200)
    assert ASB not in figures.by_type
    assert all(entry.all_crime == 1 for entry in figures.months)


def test_anti_social_behaviour_alone_says_nothing_of_crime() -> None:
    figures = one(every_month(100, ASB, 24))
    assert figures.all_crime == UNKNOWN
    assert {entry.all_crime for entry in figures.months} == {MISSING}
    assert figures.missing == ()


def test_a_missing_month_refuses_the_totals_over_it() -> None:
    gap = months_after(START, 3)
    figures = one(tuple(r for r in every_month(2, BURGLARY, 24) if r.month != gap))
    assert figures.all_crime == both(24, None)
    assert figures.all_crime.change is None and figures.all_crime.percent is None
    assert figures.missing == (gap,)


def test_twelve_months_before_the_first_are_not_a_partial_sum() -> None:
    for months, previous in ((11, None), (12, None), (23, None), (24, 24)):
        figures = one(every_month(2, BURGLARY, months))
        assert figures.all_crime == both(24 if months >= 12 else None, previous)


def test_neighbourhoods_have_latest_months_of_their_own() -> None:
    early, late = every_month(1, DRUGS, 24), every_month(3, DRUGS, 30)
    found = work_out_crime({"x": early, "y": late, "none": ()}, OPEN)
    assert found["x"].all_crime == both(12, 12)
    assert found["y"].all_crime == both(36, 36)
    assert found["x"].latest_month == dt.date(2025, 9, 1)
    assert found["x"].latest_start == dt.date(2024, 10, 1)
    assert "none" not in found


def test_a_baseline_before_the_first_month_is_not_known() -> None:
    found = work_out_crime({"x": every_month(1, DRUGS, 30)}, OPEN, dt.date(2018, 4, 1))
    assert found["x"].all_crime.baseline == NOT_KNOWN


def test_nothing_at_all() -> None:
    assert work_out_crime({}, OPEN) == {}
    assert work_out_crime({"n": ()}, OPEN) == {}


def test_figures_are_plain_numbers() -> None:
    figures = one(every_month(2, BURGLARY, 24))
    assert type(figures.all_crime.latest.low) is int
    assert type(figures.months[0].all_crime) is int


def test_the_change() -> None:
    assert (both(88, 96).change, both(88, 96).percent) == (-8, -8)
    assert (both(5, 4).change, both(5, 4).percent) == (1, None)
    assert Trend(Figure(3, 5), counted(9)).change is None
