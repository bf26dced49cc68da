"""What we worked out from an official table, in small tables beside it, never mixed with it."""

from collections.abc import Iterator
from fractions import Fraction

from generator.facts.shapes.worked_out import Companion
from generator.figures.official_changes import TIMES
from generator.figures.official_grid import Grid, Point, Series
from generator.figures.official_measure import NOT_AVAILABLE, Measure, ratio
from generator.figures.official_parts import Groups, percentages, row_measures, totals
from generator.figures.official_text import text_measures
from generator.figures.rounding import SMALLEST_BASE, rounded
from generator.model.choices import CellKind, PeriodsIn, RowMeasureKind
from generator.model.measures import RowMeasure
from generator.model.periods import overlap_months
from generator.wording import MINUS, number

MOST_ROWS = 9
PERCENT_NOTE = f"No percentage is given where the earlier figure is under {SMALLEST_BASE}."
NONE = "not known"


def companions(grid: Grid, together: Groups) -> tuple[Companion, ...]:
    """The tables of what we worked out from one table, those without rows left out."""
    made = [
        _percentages(grid),
        _totals(grid, together),
        _shares(grid, together),
        _ratios(grid, together),
        _changes(grid),
        _from_text(grid),
    ]
    return tuple(one for one in made if one.rows)


def _companion(
    grid: Grid,
    kind: str,
    title: str,
    headings: list[str],
    rows: list[tuple[str, ...]],
    notes: tuple[str, ...] = (),
    row_heading: str = "",
) -> Companion:
    return Companion(
        f"{grid.statistic.name}-{kind}",
        title,
        grid.notes.title,
        row_heading or grid.notes.row_heading,
        tuple(headings),
        tuple(rows),
        notes,
        len(rows) > MOST_ROWS,
    )


def shown(value: Fraction | None, places: int = 0) -> str:
    """A value as the public reads it."""
    return NONE if value is None else number(float(rounded(value, places)), places)


def _places(measure: Measure) -> int:
    """The decimals that a measure's name promises; a sum's own are none."""
    tail = measure.name.rpartition("_")[2]
    return int(tail[0]) if tail.endswith("dp") else 0


def _percentages(grid: Grid) -> Companion:
    """Percentages that the table prints, from its counts, with two decimals."""
    found = [m for m in percentages(grid) if m.name.endswith("_2dp") and "points" not in m.name]
    by_cell = {(m.row, m.base_name): m for m in found}
    names = {one.measure: one.name for one in grid.columns.values() if one.measure and one.part}
    rows = [
        (row, *(_cell(by_cell.get((row, name)), "%") for name in names))
        for row in dict.fromkeys(m.row for m in found)
    ]
    title = "Percentages, from the counts"
    return _companion(grid, "percentages", title, list(names.values()), rows)


def _table(found: list[Measure], headings: list[str], sign: str = "") -> list[tuple[str, ...]]:
    """Measures by row and column; a cell without a measure says so."""
    by_cell = {(m.row, m.column): m for m in found}
    rows = dict.fromkeys(m.row for m in found)
    return [
        (row or "Total", *(_cell(by_cell.get((row, column)), sign) for column in headings))
        for row in rows
    ]


def _cell(measure: Measure | None, sign: str = "") -> str:
    if measure is None or measure.exact is None:
        return NONE
    return shown(measure.exact, _places(measure)) + sign


def _totals(grid: Grid, together: Groups) -> Companion:
    """Totals that the source does not print, and subtotals."""
    if grid.notes.total_row and not together:
        return _companion(grid, "totals", "", [], [])
    found = [m for m in totals(grid, together) if m.name in ("subtotal", "total")]
    found.sort(key=lambda m: m.name)
    headings = [column.name for column in grid.counted]
    title = "Totals and subtotals" if together else "Totals"
    return _companion(grid, "totals", title, headings, _table(found, headings))


def _shares(grid: Grid, together: Groups) -> Companion:
    """Each row's share of its column's total, where the columns are periods or there is one."""
    named = any(declared.share_of_total for declared in grid.notes.measures)
    if named or (grid.periods_in is None and len(grid.counted) > 1):
        return _companion(grid, "shares", "", [], [])
    found = [m for m in totals(grid, together) if m.name == "share_pct_1dp"]
    headings = list(dict.fromkeys(m.column for m in found))
    rows = _table(found, headings, "%")
    title = "Shares of the total"
    return _companion(grid, "shares", title, headings, rows)


def _ratios(grid: Grid, together: Groups) -> Companion:
    """The measures that the notes declare for each row."""
    declared = {one.name: one for one in grid.notes.measures}
    found = [
        m
        for m in row_measures(grid, together)
        if m.row and (m.base_name in declared) and not m.name.endswith(("_0dp", "_2dp"))
    ]
    found = [m for m in found if not _of_few(grid, declared[m.base_name], m.row, together)]
    declared = {name: one for name, one in declared.items() if _names(found, name)}
    rows = dict.fromkeys(m.row for m in found)
    by_cell = {(m.row, m.base_name): m for m in found}
    signs = {name: "%" if one.unit == "per cent" else "" for name, one in declared.items()}
    body = [
        (_force(row), *(_ratio(by_cell.get((row, name)), signs[name]) for name in declared))
        for row in rows
    ]
    headings = [one.title for one in declared.values()]
    return _companion(grid, "measures", "For each row", headings, body)


