"""An official table as figures: rows by name, series through time, totals of what is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.figures.official_measure import Measure
from generator.model.cells import Figure, read_cell
from generator.model.choices import CellFlag, CellKind, PeriodsIn
from generator.model.folders import Statistic
from generator.model.periods import Period, read_period
from generator.model.row_names import row_names
from generator.model.statistics import Column

NUMERIC = (CellKind.COUNT, CellKind.SECONDS, CellKind.DURATION)


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a series: its period as printed and as months, its exact value if it has one."""

    label: str
    period: Period
    value: Fraction | None
    representative: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one thing through time, the earliest first."""

    name: str
    column: Column
    points: tuple[Point, ...]


class Grid:
    """A table's figures. Only what is printed as exact can be computed with."""

    def __init__(self, statistic: Statistic) -> None:
        self.statistic = statistic
        self.notes = statistic.notes
        self.columns = {column.name: column for column in self.notes.columns}
        self._at = {name: at for at, name in enumerate(self.columns, 1)}
        self._covers = {name.label: name.covers for name in self.notes.period_names}
        self._flags = {(flag.row, flag.column): flag.flag for flag in self.notes.flags}

    @cached_property
    def rows(self) -> dict[str, tuple[str, ...]]:
        """The rows by a name that no two share: an id, else the first cell, else all its words."""
        names = row_names(self.notes.columns, self.statistic.rows)
        return dict(zip(names, self.statistic.rows, strict=True))

    @cached_property
    def components(self) -> list[str]:
        """The rows that are neither a total nor a subtotal."""
        printed = (self.notes.total_row, *self.notes.subtotal_rows)
        return [name for name in self.rows if name not in printed]

    @property
    def periods_in(self) -> PeriodsIn | None:
        """Whether rows or columns are periods."""
        return self.notes.periods

    def text(self, row: str, column: str) -> str:
        """A cell as printed."""
        return self.rows[row][self._at[column]]

    def figure(self, row: str, column: str) -> Figure | None:
        """A cell as a figure."""
        return read_cell(self.text(row, column), self.columns[column].kind)

    def flag(self, row: str, column: str) -> CellFlag | None:
        """The flag of a cell."""
        return self._flags.get((self.rows[row][0], column)) or self._flags.get((row, column))

    def exact(self, row: str, column: str) -> Fraction | None:
        """A cell's value, if it is printed as an exact one."""
        found = self.figure(row, column)
        return found.value if found and found.is_exact else None

    def period(self, label: str) -> Period | None:
        """The months of a label; the notes may say them."""
        return read_period(self._covers.get(label, label))

    @cached_property
    def counted(self) -> list[Column]:
        """Columns whose rows add up to a total: counts that are neither levels nor refused."""
        if self.periods_in is PeriodsIn.ROWS:
            return []
        return [column for column in self.columns.values() if adds_up(column)]

    def total(self, column: str) -> Fraction | None:
        """The sum of a column's component rows; None where one has no exact figure."""
        return self.sum_of(self.components, column)

    def sum_of(self, rows: list[str], column: str) -> Fraction | None:
        """The sum of some rows; None where one has no exact figure."""
        values = [self.exact(row, column) for row in rows]
        known = [value for value in values if value is not None]
        return sum(known, Fraction(0)) if known and len(known) == len(values) else None

    def series(self) -> list[Series]:
        """Every series through time, a recomputed total last."""
        if self.periods_in is PeriodsIn.ROWS:
            return [
                self._down(column) for column in self.columns.values() if column.kind in NUMERIC
            ]
        if self.periods_in is PeriodsIn.COLUMNS and self.period_columns:
            found = [self._along(row) for row in self.components]
            return [*found, *([self._along(self.notes.total_row)] if self.notes.total_row else [])]
        return []

    def _down(self, column: Column) -> Series:
        """A column of a table whose rows are periods."""
        points = [
            Point(
                self.rows[row][0],
                period,
                self.exact(row, column.name),
                self.flag(row, column.name) is not CellFlag.NOT_REPRESENTATIVE,
            )
            for row in self.components
            if (period := self.period(self.rows[row][0]))
        ]
        return Series(column.name, column, _in_time(points))

    def _along(self, row: str) -> Series:
        """A row of a table whose columns are periods; a printed total is worked out anew."""
        points = []
        for name, column in self.period_columns.items():
            is_total = row == self.notes.total_row
            value = self.total(name) if is_total else self.exact(row, name)
            usual = self.flag(row, name) is not CellFlag.NOT_REPRESENTATIVE
            points.append(Point(name, column, value, usual))
        first = self.columns[next(iter(self.period_columns))]
        return Series(row, first, _in_time(points))

    @cached_property
    def period_columns(self) -> dict[str, Period]:
        """The columns of numbers that are periods."""
        return {
            name: period
            for name, column in self.columns.items()
            if column.kind in NUMERIC and (period := self.period(name))
        }

    def measure(
        self,
        name: str,
        value: str,
        unit: str,
        row: str = "",
        column: str = "",
        exact: Fraction | None = None,
    ) -> Measure:
        """A measure of this table."""
        along = self.periods_in is PeriodsIn.COLUMNS
        return Measure(name, self.statistic.name, row, column, value, unit, exact, along)

    def of_series(
        self, name: str, value: str, unit: str, series: str, period: str, exact: Fraction | None
    ) -> Measure:
        """A measure of a series at a period, with row and column where the table has them."""
        along = self.periods_in is PeriodsIn.COLUMNS
        row, column = (series, period) if along else (period, series)
        return self.measure(name, value, unit, row, column, exact)


def adds_up(column: Column) -> bool:
    """Whether the rows of a column may be added up."""
    return column.kind is CellKind.COUNT and not (column.level or column.do_not_add)


def _in_time(points: list[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: (point.period.number, point.period.length)))


def pairs(series: Series) -> Iterator[tuple[Point, Point]]:
    """The periods to compare, from the earlier to the later.

    Every two while there are few. In a long series: neighbours, the first and the last with all
    others, and the same months a year before.
    """
    points = series.points
    every = len(points) <= MOST_PERIODS
    for at, before in enumerate(points):
        for later in range(at + 1, len(points)):
            after = points[later]
            a_year = after.period.number - before.period.number == 12
            near = later == at + 1 or at == 0 or later == len(points) - 1
            if every or near or a_year:
                yield before, after


MOST_PERIODS = 24
