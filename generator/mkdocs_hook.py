"""The hook by which `mkdocs build` and `mkdocs serve` give the whole site.

MkDocs empties the folder that it builds into. So it is given another one, in the cache, to do there
as it likes; when it has found nothing wrong the whole site is made and put into the real folder,
just as by `neighbourhoods build`.
"""

import contextlib
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from generator.build import build
from generator.clock import today
from generator.problems import Problem, described, in_order, tally
from generator.publishing import room
from generator.publishing.leftovers import STAGE
from generator.publishing.lock import Busy, working_in_project
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import NotAProject, Project, project_of
from generator.publishing.publish import ForeignFolder

log = logging.getLogger("mkdocs.neighbourhoods")

# The project whose site is to be made when MkDocs is done, and where, in the words of MkDocs.
_project: Project | None = None
_site_dir = ""
_serving = False
# Holds the project's lock and the folder of MkDocs from before a build until after it.
_at_work = contextlib.ExitStack()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether somebody is editing: then a slip must not stop the server."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give MkDocs a folder of its own. Nothing that stands in the site's is touched."""
    global _project, _site_dir
    _project, _site_dir = _described(config), config.site_dir
    with _plain_words(_project):
        _at_work.enter_context(working_in_project(_project.cache, log.info))
        own = tempfile.TemporaryDirectory(dir=_project.cache, prefix=STAGE)
        config.site_dir = _at_work.enter_context(own)
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Make the site, if MkDocs found nothing that must stop it. Anything to fix stops it here."""
    config.site_dir = _site_dir  # `mkdocs gh-deploy` goes on from there
    if _project is None or _is_stopping(config):
        _at_work.close()
        return
    with _plain_words(_project), _at_work:
        outcome = build(_project, today(_project), lambda *_: None)
    if outcome.published is None:
        _say_what_to_fix(_project, outcome.problems)
        return
    if outcome.problems:
        log.info("%s", _report(outcome.problems))
    log.info("Neighbourhood Pages: %d files in %s", outcome.published.files, _project.site)


def _is_stopping(config: MkDocsConfig) -> bool:
    """Whether MkDocs is about to stop because it warned of something: it counts its warnings."""
    handlers = logging.getLogger("mkdocs").handlers
    counts = [one.get_counts() for one in handlers if isinstance(one, CountHandler)]
    return bool(config.strict) and any(counts)


def _say_what_to_fix(project: Project, problems: list[Problem]) -> None:
    """End MkDocs; but while the site is being edited, show it as it was before the slip."""
    if not (_serving and (project.site / MANIFEST).is_file()):
        raise PluginError(f"{_report(problems)} The site has not been changed.")
    log.error("%s The site is shown as it was before.", _report(problems))


def on_build_error(**_: Any) -> None:
    """Let others build: `mkdocs serve` goes on after a build that failed."""
    _at_work.close()


@contextlib.contextmanager
def _plain_words(project: Project) -> Iterator[None]:
    """What files, disks and other builds do is said in a sentence, without a traceback."""
    try:
        yield
    except (Busy, ForeignFolder) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(room.sentence(error, project.cache, project.site)) from None


def _described(config: MkDocsConfig) -> Project:
    """The project of these settings, with the site's folder as MkDocs was told it."""
    try:
        return project_of(config).published_to(Path(config.site_dir).resolve())
    except NotAProject as error:
        raise PluginError(str(error)) from None


def _report(problems: list[Problem]) -> str:
    """Every problem and how many there are, from a new line on."""
    found = in_order(problems)
    parts = [described(problem) for problem in found]
    return "\n" + "\n\n".join([*parts, f"{tally(found)}."])
