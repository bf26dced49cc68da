"""Finding a neighbourhood: the lists of a page, and the file that its search box reads.

A short list shows each neighbourhood with its wards, parishes and places, and the box searches
the page itself. A long list leaves the words out, and a very long one the neighbourhoods too.
Then the words stand in a file beside the page, which the box fetches when it is first used.
Why, and what it weighs: docs/decisions/0008-find-your-neighbourhood.md.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.shapes import AreaFacts, ForceFacts, NeighbourhoodFacts
from generator.pages.addresses import HOME

# Names and words weigh about 10 bytes each compressed: at most 6 kB for a list with all of them.
MOST_WORDS = 550
# A list of this many neighbourhoods without their words weighs about 12 kB.
MOST_NEIGHBOURHOODS = 1_000

Places = tuple[NeighbourhoodFacts, ...]
Forces = Iterable[tuple[ForceFacts, Places]]


@dataclass(frozen=True, slots=True)
class Group:
    """An area that is a heading of the list, with the neighbourhoods right under it.

    `inside` tells two neighbourhoods of one name apart: `Derby East, Derbyshire`. `also` holds
    what else its neighbourhoods can be searched by: the names of the areas around them.
    """

    depth: int
    name: str
    also_known_as: tuple[str, ...]
    inside: str
    also: tuple[str, ...]
    places: Places


@dataclass(frozen=True, slots=True)
class Listing:
    """How much a page lists. `file` is the address of the words it leaves out, if it does."""

    with_names: bool
    with_words: bool
    file: str


def listing(path: str, forces: Forces) -> Listing:
    """The list of the page at `path`. The page of a force always lists its neighbourhoods."""
    known = [place for _, places in forces for place in places]
    with_words = sum(1 + len(known_as(place)) for place in known) <= MOST_WORDS
    with_names = path != HOME or len(known) <= MOST_NEIGHBOURHOODS
    return Listing(with_names, with_words, "" if with_words else _file(path))


def _file(path: str) -> str:
    return f"{path}find.json"


def known_as(place: NeighbourhoodFacts) -> tuple[str, ...]:
    """What a neighbourhood is known by besides its name: wards, parishes and places, each once."""
    known = dict.fromkeys((*place.wards, *place.parishes, *place.places))
    known.pop(place.name, None)
    return tuple(known)


def groups(force: ForceFacts, places: Places) -> tuple[Group, ...]:
    """The areas of a force, outer before inner, without those that hold no neighbourhood."""
    by_link = {f"{place.folder}/": place for place in places}
    return tuple(_groups(force.areas, force.short_name, by_link, 0, ()))


def _groups(
    areas: Iterable[AreaFacts],
    force: str,
    by_link: dict[str, NeighbourhoodFacts],
    depth: int,
    around: tuple[str, ...],
) -> Iterator[Group]:
    for area in areas:
        also = (*around, *area.also_known_as)
        own = Group(
            depth=depth,
            name=area.name,
            also_known_as=area.also_known_as,
            inside=f"{area.name}, {force}",
            also=tuple(dict.fromkeys(also)),
            places=tuple(by_link[link.link] for link in area.neighbourhoods),
        )
        inner = tuple(_groups(area.areas, force, by_link, depth + 1, (*also, area.name)))
        if own.places or inner:
            yield own
            yield from inner


def find_files(path: str, forces: Forces) -> Iterator[tuple[str, bytes]]:
    """The file of the page at `path`, if its list needs one. Addresses in it start at the page."""
    known = tuple(forces)
    if not listing(path, known).file:
        return
    found = [_entry(path, group) for each in known for group in groups(*each) if group.places]
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    yield _file(path), text.encode()


def _entry(path: str, group: Group) -> dict[str, object]:
    """A group as theme/assets/find.js reads it: [name, folder, words...] of each neighbourhood."""
    first = group.places[0]
    return {
        "at": first.address.removesuffix(f"{first.folder}/").removeprefix(path),
        "in": group.inside,
        "also": ", ".join(group.also),
        "places": [_short(place) for place in group.places],
    }


def _short(place: NeighbourhoodFacts) -> list[str]:
    """Without the folder where it follows from the name: that is half of the file."""
    folder = "" if place.folder == _usual_folder(place.name) else place.folder
    whole = [place.name, folder, *known_as(place)]
    return whole if any(whole[1:]) else whole[:1]


def _usual_folder(name: str) -> str:
    """`St Ann's & Lakes` is usually `st-anns-and-lakes`. find.js has the same rule."""
    plain = name.lower().replace("'", "").replace("&", " and ")
    return re.sub("[^a-z0-9]+", "-", plain).strip("-") if name.isascii() else ""
