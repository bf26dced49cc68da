"""Totals, subtotals and shares; percentages that the table prints; ratios of a row's columns."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from generator.figures.official_changes import pair_name
from generator.figures.official_grid import NUMERIC, Grid, Series, pairs
from generator.figures.official_measure import (
    FALSE,
    NOT_AVAILABLE,
    TRUE,
    Measure,
    as_number,
    as_printed,
    ratio,
)
from generator.model.areas import Area
from generator.model.choices import CellFlag, PeriodsIn, RowMeasureKind
from generator.model.measures import RowMeasure
from generator.model.statistics import Column

FORCE = "force"
TOTAL = "total"
PERCENT_PLACES = (0, 1, 2)
RATIO_PLACES = (1, 2)
Groups = dict[str, list[str]]


def groups(grid: Grid, areas: Iterable[Area] = ()) -> Groups:
    """The rows that belong together, by the name of their subtotal."""
    if grid.notes.subtotal_rows:
        return _rows_below(grid)
    if column := grid.notes.grouped_by:
        return _by_cell(grid, column)
    return _by_area(grid, list(areas)) if grid.notes.rows_are_areas else {}


def _rows_below(grid: Grid) -> Groups:
    """Each subtotal row with the rows that follow it, to the next."""
    found: Groups = {}
    below: list[str] = []
    for name in grid.rows:
        if name in grid.notes.subtotal_rows:
            below = found.setdefault(name, [])
        elif name in grid.components:
            below.append(name)
    return found


def _by_cell(grid: Grid, column: str) -> Groups:
    """Rows with the same words in a column."""
    found: Groups = {}
    first = column == grid.notes.row_heading
    for row in grid.components:
        found.setdefault(grid.rows[row][0] if first else grid.text(row, column), []).append(row)
    return found


def _by_area(grid: Grid, areas: list[Area]) -> Groups:
    """Rows that are areas, under each area that they are part of."""
    by_name = {name: area for area in areas for name in (*area.also_known_as, area.name)}
    by_name |= {area.name: area for area in areas}
    found: Groups = {area.name: [] for area in areas}
    for row in grid.components:
        area = by_name.get(grid.rows[row][0])
        seen: set[str] = set()
        while area and area.parent and area.parent not in seen:
            seen.add(area.parent)
            if area.parent in found:
                found[area.parent].append(row)
            area = by_name.get(area.parent)
    return {name: rows for name, rows in found.items() if rows}


def totals(grid: Grid, together: Groups) -> Iterator[Measure]:
    """Totals of columns, subtotals of groups, and each row's share of the total."""
    for column in grid.counted:
        total = grid.total(column.name)
        shown = as_number(total)
        yield grid.measure("total", shown, column.unit, "", column.name, total)
        if together:
            yield grid.measure("force_total", shown, column.unit, "", column.name, total)
        for name, rows in together.items():
            part = grid.sum_of(rows, column.name)
            yield grid.measure("subtotal", as_number(part), column.unit, name, column.name, part)
        yield from _shares(grid, column, together, total)


def _shares(
    grid: Grid, column: Column, together: Groups, total: Fraction | None
) -> Iterator[Measure]:
    parts = {row: grid.exact(row, column.name) for row in grid.components}
    parts |= {name: grid.sum_of(rows, column.name) for name, rows in together.items()}
    for row, part in parts.items():
        share = ratio(part, total)
        for places in (0, 1):
            shown = as_number(share, places)
            yield grid.measure(f"share_pct_{places}dp", shown, "per cent", row, column.name, share)


def cells(grid: Grid) -> Iterator[Measure]:
    """Cells that the source left without a figure."""
    for row in grid.rows:
        for column in grid.columns:
            if grid.flag(row, column) is CellFlag.MISSING and grid.columns[column].kind in NUMERIC:
                yield grid.measure("missing", TRUE, "true or false", row, column)


def printed_percentage(grid: Grid, column: Column, row: str) -> Fraction | None:
    """What a column of percentages should print in a row."""
    if column.part and column.whole:
        return ratio(_value(grid, row, column.part), _value(grid, row, column.whole))
    if column.change_from and column.change_to:
        before = _value(grid, row, column.change_from)
        after = _value(grid, row, column.change_to)
        return None if before is None or after is None else ratio(after - before, before)
    return None


