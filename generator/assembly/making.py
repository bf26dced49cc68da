"""A site being made in a staging folder, before anybody sees it."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.assembly.crew import Crew
from generator.assembly.ledger import Ledger, Summary, Unit
from generator.assembly.order import Order
from generator.assembly.site import LedgerDamaged, SiteWork
from generator.assembly.survey import NO_FORCE, Survey
from generator.assembly.timings import Timings
from generator.assembly.writing import forget_what_was_read
from generator.problems import Problem, any_to_fix
from generator.publishing.leftovers import STAGE
from generator.publishing.manifest import MANIFEST, digest_of
from generator.publishing.project import Project
from generator.publishing.prose_files import prose_files
from generator.publishing.prose_folder import Prose
from generator.publishing.shells import shells_digest
from generator.publishing.sitemap import write_for_search_engines
from generator.publishing.sources import about_of
from generator.publishing.sources import digest_of as digest_of_texts
from generator.publishing.tidy import tidy
from generator.template_fault import TemplateFault

PROSE, SEARCH = "prose", "search"


@contextlib.contextmanager
def making(
    project: Project,
    survey: Survey,
    ledger: Ledger,
    crew: Crew,
    timings: Timings | None = None,
) -> Iterator["Making"]:
    """A folder beside the cache in which a site is made, and somebody who makes it there. The
    crew goes home before the folder goes.
    """
    timings = timings or Timings()
    project.cache.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=project.cache, prefix=STAGE) as name,
        crew,
    ):
        yield Making(project, survey, ledger, Path(name), crew, timings)


def staging(folder: Path) -> Path:
    """Where in the folder of a build the site is made."""
    return folder / "site"


def order_of(project: Project, survey: Survey, folder: Path, prose: Prose | None) -> Order:
    """How the site is to be made in the folder of a build."""
    return Order(
        today=survey.today,
        neighbourhoods=project.neighbourhoods,
        content=project.content,
        theme=project.theme,
        cache=project.cache,
        site_url=project.site_url,
        stage=staging(folder),
        parked=folder / "read",
        program=survey.program,
        prose=prose.folder if prose else None,
        templates=survey.templates,
        newsletters=survey.newsletters,
        advice=survey.advice,
    )


class Making:
    """Makes a site, or what of it has changed.

    Afterwards `sources` are the new files by address, `digests` what is known of them, and `kept`
    the digests of those which stand in the site already and stay.
    """

    def __init__(
        self,
        project: Project,
        survey: Survey,
        ledger: Ledger,
        folder: Path,
        crew: Crew,
        timings: Timings,
    ) -> None:
        self._project = project
        self._survey = survey
        self._ledger = ledger
        self._crew = crew
        self._timings = timings
        self._folder = folder
        self.stage = staging(folder)
        self.stage.mkdir()
        self.sources: dict[str, Path] = {}
        self.digests: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self._work: SiteWork | None = None

    def check(self) -> list[Problem]:
        """Read and check what has changed; returns what is wrong with all data and prose."""
        with self._timings.of("prose"):
            prose, problems = self._prose()
        with self._timings.of("read and check"):
            shells = shells_digest(prose.folder) if prose else ""
            order = order_of(self._project, self._survey, self._folder, prose)
            self._work = SiteWork(self._project, order, self._survey, self._ledger, shells)
            return problems + self._work.check(self._crew)

    def check_and_write(self, progress: Callable[[int, int], None]) -> list[Problem]:
        """Make everything that has to be made; returns all there is to say.

        While anything must be fixed, the sources are not complete.
        """
        try:
            return self._check_and_write(progress)
        except LedgerDamaged:
            self._survey.forget()
            self._ledger = self._ledger.emptied()
            return self._check_and_write(progress)
        except TemplateFault as fault:
            return [*self._work.found(), fault.problem] if self._work else [fault.problem]

    def _check_and_write(self, progress: Callable[[int, int], None]) -> list[Problem]:
        problems = self.check()
        if self._work is None or any_to_fix(problems):
            return problems
        with self._timings.of("work out and write"):
            problems = self._work.write(self._crew, progress)
            self._gather(self._work)
        return problems

    def _prose(self) -> tuple[Prose | None, list[Problem]]:
        """What MkDocs made of the prose, or what is wrong with it."""
        kept = self._survey.prose_folder()
        if kept is not None:
            return Prose(kept), []
        from generator.publishing.prose import ProseFaults, build_prose

        try:
            return build_prose(self._project), []
        except ProseFaults as faults:
            return None, faults.problems

    def _gather(self, work: SiteWork) -> None:
        """Find out where each file of the site comes from."""
        if self._survey.only:
            self._write_part(work)
        else:
            self._take_prose(work)
            self._write_for_search_engines(work)
        for force, files in work.files().items():
            standing = self._survey.stands(force)
            if files is standing:
                self.kept.update(files)
                continue
            for name, digest in files.items():
                if standing.get(name) == digest:
                    self.kept[name] = digest
                else:
                    self.sources.setdefault(name, self.stage / name)
                    self.digests[name] = digest
        for name in self.kept:
            self.sources.pop(name, None)

    def _take_prose(self, work: SiteWork) -> None:
        """The files that MkDocs made, if any has changed."""
        key = self._survey.prose_key
        if work.stands(PROSE, key):
            return
        from generator.publishing.prose import build_prose

        self.sources = prose_files(build_prose(self._project), self._project, self.stage)
        digests = {name: digest_of(path) for name, path in self.sources.items()}
        work.rest.places[PROSE] = Unit(key, digests)

    def _write_for_search_engines(self, work: SiteWork) -> None:
        """The sitemap and robots.txt, if any page has come or gone."""
        work.rest.places.setdefault(SEARCH, Unit())
        own = set(work.rest.places[SEARCH].files)
        names = sorted(name for files in work.files().values() for name in files if name not in own)
        key = digest_of_texts([self._project.site_url, *names])
        if work.stands(SEARCH, key):
            return
        written = write_for_search_engines(self.stage, names, self._project.site_url)
        work.rest.places[SEARCH] = Unit(key, written)

    def _write_part(self, work: SiteWork) -> None:
        """What a merge must know of the forces of a part."""
        from generator.assembly.part import PART, part_of

        made_for = self._survey.made_for(work.shells)
        (self.stage / PART).write_bytes(part_of(made_for, work.listed(), self._survey.data))
        work.rest.places[PART] = Unit("", {PART: digest_of(self.stage / PART)})

    # ---- Afterwards

    def neighbourhoods(self) -> int:
        """How many neighbourhoods the site has."""
        return self._work.neighbourhoods() if self._work else 0

    def waiting(self) -> tuple[str, ...]:
        """The addresses of the neighbourhoods whose newsletters are made later."""
        return tuple(self._work.waiting()) if self._work else ()

    def remember(self, *, published: bool = False) -> None:
        """Keep what was found out, for the next build, unless files changed meanwhile."""
        work, survey = self._work, self._survey
        if work is None:
            return
        still = survey.look_again()
        settled = {name for name, _ in work.changed() if work.settle(name)}
        if not still.pages or any(name not in settled for name, _ in work.changed()):
            forget_what_was_read()
        if not still.pages:
            return
        if not still.prose:
            work.rest.places.pop(PROSE, None)
        for name, record in work.changed():
            if published or name != NO_FORCE:
                self._ledger.keep_force(name, record)
        survey.keep()
        if published:
            survey.keep_summary(self._summary(work, settled, still.prose))
            tidy(self._project.cache)

    def _summary(self, work: SiteWork, settled: set[str], with_prose: bool) -> Summary:
        """The site in short, as it stands now."""
        survey, site = self._survey, self._project.site
        complete = with_prose and all(name in settled for name, _ in work.changed())
        complete = complete and not work.waiting()
        summary = Summary(
            survey.key if complete else "",
            about_of(str(site / MANIFEST)),
            notes=survey.prose_notes(work.prose_folder) if with_prose else {},
        )
        files = work.files()
        changed = dict(work.changed())
        for name, digests in files.items():
            if name not in changed:
                summary.forces[name] = survey.summary.forces[name]
                continue
            published = {n: (digest, about_of(f"{site}/{n}")) for n, digest in digests.items()}
            summary.forces[name] = work.summary(name, name in settled, published)
        return summary
