"""The whole build, top to bottom: read, check, work out, write, publish."""

import contextlib
import datetime as dt
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.check import check
from generator.facts.shapes import SiteFacts
from generator.facts.site import gather
from generator.problems import Problem, any_to_fix, in_order
from generator.publishing.project import Project
from generator.publishing.prose import Prose, ProseFaults, build_prose
from generator.publishing.publish import Published, publish
from generator.publishing.sitemap import for_search_engines
from generator.publishing.staging import Progress, Task, write_files
from generator.publishing.stylesheet import lighter


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: every problem, and what was published if none had to be fixed."""

    problems: list[Problem]
    published: Published | None
    neighbourhoods: int = 0


def build(project: Project, today: dt.date, progress: Progress) -> Outcome:
    """Make the site as it is on a day. While anything must be fixed, nothing is published."""
    data, problems = check(project, today)
    try:
        prose = build_prose(project)
    except ProseFaults as faults:
        problems += faults.problems
    if any_to_fix(problems):
        return Outcome(in_order(problems), None)
    facts = gather(data, today)
    published, more = write_and_publish(project, facts, prose, progress)
    count = sum(len(places) for _, places in facts.forces)
    return Outcome(in_order(problems + more), published, count)


def write_and_publish(
    project: Project, facts: SiteFacts, prose: Prose, progress: Progress
) -> tuple[Published | None, list[Problem]]:
    """Write every generated file to a staging folder, then put the whole site in place.

    A photo that cannot be shown or a newsletter that cannot be typeset must be fixed: then nothing
    is published.

    `prose` may stand in the site's own folder, when MkDocs built it there; then what MkDocs
    left and the site does not need is taken away.
    """
    with _staging(project) as stage:
        problems = write_files(facts, _task(project, prose, stage), progress)
        if any_to_fix(problems):
            return None, problems
        files = _whole_site(project, prose, stage)
        in_place = prose.folder.resolve() == project.site.resolve()
        left_by_mkdocs = prose.files() if in_place else []
        return publish(files, project.site, left_by_mkdocs), problems


def rehearse(project: Project, facts: SiteFacts) -> list[Problem]:
    """What only shows when everything is made: broken prose, a letter that no font has.

    For MkDocs, which empties the site's folder before the site is made: whatever must be fixed
    has to be known before that.
    """
    try:
        prose = build_prose(project)
    except ProseFaults as faults:
        return faults.problems
    with _staging(project) as stage:
        return write_files(facts, _task(project, prose, stage), lambda *_: None)


@contextlib.contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """A folder beside the cache in which a site is made before anybody sees it."""
    project.cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=project.cache, prefix="stage-") as name:
        yield Path(name)


def _task(project: Project, prose: Prose, stage: Path) -> Task:
    return Task(
        stage,
        project.neighbourhoods,
        project.theme,
        project.cache,
        project.site_url,
        prose.shells(),
    )


def _whole_site(project: Project, prose: Prose, stage: Path) -> dict[str, Path]:
    """Every file of the site by its address: what MkDocs built, what we wrote, the sitemap and
    robots.txt.
    """
    files = {name: prose.folder / name for name in prose.public_files(project)}
    for name in files:
        if name.endswith(".css"):
            css = lighter(files[name].read_text(encoding="utf-8"))
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_bytes(css.encode())
    written = (path for path in stage.rglob("*") if path.is_file())
    files |= {path.relative_to(stage).as_posix(): path for path in written}
    for name, content in dict(for_search_engines(files, project.site_url)).items():
        (stage / name).write_bytes(content)
        files[name] = stage / name
    return files
