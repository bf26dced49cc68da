"""The newsletter of one neighbourhood: what a build asks for.

`newsletter_input` is quick and its text is the key of the build cache; `typeset` does the work,
and may run in any process.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.newsletter.edition import edition
from generator.newsletter.estimate import first_to_try
from generator.newsletter.filling import filled
from generator.newsletter.layouts import LAYOUTS, PAGES, Layout, trimmed
from generator.newsletter.qr import qr_svg
from generator.newsletter.too_long import too_long
from generator.newsletter.typeset import Finished, Typesetter

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Typeset:
    """A newsletter ready to publish.

    `too_long` is empty, or says to the editor what to shorten, and by how much, for two pages.
    """

    pdf: bytes
    pages: int
    too_long: str


def newsletter_input(force: ForceFacts, place: NeighbourhoodFacts, site_url: str) -> str:
    """All that the newsletter depends on, besides the template and the program."""
    return json.dumps(edition(force, place, site_url), sort_keys=True, ensure_ascii=False)


def typeset(input: str, theme: Path) -> Typeset:
    """The newsletter, in the roomiest layout that fits two pages.

    Where even the densest does not, it has as many pages as it needs: nothing is cut.
    """
    data = json.loads(input)
    data["qr"] = qr_svg(data["address"]["link"])
    typesetter = _typesetter(theme)
    for layout in LAYOUTS[first_to_try(data) :]:
        finished = _compiled(typesetter, data, layout)
        if finished.pages <= PAGES:
            break
    advice = ""
    if finished.pages > PAGES:
        advice = too_long(data, typesetter.end())
    elif finished.pages < PAGES:
        turned = _compiled(typesetter, data, LAYOUTS[0])
        finished = turned if turned.pages == PAGES else finished
    else:
        finished = _filled(typesetter, data, layout, finished)
    return Typeset(finished.saved(), finished.pages, advice)


def _filled(typesetter: Typesetter, data: Data, layout: Layout, finished: Finished) -> Finished:
    """The newsletter with what fits put back; as it was, where that turns out to be too much."""
    fuller = filled(data, layout, typesetter.end())
    if fuller == layout:
        return finished
    tried = _compiled(typesetter, data, fuller)
    return tried if tried.pages <= PAGES else finished


def _compiled(typesetter: Typesetter, data: Data, layout: Layout) -> Finished:
    return Finished(typesetter.compile(trimmed(data, layout), layout.setting()))


@cache
def _typesetter(theme: Path) -> Typesetter:
    """One a process: made on first use, so that `typeset` can be handed to workers."""
    return Typesetter(theme)
