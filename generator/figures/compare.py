"""Printed against computed: what a source printed as a total, a percentage or in a sentence is kept
as printed and held against the arithmetic, at the precision that was printed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.figures.measure_words import in_words
from generator.figures.official import work_out
from generator.figures.official_grid import Grid
from generator.figures.official_measure import NOT_AVAILABLE, Measure, as_number
from generator.figures.official_parts import groups, printed_percentage
from generator.figures.official_text import column_of
from generator.figures.rounding import rounded
from generator.model.areas import Area
from generator.model.cells import Figure, read_figure
from generator.model.choices import CellKind
from generator.model.folders import ForceFolder, Statistic
from generator.model.measures import Compared
from generator.problems import Place

# A fraction in words ("two thirds") agrees with what lies within so many percentage points of it.
WORDS_WITHIN = Fraction(5, 2)
# "About 40" and "nearly 3,000" agree with what lies within a tenth of it.
ABOUT_WITHIN = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A printed figure beside the arithmetic.

    `of` names the measure that a figure of a text is held against, and `subject` says what that
    figure is about.
    """

    table: str
    title: str
    row: str
    column: str
    printed: str
    computed: str
    unrounded: str
    agrees: bool
    place: Place
    of: str = ""
    note: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Worked:
    """What was worked out from a force's official tables, and what of it does not come out."""

    measures: tuple[Measure, ...]
    comparisons: tuple[Comparison, ...]


def worked_out(folder: ForceFolder) -> Worked:
    """Every measure of a force's tables, and every printed figure beside the arithmetic."""
    measures = work_out(folder.statistics, folder.areas)
    return Worked(measures, compare(folder.statistics, measures, folder.areas))


def compare(
    statistics: Sequence[Statistic], measures: Iterable[Measure], areas: Iterable[Area]
) -> tuple[Comparison, ...]:
    """Every printed figure that the arithmetic can say something about."""
    by_key = {(m.table, m.base_name, m.key): m for m in measures}
    by_key |= {(m.table, m.name, m.key): m for m in by_key.values()}
    titles = {one.name: one.notes.title for one in statistics}
    words = _titles(statistics)
    known = list(areas)
    found: list[Comparison] = []
    for statistic in statistics:
        grid = Grid(statistic)
        found += _totals(grid, known)
        found += _percentages(grid)
        found += _texts(grid, by_key, titles, words)
    return tuple(found)


def _titles(statistics: Iterable[Statistic]) -> dict[str, str]:
    """What the notes call the measures that they declare."""
    words: dict[str, str] = {}
    for one in statistics:
        words |= {declared.name: declared.title for declared in one.notes.measures}
        words |= {declared.name: declared.title for declared in one.notes.text_measures}
    return words


def _totals(grid: Grid, areas: list[Area]) -> Iterator[Comparison]:
    """Printed totals and subtotals."""
    sums: dict[str, list[str]] = {}
    if grid.notes.total_row:
        sums[grid.notes.total_row] = grid.components
    if grid.notes.subtotal_rows:
        sums |= groups(grid, areas)
    for row, parts in sums.items():
        for column in grid.counted:
            yield from _cell(grid, row, column.name, grid.sum_of(parts, column.name))


def _percentages(grid: Grid) -> Iterator[Comparison]:
    """Percentages that a column prints."""
    for column in grid.columns.values():
        if (column.part and column.whole) or (column.change_from and column.change_to):
            for row in grid.rows:
                yield from _cell(grid, row, column.name, printed_percentage(grid, column, row))


def _cell(grid: Grid, row: str, column: str, exact: Fraction | None) -> Iterator[Comparison]:
    """A printed cell beside its exact value, if both are there."""
    printed = grid.figure(row, column)
    if printed is None or exact is None:
        return
    sign = "%" if printed.is_percentage else ""
    yield Comparison(
        grid.statistic.name,
        grid.notes.title,
        row,
        column,
        grid.text(row, column),
        as_number(exact / printed.scale, printed.decimals) + sign,
        as_number(exact / printed.scale, printed.decimals + 2) + sign,
        agrees(printed, exact),
        place_of(grid, row, column),
    )


