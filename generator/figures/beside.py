"""A neighbourhood beside the others of its area and of its force.

Sums are of published totals only, so they tell nothing that the pages of those neighbourhoods do
not. A sum of some neighbourhoods is never the total of an area or a force, and says how many of
them it holds: those whose figures are complete, and exact, in the same 24 months.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.figures.published import Headline, Trend, counted
from generator.model.card import Card

FEWEST = 2
Known = Mapping[str, Headline]
# The name of the area, None for the force as a whole; the latest month.
Group = tuple[str | None, dt.date]


@dataclass(frozen=True, slots=True)
class Beside:
    """All crime in `included` neighbourhoods `of` those that the area or force has on the site.

    `residents` is None where one of them states no population.
    """

    name: str
    included: int
    of: int
    trend: Trend
    residents: int | None


def beside(force: str, cards: Sequence[Card], figures: Known) -> dict[str, tuple[Beside, ...]]:
    """For each neighbourhood, by folder: its area and its force, where there is something to add
    up: at least two neighbourhoods, itself among them. `force` is the force's short name.
    """
    sums: dict[Group, Beside | None] = {}
    for card in cards:
        own = figures.get(card.folder)
        if own and _is_complete(own):
            for area in (card.area, None):
                group = (area, own.latest_month)
                if group not in sums:
                    sums[group] = _summed(group, force, cards, figures)
    return {
        card.folder: tuple(_of(card, figures[card.folder], sums))
        for card in cards
        if card.folder in figures
    }


def _of(card: Card, own: Headline, sums: Mapping[Group, Beside | None]) -> Iterator[Beside]:
    """The area's sum and the force's; one of them where both hold the same neighbourhoods."""
    if not _is_complete(own):
        return
    area = sums[card.area, own.latest_month]
    force = sums[None, own.latest_month]
    if area:
        yield area
    if force and not (area and area.of == force.of):
        yield force


def _is_complete(figures: Headline) -> bool:
    return None not in (figures.all_crime.latest.exact, figures.all_crime.previous.exact)


def _summed(group: Group, force: str, cards: Sequence[Card], figures: Known) -> Beside | None:
    """The sum over those with complete figures up to the month; None where fewer than two have."""
    area, month = group
    known = [card for card in cards if area is None or card.area == area]
    inside = list(_complete(known, figures, month))
    if len(inside) < FEWEST:
        return None
    people = [card.population for card, _ in inside]
    return Beside(
        name=area or force,
        included=len(inside),
        of=len(known),
        trend=Trend(
            counted(sum(trend.latest.low for _, trend in inside)),
            counted(sum(trend.previous.low for _, trend in inside)),
        ),
        residents=None if None in people else sum(n or 0 for n in people),
    )


def _complete(
    cards: Iterable[Card], figures: Known, month: dt.date
) -> Iterator[tuple[Card, Trend]]:
    for card in cards:
        own = figures.get(card.folder)
        if own and own.latest_month == month and _is_complete(own):
            yield card, own.all_crime
