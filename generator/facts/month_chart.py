"""What the charts of crimes month by month share, on the page and on paper: sentence and scale."""

from collections.abc import Sequence

from generator.facts.shapes import CrimeMonth
from generator.wording import number, say, say_number

GRID_LINES = 4
MOST_TICKS = 6
_TICK_MONTHS = (1, 3, 6, 12, 24, 60, 120)


def chart_sentence(months: Sequence[CrimeMonth]) -> str:
    """What the chart shows in a sentence or two. At least one month has a figure."""
    known = [month for month in months if month.all_crime is not None]
    counts = [month.all_crime or 0 for month in known]
    low, high = number(min(counts)), number(max(counts))
    all_known = len(known) == len(months)
    if low == high:
        if all_known:
            return say("Each month had {low}.", low=low)
        return say("Each month that is shown had {low}.", low=low)
    span = (
        say("Each month had between {low} and {high} crimes.", low=low, high=high)
        if all_known
        else say(
            "Each month that is shown had between {low} and {high} crimes.", low=low, high=high
        )
    )
    return span + " " + _latest(known[-1].name, counts[-1])


def _latest(month: str, count: int) -> str:
    return say_number(
        "In {month} there was {count}.", "In {month} there were {count}.", count, month=month
    )


def grid_step(highest: int) -> int:
    """The distance between grid lines: 1, 2 or 5 times a power of ten, about four lines in all."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power * GRID_LINES >= highest:
                return factor * power
        power *= 10


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
