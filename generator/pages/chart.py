"""The chart of crimes month by month: an SVG picture that stays readable at every width.

Positions are percentages of the picture, so that it can be any width while its words keep their
size; the line is drawn in an inner picture that stretches. A month without figures is
a gap with a dashed band, a change in the counting a long dashed line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.facts.shapes import Crime, CrimeMonth
from generator.wording import number

GRID_LINES = 4
MOST_TICKS = 6
APART = 35.0  # how far the labels of two gaps must be from each other, in per cent
EDGE = 25.0
_TICK_MONTHS = (1, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Point:
    """A month's place in the picture, in per cent from the left and the top."""

    x: float
    y: float
    month: CrimeMonth


def month_chart(crime: Crime, name: str) -> Markup:
    """The figure: what the chart shows in one sentence, what is counted, and the picture."""
    known = [month for month in crime.months if month.all_crime is not None]
    if len(known) < 2:
        return Markup("")
    what = f"All crime recorded in {name} each month, {_span(crime.months)}"
    return Markup(  # noqa: S704 - every text is escaped, here and below
        '<figure class="chart">\n<figcaption>'
        f'<strong id="chart">{escape(_headline(known, len(crime.months)))}</strong><br>'
        f'<span id="chart-what">{escape(what)}. {_marks_in_words(crime)}</span></figcaption>\n'
        '<svg class="chart__plot" role="img" aria-labelledby="chart chart-what">'
        f'<g aria-hidden="true">\n{"".join(_picture(crime))}</g></svg>\n</figure>\n'
    )


def _span(months: Sequence[CrimeMonth]) -> str:
    return f"{months[0].name} to {months[-1].name}"


def _headline(known: Sequence[CrimeMonth], months: int) -> str:
    counts = [_count(month) for month in known]
    each = "Each month" if len(known) == months else "Each month that is shown"
    latest = (
        f"In {known[-1].name} there {'was' if counts[-1] == 1 else 'were'} {number(counts[-1])}."
    )
    if min(counts) == max(counts):
        return f"{each} had {number(counts[0])}."
    return f"{each} had between {number(min(counts))} and {number(max(counts))} crimes. {latest}"


def _count(month: CrimeMonth) -> int:
    return month.all_crime or 0


def gap_words(crime: Crime) -> str:
    """Why months are not drawn: no figures, or hidden ones, which are not nothing."""
    gone = [month for month in crime.months if month.all_crime is None]
    hidden = len(gone) > sum(month.name in crime.missing for month in gone)
    if hidden and crime.missing:
        return "no figures, or hidden ones"
    return "hidden figures" if hidden else "no figures"


def _marks_in_words(crime: Crime) -> str:
    """What the bands and the dashed lines of the picture mean."""
    words = []
    if any(month.all_crime is None for month in crime.months):
        words.append(f"A dashed band marks months with {gap_words(crime)}.")
    if crime.breaks:
        words.append("A long dashed line marks a change in counting.")
    return " ".join(words)


