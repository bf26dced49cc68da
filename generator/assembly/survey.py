"""The first look at a project: what is there, what has changed, and by which keys it is kept."""

import datetime as dt
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.assembly.folders import (
    CONTENT,
    DATA,
    EVERYTHING,
    PROGRAM,
    THEME,
    digest_for_prose,
    digest_of_templates,
    look,
)
from generator.assembly.later import Later
from generator.assembly.ledger import FORMAT, ForceSummary, Ledger, Summary, touched
from generator.assembly.made_for import MadeFor
from generator.assembly.memory import Memory
from generator.publishing.installed import installed
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import Project
from generator.publishing.shells import shells_digest
from generator.publishing.sources import Folder, Lookout, about_of, digest_of, digest_of_file
from generator.reading.advice import advice_names

# What belongs to no force: prose, the home page, what search engines read.
NO_FORCE = ""


@dataclass(frozen=True, slots=True)
class Still:
    """Whether what `pages` are made from, beside the data, is as it was when the build began, and
    whether that and what `prose` is made from is.
    """

    pages: bool
    prose: bool


class Survey:
    """What is there now, beside what was there last time.

    Everything that a page is made from goes into a key: the data, the prose, the theme, the
    settings, this program and the packages it uses, the day.
    """

    def __init__(
        self,
        project: Project,
        ledger: Ledger,
        today: dt.date,
        newsletters: bool = True,
        memory: Memory | None = None,
        only: Iterable[str] = (),
        later: Later | None = None,
    ) -> None:
        self.today = today
        self.newsletters = newsletters
        # Which newsletters may be made later; none unless somebody waits for the pages.
        self.later = later
        # The forces of a part of a site; none for the whole.
        self.only = tuple(sorted(set(only)))
        self._project = project
        self._ledger = ledger
        memory = memory or Memory()
        self._memory = memory
        self._goes_on = bool(memory.folders)
        seen = memory.folders or ledger.sources()
        changed = memory.changed if memory.folders else None
        self._folders = look(project, seen, EVERYTHING, changed)
        self._stands: dict[str, dict[str, str]] = {}
        self._is_new = bool(memory.folders) or any(
            self._folders[name] is not seen.get(name) for name in self._folders
        )
        memory.folders = self._folders
        self._settings = digest_of_file(str(project.settings))
        self._rest = (project.site_url, str(newsletters))
        self.advice = advice_names(project.content)
        self._note_keys()

    def _note_keys(self) -> None:
        """What the whole site, its prose and every check depend on."""
        project, today = self._project, self.today.isoformat()
        basis = (FORMAT, self._folders[PROGRAM].digest, *installed())
        self.program = digest_of(basis)
        of_theme = digest_for_prose(self._folders[THEME])
        self.prose_key = digest_of([*basis, self._settings, of_theme, self.content.digest])
        self.check_key = digest_of([*basis, today, *sorted(self.advice)])
        self.key = digest_of(
            [
                self.check_key,
                self.prose_key,
                self.templates,
                self.data.digest,
                *self._rest,
                *project.reserved_addresses(),
                str(project.root),
                *self.only,
            ]
        )

    # ---- What is there now

    @property
    def data(self) -> Folder:
        """The folder `neighbourhoods`."""
        return self._folders[DATA]

    @property
    def content(self) -> Folder:
        """The folder of prose pages."""
        return self._folders[CONTENT]

    @cached_property
    def templates(self) -> str:
        """A digest of the templates and of the words that newsletters borrow from the prose."""
        return digest_of_templates(self._folders)

    def write_key(self, shells: str) -> str:
        """What every page depends on. `shells` is a digest of the page shells."""
        return digest_of([self.check_key, self.templates, shells, *self._rest])

    def made_for(self, shells: str) -> MadeFor:
        """What parts of one site must have in common. `shells` is as for `write_key`."""
        return MadeFor(
            self.today,
            self.program,
            digest_of([self._settings, *self._rest]),
            digest_of([self.templates, shells]),
        )

    def force_key(self, force: str, write_key: str) -> str:
        """What all there is of a force depends on."""
        return digest_of([write_key, self.data.folder(force).digest])

    # ---- What was there last time

    @cached_property
    def summary(self) -> Summary:
        """What was made last time."""
        known = self._memory.summary if self._goes_on else None
        return known or self._ledger.summary()

    @cached_property
    def lost(self) -> dict[str, set[str]]:
        """The files of the site that are not as they were published, by force.

        Whoever goes on running with a site of its own looks at nothing but its manifest: somebody
        who empties the folder takes that along.
        """
        if self._goes_on and self._manifest_is_as_it_was():
            return {}
        forces = self.summary.forces.items()
        found = {force: touched(self._project.site, one.files) for force, one in forces}
        return {force: names for force, names in found.items() if names}

    def stands(self, force: str) -> Mapping[str, str]:
        """The digests of a force's files that stand in the site, by address."""
        if force not in self._stands:
            self._stands[force] = self._standing(force)
        return self._stands[force]

    def _standing(self, force: str) -> dict[str, str]:
        files = self.summary.forces.get(force, ForceSummary()).files
        lost = self.lost.get(force, set())
        return {name: digest for name, (digest, _) in files.items() if name not in lost}

    def new_neighbourhoods(self) -> int:
        """About how many neighbourhoods there are in forces of which nothing was made last time."""
        new = set(self.only or self.data.folders) - set(self.summary.forces)
        return sum(len(self.data.folder(force).folders) for force in new)

    def nothing_to_do(self) -> bool:
        """Whether the site is already what this build would make."""
        return self.summary.key == self.key and self._manifest_is_as_it_was() and not self.lost

    def _manifest_is_as_it_was(self) -> bool:
        """Whether nobody else has published into the site, or emptied it."""
        now = about_of(str(self._project.site / MANIFEST))
        return now is not None and now == self.summary.manifest

    def forget(self) -> None:
        """Go on as if nothing had been made before."""
        self._ledger = self._ledger.emptied()
        self.summary = Summary()
        self.lost = {}
        self._stands = {}

    def prose_folder(self) -> Path | None:
        """The folder that MkDocs built last time, if it would be the same again."""
        notes = self.summary.notes
        folder = Path(notes.get("prose folder", "/nowhere"))
        if notes.get("prose") == self.prose_key and shells_digest(folder) == notes.get("shells"):
            return folder
        return None

    def prose_notes(self, folder: Path | None) -> dict[str, str]:
        """What `prose_folder` wants to know next time."""
        if folder is None:
            return {}
        shells = shells_digest(folder)
        return {"prose": self.prose_key, "prose folder": str(folder), "shells": shells}

    # ---- Afterwards

    def now(self, force: str) -> Folder:
        """A force's folder as it is after the build."""
        path = self._project.neighbourhoods / force
        return Lookout(time.time_ns()).folder(str(path), self.data.folder(force))

    def look_again(self) -> "Still":
        """Whether everything but the data still is what this build began with."""
        now = look(self._project, self._folders, (CONTENT, THEME, PROGRAM))
        pages = digest_of_templates(now) == self.templates and (
            now[PROGRAM].digest == self._folders[PROGRAM].digest
        )
        prose = digest_of_file(str(self._project.settings)) == self._settings and (
            now[CONTENT].digest == self.content.digest
            and now[THEME].digest == self._folders[THEME].digest
        )
        return Still(pages, pages and prose)

    def keep_summary(self, summary: Summary) -> None:
        """Keep what was published, for the next build."""
        self._memory.summary = summary
        self._ledger.keep_summary(summary)

    def keep(self) -> None:
        """Keep what was seen for the next build."""
        if self._is_new:
            self._ledger.keep_sources(self._folders)
