"""What must not be done with a table's figures: periods that share months, levels, averages."""

from collections.abc import Iterable
from itertools import combinations

from generator.figures.official_grid import Grid, Point
from generator.model.periods import overlap_months
from generator.model.statistics import Column
from generator.model.timing import months_after
from generator.wording import listed, month, plural


def overlaps(grid: Grid) -> tuple[str, ...]:
    """A notice for every two periods of a table that share months."""
    series = grid.series()
    points = series[0].points if series else ()
    return tuple(
        _notice(one, other)
        for one, other in combinations(points, 2)
        if overlap_months(one.period, other.period)
    )


def _notice(one: Point, other: Point) -> str:
    shared = overlap_months(one.period, other.period)
    first = max(one.period.first, other.period.first)
    last = months_after(first, shared - 1)
    months = month(first) if shared == 1 else f"{month(first)} to {month(last)}"
    return (
        f"“{one.label}” and “{other.label}” share {plural(shared, 'month')}: {months}. "
        "What happened then is counted in both. So do not add them, and remember that a change "
        "from one to the other compares these months with themselves."
    )


def not_to_do(grid: Grid) -> tuple[str, ...]:
    """Sums and averages that the figures do not allow."""
    columns = grid.columns.values()
    found = []
    if names := _named(column for column in columns if column.level):
        found.append(f"Do not add up {names}: the figures say how many there were at a time.")
    if names := _named(column for column in columns if column.do_not_add):
        found.append(f"Do not add up the figures of {names}.")
    if names := _named(column for column in columns if column.do_not_average):
        found.append(
            f"Do not take the average of {names}: the table does not say how many were counted "
            "each time."
        )
    return tuple(found)


def _named(columns: Iterable[Column]) -> str:
    return listed(f"“{column.name}”" for column in columns)
