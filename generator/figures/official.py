"""Every computed figure of a force's official tables, from exact fractions, rounded once.

Nothing printed as a total or a percentage is ever computed with. What is computed from what is
declared in the notes beside each table (docs/decisions/0012-official-statistics.md).
"""

from collections.abc import Iterable

from generator.figures.official_changes import changes
from generator.figures.official_grid import Grid
from generator.figures.official_measure import Measure
from generator.figures.official_parts import cells, groups, percentages, row_measures, totals
from generator.figures.official_text import text_measures
from generator.model.areas import Area
from generator.model.folders import Statistic


def work_out(statistics: Iterable[Statistic], areas: Iterable[Area]) -> tuple[Measure, ...]:
    """The measures of all tables, in the order of the tables."""
    known = list(areas)
    return tuple(measure for one in statistics for measure in of_table(one, known))


def of_table(statistic: Statistic, areas: Iterable[Area] = ()) -> list[Measure]:
    """The measures of one table."""
    grid = Grid(statistic)
    together = groups(grid, areas)
    return [
        *totals(grid, together),
        *percentages(grid),
        *row_measures(grid, together),
        *changes(grid),
        *cells(grid),
        *text_measures(grid),
    ]
