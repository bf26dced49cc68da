"""How each kind of newsletter comes to its pages: fitted to two, to one, or as many as it needs."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from generator.newsletter.estimate import first_to_try
from generator.newsletter.filling import filled, guessed_left, left_behind
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import Kind, Printing
from generator.newsletter.layouts import ALL_OF_IT, LAYOUTS, PAGES, Layout
from generator.newsletter.too_long import too_long
from generator.newsletter.trimming import trimmed
from generator.newsletter.typeset import Typesetter

Data = dict[str, Any]

# So many columns must be empty for another try to fill them.
WORTH_A_TRY = 0.2
# So many columns the guess may be wrong.
WRONG_BY = 0.12
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
    for fuller in _fuller(data, layout, typesetter.end(), finished.pages):
        tried = compiled(fuller)
        if tried.pages == PAGES:
            finished = tried
            break
    return Typeset(finished.saved(), finished.pages, "")


def _to_try(data: Data) -> Iterator[Layout]:
    """The layout that looks right, filled; the same with less; and then, denser and denser, all."""
    first = first_to_try(data)
    guess = guessed_left(data, LAYOUTS[first])
    full, less = (filled(data, LAYOUTS[first], left) for left in (guess, guess - WRONG_BY))
    yield full
    if less not in (full, LAYOUTS[first]):
        yield less
    yield from LAYOUTS[first:]


def _fuller(data: Data, layout: Layout, end: Data, pages: int) -> Iterator[Layout]:
    """What to try where the pages have room left: the priorities on a new page; or more blocks,
    and half of them where all of them ran over.
    """
    if pages < PAGES:
        yield LAYOUTS[0]
        return
    left = left_behind(data, layout, end)
    tried = layout
    for share in (1.0, 0.5) if left > WORTH_A_TRY else ():
        fuller = filled(data, layout, left * share)
        if fuller not in (layout, tried):
            tried = fuller
            yield fuller


def as_it_comes(typesetter: Typesetter, data: Data, kind: Kind, printing: Printing) -> Typeset:
    """A kind that has as many pages as it needs, at its one size; the poster has one page."""
    setting = asdict(ALL_OF_IT) | {"size": SIZES[kind]}
    finished = typesetter.finished(trimmed(data, ALL_OF_IT), setting, kind, printing)
    return Typeset(finished.saved(), finished.pages, "")
