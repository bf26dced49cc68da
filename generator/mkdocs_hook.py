"""The hook by which `mkdocs build` and `mkdocs serve` give the whole site.

Before MkDocs empties the site's folder everything is read and checked; after it has built the
prose pages and shells, the generated pages are stamped and the newsletters typeset.
"""

import dataclasses
import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.build import write_and_publish
from generator.check import check
from generator.clock import today
from generator.facts.shapes import SiteFacts
from generator.facts.site import gather
from generator.problems import any_to_fix, described, in_order, tally
from generator.publishing.project import project_of
from generator.publishing.prose import Prose

log = logging.getLogger("mkdocs.neighbourhoods")

_waiting: dict[str, SiteFacts] = {}


def on_pre_build(config: MkDocsConfig, **_: Any) -> None:
    """Read and check. Anything to fix stops MkDocs here, with the old site still in place."""
    project = project_of(config)
    day = today(project)
    data, problems = check(project, day)
    found = in_order(problems)
    report = "\n\n".join(described(problem) for problem in found)
    if any_to_fix(found):
        raise PluginError(f"\n{report}\n\n{tally(found)}. The site has not been changed.")
    if found:
        log.info("%s\n\n%s.", report, tally(found))
    _waiting[config.site_dir] = gather(data, day)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Stamp the pages and typeset the newsletters into the folder that MkDocs built."""
    folder = Path(config.site_dir)
    project = dataclasses.replace(project_of(config), site=folder)
    facts = _waiting.pop(config.site_dir)
    published, problems = write_and_publish(project, facts, Prose(folder), lambda *_: None)
    report = "\n\n".join(described(problem) for problem in in_order(problems))
    if published is None:
        raise PluginError(f"\n{report}\n\n{tally(problems)}.")
    if problems:
        log.info("%s", report)
    log.info("Neighbourhood Pages: %d files in %s", published.files, published.site)
