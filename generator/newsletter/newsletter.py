"""The newsletters of one neighbourhood: what a build asks for.

`newsletter_input` is quick and its text is the key of the build cache; `typeset` does the work,
and may run in any process.
"""

import json
from functools import cache
from pathlib import Path
from threading import get_ident

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.newsletter.edition import Pictures, edition
from generator.newsletter.fitted import Typeset, as_it_comes, two_pages
from generator.newsletter.inserts import Inserts
from generator.newsletter.kinds import ON_SCREEN, Kind, Printing
from generator.newsletter.qr import qr_code
from generator.newsletter.typeset import Typesetter
from generator.photos.for_print import greyed
from generator.wording import speaking

__all__ = ["Typeset", "newsletter_input", "typeset"]


def newsletter_input(
    force: ForceFacts,
    place: NeighbourhoodFacts,
    site_url: str,
    pictures: Pictures | None = None,
    inserts: Inserts | None = None,
) -> str:
    """All that the newsletters depend on, besides the templates, the fonts and the program.

    The language in force must be that of the facts.
    """
    data = edition(force, place, site_url, pictures, inserts)
    return json.dumps(data, sort_keys=True, ensure_ascii=False)


def typeset(
    input: str, theme: Path, kind: Kind = Kind.STANDARD, printing: Printing = ON_SCREEN
) -> Typeset:
    """One kind of newsletter from `newsletter_input`, for everybody or as a printer wants it.

    The standard one comes in the roomiest layout that fits two pages. Where even the densest does
    not, it has as many pages as it needs, as the others have: nothing is cut.
    """
    data = json.loads(input)
    data["qr"] = qr_code(data["address"]["link"])
    data["title"] = data["titles"][kind]
    if printing.black:
        _make_grey(data)
    typesetter = _typesetter(theme, get_ident())
    with speaking(data["spoken"]):
        if kind is Kind.STANDARD:
            return two_pages(typesetter, data, printing)
        return as_it_comes(typesetter, data, kind, printing)


def _make_grey(data: dict[str, object]) -> None:
    for group in ("officers", "leaders"):
        people = data[group]
        assert isinstance(people, list)  # noqa: S101 - the edition makes them so
        for person in people:
            if person["photo"]:
                person["photo"]["picture"] = greyed(person["photo"]["picture"])


@cache
def _typesetter(theme: Path, thread: int) -> Typesetter:
    """One a thread: made on first use, so that `typeset` can be handed to workers of any kind."""
    return Typesetter(theme)
