"""Figures against a slow reference in plain Python."""

import datetime as dt
import itertools
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.crime import Trend, work_out_crime
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.model.timing import months_after

START = dt.date(2023, 10, 1)
ASB, BURGLARY, DRUGS = (
    CrimeType.ANTI_SOCIAL_BEHAVIOUR,
    CrimeType.BURGLARY,
    CrimeType.DRUGS,
)
KINDS = (ASB, BURGLARY, DRUGS)


@st.composite
def series(draw: st.DrawFn) -> tuple[CrimeCount, ...]:
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


def reference(rows: tuple[CrimeCount, ...], kinds: Iterable[CrimeType], back: int) -> int | None:
    """The total of 12 months, the last of them `back` months before the latest."""
    latest = max(row.month for row in rows)
    window = [months_after(latest, -back - n) for n in range(12)]
    wanted = list(kinds)
    if not wanted or any(all(row.month != month for row in rows) for month in window):
        return None
    return sum(r.recorded for r in rows if r.month in window and r.crime_type in wanted)


@settings(max_examples=40, deadline=None)
@given(st.lists(series(), max_size=4))
def test_against_the_reference(given_series: list[tuple[CrimeCount, ...]]) -> None:
    counts = {("force", str(n)): rows for n, rows in enumerate(given_series)}
    found = work_out_crime(counts)
    assert set(found) == {key for key, rows in counts.items() if rows}
    for key, figures in found.items():
        rows = counts[key]
        kinds = sorted({row.crime_type for row in rows})
        crimes = [kind for kind in kinds if kind is not ASB]
        assert figures.latest_month == max(row.month for row in rows)
        assert figures.all_crime == Trend(reference(rows, crimes, 0), reference(rows, crimes, 12))
        assert figures.by_type == {
            kind: Trend(reference(rows, [kind], 0), reference(rows, [kind], 12)) for kind in kinds
        }


@settings(max_examples=40, deadline=None)
@given(series().filter(bool))
def test_months(rows: tuple[CrimeCount, ...]) -> None:
    figures = work_out_crime({("f", "n"): rows})["f", "n"]
    months = [entry.month for entry in figures.months]
    first, last = min(row.month for row in rows), max(row.month for row in rows)
    assert months[0] == first and months[-1] == last
    assert all(months_after(a, 1) == b for a, b in itertools.pairwise(months))
    for entry in figures.months:
        here = {row.crime_type: row.recorded for row in rows if row.month == entry.month}
        assert entry.by_type == (here or None)
        expected = sum(count for kind, count in here.items() if kind.is_crime)
        assert entry.all_crime == (expected if here else None)
    assert set(figures.missing) == set(months) - {row.month for row in rows}


def every_month(count: int, kind: CrimeType, months: int) -> tuple[CrimeCount, ...]:
    return tuple(CrimeCount(months_after(START, n), kind, count) for n in range(months))


def test_anti_social_behaviour_is_no_crime() -> None:
    rows = every_month(1, BURGLARY, 24) + every_month(100, ASB, 24)
    figures = work_out_crime({("f", "n"): rows})["f", "n"]
    assert figures.all_crime == Trend(12, 12)
    assert figures.by_type[ASB] == Trend(1200, 1200)
    assert all(entry.all_crime == 1 for entry in figures.months)


def test_anti_social_behaviour_alone_says_nothing_of_crime() -> None:
    figures = work_out_crime({("f", "n"): every_month(100, ASB, 24)})["f", "n"]
    assert figures.all_crime == Trend(None, None)


def test_a_missing_month_refuses_the_totals_over_it() -> None:
    rows = every_month(2, BURGLARY, 24)
    gap = months_after(START, 3)
    figures = work_out_crime({("f", "n"): [r for r in rows if r.month != gap]})["f", "n"]
    assert figures.all_crime == Trend(24, None)
    assert figures.all_crime.change is None and figures.all_crime.percent is None
    assert figures.missing == (gap,)


def test_twelve_months_before_the_first_are_not_a_partial_sum() -> None:
    for months, previous in ((11, None), (12, None), (23, None), (24, 24)):
        figures = work_out_crime({("f", "n"): every_month(2, BURGLARY, months)})["f", "n"]
        assert figures.all_crime == Trend(24 if months >= 12 else None, previous)


def test_neighbourhoods_have_latest_months_of_their_own() -> None:
    early, late = every_month(1, DRUGS, 24), every_month(3, DRUGS, 30)
    found = work_out_crime({("a", "x"): early, ("b", "x"): late, ("b", "none"): ()})
    assert found["a", "x"].all_crime == Trend(12, 12)
    assert found["b", "x"].all_crime == Trend(36, 36)
    assert found["a", "x"].latest_month == dt.date(2025, 9, 1)
    assert found["a", "x"].latest_start == dt.date(2024, 10, 1)
    assert ("b", "none") not in found


def test_nothing_at_all() -> None:
    assert work_out_crime({}) == {}
    assert work_out_crime({("f", "n"): ()}) == {}


def test_figures_are_plain_numbers() -> None:
    figures = work_out_crime({("f", "n"): every_month(2, BURGLARY, 24)})["f", "n"]
    assert type(figures.all_crime.latest) is int
    assert type(figures.by_type[BURGLARY].previous) is int
