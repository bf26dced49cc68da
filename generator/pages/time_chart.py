"""Charts of official figures on a true time scale: as far apart on the paper as in time."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.facts.month_chart import grid_step
from generator.facts.shapes.worked_out import ChartPoint, ChartSeries, TimeChart
from generator.pages.chart import short, tick
from generator.pages.escaping import escape
from generator.wording import number

MOST_LINES = 3
APART = 20.0  # how far two labels must be from each other, in per cent
_MINUTE = 60


def time_chart(chart: TimeChart) -> Markup:
    """Its headline, what it shows, the picture, and which line is which."""
    return Markup(  # noqa: S704 - every text is escaped, here and below
        f'<div class="chart">\n<p><strong>{escape(chart.headline)}</strong><br>'
        f"{escape(chart.what)}</p>\n"
        '<svg class="chart__plot" aria-hidden="true">\n'
        f"{''.join(_picture(chart))}</svg>\n{_key(chart)}</div>\n"
    )


def _key(chart: TimeChart) -> str:
    """Which line is which, in words beside a piece of each."""
    if len(chart.series) < 2:
        return ""
    items = "".join(
        f'<li><svg class="chart__swatch" aria-hidden="true"><line class="{_line_class(at)}" '
        f'x1="0" x2="100%" y1="50%" y2="50%"/></svg> {escape(series.name)}</li>'
        for at, series in enumerate(chart.series)
    )
    return f'<ul class="chart__key">{items}</ul>\n'


def _line_class(at: int) -> str:
    return "chart__line" if at == 0 else f"chart__line chart__line--{at % MOST_LINES + 1}"


def _picture(chart: TimeChart) -> Iterator[str]:
    known = [p for series in chart.series for p in series.points if p.value is not None]
    start, end = span(chart)
    highest = max(1, -(-max(int(p.value or 0) for p in known) // _unit(chart)))
    step = grid_step(highest) * _unit(chart)
    top = step * max(1, -(-highest * _unit(chart) // step))
    yield from _grid(chart, step, top)
    yield from _ticks(chart, start, end)
    for at in chart.breaks:
        x = short(100 * min(max(0.0, (at - start) / (end - start)), 1))
        yield f'<line class="chart__break" x1="{x}%" x2="{x}%" y1="0" y2="100%"/>'
    for at, series in enumerate(chart.series):
        placed = place(series, start, end, top)
        if chart.joined:
            yield _stretched(at, placed)
        yield from _dots(at, placed)
    yield from _last_labels(chart, start, end, top)


def span(chart: TimeChart) -> tuple[float, float]:
    """The first and the last moment of a chart, in months."""
    moments = [point.months for series in chart.series for point in series.points]
    start, end = min(moments), max(moments)
    return start, end if end > start else start + 1


def _unit(chart: TimeChart) -> int:
    return _MINUTE if chart.in_seconds else 1


Placed = list[tuple[float, float, ChartPoint] | None]


def place(series: ChartSeries, start: float, end: float, top: int) -> Placed:
    """Each point's place in per cent from the left and the top; None where there is no figure."""
    return [
        None
        if point.value is None
        else (
            100 * (point.months - start) / (end - start),
            100 - 100 * point.value / top,
            point,
        )
        for point in series.points
    ]


def _grid(chart: TimeChart, step: int, top: int) -> Iterator[str]:
    for value in range(0, top + 1, step):
        y = short(100 - 100 * value / top)
        kind = "grid" if value else "axis"
        words = f"{value // _MINUTE} min" if chart.in_seconds else _short_number(value)
        yield (
            f'<line class="chart__{kind}" x1="0" x2="100%" y1="{y}%" y2="{y}%"/>'
            f'<text class="chart__label" x="0" y="{y}%" dx="-.6em" dy=".33em" text-anchor="end">'
            f"{words}</text>\n"
        )


def _short_number(value: int) -> str:
    """`150k` for 150,000: the room beside the axis is small."""
    return f"{number(value // 1000)}k" if value >= 10_000 and value % 1000 == 0 else number(value)


def _ticks(chart: TimeChart, start: float, end: float) -> Iterator[str]:
    inside = [(at, words) for at, words in chart.ticks if start <= at <= end]
    for count, (at, words) in enumerate(inside):
        yield tick(count, 100 * (at - start) / (end - start), words)


def _stretched(at: int, placed: Placed) -> str:
    """A line through the points; a missing figure breaks it."""
    path, joined = [], False
    for spot in placed:
        if spot is not None:
            path.append(f"{'L' if joined else 'M'}{short(spot[0])} {short(spot[1])}")
        joined = spot is not None
    return (
        '<svg class="chart__stretch" viewBox="0 0 100 100" preserveAspectRatio="none">'
        f'<path class="{_line_class(at)}" vector-effect="non-scaling-stroke" d="{"".join(path)}"/>'
        "</svg>\n"
    )


def _dots(at: int, placed: Placed) -> Iterator[str]:
    kind = "" if at == 0 else f" chart__dot--{at % MOST_LINES + 1}"
    for spot in placed:
        if spot is not None:
            x, y = short(spot[0]), short(spot[1])
            yield f'<circle class="chart__dot{kind}" cx="{x}%" cy="{y}%" r="4.5"/>\n'
            if spot[2].care:
                yield f'<text class="chart__label" x="{x}%" y="{y}%" dx=".4em" dy="1em">*</text>\n'


def _last_labels(chart: TimeChart, start: float, end: float, top: int) -> Iterator[str]:
    """The latest figure of each series above its last dot, where there is room for it."""
    labelled: list[float] = []
    for series in chart.series:
        spots = [spot for spot in place(series, start, end, top) if spot is not None]
        x, y, point = spots[-1]
        if all(abs(y - other) >= APART for other in labelled):
            labelled.append(y)
            yield (
                f'<text class="chart__label chart__value chart__end" x="{short(x)}%" '
                f'y="{short(y)}%" dy="-.7em" text-anchor="end">{escape(point.shown)}</text>\n'
            )