def place_of(grid: Grid, row: str, column: str) -> Place:
    """Where a cell stands in its CSV file."""
    statistic = grid.statistic
    at = list(grid.rows).index(row)
    if at >= len(statistic.places):
        return Place(statistic.file)
    return statistic.places[at][[grid.notes.row_heading, *grid.columns].index(column)]


def agrees(printed: Figure, exact: Fraction) -> bool:
    """Whether a printed figure says the same as the exact value, at its own precision."""
    if printed.qualifier == "more than":
        return exact > printed.value
    if printed.qualifier == "less than":
        return printed.value * (1 - ABOUT_WITHIN) <= exact < printed.value
    if printed.is_share:
        return abs(exact - printed.value) <= WORDS_WITHIN
    if printed.qualifier == "about":
        return abs(exact - printed.value) <= abs(printed.value) * ABOUT_WITHIN
    scale, places = printed.scale, printed.decimals
    return rounded(exact / scale, places) == rounded(printed.value / scale, places)


Known = dict[tuple[str, str, str], Measure]


def _texts(
    grid: Grid, by_key: Known, titles: dict[str, str], words: dict[str, str]
) -> Iterator[Comparison]:
    """Figures of a text beside the measures that the notes name."""
    column = column_of(grid, CellKind.FIGURE)
    for one in grid.notes.compares:
        measure = by_key.get(reference(one, grid.statistic.name))
        if column and not one.measure:
            yield _remark(grid, one, column)
        if column and measure is not None:
            yield _text(grid, one, measure, column, titles, words)


def reference(one: Compared, own: str) -> tuple[str, str, str]:
    """The table, the name and the key of the measure that a figure is compared with."""
    return (one.table or own, one.measure or "", one.key or "")


def _remark(grid: Grid, one: Compared, column: str) -> Comparison:
    """What somebody found who read the text: no arithmetic can test it."""
    name, title, text = grid.statistic.name, grid.notes.title, grid.text(one.row, column)
    place = place_of(grid, one.row, column)
    return Comparison(
        name,
        title,
        one.row,
        column,
        text,
        "",
        "",
        False,
        place,
        "",
        one.note or "",
        grid.rows[one.row][0],
    )


def _text(
    grid: Grid,
    one: Compared,
    measure: Measure,
    column: str,
    titles: dict[str, str],
    words: dict[str, str],
) -> Comparison:
    exact = -measure.exact if one.fall and measure.exact is not None else measure.exact
    printed = read_figure(one.says or grid.text(one.row, column))
    if printed is None or exact is None:
        says = (one.says or grid.text(one.row, column)).casefold()
        same = measure.value != NOT_AVAILABLE and says == measure.value.casefold()
        computed, more = measure.value, measure.value
    else:
        same = agrees(printed, exact)
        computed = _as_the_text(exact, printed, printed.decimals)
        more = _as_the_text(exact, printed, printed.decimals + 1)
    return Comparison(
        grid.statistic.name,
        grid.notes.title,
        one.row,
        column,
        grid.text(one.row, column),
        computed,
        more,
        same,
        place_of(grid, one.row, column),
        f"{in_words(measure.name, words)}, {_of(grid, measure)}; {titles[measure.table]}",
        one.note or "",
        grid.rows[one.row][0],
    )


def _of(grid: Grid, measure: Measure) -> str:
    """What a measure is of, as a reader knows it: never the short name of a row."""
    subject = grid.rows[measure.row][0] if measure.row in grid.rows else ""
    return subject or measure.key.replace("|", ", ").replace("->", " to ")


def _as_the_text(exact: Fraction, printed: Figure, places: int) -> str:
    """The exact value as the text would print it: `1.5k`, `19%`. Words get one decimal."""
    sign = "%" if printed.is_percentage else ""
    if printed.is_share:
        return as_number(exact, max(places, 1)) + sign
    if printed.scale == 1000:
        return as_number(exact / 1000, places) + "k"
    return as_number(exact / printed.scale, places) + sign
