"""Change through time: by how much, in per cent, which way; highest and lowest; overlaps."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from generator.figures.official_grid import Grid, Point, Series, adds_up, pairs
from generator.figures.official_measure import (
    ARROW,
    NOT_AVAILABLE,
    Measure,
    as_number,
    as_printed,
    direction,
    ratio,
)
from generator.model.choices import CellKind, PeriodsIn
from generator.model.periods import months_inclusive, overlap_months

YEAR = 12
TIMES = (CellKind.SECONDS, CellKind.DURATION)
JOINER = "; "


def changes(grid: Grid) -> Iterator[Measure]:
    """Every measure of change of a table whose rows or columns are periods."""
    series = grid.series()
    for one in series:
        yield from _seconds(grid, one)
        for before, after in pairs(one):
            yield from _change(grid, one, before, after)
        yield from _sums(grid, one)
        yield from _extremes(grid, one)
        yield from _falls_of_a_level(grid, one)
    if series:
        yield from _between_periods(grid, series)
    if grid.periods_in is PeriodsIn.COLUMNS:
        yield from _types(grid, [one for one in series if one.name != grid.notes.total_row])


def unit_of(series: Series) -> str:
    """What a series counts; times count in seconds."""
    return "seconds" if series.column.kind in TIMES else series.column.unit


def pair_name(before: Point, after: Point) -> str:
    """`2021->2022`."""
    return f"{before.label}{ARROW}{after.label}"


def _seconds(grid: Grid, one: Series) -> Iterator[Measure]:
    """Each wait in seconds."""
    if one.column.kind in TIMES:
        for p in one.points:
            shown = as_printed(p.value)
            yield grid.of_series("seconds", shown, "seconds", one.name, p.label, p.value)


def _change(grid: Grid, one: Series, before: Point, after: Point) -> Iterator[Measure]:
    """To less from, in numbers, in per cent of from, and in a word."""
    if before.value is None or after.value is None:
        difference, percent, word = None, None, NOT_AVAILABLE
    else:
        difference = after.value - before.value
        percent = ratio(difference, before.value)
        word = direction(before.value, after.value)
    where = (one.name, pair_name(before, after))
    unit = unit_of(one)
    yield grid.of_series("change_abs", as_printed(difference), unit, *where, difference)
    for places in (0, 1):
        shown = as_number(percent, places)
        yield grid.of_series(f"change_pct_{places}dp", shown, "per cent", *where, percent)
    yield grid.of_series("direction", word, "up, down or same", *where, None)


def _sums(grid: Grid, one: Series) -> Iterator[Measure]:
    """Sums over periods that share no month; a calendar year of months with how many are known."""
    if not adds_up(one.column):
        return
    if not any(overlap_months(a.period, b.period) for a, b in pairwise(one.points)):
        values = [point.value for point in one.points]
        known = [value for value in values if value is not None]
        total = sum(known, Fraction(0)) if len(known) == len(values) else None
        shown = as_number(total)
        yield grid.of_series("total_all_periods", shown, one.column.unit, one.name, "", total)
    months = [point for point in one.points if point.period.length == 1]
    years = sorted({point.period.first.year for point in months})
    for year in years:
        inside = [point for point in months if point.period.first.year == year]
        if len(inside) == YEAR:
            known = [point.value for point in inside if point.value is not None]
            total = sum(known, Fraction(0))
            name, shown = f"sum_{year}", as_number(total)
            yield grid.of_series(name, shown, one.column.unit, one.name, "", total)
            name, count = f"months_with_data_{year}", Fraction(len(known))
            yield grid.of_series(name, as_number(count), "months", one.name, "", count)


def _extremes(grid: Grid, one: Series) -> Iterator[Measure]:
    """The months of the highest and the lowest value, with and without those to be read with
    care.
    """
    known = [point for point in one.points if point.value is not None]
    if len(known) < 2 or any(point.period.length > 1 for point in known):
        return
    usual = [point for point in known if point.representative]
    for word, pick in (("max", max), ("min", min)):
        yield from _extreme(grid, one, word, known, pick)
        if 0 < len(usual) < len(known):
            yield from _extreme(grid, one, word, usual, pick, "_excluding_not_representative_month")
    for point in known:
        if not point.representative:
            where = (one.name, "", None)
            yield grid.of_series("not_representative_month", point.label, "month", *where)


def _extreme(
    grid: Grid,
    one: Series,
    word: str,
    points: list[Point],
    pick: Callable[[list[Fraction]], Fraction],
    suffix: str = "",
) -> Iterator[Measure]:
    best = pick([point.value for point in points if point.value is not None])
    months = JOINER.join(point.label for point in points if point.value == best)
    for name in (f"{word}_month{suffix}", f"{word}_months{suffix}"):
        yield grid.of_series(name, months, "month", one.name, "", None)
    shown = as_printed(best)
    yield grid.of_series(f"{word}_value{suffix}", shown, unit_of(one), one.name, "", best)


def _falls_of_a_level(grid: Grid, one: Series) -> Iterator[Measure]:
    """Months in which a level stood below the month before: a list and a count."""
    monthly = all(
        after.period.number - before.period.number == 1 for before, after in pairwise(one.points)
    )
    if not (one.column.level and monthly):
        return
    fell = [
        after
        for before, after in pairwise(one.points)
        if before.value is not None and after.value is not None and after.value < before.value
    ]
    name = f"months_{re.sub(r'[^a-z0-9]+', '_', one.name.lower()).strip('_')}_fell"
    listed = JOINER.join(point.label for point in fell)
    count = Fraction(len(fell))
    yield grid.of_series(name, listed, "months", one.name, "", None)
    yield grid.of_series(f"{name}_count", as_number(count), "months", one.name, "", count)


def _between_periods(grid: Grid, series: list[Series]) -> Iterator[Measure]:
    """Months that two periods share, and months from the first to the last."""
    points = series[0].points
    if any(point.period.length > 1 for point in points):
        for before, after in pairs(series[0]):
            shared = Fraction(overlap_months(before.period, after.period))
            where = ("", pair_name(before, after), shared)
            yield grid.of_series("overlap_months", as_number(shared), "months", *where)
    if len(points) > 1:
        months = Fraction(months_inclusive(points[0].period, points[-1].period))
        where = ("", pair_name(points[0], points[-1]), months)
        yield grid.of_series("months_inclusive", as_number(months), "months", *where)


def _types(grid: Grid, series: list[Series]) -> Iterator[Measure]:
    """Which types went up and which down between two periods, in the order of the table."""
    for at, (first, last) in enumerate(pairs(series[0]) if series else ()):
        by_type = {one.name: list(pairs(one))[at] for one in series}
        known = {
            name: after.value - before.value
            for name, (before, after) in by_type.items()
            if before.value is not None and after.value is not None
        }
        if len(known) == len(series):
            yield from _types_between(grid, pair_name(first, last), known)


def _types_between(grid: Grid, period: str, known: dict[str, Fraction]) -> Iterator[Measure]:
    up = [name for name, change in known.items() if change > 0]
    down = [name for name, change in known.items() if change < 0]
    for word, names in (("up", up), ("down", down)):
        count = Fraction(len(names))
        where = ("", period)
        yield grid.of_series(f"types_{word}", JOINER.join(names), "types", *where, None)
        yield grid.of_series(f"types_{word}_count", as_number(count), "types", *where, count)
    share = ratio(Fraction(len(down)), Fraction(len(known)))
    shown = as_number(share, 1)
    yield grid.of_series("types_down_share_pct_1dp", shown, "per cent", "", period, share)
    if down:
        largest = min(down, key=lambda name: known[name])
        yield grid.of_series("largest_fall_type", largest, "type", "", period, None)
