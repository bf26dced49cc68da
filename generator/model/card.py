"""What one neighbourhood looks like from outside: to its force, its neighbours and the home page.

Nothing but its own pages and rules sees more of a neighbourhood. So whatever else changes in its
folder, nothing outside it has to be made again.
"""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.problems import Place

# A card is read again at every build; the models of what it is made from take longer to load.
if TYPE_CHECKING:
    from generator.model.folders import Neighbourhood, WholeForce


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a neighbourhood's team: the role, and from when until when it is held."""

    role: str
    since: dt.date | None
    until: dt.date | None

    def serves_on(self, day: dt.date) -> bool:
        """Whether the post is held on a day. Its first and its last day are included."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Scheme:
    """What is counted of a Watch scheme."""

    kind: str
    coordinators: int | None
    members: int | None
    last_contact: dt.date | None


@dataclass(frozen=True, slots=True)
class Card:
    """A neighbourhood as everybody else sees it.

    `stands_at` and `code_stands_at` are where its name and its code are written. `unread` names
    its files that have something to fix.
    """

    folder: str
    name: str
    stands_at: Place
    police_uk_code: str
    code_stands_at: Place
    area: str
    wards: tuple[str, ...]
    parishes: tuple[str, ...]
    places: tuple[str, ...]
    population: int | None
    posts: tuple[Post, ...]
    says_watch: bool
    watch: tuple[Scheme, ...]
    unread: tuple[str, ...]


def card_of(place: "Neighbourhood") -> Card:
    """The card of a neighbourhood."""
    profile = place.profile
    return Card(
        folder=place.folder,
        name=profile.name,
        stands_at=profile.place_of("name"),
        police_uk_code=profile.police_uk_code or "",
        code_stands_at=profile.place_of("police_uk_code"),
        area=profile.area,
        wards=profile.wards,
        parishes=profile.parishes,
        places=profile.places,
        population=profile.population,
        posts=tuple(Post(one.role, one.since, one.until) for one in place.officers),
        says_watch=place.says_watch,
        watch=tuple(
            Scheme(one.kind, one.coordinators, one.members, one.last_contact) for one in place.watch
        ),
        unread=tuple(sorted(place.unread)),
    )


def cards(force: "WholeForce") -> tuple[Card, ...]:
    """The cards of a force's neighbourhoods, sorted by folder name."""
    return tuple(map(card_of, force.neighbourhoods))
