"""Watch schemes counted: by neighbourhood, by area of every layer, and for the force.

What is not stated is unknown and is never read as nothing: a neighbourhood without watch.yml is
not one without schemes, and sums of people cover only the schemes that state them.

One or two people of a named scheme could be known to a neighbour, so their number is hidden, and
sums over such schemes are spans (docs/decisions/0013). A sum is always that of the spans which the
schemes' own entries show, so no sum tells more than they do.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.figures.published import Figure, counted
from generator.model.card import Card, Scheme
from generator.model.folders import ForceFolder
from generator.model.timing import months_after
from generator.model.watch import WatchScheme

# Counts of people below this are hidden, whatever the force's rule for crime.
FEW_PEOPLE = 3


@dataclass(frozen=True, slots=True)
class People:
    """How many people the schemes that say so have, and how many schemes those are."""

    total: Figure = field(default_factory=lambda: counted(0))
    stated: int = 0


@dataclass(frozen=True, slots=True)
class WatchCounts:
    """How many schemes, of which kinds, and what is known of them.

    `without_coordinator` counts schemes that state 0, not those that state nothing. `late` were
    last contacted too long ago; `not_noted` show no contact at all.
    """

    places: int = 0
    schemes: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    without_coordinator: int = 0
    coordinators: People = field(default_factory=People)
    members: People = field(default_factory=People)
    late: int = 0
    not_noted: int = 0


def people_of(count: int, least: int = 0) -> Figure:
    """A count of people as it may be shown. `least` is how many there are at any rate."""
    return Figure(least, FEW_PEOPLE - 1) if least <= count < FEW_PEOPLE else counted(count)


def coordinators_of(count: int) -> Figure:
    """A count of co-ordinators as it may be shown: that there is none is said."""
    return people_of(count, least=1)


def count_schemes(
    places: Iterable[Iterable[WatchScheme | Scheme]], months: int, today: dt.date
) -> WatchCounts:
    """Everything there is to count in some neighbourhoods that all say which schemes they have. A
    scheme is to be contacted every so many months.
    """
    each = [tuple(place) for place in places]
    known = [scheme for place in each for scheme in place]
    kinds = Counter(scheme.kind for scheme in known)
    days = [scheme.last_contact for scheme in known]
    heads = [n for scheme in known if (n := scheme.coordinators) is not None]
    members = [n for scheme in known if (n := scheme.members) is not None]
    return WatchCounts(
        places=len(each),
        schemes=len(known),
        kinds=dict(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
        without_coordinator=heads.count(0),
        coordinators=_added(coordinators_of(n) for n in heads),
        members=_added(people_of(n) for n in members),
        late=sum(1 for day in days if day is not None and months_after(day, months) < today),
        not_noted=days.count(None),
    )


def _added(figures: Iterable[Figure]) -> People:
    known = list(figures)
    total = Figure(sum(one.low for one in known), sum(one.high for one in known))
    return People(total, len(known))


class WatchCounter:
    """Counts the schemes of one force by place, each to be contacted every so many months."""

    def __init__(
        self, folder: ForceFolder, cards: Iterable[Card], months: int, today: dt.date
    ) -> None:
        self._months, self._today = months, today
        self._under: dict[str, list[Card]] = {}
        above: dict[str, list[str]] = {}
        for card in cards:
            if card.area not in above:
                above[card.area] = [one.name for one in folder.lineage(card.area)]
            for name in above[card.area]:
                self._under.setdefault(name, []).append(card)

    def under(self, area: str) -> Sequence[Card]:
        """The neighbourhoods of an area, at whatever depth."""
        return self._under.get(area, ())

    def count(self, places: Iterable[Card]) -> WatchCounts:
        """Over the neighbourhoods that say which schemes they have."""
        said = [place.watch for place in places if place.says_watch]
        return count_schemes(said, self._months, self._today)