def _picture(crime: Crime) -> Iterator[str]:
    months = crime.months
    highest = max(_count(month) for month in months)
    step = grid_step(highest)
    top = step * max(1, -(-highest // step))
    yield from _grid(step, top)
    yield from _ticks(months)
    runs = list(_runs(months, top))
    yield from gap_marks(runs, gap_words(crime))
    yield from break_marks(crime)
    yield (
        '<svg class="chart__stretch" viewBox="0 0 100 100" preserveAspectRatio="none">'
        f'<path class="chart__area" d="{area_path(runs)}"/>'
        f'<path class="chart__line" vector-effect="non-scaling-stroke" d="{line_path(runs)}"/>'
        "</svg>\n"
    )
    yield _direct_label(runs[-1][-1])


def grid_step(highest: int) -> int:
    """The distance between grid lines: 1, 2 or 5 times a power of ten, about four lines in all."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power * GRID_LINES >= highest:
                return factor * power
        power *= 10


def _grid(step: int, top: int) -> Iterator[str]:
    for value in range(0, top + 1, step):
        y = short(100 - 100 * value / top)
        kind = "grid" if value else "axis"
        yield (
            f'<line class="chart__{kind}" x1="0" x2="100%" y1="{y}%" y2="{y}%"/>'
            f'<text class="chart__label" x="0" y="{y}%" dx="-.6em" dy=".33em" text-anchor="end">'
            f"{number(value)}</text>\n"
        )


def _ticks(months: Sequence[CrimeMonth]) -> Iterator[str]:
    """Labels under the axis; every second one is left out where the picture is narrow."""
    for at, (index, month) in enumerate(tick_months(months)):
        x = short(100 * index / (len(months) - 1))
        kind = " chart__label--wide" if at % 2 else ""
        name, _, year = month.short.partition(" ")
        yield (
            f'<rect class="chart__tick" x="{x}%" y="100%" width="1.5" height="6"/>'
            f'<text class="chart__label{kind}" y="100%" dy="1.6em" text-anchor="middle">'
            f'<tspan x="{x}%">{escape(name)}</tspan>'
            f'<tspan x="{x}%" dy="1.2em">{escape(year)}</tspan></text>\n'
        )


def tick_months(months: Sequence[CrimeMonth]) -> list[tuple[int, CrimeMonth]]:
    """The months that bear a label, with their number: at most six, evenly spread."""
    year, number_in_year = months[0].iso.split("-")
    first = int(year) * 12 + int(number_in_year) - 1
    found: list[tuple[int, CrimeMonth]] = []
    for step in _TICK_MONTHS:
        found = list(enumerate(months))[-first % step :: step]
        if len(found) <= MOST_TICKS:
            break
    return found


def _runs(months: Sequence[CrimeMonth], top: int) -> Iterator[list[Point]]:
    """Runs of months that follow each other; a month without figures ends a run."""
    run: list[Point] = []
    for index, month in enumerate(months):
        if month.all_crime is not None:
            x = 100 * index / (len(months) - 1)
            run.append(Point(x, 100 - 100 * month.all_crime / top, month))
        elif run:
            yield run
            run = []
    if run:
        yield run


def line_path(runs: Sequence[Sequence[Point]]) -> str:
    """A line for each run; one month alone becomes a dot, drawn as a line without length."""
    return "".join(_line(run) + ("h0" if len(run) == 1 else "") for run in runs)


def area_path(runs: Sequence[Sequence[Point]]) -> str:
    """The ground between each run and the axis."""
    return "".join(
        f"M{short(run[0].x)} 100L{_line(run)[1:]}L{short(run[-1].x)} 100z" for run in runs
    )


def _line(run: Sequence[Point]) -> str:
    return "M" + "L".join(f"{short(point.x)} {short(point.y)}" for point in run)


def gap_marks(runs: Sequence[Sequence[Point]], words: str) -> Iterator[str]:
    """A dashed band over months that are not drawn; of two that are close one bears the words."""
    labelled = -100.0
    for start, end in _gaps(runs):
        yield (
            f'<rect class="chart__gap" x="{short(start)}%" y="0" width="{short(end - start)}%" '
            'height="100%"/>'
        )
        middle = (start + end) / 2
        if middle - labelled >= APART:
            labelled = middle
            yield _mark_label(middle, words)


def _gaps(runs: Sequence[Sequence[Point]]) -> list[tuple[float, float]]:
    """From where to where nothing is drawn, the ends of the picture included."""
    edges = [0.0, *(x for run in runs for x in (run[0].x, run[-1].x)), 100.0]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in pairs if end > start]


def break_marks(crime: Crime) -> Iterator[str]:
    """A long dashed line before each month from which on the counting is another."""
    order = [month.iso for month in crime.months]
    for change in crime.breaks:
        x = 100 * (order.index(change.iso) - 0.5) / (len(order) - 1)
        at = short(x)
        yield f'<line class="chart__break" x1="{at}%" x2="{at}%" y1="0" y2="100%"/>'
        side = 'dx=".4em"' if x < 50 else 'dx="-.4em" text-anchor="end"'
        yield (
            f'<text class="chart__label chart__note" x="{at}%" y="0" dy="1.2em" {side}>'
            "new way of counting</text>\n"
        )


def _mark_label(x: float, words: str) -> str:
    """Words above the picture; they end before its edge."""
    anchor = "start" if x < EDGE else "end" if x > 100 - EDGE else "middle"
    return (
        f'<text class="chart__label chart__note" x="{short(x)}%" y="0" dy="-.35em" '
        f'text-anchor="{anchor}">{escape(words)}</text>\n'
    )


def _direct_label(last: Point) -> str:
    """The latest count, to the right of its dot, where nothing can be in its way."""
    x, y = short(last.x), short(last.y)
    return (
        f'<circle class="chart__dot" cx="{x}%" cy="{y}%" r="5"/>'
        f'<text class="chart__label chart__value" x="{x}%" y="{y}%" dx=".6em" dy=".33em">'
        f"{number(_count(last.month))}</text>\n"
    )


def short(value: float) -> str:
    """A position with one decimal at most: `12.5`, `40`, never `-0`."""
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0")
