"""The whole site out of parts that were made apart, with the bytes of one whole build.

Read the parts, see that they fit together, make what belongs to no force, publish.
"""

import datetime as dt
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.assembly.fitting import fitting
from generator.assembly.ledger import Ledger
from generator.assembly.making import order_of, staging
from generator.assembly.part import PartFolder
from generator.assembly.survey import Survey
from generator.assembly.writing import write_home
from generator.facts.shapes import ListedForces
from generator.problems import Problem, any_to_fix
from generator.publishing.leftovers import STAGE
from generator.publishing.project import Project
from generator.publishing.prose import ProseFaults, build_prose
from generator.publishing.prose_files import prose_files
from generator.publishing.prose_folder import Prose
from generator.publishing.publish import ForeignFolder, Published, publish
from generator.publishing.shells import shells_digest
from generator.publishing.sitemap import write_for_search_engines
from generator.reading.everything import list_forces
from generator.template_fault import TemplateFault


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge; nothing is published while anything must be fixed."""

    problems: list[Problem]
    published: Published | None = None
    neighbourhoods: int = 0


def merge(
    project: Project, today: dt.date, folders: Iterable[Path], *, newsletters: bool = True
) -> Merged:
    """Publish the site of which these folders hold the parts. Raises DoNotFit unless all of them
    were made from what stands in the project here.
    """
    folders = list(folders)
    _refuse_a_part(project.site, folders)
    ledger = Ledger(project.cache, project.site, project.site_url)
    survey = Survey(project, ledger, today, newsletters)
    names, problems = list_forces(project.neighbourhoods, reserved=project.reserved_addresses())
    if any_to_fix(problems):
        return Merged(problems)
    try:
        prose = build_prose(project)
        parts = fitting(folders, names, survey, shells_digest(prose.folder))
        return _put_together(project, survey, prose, parts, problems)
    except ProseFaults as faults:
        return Merged(problems + faults.problems)
    except TemplateFault as fault:
        return Merged([*problems, fault.problem])


def _refuse_a_part(site: Path, folders: list[Path]) -> None:
    """Raise ForeignFolder where the site would take the place of one of its parts."""
    for folder in (one.resolve() for one in folders):
        if site.is_relative_to(folder) or folder.is_relative_to(site):
            raise ForeignFolder(
                f"{site} and the part {folder} stand in one another, so the site would take the "
                "part's place. To fix it, name another folder with --site."
            )


def _put_together(
    project: Project,
    survey: Survey,
    prose: Prose,
    parts: list[PartFolder],
    problems: list[Problem],
) -> Merged:
    forces = sorted((force for one in parts for force in one.part.forces), key=lambda f: f.folder)
    digests = {name: digest for one in parts for name, digest in one.files.items()}
    sources = {name: one.folder / name for one in parts for name in one.files}
    project.cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=project.cache, prefix=STAGE) as name:
        stage = staging(Path(name))
        stage.mkdir()
        site = ListedForces(tuple((force.shown, force.places) for force in forces))
        home = write_home(order_of(project, survey, Path(name), prose), site).files
        own = prose_files(prose, project, stage) | {name: stage / name for name in home}
        found = write_for_search_engines(stage, {*sources, *own}, project.site_url)
        sources |= own | {name: stage / name for name in found}
        digests |= home | found
        published = publish(sources, project.site, digests=digests, movable=stage)
    return Merged(problems, published, sum(len(force.places) for force in forces))
