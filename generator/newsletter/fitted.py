"""How each kind of newsletter comes to its pages: fitted to two, to one, or as many as it needs."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from generator.newsletter.estimate import likely
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import Kind, Printing
from generator.newsletter.layouts import ALL_OF_IT, LAYOUTS, PAGES, Layout
from generator.newsletter.too_long import too_long
from generator.newsletter.trimming import trimmed
from generator.newsletter.typeset import Typesetter

Data = dict[str, Any]

# So many columns the guess may be too low.
WRONG_BY = (0.0, 0.1, 0.25, 0.5, 1.0)
# The size of type of the kinds that have as many pages as they need. The poster's template finds
# the size that fills its one page.
SIZES = {
    Kind.LARGE_PRINT: 18.0,
    Kind.POSTER: 40.0,
    Kind.PARISH: 12.5,
    Kind.WATCH: 14.0,
    Kind.REPLY_SLIPS: 12.0,
}


@dataclass(frozen=True, slots=True)
class Typeset:
    """A newsletter ready to publish.

    `too_long` is empty, or says to the editor what to shorten, and by how much, for two pages.
    """

    pdf: bytes
    pages: int
    too_long: str


def two_pages(typesetter: Typesetter, data: Data, printing: Printing) -> Typeset:
    """The standard newsletter, in the roomiest layout that fits two pages."""

    def compiled(layout: Layout) -> Finished:
        given = trimmed(data, layout)
        return typesetter.finished(given, layout.setting(), Kind.STANDARD, printing)

    for layout in _to_try(data):
        finished = compiled(layout)
        if finished.pages <= PAGES:
            break
    if finished.pages > PAGES:
        return Typeset(finished.saved(), finished.pages, too_long(data, typesetter.end()))
    if finished.pages < PAGES:
        turned = compiled(LAYOUTS[0])
        finished = turned if turned.pages == PAGES else finished
    return Typeset(finished.saved(), finished.pages, "")


def _to_try(data: Data) -> Iterator[Layout]:
    """The layout that looks right; those that would be right if the guess were more and more too
    low; and the densest.
    """
    tried = []
    for wrong_by in WRONG_BY:
        layout = likely(data, wrong_by)
        if layout not in tried:
            tried.append(layout)
            yield layout
    if LAYOUTS[-1] not in tried:
        yield LAYOUTS[-1]


def as_it_comes(typesetter: Typesetter, data: Data, kind: Kind, printing: Printing) -> Typeset:
    """A kind that has as many pages as it needs, at its one size; the poster has one page."""
    setting = asdict(ALL_OF_IT) | {"size": SIZES[kind]}
    finished = typesetter.finished(trimmed(data, ALL_OF_IT), setting, kind, printing)
    return Typeset(finished.saved(), finished.pages, "")
