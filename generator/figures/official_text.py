"""Measures of figures that stand in a text: estimates for a year, earlier levels, differences."""

from collections.abc import Iterator
from fractions import Fraction

from generator.figures.official_grid import Grid
from generator.figures.official_measure import (
    ARROW,
    NOT_AVAILABLE,
    Measure,
    as_number,
    as_printed,
    direction,
    ratio,
)
from generator.model.choices import CellKind, TextMeasureKind
from generator.model.measures import TextMeasure

THOUSAND = 1000
IN_THOUSANDS = ("times", "before growth", "before fall")


def text_measures(grid: Grid) -> Iterator[Measure]:
    """What the notes of a table of figures from a text declare, and the months of its periods."""
    figures = column_of(grid, CellKind.FIGURE)
    for declared in grid.notes.text_measures:
        yield from _measure(grid, declared, figures)
    for column in grid.columns.values():
        if column.kind is CellKind.PERIOD:
            yield from _months(grid, column.name)


def column_of(grid: Grid, kind: CellKind) -> str:
    """The first column of a kind."""
    return next((name for name, column in grid.columns.items() if column.kind is kind), "")


def _months(grid: Grid, column: str) -> Iterator[Measure]:
    """How many calendar months a period spans, both ends counted."""
    for row in grid.rows:
        period = grid.period(grid.text(row, column))
        if period is not None and period.length > 1:
            length = Fraction(period.length)
            where = (row, "", length)
            yield grid.measure("months_inclusive", as_number(length), "months", *where)


def _measure(grid: Grid, declared: TextMeasure, column: str) -> Iterator[Measure]:
    first = grid.exact(declared.row, column)
    second = grid.exact(declared.second_row, column) if declared.second_row else None
    result = _worked_out(declared, first, second)
    two = declared.how in (TextMeasureKind.POINTS, TextMeasureKind.CHANGE)
    row = f"{declared.row}{ARROW}{declared.second_row}" if two else declared.row
    where = (row, "", result)
    if declared.how is TextMeasureKind.POINTS:
        for places in (0, 1, 2):
            name, shown = f"{declared.name}_{places}dp", as_number(result, places)
            yield grid.measure(name, shown, declared.unit, *where)
    elif declared.how is TextMeasureKind.CHANGE:
        yield from _change(grid, declared, row, first, second)
    else:
        earlier = declared.how in (TextMeasureKind.BEFORE_GROWTH, TextMeasureKind.BEFORE_FALL)
        shown = as_number(result) if earlier else as_printed(result)
        yield grid.measure(declared.name, shown, declared.unit, *where)
        if declared.how.value in IN_THOUSANDS:
            thousands = None if result is None else result / THOUSAND
            for places in (0, 1):
                name = f"{declared.name}_thousands_{places}dp"
                shown = as_number(thousands, places)
                unit = f"thousand {declared.unit}"
                yield grid.measure(name, shown, unit, row, "", result)


def _worked_out(
    declared: TextMeasure, first: Fraction | None, second: Fraction | None
) -> Fraction | None:
    how = declared.how
    if first is None:
        return None
    if how is TextMeasureKind.TIMES:
        return first * (declared.by or 1)
    if second is None:
        return None
    if how is TextMeasureKind.DIVIDED:
        return ratio(first, second, 1)
    if how is TextMeasureKind.BEFORE_GROWTH:
        return first / (1 + second / 100)
    if how is TextMeasureKind.BEFORE_FALL:
        return ratio(first, 1 - second / 100, 1)
    return second - first


def _change(
    grid: Grid,
    declared: TextMeasure,
    row: str,
    first: Fraction | None,
    second: Fraction | None,
) -> Iterator[Measure]:
    gap = None if first is None or second is None else second - first
    word = NOT_AVAILABLE if first is None or second is None else direction(first, second)
    yield grid.measure("change_abs", as_printed(gap), declared.unit, row, "", gap)
    yield grid.measure("direction", word, "up, down or same", row)
