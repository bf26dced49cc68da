import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.timing import (
    current_cycle,
    cycle_end,
    days_after,
    months_after,
    next_cycle,
    span,
)

D = dt.date
FIRSTS = st.dates(D(1950, 1, 1), D(2090, 1, 1)).map(lambda day: day.replace(day=1))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (D(2026, 8, 31), 6, D(2027, 2, 28)),
        (D(2027, 8, 31), 6, D(2028, 2, 29)),
        (D(2028, 2, 29), 12, D(2029, 2, 28)),
        (D(2026, 3, 31), -1, D(2026, 2, 28)),
        (D(2026, 12, 15), 1, D(2027, 1, 15)),
        (D(2026, 1, 15), -1, D(2025, 12, 15)),
        (D(2026, 1, 15), 0, D(2026, 1, 15)),
        (D(2026, 1, 15), 999_999_999, D.max),
        (D(2026, 1, 15), -999_999_999, D.min),
        (D(9999, 12, 31), 1, D.max),
    ],
)
def test_months_after(day: D, months: int, later: D) -> None:
    assert months_after(day, months) == later


def test_days_after() -> None:
    assert days_after(D(2028, 2, 28), 2) == D(2028, 3, 1)
    assert days_after(D(2026, 1, 1), -1) == D(2025, 12, 31)
    assert days_after(D(2026, 1, 1), 999_999_999) == D.max
    assert days_after(D(2026, 1, 1), -999_999_999) == D.min


def test_cycle_end() -> None:
    assert cycle_end(D(2026, 10, 1), 3) == D(2026, 12, 31)
    assert cycle_end(D(2028, 2, 1), 1) == D(2028, 2, 29)
    assert cycle_end(D(2026, 10, 1), 12) == D(2027, 9, 30)


def test_current_cycle() -> None:
    cycles = {D(2026, 7, 1): "a", D(2026, 10, 1): "b", D(2027, 1, 1): "c"}
    assert current_cycle(cycles, D(2026, 6, 30)) is None
    assert current_cycle(cycles, D(2026, 7, 1)) == D(2026, 7, 1)
    assert current_cycle(cycles, D(2026, 12, 31)) == D(2026, 10, 1)
    assert current_cycle(cycles, D(2030, 1, 1)) == D(2027, 1, 1)
    assert current_cycle({}, D(2030, 1, 1)) is None


def test_next_cycle() -> None:
    assert next_cycle(D(2026, 10, 1), 3, D(2026, 11, 22)) == D(2027, 1, 1)
    assert next_cycle(D(2026, 10, 1), 3, D(2027, 1, 1)) == D(2027, 1, 1)
    assert next_cycle(D(2026, 4, 1), 3, D(2026, 11, 22)) == D(2026, 10, 1)
    assert next_cycle(D(2026, 11, 1), 1, D(2026, 11, 22)) == D(2026, 12, 1)
    assert next_cycle(D(2026, 11, 1), 0, D(2026, 11, 22)) == D(2026, 12, 1)


@given(FIRSTS, st.integers(1, 24), st.dates(D(1950, 1, 1), D(2090, 1, 1)))
def test_the_next_cycle_is_in_step_and_not_over(start: D, length: int, today: D) -> None:
    found = next_cycle(start, length, today)
    months = (found.year - start.year) * 12 + found.month - start.month
    assert found > start and months % length == 0
    assert cycle_end(found, length) >= today
    before = months_after(found, -length)
    assert before == start or cycle_end(before, length) < today


def test_span() -> None:
    assert span([]) == []
    assert span([D(2026, 1, 1)]) == [D(2026, 1, 1)]
    months = span([D(2026, 2, 1), D(2025, 11, 1)])
    assert months == [D(2025, 11, 1), D(2025, 12, 1), D(2026, 1, 1), D(2026, 2, 1)]
