"""One force in one build: what of it must be checked and written again, and what is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.assembly.checking import own_files
from generator.assembly.force_folder import digest_of_own, places_in
from generator.assembly.later import Later, is_due
from generator.assembly.ledger import ForceRecord, Unit
from generator.assembly.order import (
    Checked,
    Context,
    ForceToWrite,
    Order,
    Own,
    ToCheck,
    ToWrite,
)
from generator.checks.rules import check_whole_force
from generator.facts.place import neighbours
from generator.facts.shapes import ForceFacts
from generator.figures.beside import beside
from generator.model.card import Card
from generator.problems import Problem
from generator.publishing.sources import Folder, digest_of
from generator.publishing.staging import Written
from generator.reading.force_folder import STATISTICS
from generator.reading.neighbourhood_folder import BOUNDARY

# Neighbourhoods in a parcel of work.
_PARCEL = 16


@dataclass(frozen=True, slots=True)
class Keys:
    """What everything depends on: the program and the day; for pages the templates as well."""

    check: str
    write: str = ""


class ForceWork:
    """The work on one force. `record` is what is known of it; it grows with what is found."""

    def __init__(self, order: Order, name: str, folder: Folder, record: ForceRecord) -> None:
        self.name = name
        self.record = record
        self._order = order
        self._folder = folder
        self._places = places_in(order.neighbourhoods / name)
        digest = digest_of_own(folder, self._places)
        self.own = Own(name, digest, STATISTICS in folder.folders)
        # The keys of what is being written, by neighbourhood; under an empty name the force's own.
        self._writing: dict[str, str] = {}
        # What stands of the neighbourhoods whose newsletters may be made later.
        self._standing: dict[str, dict[str, str]] = {}

    # ---- Reading and checking

    def own_to_check(self, keys: Keys) -> bool:
        """Whether the force's own files must be checked; forgets what was found in others."""
        key = digest_of([keys.check, self.own.digest, self._folder.folder(STATISTICS).digest])
        if key == self.record.own.key:
            return False
        self.record.own = Unit(key)
        return True

    def to_check(self, keys: Keys) -> Iterator[ToCheck]:
        """The neighbourhoods that must be read and checked, in parcels; forgets vanished ones."""
        record = self.record
        wanted = {place: self._check_key(place, keys) for place in self._places}
        kept = {place for place in wanted if record.keys.get(place) == wanted[place]}
        record.checked = {place: record.checked[place] for place in self._places if place in kept}
        record.places = {place: unit for place, unit in record.places.items() if place in wanted}
        record.keys = wanted
        todo = [place for place in self._places if place not in kept]
        for start in range(0, len(todo), _PARCEL):
            yield ToCheck(self.own, tuple(todo[start : start + _PARCEL]))

    def _check_key(self, place: str, keys: Keys) -> str:
        own = (self.own.digest, str(self.own.has_statistics))
        return digest_of([keys.check, *own, place, self._folder.folder(place).digest])

    def note(self, found: list[Checked]) -> None:
        """Remember what came of some checks."""
        self.record.checked |= {one.folder: one for one in found}

    def check_together(self, keys: Keys) -> None:
        """Apply the rules about all neighbourhoods together."""
        key = digest_of([keys.check, self.own.digest, *map(repr, self._cards)])
        if key == self.record.whole.key:
            return
        force = own_files(self._order.neighbourhoods, self.own).force
        problems: tuple[Problem, ...] = ()
        if force is not None:
            problems = tuple(check_whole_force(force, self._cards, self._order.today))
        self.record.whole = Unit(key, {}, problems)

    @cached_property
    def _cards(self) -> tuple[Card, ...]:
        """The cards of all neighbourhoods, sorted by folder; complete when all are checked."""
        found = (self.record.checked[place].card for place in self._places)
        return tuple(card for card in found if card)

    # ---- Writing

    def to_write(
        self, keys: Keys, stands: Mapping[str, str], later: Later | None = None
    ) -> Iterator[ToWrite]:
        """The neighbourhoods whose pages must be written, in parcels. `stands` are the digests of
        what stands in the site. Of those that have changed the newsletters may be made `later`.
        """
        contexts = self._contexts()
        todo = []
        for place in self._places:
            unit, context = self.record.places.get(place, Unit()), contexts[place]
            key = self._write_key(place, context, keys)
            waits = unit.waits and not is_due(self._address(place), later)
            if unit.key == key and _stand(unit, stands) and (waits or not unit.waits):
                continue
            self.record.places.pop(place, None)
            self._writing[place] = key
            todo.append((place, context))
            if later is not None and unit.key != key:
                self._standing[place] = {n: d for n, d in unit.files.items() if stands.get(n) == d}
        for start in range(0, len(todo), _PARCEL):
            parcel = tuple(todo[start : start + _PARCEL])
            of_later = frozenset(place for place, _ in parcel if place in self._standing)
            yield ToWrite(self.own, self._has_watch, parcel, of_later)

    def _address(self, place: str) -> str:
        return f"{self.name}/{place}/"

    def _write_key(self, place: str, context: Context, keys: Keys) -> str:
        shapes = [self._folder.folder(other).file(BOUNDARY) for other in context.near]
        return digest_of(
            [
                keys.write,
                self.own.digest,
                str((self.own.has_statistics, self._has_watch)),
                self._folder.folder(place).digest,
                repr(context),
                *shapes,
            ]
        )

    def note_written(self, written: list[tuple[str, Written]]) -> None:
        """Remember which files a parcel gave."""
        for place, one in written:
            # Until a newsletter is made the one that stands there stays.
            old = self._standing.get(place, {})
            files = {name: old[name] for name in one.waiting if name in old} | one.files
            unit = Unit(self._writing[place], files, one.problems, bool(one.waiting))
            self.record.places[place] = unit

    def pages_to_write(self, keys: Keys, stands: Mapping[str, str]) -> ForceToWrite | None:
        """The force's own pages, if they must be written."""
        tables = self._folder.folder(STATISTICS).digest
        key = digest_of([keys.write, self.own.digest, tables, *map(repr, self._cards)])
        if key == self.record.pages.key and _stand(self.record.pages, stands):
            return None
        self.record.pages = Unit()
        self._writing[""] = key
        return ForceToWrite(self.own, self._cards)

    def note_pages(self, written: Written, shown: ForceFacts) -> None:
        """Remember which files the force's own pages are, and what the home page shows of it."""
        self.record.pages = Unit(self._writing[""], written.files, written.problems)
        self.record.shown = shown

    def _contexts(self) -> dict[str, Context]:
        """What each neighbourhood shows of the others."""
        force = own_files(self._order.neighbourhoods, self.own).force
        checked = self.record.checked
        headlines = {
            place: headline for place in self._places if (headline := checked[place].headline)
        }
        boxes = {place: box for place in self._places if (box := checked[place].box)}
        name = force.force.short_name if force else ""
        sums, near = beside(name, self._cards, headlines), neighbours(boxes)
        return {place: Context(sums.get(place, ()), near.get(place, ())) for place in self._places}

    @property
    def _has_watch(self) -> bool:
        """Whether the force has a page of its Watch schemes."""
        return any(card.says_watch for card in self._cards)

    # ---- Afterwards

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all neighbourhoods."""
        return self._cards

    def forget_changed(self, now: Folder) -> bool:
        """Forget what may have been made from files that changed during the build; returns whether
        there were none. `now` is the force's folder after it.
        """
        if now.digest == self._folder.digest:
            return True
        if digest_of_own(now, self._places) != self.own.digest:
            self.record = ForceRecord()
            return False
        if now.folder(STATISTICS).digest != self._folder.folder(STATISTICS).digest:
            self.record.own, self.record.pages = Unit(), Unit()
        self._forget_places(now)
        return False

    def _forget_places(self, now: Folder) -> None:
        """Check neighbourhoods that have changed again next time. Write them again, and those that
        show an outline which has changed.
        """
        before, outlines = self._folder, set()
        for place in self._places:
            if now.folder(place).digest != before.folder(place).digest:
                self.record.keys.pop(place, None)
                self.record.places.pop(place, None)
            if now.folder(place).file(BOUNDARY) != before.folder(place).file(BOUNDARY):
                outlines.add(place)
        for place, context in self._contexts().items():
            if not outlines.isdisjoint(context.near):
                self.record.places.pop(place, None)

    def is_complete(self) -> bool:
        """Whether something is known of every neighbourhood."""
        return self.record.checked.keys() == set(self._places)

    def waiting(self) -> list[str]:
        """The addresses of the neighbourhoods whose newsletters are made later."""
        return [self._address(place) for place, unit in self.record.places.items() if unit.waits]

    def files(self) -> dict[str, str]:
        """Every file of the force by address, with its digest."""
        found: dict[str, str] = {}
        for unit in self.record.units():
            found |= unit.files
        return found


def _stand(unit: Unit, stands: Mapping[str, str]) -> bool:
    """Whether all files of a unit stand in the site as they were made."""
    return all(stands.get(name) == digest for name, digest in unit.files.items())
