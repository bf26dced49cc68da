"""Official figures through time, placed where their months lie: irregular dates stay irregular."""

import re

from generator.facts.companions import duration, shown
from generator.facts.shapes.worked_out import ChartPoint, ChartSeries, TimeChart
from generator.figures.official_changes import TIMES
from generator.figures.official_grid import Grid, Point, Series
from generator.figures.rounding import rounded
from generator.model.choices import CellKind
from generator.model.periods import evenly_spaced
from generator.wording import MONTHS

MOST_TICKS = 6
YEAR = 12


def time_chart(grid: Grid) -> TimeChart | None:
    """The chart of the series that the notes name; None where there is nothing to draw."""
    series = [one for one in grid.series() if one.name in grid.notes.charted]
    series.sort(key=lambda one: grid.notes.charted.index(one.name))
    drawn = [one for one in series if sum(p.value is not None for p in one.points) > 1]
    if not drawn:
        return None
    points = drawn[0].points
    origin = points[0].period.number
    kind = drawn[0].column.kind
    joined = evenly_spaced([point.period for point in points]) or any(
        point.period.length > 1 for point in points
    )
    return TimeChart(
        " ".join(_headline(one) for one in drawn[:1]),
        _what(grid, joined),
        tuple(ChartSeries(plain(one.name), _points(one, origin)) for one in drawn),
        _ticks(points, origin),
        _breaks(grid, points, origin),
        joined,
        kind in TIMES and kind is CellKind.DURATION,
    )


def plain(name: str) -> str:
    """A heading without the form of its figures: `(hh:mm:ss)`, `(against total calls)`."""
    return re.sub(r"\s*\([^()]*\)\Z", "", name)


def _middle(point: Point, origin: int) -> int:
    """The middle of a period, in half months from the start of the first."""
    return 2 * (point.period.number - origin) + point.period.length


def _points(one: Series, origin: int) -> tuple[ChartPoint, ...]:
    return tuple(
        ChartPoint(
            _middle(point, origin),
            None if point.value is None else int(rounded(point.value * 1000)),
            point.label,
            _figure(one, point),
            care=not point.representative,
        )
        for point in one.points
    )


def _figure(one: Series, point: Point) -> str:
    if point.value is not None and one.column.kind is CellKind.DURATION:
        return duration(point.value)
    words = shown(point.value)
    return f"{words} sec" if one.column.kind is CellKind.SECONDS else words


def _headline(one: Series) -> str:
    """The first and the last figure, without a judgement."""
    known = [point for point in one.points if point.value is not None]
    first, last = known[0], known[-1]
    start, end = _figure(one, first), _figure(one, last)
    return f"{plain(one.name)}: {start} in {first.label}, {end} in {last.label}."


def _what(grid: Grid, joined: bool) -> str:
    """What the chart shows, and how its time runs."""
    words = f"{grid.notes.title}. {grid.notes.period[:1].upper()}{grid.notes.period[1:]}."
    if not joined:
        words += " Each dot is one month. The months are not evenly spaced, so no line joins them."
    if len({point.period.length for point in grid.series()[0].points} - {1}):
        words += " Each point stands in the middle of the months that it covers."
    if any(not point.representative for one in grid.series() for point in one.points):
        words += " An asterisk marks a figure to be read with care."
    if grid.notes.breaks:
        words += " A dashed line marks a change in counting."
    return words


def _ticks(points: tuple[Point, ...], origin: int) -> tuple[tuple[int, str], ...]:
    """The starts of years; in a short chart, of quarters. Words as (months, `Jan 2022`)."""
    last = points[-1].period.number + points[-1].period.length - origin
    step = next(n for n in (3, 6, 12, 24, 60, 120, 1200) if last / n <= MOST_TICKS)
    first = -origin % step
    return tuple((at, _tick(origin + at, step)) for at in range(first, last + 1, step))


def _tick(number: int, step: int) -> str:
    year, month = divmod(number, YEAR)
    return str(year) if step >= YEAR else f"{MONTHS[month][:3]} {year}"


def _breaks(grid: Grid, points: tuple[Point, ...], origin: int) -> tuple[int, ...]:
    """Where the counting changes: at the start of the period that a break names."""
    named = {one.at for one in grid.notes.breaks}
    return tuple(point.period.number - origin for point in points if point.label in named)
