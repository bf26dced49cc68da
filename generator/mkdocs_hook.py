"""The hook by which `mkdocs build` and `mkdocs serve` give the whole site.

Before MkDocs empties the site's folder everything is read, checked and made once. After it has
built the prose pages and shells, the generated pages are stamped and the newsletters added.
"""

import dataclasses
import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.build import rehearse, write_and_publish
from generator.check import check
from generator.clock import today
from generator.facts.shapes import SiteFacts
from generator.facts.site import gather
from generator.problems import Problem, any_to_fix, described, in_order, tally
from generator.publishing.project import NotAProject, Project, project_of
from generator.publishing.prose import Prose

log = logging.getLogger("mkdocs.neighbourhoods")

# What passed the check last, by the settings file it belongs to.
_facts: dict[str, SiteFacts] = {}
_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether somebody is editing: then a slip must not take the site away."""
    global _serving
    _serving = command == "serve"


def on_pre_build(config: MkDocsConfig, **_: Any) -> None:
    """Read and check. Anything to fix stops MkDocs here, with the old site still in place.

    While the site is being served and edited, it stays as it was before the slip instead.
    """
    project = _project(config)
    day = today(project)
    data, problems = check(project, day)
    key = config.config_file_path
    if not any_to_fix(problems):
        facts = gather(data, day)
        problems += rehearse(project, facts)
    if not any_to_fix(problems):
        _facts[key] = facts
        if problems:
            log.info("%s", _report(problems))
    elif _serving and key in _facts:
        log.error("%s The site is shown as it was before.", _report(problems))
    else:
        raise PluginError(f"{_report(problems)} The site has not been changed.")


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Stamp the pages and typeset the newsletters into the folder that MkDocs built."""
    folder = Path(config.site_dir)
    project = dataclasses.replace(project_of(config), site=folder)
    facts = _facts[config.config_file_path]
    published, problems = write_and_publish(project, facts, Prose(folder), lambda *_: None)
    if published is None:
        raise PluginError(_report(problems))
    log.info("Neighbourhood Pages: %d files in %s", published.files, published.site)


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
