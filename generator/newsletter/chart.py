"""The chart of crimes month by month for paper: where the template draws what, and its words.

Places are shares of the picture: 0 is its left and its top, 1 its right and its bottom.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.facts.month_chart import chart_sentence, grid_step, tick_months
from generator.facts.shapes import Crime, CrimeMonth
from generator.wording import number, say

Data = dict[str, Any]
# The room that a figure on the scale takes, in ems.
DIGIT, SPACE = 0.62, 0.7


def month_chart(crime: Crime, place: str) -> Data | None:
    """What the template needs to draw the chart; None with fewer than two months to draw."""
    months = crime.months
    known = [month.all_crime for month in months if month.all_crime is not None]
    if len(known) < 2:
        return None
    step = grid_step(max(known))
    top = step * max(1, -(-max(known) // step))
    runs = list(_runs(months, top))
    x, y = runs[-1][-1]
    title = chart_sentence(months)
    return {
        "title": title,
        "alt": f"{_what(months, place)} {title}",
        "lines": [[_share(top - value, top), number(value)] for value in range(0, top + 1, step)],
        "scale": DIGIT * len(number(top)) + SPACE,
        "ticks": [
            [_share(at, len(months) - 1), *_in_two_lines(month.short)]
            for at, month in tick_months(months)
        ],
        "runs": runs,
        "gaps": _gaps(runs),
        "breaks": _breaks(crime),
        "newest": [x, y, number(known[-1])],
        "end": DIGIT * len(number(known[-1])) + SPACE,
        "notes": _notes(crime, any(month.all_crime is None for month in months)),
    }


def _what(months: Sequence[CrimeMonth], place: str) -> str:
    return say(
        "Line chart: all crime recorded in {place} each month, {first} to {last}.",
        place=place,
        first=months[0].name,
        last=months[-1].name,
    )


def _in_two_lines(month: str) -> list[str]:
    """`Jan` and `2024`. A language that writes both in one has an empty second line."""
    first, _, second = month.partition(" ")
    return [first, second]


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4)


def _runs(months: Sequence[CrimeMonth], top: int) -> Iterator[list[list[float]]]:
    """Points of months that follow each other; a month without figures ends a run."""
    run: list[list[float]] = []
    for at, month in enumerate(months):
        if month.all_crime is not None:
            run.append([_share(at, len(months) - 1), _share(top - month.all_crime, top)])
        elif run:
            yield run
            run = []
    if run:
        yield run


def _gaps(runs: Sequence[Sequence[Sequence[float]]]) -> list[list[float]]:
    """From where to where nothing is drawn, the ends of the picture included."""
    edges = [0.0, *(x for run in runs for x in (run[0][0], run[-1][0])), 1.0]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [[start, end] for start, end in pairs if end > start]


def _breaks(crime: Crime) -> list[float]:
    order = [month.iso for month in crime.months]
    return [round((order.index(one.iso) - 0.5) / (len(order) - 1), 4) for one in crime.breaks]


def _notes(crime: Crime, has_gaps: bool) -> list[str]:
    """What the marks in the picture mean."""
    notes = []
    if has_gaps:
        notes.append(say("A dotted box marks months without figures, or with hidden ones."))
    if crime.breaks:
        notes.append(say("A dashed line marks a change in counting."))
    return notes
