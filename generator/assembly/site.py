"""A whole site in one build: its forces, its home page, its prose, and what stands already."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.assembly.checking import NAME, check_own, check_places
from generator.assembly.crew import Crew
from generator.assembly.forces import ForceWork, Keys
from generator.assembly.later import is_due
from generator.assembly.ledger import ForceRecord, ForceSummary, Ledger, Unit
from generator.assembly.order import ForceToWrite, Order, ToCheck, ToWrite
from generator.assembly.survey import NO_FORCE, Survey
from generator.assembly.writing import listed, write_force, write_home, write_places
from generator.facts.shapes import ForceFacts, ListedForces, ListedPlace
from generator.problems import Problem
from generator.publishing.project import Project
from generator.publishing.sources import About, digest_of
from generator.reading.everything import list_forces

Progress = Callable[[int, int], None]
# What checking and writing a force's own files costs, in neighbourhoods.
_FORCE_WEIGHT = 10
HOME = "home"


class LedgerDamaged(Exception):
    """The ledger lacks a part that the rest of it speaks of: all has to be made again."""


class SiteWork:
    """What has to be done in one build, and what of it is done. `order` says how; `shells` is a
    digest of its page shells.
    """

    def __init__(
        self, project: Project, order: Order, survey: Survey, ledger: Ledger, shells: str
    ) -> None:
        self.shells = shells
        self._order = order
        self._survey = survey
        self._ledger = ledger
        self._keys = Keys(survey.check_key, survey.write_key(shells))
        reserved = project.reserved_addresses()
        self._names, self._found = list_forces(project.neighbourhoods, reserved=reserved)
        if survey.only:
            self._names = [name for name in self._names if name in survey.only]
            self._found = [problem for problem in self._found if _is_about(problem, survey.only)]
        # The forces of which something may have to be made again, and what belongs to no force.
        self._works = {name: self._work(name) for name in self._names if self._changed(name)}
        self.rest = ledger.force(NO_FORCE)

    def _changed(self, name: str) -> bool:
        before = self._survey.summary.forces.get(name)
        key = self._survey.force_key(name, self._keys.write)
        if before is None or before.key != key or name in self._survey.lost:
            return True
        return any(is_due(address, self._survey.later) for address in before.waiting)

    def _work(self, name: str) -> ForceWork:
        folder, record = self._survey.data.folder(name), self._ledger.force(name)
        return ForceWork(self._order, name, folder, record)

    # ---- Reading and checking

    def check(self, crew: Crew) -> list[Problem]:
        """Everything there is to say before anything is written. Reads only what has changed."""
        works = list(self._works.values())
        own = [work for work in works if work.own_to_check(self._keys)]
        found = crew.do(
            check_own, self._order, [work.own for work in own], len(own) * _FORCE_WEIGHT
        )
        for work, problems in zip(own, found, strict=True):
            work.record.own.problems = problems
        self._check_places(crew)
        for work in works:
            work.check_together(self._keys)
        return self.found()

    def _check_places(self, crew: Crew) -> None:
        todo: list[tuple[ForceWork, ToCheck]] = [
            (work, batch) for work in self._works.values() for batch in work.to_check(self._keys)
        ]
        weight = sum(len(batch.places) for _, batch in todo)
        results = crew.do(check_places, self._order, [batch for _, batch in todo], weight)
        for (work, _), found in zip(todo, results, strict=True):
            work.note(found)

    # ---- Writing

    def write(self, crew: Crew, progress: Progress) -> list[Problem]:
        """Write what has changed into the stage; returns everything there is to say then."""
        self._write_places(crew, progress)
        self._write_forces(crew)
        if not self._survey.only:
            self._write_home()
        return self.found() + self.heard()

    def _write_places(self, crew: Crew, progress: Progress) -> None:
        todo: list[tuple[ForceWork, ToWrite]] = [
            (work, batch)
            for work in self._works.values()
            for batch in work.to_write(
                self._keys, self._survey.stands(work.name), self._survey.later
            )
        ]
        total, done = sum(len(batch.places) for _, batch in todo), 0
        results = crew.do(write_places, self._order, [batch for _, batch in todo], total)
        for (work, batch), written in zip(todo, results, strict=True):
            work.note_written(written)
            done += len(batch.places)
            progress(done, total)

    def _write_forces(self, crew: Crew) -> None:
        todo: list[tuple[ForceWork, ForceToWrite]] = []
        for work in self._works.values():
            batch = work.pages_to_write(self._keys, self._survey.stands(work.name))
            if batch:
                todo.append((work, batch))
        batches = [batch for _, batch in todo]
        results = crew.do(write_force, self._order, batches, len(todo) * _FORCE_WEIGHT)
        for (work, _), (written, shown) in zip(todo, results, strict=True):
            work.note_pages(written, shown)

    def _write_home(self) -> None:
        """The home page, if what it shows of any force has changed."""
        key = digest_of([self._keys.write, *(self.shown(name) for name in self._names)])
        if self.stands(HOME, key):
            return
        written = write_home(self._order, self.listed())
        self.rest.places[HOME] = Unit(key, written.files)

    def listed(self) -> ListedForces:
        """What the home page shows of every force."""
        return ListedForces(tuple(self._for_the_list(name) for name in self._names))

    def _for_the_list(self, name: str) -> tuple[ForceFacts, tuple[ListedPlace, ...]]:
        work = self._works.get(name) or self._work(name)
        if work.record.shown is None or not work.is_complete():
            raise LedgerDamaged
        # The record may be that of a build which failed, of a force that was put back since.
        if name not in self._works and _shown(work) != self.shown(name):
            raise LedgerDamaged
        return work.record.shown, listed(name, work.cards)

    def shown(self, name: str) -> str:
        """A digest of what the home page shows of a force."""
        work = self._works.get(name)
        if work is None:
            return self._survey.summary.forces[name].shown
        return _shown(work)

    def stands(self, part: str, key: str) -> bool:
        """Whether a part that belongs to no force stands in the site as this key wants it."""
        unit = self.rest.places.get(part, Unit())
        standing = self._survey.stands(NO_FORCE)
        return unit.key == key and all(
            standing.get(name) == digest for name, digest in unit.files.items()
        )

    # ---- Afterwards

    def settle(self, name: str) -> bool:
        """Forget what may have been made from files that changed during the build; returns whether
        there were none.
        """
        return name == NO_FORCE or self._works[name].forget_changed(self._survey.now(name))

    def found(self) -> list[Problem]:
        """What is wrong with the data, whether it has changed or not."""
        before, found = self._survey.summary.forces, list(self._found)
        for name in self._names:
            work = self._works.get(name)
            found += work.record.found() if work else before[name].found
        return found

    def heard(self) -> list[Problem]:
        """What showed when the pages and newsletters were made, now or before."""
        before, heard = self._survey.summary.forces, []
        for name in self._names:
            work = self._works.get(name)
            heard += work.record.heard() if work else before[name].heard
        return heard

    def neighbourhoods(self) -> int:
        """How many neighbourhoods the site has."""
        before = self._survey.summary.forces
        return sum(
            len(work.cards) if (work := self._works.get(name)) else before[name].neighbourhoods
            for name in self._names
        )

    def waiting(self) -> list[str]:
        """The addresses of the neighbourhoods whose newsletters are made later."""
        before, found = self._survey.summary.forces, []
        for name in self._names:
            work = self._works.get(name)
            found += work.waiting() if work else before[name].waiting
        return found

    def files(self) -> dict[str, Mapping[str, str]]:
        """The digest of every file of the site by address, force by force."""
        found: dict[str, Mapping[str, str]] = {
            name: work.files() if (work := self._works.get(name)) else self._survey.stands(name)
            for name in self._names
        }
        rest: dict[str, str] = {}
        for unit in self.rest.places.values():
            rest |= unit.files
        return {**found, NO_FORCE: rest}

    def summary(
        self, name: str, settled: bool, files: dict[str, tuple[str, About]]
    ) -> ForceSummary:
        """A force in short; `files` are those that were published. A force whose files changed
        during the build has no key, so that it is looked at again.
        """
        if name == NO_FORCE:
            return ForceSummary(files=files)
        work = self._works[name]
        key = self._survey.force_key(name, self._keys.write) if settled else ""
        return ForceSummary(
            key,
            self.shown(name),
            len(work.cards),
            work.record.found(),
            work.record.heard(),
            files,
            work.waiting(),
        )

    @property
    def prose_folder(self) -> Path | None:
        """The folder that MkDocs built."""
        return self._order.prose

    def changed(self) -> Iterator[tuple[str, ForceRecord]]:
        """The records that have changed, by force."""
        for name, work in self._works.items():
            yield name, work.record
        yield NO_FORCE, self.rest


def _shown(work: ForceWork) -> str:
    return digest_of([repr(work.record.shown), repr(listed(work.name, work.cards))])


def _is_about(problem: Problem, forces: tuple[str, ...]) -> bool:
    """Whether a problem is about one of these forces, and not about what stands beside them."""
    return problem.place.file.removeprefix(f"{NAME}/").partition("/")[0] in forces