def _value(grid: Grid, row: str, column: str) -> Fraction | None:
    """A cell's value; a printed total is never used, but worked out anew."""
    if row == grid.notes.total_row:
        return grid.total(column)
    return grid.exact(row, column)


def percentages(grid: Grid) -> Iterator[Measure]:
    """Percentages that a column prints, worked out from its part and its whole."""
    for column in grid.columns.values():
        if not (column.measure and column.part and column.whole):
            continue
        values = {row: printed_percentage(grid, column, row) for row in grid.components}
        for row, value in values.items():
            for places in PERCENT_PLACES:
                name, shown = f"{column.measure}_{places}dp", as_number(value, places)
                yield grid.measure(name, shown, "per cent", row, "", value)
        yield from _points(grid, column, values)


def _points(grid: Grid, column: Column, values: dict[str, Fraction | None]) -> Iterator[Measure]:
    """Differences of percentages between two periods, in percentage points."""
    if grid.periods_in is not PeriodsIn.ROWS:
        return
    dates = grid.series()[0].points
    for before, after in pairs(Series(column.name, column, dates)):
        one, other = values.get(before.label), values.get(after.label)
        gap = None if one is None or other is None else other - one
        for places in (1, 2):
            yield grid.measure(
                f"difference_points_{places}dp",
                as_number(gap, places),
                "percentage points",
                pair_name(before, after),
                column.name,
                gap,
            )


def row_measures(grid: Grid, together: Groups) -> Iterator[Measure]:
    """The measures that the notes declare, for each row, each group and all."""
    for declared in grid.notes.measures:
        for row in grid.components:
            yield from _row_measure(grid, declared, row, [row])
        if grid.periods_in is not PeriodsIn.ROWS and declared.how is not RowMeasureKind.SAME:
            for name, rows in together.items():
                yield from _row_measure(grid, declared, name, rows)
            name = FORCE if together else TOTAL
            yield from _row_measure(grid, declared, name, grid.components)
        if declared.count_zero:
            zero = [row for row in grid.components if grid.exact(row, declared.columns[0]) == 0]
            count = Fraction(len(zero))
            where = ("", declared.columns[0], count)
            yield grid.measure(declared.count_zero, as_number(count), "rows", *where)


def _row_measure(grid: Grid, declared: RowMeasure, name: str, rows: list[str]) -> Iterator[Measure]:
    values = [grid.sum_of(rows, column) for column in declared.columns]
    if declared.less_brackets:
        values.append(_brackets(grid, rows, declared.columns[0]))
    if declared.how is RowMeasureKind.SAME:
        same = NOT_AVAILABLE if None in values else TRUE if len(set(values)) == 1 else FALSE
        yield grid.measure(declared.name, same, declared.unit, name)
    elif declared.how in (RowMeasureKind.LESS, RowMeasureKind.PLUS):
        result = _added(declared.how, values)
        shown = as_printed(result)
        yield grid.measure(declared.name, shown, declared.unit, name, "", result)
    else:
        times = 1 if declared.how is RowMeasureKind.PER_ONE else 100
        whole = grid.total(declared.columns[-1]) if declared.share_of_total else values[-1]
        result = ratio(values[0], whole, times)
        percent = declared.how is RowMeasureKind.PERCENTAGE
        for places in PERCENT_PLACES if percent else RATIO_PLACES:
            shown = as_number(result, places)
            suffixed = f"{declared.name}_{places}dp"
            yield grid.measure(suffixed, shown, declared.unit, name, "", result)


def _added(how: RowMeasureKind, values: list[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    rest = sum(known[1:], Fraction(0))
    return known[0] + rest if how is RowMeasureKind.PLUS else known[0] - rest


def _brackets(grid: Grid, rows: list[str], column: str) -> Fraction:
    """What the cells set apart in brackets, as in `7 (1 withdrew application)`."""
    found = [grid.figure(row, column) for row in rows]
    return Fraction(sum(figure.in_brackets for figure in found if figure))
