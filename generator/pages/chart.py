"""The chart of crimes month by month: an SVG picture that stays readable at every width.

Positions are percentages of the picture, so that it can be any width while its words keep their
size; the line is drawn in an inner picture that stretches. A month without figures is
a gap with a dashed band, a change in the counting a long dashed line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.facts.month_chart import chart_sentence, grid_step, tick_months
from generator.facts.shapes import Crime, CrimeMonth
from generator.pages.escaping import escape
from generator.wording import number

APART = 35.0  # how far the labels of two gaps must be from each other, in per cent
EDGE = 25.0


@dataclass(frozen=True, slots=True)
class Point:
    """A month's place in the picture: its number, and how many crimes below the top it lies.

    `x` and `y` are the same in per cent from the left and the top.
    """

    at: int
    down: int
    x: float
    y: float
    month: CrimeMonth


def month_chart(crime: Crime, name: str) -> Markup:
    """What the chart shows in one sentence, what is counted, and the picture.

    The picture is hidden from screen readers: the sentence above and the table below say all that
    it shows, and a name of its own would say it again, as a figure with a caption would.
    """
    known = [month for month in crime.months if month.all_crime is not None]
    if len(known) < 2:
        return Markup("")
    what = f"All crime recorded in {name} each month, {_span(crime.months)}"
    return Markup(  # noqa: S704 - every text is escaped, here and below
        f'<div class="chart"><p><strong>{escape(chart_sentence(crime.months))}</strong><br>'
        f"{escape(what)}. {_marks_in_words(crime)}</p>"
        '<svg class="chart__plot" aria-hidden="true">'
        f"{''.join(_picture(crime))}</svg></div>"
    )


def _span(months: Sequence[CrimeMonth]) -> str:
    return f"{months[0].name} to {months[-1].name}"


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
        f'<svg class="chart__stretch" viewBox="0 0 {len(months) - 1} {top}" '
        f'preserveAspectRatio="none"><path class="chart__area" d="{area_path(runs, top)}"/>'
        f'<path class="chart__line" vector-effect="non-scaling-stroke" d="{line_path(runs)}"/>'
        "</svg>"
    )
    yield _direct_label(runs[-1][-1])


def _grid(step: int, top: int) -> Iterator[str]:
    for value in range(0, top + 1, step):
        y = short(100 - 100 * value / top)
        kind = "grid" if value else "axis"
        yield (
            f'<line class="chart__{kind}" x1="0" x2="100%" y1="{y}%" y2="{y}%"/>'
            f'<text class="chart__label" x="0" y="{y}%" dx="-.6em" dy=".33em" text-anchor="end">'
            f"{number(value)}</text>"
        )


def _ticks(months: Sequence[CrimeMonth]) -> Iterator[str]:
    """Labels under the axis; every second one is left out where the picture is narrow."""
    for at, (index, month) in enumerate(tick_months(months)):
        yield tick(at, 100 * index / (len(months) - 1), month.short)


def tick(at: int, x: float, words: str) -> str:
    """A mark on the axis with its words in two lines. It is a drawing of its own, so that its
    place is said once.
    """
    kind = " chart__label--wide" if at % 2 else ""
    first, _, second = words.partition(" ")
    return (
        f'<svg x="{short(x)}%" y="100%"><rect class="chart__tick" width="1.5" height="6"/>'
        f'<text class="chart__label{kind}" dy="1.6em" text-anchor="middle">{escape(first)}'
        f'<tspan x="0" dy="1.2em">{escape(second)}</tspan></text></svg>'
    )


def _runs(months: Sequence[CrimeMonth], top: int) -> Iterator[list[Point]]:
    """Runs of months that follow each other; a month without figures ends a run."""
    run: list[Point] = []
    for index, month in enumerate(months):
        if month.all_crime is not None:
            down = top - month.all_crime
            x = 100 * index / (len(months) - 1)
            run.append(Point(index, down, x, 100 * down / top, month))
        elif run:
            yield run
            run = []
    if run:
        yield run


def line_path(runs: Sequence[Sequence[Point]]) -> str:
    """A line for each run; one month alone becomes a dot, drawn as a line without length."""
    return "".join(f"M{run[0].at} {run[0].down}{_steps(run)}" for run in runs)


def area_path(runs: Sequence[Sequence[Point]], top: int) -> str:
    """The ground between each run and the axis, which lies `top` below the highest line."""
    return "".join(f"M{run[0].at} {top}V{run[0].down}{_steps(run)}V{top}z" for run in runs)


def _steps(run: Sequence[Point]) -> str:
    """From month to month by steps, the shortest way to write them: `l1 5 1-3`."""
    steps = [after.down - before.down for before, after in pairwise(run)]
    if not steps:
        return "h0"
    return "l" + " ".join(f"1{'' if step < 0 else ' '}{step}" for step in steps)


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
            "new way of counting</text>"
        )


def _mark_label(x: float, words: str) -> str:
    """Words above the picture; they end before its edge."""
    anchor = "start" if x < EDGE else "end" if x > 100 - EDGE else "middle"
    return (
        f'<text class="chart__label chart__note" x="{short(x)}%" y="0" dy="-.35em" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )


def _direct_label(last: Point) -> str:
    """The latest count, to the right of its dot, where nothing can be in its way."""
    x, y = short(last.x), short(last.y)
    return (
        f'<circle class="chart__dot" cx="{x}%" cy="{y}%" r="5"/>'
        f'<text class="chart__label chart__value" x="{x}%" y="{y}%" dx=".6em" dy=".33em">'
        f"{number(_count(last.month))}</text>"
    )


def short(value: float) -> str:
    """A position with one decimal at most: `12.5`, `40`, never `-0`."""
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0")
