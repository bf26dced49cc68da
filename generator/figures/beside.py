"""A neighbourhood beside the others of its area and of its force.

Sums are of published totals only, so they tell nothing that the pages of those neighbourhoods do
not. A sum of some neighbourhoods is never the total of an area or a force, and says how many of
them it holds: those whose figures are complete, and exact, in the same 24 months.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.figures.published import CrimeFigures, Trend, counted
from generator.model.folders import ForceFolder, Neighbourhood

FEWEST = 2
Known = Mapping[str, CrimeFigures]
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


def beside(folder: ForceFolder, figures: Known) -> dict[str, tuple[Beside, ...]]:
    """For each neighbourhood, by folder: its area and its force, where there is something to add
    up: at least two neighbourhoods, itself among them.
    """
    sums: dict[Group, Beside | None] = {}
    for place in folder.neighbourhoods:
        own = figures.get(place.folder)
        if own and _is_complete(own):
            for area in (place.profile.area, None):
                group = (area, own.latest_month)
                if group not in sums:
                    sums[group] = _summed(group, folder, figures)
    return {
        place.folder: tuple(_of(place, figures[place.folder], sums))
        for place in folder.neighbourhoods
        if place.folder in figures
    }


def _of(
    place: Neighbourhood, own: CrimeFigures, sums: Mapping[Group, Beside | None]
) -> Iterator[Beside]:
    """The area's sum and the force's; one of them where both hold the same neighbourhoods."""
    if not _is_complete(own):
        return
    area = sums[place.profile.area, own.latest_month]
    force = sums[None, own.latest_month]
    if area:
        yield area
    if force and not (area and area.of == force.of):
        yield force


def _is_complete(figures: CrimeFigures) -> bool:
    return None not in (figures.all_crime.latest.exact, figures.all_crime.previous.exact)


def _summed(group: Group, folder: ForceFolder, figures: Known) -> Beside | None:
    """The sum over those with complete figures up to the month; None where fewer than two have."""
    area, month = group
    places = [p for p in folder.neighbourhoods if area is None or p.profile.area == area]
    inside = list(_complete(places, figures, month))
    if len(inside) < FEWEST:
        return None
    people = [place.profile.population for place, _ in inside]
    return Beside(
        name=area or folder.force.short_name,
        included=len(inside),
        of=len(places),
        trend=Trend(
            counted(sum(trend.latest.low for _, trend in inside)),
            counted(sum(trend.previous.low for _, trend in inside)),
        ),
        residents=None if None in people else sum(n or 0 for n in people),
    )


def _complete(
    places: Iterable[Neighbourhood], figures: Known, month: dt.date
) -> Iterator[tuple[Neighbourhood, Trend]]:
    for place in places:
        own = figures.get(place.folder)
        if own and own.latest_month == month and _is_complete(own):
            yield place, own.all_crime
