"""The tables of Watch schemes: one for each layer of the force, one of neighbourhoods."""

import itertools
from collections.abc import Iterator, Sequence

from generator.facts.crime_words import NOT_KNOWN, total
from generator.facts.shapes import WatchRow, WatchTable
from generator.figures.published import Rule
from generator.figures.watch import FEW_PEOPLE, People, WatchCounter, WatchCounts, coordinators_of
from generator.model.areas import Area
from generator.model.card import Card
from generator.model.folders import ForceFolder
from generator.wording import number

PEOPLE_RULE = Rule(hide=FEW_PEOPLE)
NEIGHBOURHOOD = "neighbourhood"
COLUMNS = (
    "Schemes",
    "Without a co-ordinator",
    "Co-ordinators",
    "Members",
    "Not contacted in time",
)


def _cells(counts: WatchCounts, places: int) -> Iterator[str]:
    """The cells of one row. What only some of the schemes or places state says of how many."""
    some = "" if counts.places == places else f" (in {number(counts.places)} of {number(places)})"
    yield number(counts.schemes) + some
    yield _of_those(number(counts.without_coordinator), counts.coordinators.stated, counts.schemes)
    yield _sum(counts.coordinators, counts.schemes)
    yield _sum(counts.members, counts.schemes)
    yield _of_those(number(counts.late), counts.schemes - counts.not_noted, counts.schemes)


def _sum(people: People, schemes: int) -> str:
    shown = "1 or 2" if people.total == coordinators_of(1) else total(people.total, PEOPLE_RULE)
    return _of_those(shown, people.stated, schemes)


def _of_those(shown: str, stated: int, schemes: int) -> str:
    """`7`; `7 (5 of 6 say)` where some schemes say nothing; `not known` where none says."""
    if schemes and not stated:
        return NOT_KNOWN
    return shown if stated == schemes else f"{shown} ({number(stated)} of {number(schemes)} say)"


def watch_tables(
    folder: ForceFolder, cards: Sequence[Card], counter: WatchCounter
) -> Iterator[WatchTable]:
    """A table for each layer of the force that has areas, and one of neighbourhoods."""
    numbers = itertools.count(1)
    for layer in folder.force.layers:
        areas = [area for area in folder.areas if area.layer == layer.name]
        if areas:
            rows = _areas(areas, counter)
            yield WatchTable(next(numbers), layer.name, (*rows, _whole(folder, cards, counter)))
    rows = _neighbourhoods(folder, cards, counter)
    yield WatchTable(next(numbers), NEIGHBOURHOOD, (*rows, _whole(folder, cards, counter)))


def _whole(folder: ForceFolder, cards: Sequence[Card], counter: WatchCounter) -> WatchRow:
    """The last row of every table."""
    name = f"All neighbourhoods of {folder.force.short_name} shown here"
    return _row(name, cards, counter, kind="total")


def _areas(areas: Sequence[Area], counter: WatchCounter) -> Iterator[WatchRow]:
    """The areas of one layer, those of one parent together with its subtotal."""
    parents = dict.fromkeys(area.parent for area in areas)
    for parent in parents:
        for area in areas:
            if area.parent == parent:
                yield _row(area.name, counter.under(area.name), counter)
        if parent and len(parents) > 1:
            yield _row(f"All in {parent}", counter.under(parent), counter, kind="subtotal")


def _neighbourhoods(
    folder: ForceFolder, cards: Sequence[Card], counter: WatchCounter
) -> Iterator[WatchRow]:
    """The neighbourhoods by area; where an area has several, its subtotal stands under them."""
    inside: dict[str, list[Card]] = {area.name: [] for area in folder.areas}
    for card in sorted(cards, key=lambda card: card.name):
        inside.setdefault(card.area, []).append(card)
    groups = {name: group for name, group in inside.items() if group}
    for name, group in groups.items():
        for card in group:
            link = f"{folder.folder}/{card.folder}/"
            yield _row(card.name, [card], counter, link=link)
        if 1 < len(group) < len(cards):
            yield _row(f"All in {name}", group, counter, kind="subtotal")


def _row(
    name: str,
    places: Sequence[Card],
    counter: WatchCounter,
    *,
    kind: str = "",
    link: str = "",
) -> WatchRow:
    counts = counter.count(places)
    if not counts.places:
        return WatchRow(name, link, kind, (NOT_KNOWN,) * len(COLUMNS))
    return WatchRow(name, link, kind, tuple(_cells(counts, len(places))))