def _names(found: list[Measure], name: str) -> bool:
    return any(m.base_name == name for m in found)


def _of_few(grid: Grid, declared: RowMeasure, row: str, together: Groups) -> bool:
    """Whether a percentage is of so few that it would say more than the figures can bear."""
    if declared.how is not RowMeasureKind.PERCENTAGE or declared.share_of_total:
        return False
    rows = [row] if row in grid.components else together.get(row, grid.components)
    base = grid.sum_of(rows, declared.columns[-1])
    return base is None or base < SMALLEST_BASE


def _ratio(measure: Measure | None, sign: str) -> str:
    if measure is not None and measure.exact is None and measure.value != NOT_AVAILABLE:
        return {"true": "yes", "false": "no"}.get(measure.value, measure.value)
    return _cell(measure, sign)


def _force(row: str) -> str:
    return {"force": "Whole force", "total": "Total"}.get(row, row)


def _changes(grid: Grid) -> Companion:
    """Changes from each period to the next, or those that the notes ask for."""
    series = grid.series()
    pairs = list(_pairs(grid, series[0])) if series else []
    by_name = {one.name: {p.label: p for p in one.points} for one in series}
    units = {one.name: one for one in series}
    notes = {PERCENT_NOTE} if _has_small_base(pairs, by_name) else set()
    columns_first = grid.periods_in is PeriodsIn.COLUMNS
    labels = [_between(before, after) for before, after in pairs]

    def cell(name: str, at: int) -> str:
        before, after = (by_name[name][point.label] for point in pairs[at])
        return _change(units[name], before, after)

    if columns_first:
        rows = [(name, *(cell(name, at) for at in range(len(pairs)))) for name in by_name]
        return _companion(grid, "changes", "Changes", labels, rows if pairs else [], tuple(notes))
    rows = [(labels[at], *(cell(name, at) for name in by_name)) for at in range(len(pairs))]
    return _companion(grid, "changes", "Changes", list(by_name), rows, tuple(notes), "From and to")


def _pairs(grid: Grid, one: Series) -> Iterator[tuple[Point, Point]]:
    points = {point.label: point for point in one.points}
    for change in grid.notes.change_between:
        if change.earlier in points and change.later in points:
            yield points[change.earlier], points[change.later]
    if not grid.notes.change_between:
        yield from zip(one.points, one.points[1:], strict=False)


def _between(before: Point, after: Point) -> str:
    shared = overlap_months(before.period, after.period)
    words = f"{before.label} to {after.label}"
    return f"{words} (they share {shared} months)" if shared else words


def _has_small_base(pairs: list[tuple[Point, Point]], by_name: dict[str, dict[str, Point]]) -> bool:
    return any(
        (value := points[before.label].value) is not None and value < SMALLEST_BASE
        for before, _ in pairs
        for points in by_name.values()
    )


def _change(series: Series, before: Point, after: Point) -> str:
    """`+12 (+1.8%)`, `−00:01:05 (−9.5%)`."""
    if before.value is None or after.value is None:
        return NONE
    gap = after.value - before.value
    if series.column.kind is CellKind.DURATION:
        words = _signed(gap, duration(abs(gap)))
    else:
        words = _signed(gap, shown(abs(gap)))
    if before.value < SMALLEST_BASE:
        return words + (" sec" if series.column.kind in TIMES else "")
    percent = ratio(gap, before.value) or Fraction(0)
    return f"{words} ({_signed(percent, shown(abs(percent), 1))}%)"


def _signed(value: Fraction, words: str) -> str:
    """A sign before everything that is not nought, before or after rounding."""
    if not value or not words.strip("0.:"):
        return words
    return f"{MINUS}{words}" if value < 0 else f"+{words}"


def duration(seconds: Fraction) -> str:
    """`00:08:52`, as the table prints it."""
    whole = int(rounded(seconds))
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _from_text(grid: Grid) -> Companion:
    """What was worked out from figures of a text: a row for each."""
    titles = {one.name: one.title for one in grid.notes.text_measures}
    rows: list[tuple[str, ...]] = []
    for measure in text_measures(grid):
        base = measure.base_name.removesuffix("_thousands")
        usual = measure.name == base or (base == "difference_points" and _places(measure) == 1)
        if base in titles and usual:
            about = " to ".join(_subject(grid, name) for name in measure.row.split("->"))
            value = f"{shown(measure.exact, _places(measure))} {measure.unit}"
            rows.append((about, titles[base], value))
    return _companion(grid, "estimates", "Estimates and differences", ["What it is", "Value"], rows)


def _subject(grid: Grid, name: str) -> str:
    """What a figure is about, and of when if the source says."""
    row = grid.rows[name]
    when = [
        grid.text(name, column.name)
        for column in grid.columns.values()
        if column.kind is CellKind.PERIOD
    ]
    known = [words for words in when if words and "not stated" not in words]
    return f"{row[0]}, {known[0]}" if known else row[0]
