"""Finding a neighbourhood: the lists of a page.

A short list shows each neighbourhood with its wards, parishes and places, and the box searches
the page itself. A long list leaves the words out: then the box looks in files (find_files.py).
A very long one leaves the neighbourhoods to the next pages: those of the forces, or of the areas.
Why, and what it weighs: docs/decisions/0008-find-your-neighbourhood.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.shapes import AreaFacts, ForceFacts, Listed
from generator.pages import addresses
from generator.pages.words import folder_of

# Names and words weigh about 10 bytes each compressed: at most 6 kB for a list with all of them.
MOST_WORDS = 450
# Neighbourhoods without their words weigh up to 16 bytes each: 6 kB for a force, 12 kB at home.
MOST_IN_A_FORCE = 240
MOST_AT_HOME = 1_000
# Names and words in one file; a search of more fetches parts. About 6 bytes each: 24 kB.
MOST_IN_A_FILE = 4_000

Places = Sequence[Listed]
Forces = Iterable[tuple[ForceFacts, Places]]


@dataclass(frozen=True, slots=True)
class Group:
    """An area that is a heading of the list, with the neighbourhoods right under it.

    `inside` tells two neighbourhoods of one name apart: `Derby East, Derbyshire`. `also` holds
    what else its neighbourhoods can be searched by: the names of the areas around them.
    `address` is where its own list stands, if the force's page has no room for it.
    """

    address: str
    depth: int
    name: str
    also_known_as: tuple[str, ...]
    inside: str
    also: tuple[str, ...]
    places: Places


@dataclass(frozen=True, slots=True)
class Listing:
    """How much a page lists. `file` is the address of the words it leaves out, if it does: of one
    file, or with a `*` of many, each named by the letters in its place.
    """

    with_names: bool
    with_words: bool
    file: str


def listing(path: str, forces: Forces) -> Listing:
    """The list of the page at `path`, which is the home page or that of a force."""
    known = [place for _, places in forces for place in places]
    words = sum(1 + len(known_as(place)) for place in known)
    with_names = len(known) <= (MOST_AT_HOME if path == addresses.HOME else MOST_IN_A_FORCE)
    if with_names and words <= MOST_WORDS:
        return Listing(True, True, "")
    file = "find.json" if words <= MOST_IN_A_FILE else "find/*.json"
    return Listing(with_names, False, f"{path}{file}")


def known_as(place: Listed) -> tuple[str, ...]:
    """What a neighbourhood is known by besides its name: wards, parishes and places, each once."""
    known = dict.fromkeys((*place.wards, *place.parishes, *place.places))
    known.pop(place.name, None)
    return tuple(known)


def groups(force: ForceFacts, places: Places) -> tuple[Group, ...]:
    """The areas of a force, outer before inner, without those that hold no neighbourhood."""
    by_link = {f"{place.folder}/": place for place in places}
    return tuple(_groups(force.areas, force, by_link, 0, ()))


def _groups(
    areas: Iterable[AreaFacts],
    force: ForceFacts,
    by_link: dict[str, Listed],
    depth: int,
    around: tuple[str, ...],
) -> Iterator[Group]:
    for area in areas:
        also = (*around, *area.also_known_as)
        own = Group(
            address=addresses.area_list(force, folder_of(area.name)),
            depth=depth,
            name=area.name,
            also_known_as=area.also_known_as,
            inside=f"{area.name}, {force.short_name}",
            also=tuple(dict.fromkeys(also)),
            places=tuple(by_link[link.link] for link in area.neighbourhoods),
        )
        inner = tuple(_groups(area.areas, force, by_link, depth + 1, (*also, area.name)))
        if own.places or inner:
            yield own
            yield from inner


def area_lists(force: ForceFacts, places: Places) -> Iterator[tuple[Group, Listing]]:
    """The areas that have a page for their list, because the page of their force has no room."""
    if listing(addresses.force_page(force), [(force, places)]).with_names:
        return
    for group in groups(force, places):
        if group.places:
            words = sum(1 + len(known_as(place)) for place in group.places)
            yield group, Listing(True, words <= MOST_WORDS, "")
