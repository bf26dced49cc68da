"""What was made last time, and of what: so that nothing is made twice.

The ledger of a site has a summary, read at every build, and a record of each force, read only when
something in that force has changed. All of it may be deleted or damaged at any time: then more is
made again, and nothing else is different.
"""

import marshal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.problems import Place, Problem, Weight
from generator.publishing.cache import Cache
from generator.publishing.kept import packed, unpacked
from generator.publishing.sources import About, Folder, about_of, as_plain, digest_of, from_plain

if TYPE_CHECKING:
    from generator.assembly.order import Checked
    from generator.facts.shapes import ForceFacts

# Raise it when the shape of what is kept changes.
FORMAT = "2"


@dataclass(slots=True)
class Unit:
    """Files that are made together: the key of what they were made from, their digests by
    address, what there was to say about them, and whether newsletters of theirs are made later.
    """

    key: str = ""
    files: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    waits: bool = False


@dataclass(slots=True)
class ForceRecord:
    """What is known of a force: what was found, and what was written.

    `checked` and `places` are by the folder of the neighbourhood; `keys` are those that the checks
    were made with. `own` is about the force's own files, `whole` about its neighbourhoods
    together; of both the files stay empty. `pages` are the force's own. `shown` is what the home
    page shows of the force.
    """

    own: Unit = field(default_factory=Unit)
    whole: Unit = field(default_factory=Unit)
    pages: Unit = field(default_factory=Unit)
    shown: "ForceFacts | None" = None
    keys: dict[str, str] = field(default_factory=dict)
    checked: "dict[str, Checked]" = field(default_factory=dict)
    places: dict[str, Unit] = field(default_factory=dict)

    def units(self) -> Iterable[Unit]:
        """Everything that was written."""
        return (self.pages, *self.places.values())

    def found(self) -> list[Problem]:
        """What is wrong with the data."""
        found = [*self.own.problems, *self.whole.problems]
        return found + [problem for one in self.checked.values() for problem in one.problems]

    def heard(self) -> list[Problem]:
        """What showed only when the pages and newsletters were made."""
        return [problem for unit in self.units() for problem in unit.problems]


@dataclass(slots=True)
class ForceSummary:
    """A force in short. `key` stands for everything it was made from, `shown` for what the home
    page shows of it; `found` and `heard` are what there is to say (ForceRecord); `files` are those
    that were published, each with what tells a touched one. `waiting` are the addresses of the
    neighbourhoods whose newsletters are made later.
    """

    key: str = ""
    shown: str = ""
    neighbourhoods: int = 0
    found: list[Problem] = field(default_factory=list)
    heard: list[Problem] = field(default_factory=list)
    files: dict[str, tuple[str, About]] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Summary:
    """A site in short. `key` stands for everything it was made from.

    `forces` has an entry under an empty name for what belongs to no force. `notes` are keys and
    digests of the parts that the site has once, by name.
    """

    key: str = ""
    manifest: About = None
    forces: dict[str, ForceSummary] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


class Ledger:
    """Reads and keeps the records of one site in the cache."""

    def __init__(self, cache: Path, site: Path, site_url: str, *, is_empty: bool = False) -> None:
        self._folder, self._path, self._url = cache, site, site_url
        self._is_empty = is_empty
        # Each site has a folder of its own, so that old ones can go (publishing/tidy.py).
        self._all = Cache(cache / "sources")
        self._cache = Cache(cache / "ledger" / digest_of([FORMAT, str(site), site_url])[:16])

    def summary(self) -> Summary:
        """The summary; an empty one where none is kept, or a damaged one."""
        kept = self._cache.get(self._name("summary"))
        try:
            return _summary(marshal.loads(kept)) if kept else Summary()  # noqa: S302 - a digest was checked
        except (ValueError, TypeError, EOFError, KeyError, AttributeError):
            return Summary()

    def keep_summary(self, summary: Summary) -> None:
        """Keep the summary for the next build."""
        self._cache.put(self._name("summary"), marshal.dumps(_plain(summary)))

    def force(self, name: str) -> ForceRecord:
        """The record of a force; an empty one where none is kept, or a damaged one."""
        kept = None if self._is_empty else self._cache.get(self._name("force", name))
        try:
            found = unpacked(kept) if kept else None
        except Exception:  # whatever a foreign file makes unpickling stumble over
            found = None
        return found if isinstance(found, ForceRecord) else ForceRecord()

    def keep_force(self, name: str, record: ForceRecord) -> None:
        """Keep the record of a force for the next build."""
        self._cache.put(self._name("force", name), packed(record))

    def emptied(self) -> "Ledger":
        """The ledger of the same site, with nothing in it."""
        return Ledger(self._folder, self._path, self._url, is_empty=True)

    def sources(self) -> dict[str, Folder]:
        """The folders as they were seen last, by name."""
        kept = self._all.get(digest_of([FORMAT, "sources"]))
        try:
            plain = marshal.loads(kept) if kept else {}  # noqa: S302 - a digest was checked
            return {name: from_plain(one) for name, one in plain.items()}
        except (ValueError, TypeError, EOFError, AttributeError):
            return {}

    def keep_sources(self, folders: Mapping[str, Folder]) -> None:
        """Keep the folders as they are now."""
        plain = {name: as_plain(one) for name, one in folders.items()}
        self._all.put(digest_of([FORMAT, "sources"]), marshal.dumps(plain))

    def _name(self, *parts: str) -> str:
        return digest_of(parts)


def touched(site: Path, files: Mapping[str, tuple[str, About]]) -> set[str]:
    """The files that are not as they were published: gone, changed or replaced."""
    start = f"{site}/"
    return {
        name
        for name, (_, about) in files.items()
        if about is None or about_of(start + name) != about
    }


def _plain(summary: Summary) -> Any:
    """A summary as plain values, which load in a tenth of the time."""
    forces = {
        name: (
            one.key,
            one.shown,
            one.neighbourhoods,
            [_told(problem) for problem in one.found],
            [_told(problem) for problem in one.heard],
            one.files,
            one.waiting,
        )
        for name, one in summary.forces.items()
    }
    return summary.key, summary.manifest, forces, summary.notes


def _summary(plain: Any) -> Summary:
    key, manifest, forces, notes = plain
    known = {
        name: ForceSummary(
            of,
            shown,
            count,
            [_problem(told) for told in found],
            [_problem(told) for told in heard],
            files,
            waiting,
        )
        for name, (of, shown, count, found, heard, files, waiting) in forces.items()
    }
    return Summary(key, manifest, known, notes)


def _told(problem: Problem) -> tuple[Any, ...]:
    place = problem.place
    where = (place.file, place.line, place.column)
    return where, problem.message, problem.fix, problem.weight.value, problem.source


def _problem(told: tuple[Any, ...]) -> Problem:
    where, message, fix, weight, source = told
    return Problem(Place(*where), message, fix, Weight(weight), source)
