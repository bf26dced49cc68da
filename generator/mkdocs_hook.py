"""The hook by which `mkdocs build` and `mkdocs serve` give the whole site.

Before MkDocs empties the site's folder everything is read, checked and made once. After it has
built the prose pages and shells, the generated pages are stamped and the newsletters added.
"""

import contextlib
import dataclasses
import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.assembly.ledger import Ledger
from generator.assembly.making import Making, making
from generator.assembly.survey import Survey
from generator.build import put
from generator.clock import today
from generator.problems import Problem, any_to_fix, described, in_order, tally
from generator.publishing import room
from generator.publishing.lock import Busy, working_in_project
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import NotAProject, Project, project_of
from generator.publishing.prose_folder import Prose

log = logging.getLogger("mkdocs.neighbourhoods")

# The site that was made before MkDocs emptied its folder, until it is put there.
_made: Making | None = None
# The site as it was before somebody made a slip, while it is being edited.
_sheltered: Path | None = None
_serving = False
# Holds the project's lock and the staging folder from before a build until after it.
_at_work = contextlib.ExitStack()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether somebody is editing: then a slip must not take the site away."""
    global _serving
    _serving = command == "serve"


def on_pre_build(config: MkDocsConfig, **_: Any) -> None:
    """Make everything. Anything to fix stops MkDocs here, with the old site still in place.

    While the site is being served and edited, it stays as it was before the slip instead.
    """
    project = _project(config)
    with _plain_words(project):
        _at_work.enter_context(working_in_project(project.cache, log.info))
        _make(project)


def _make(project: Project) -> None:
    """Make the whole site: MkDocs empties the folder, so nothing that stands there is kept."""
    global _made, _sheltered
    ledger = Ledger(project.cache, project.site, project.site_url)
    survey = Survey(project, ledger, today(project))
    survey.nothing_stands()
    _made = _at_work.enter_context(making(project, survey, ledger))
    problems = _made.check_and_write(lambda *_: None)
    if not any_to_fix(problems):
        if problems:
            log.info("%s", _report(problems))
    elif _serving and (project.site / MANIFEST).is_file():
        _made = None
        _sheltered = Path(_at_work.enter_context(tempfile.TemporaryDirectory()))
        shutil.copytree(project.site, _sheltered, dirs_exist_ok=True)
        log.error("%s The site is shown as it was before.", _report(problems))
    else:
        raise PluginError(f"{_report(problems)} The site has not been changed.")


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Put the site that was made into the folder that MkDocs built."""
    folder = Path(config.site_dir)
    project = dataclasses.replace(project_of(config), site=folder)
    with _plain_words(project), _at_work:
        if _made is None:
            _put_back(folder)
            return
        published = put(_made, project, Prose(folder).files())
    log.info("Neighbourhood Pages: %d files in %s", published.files, published.site)


def _put_back(site: Path) -> None:
    """Show the site as it was before the slip."""
    if _sheltered is not None:
        shutil.rmtree(site)
        shutil.copytree(_sheltered, site)


def on_build_error(**_: Any) -> None:
    """Let others build: `mkdocs serve` goes on after a build that failed."""
    _at_work.close()


@contextlib.contextmanager
def _plain_words(project: Project) -> Iterator[None]:
    """What files, disks and other builds do is said in a sentence, without a traceback."""
    try:
        yield
    except Busy as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(room.sentence(error, project.cache, project.site)) from None


def _project(config: MkDocsConfig) -> Project:
    try:
        return project_of(config)
    except NotAProject as error:
        raise PluginError(str(error)) from None


def _report(problems: list[Problem]) -> str:
    """Every problem and how many there are, from a new line on."""
    found = in_order(problems)
    parts = [described(problem) for problem in found]
    return "\n" + "\n\n".join([*parts, f"{tally(found)}."])
