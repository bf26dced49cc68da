"""The newsletters as files: typeset once, kept, and what an editor is told about them."""

import json
from pathlib import Path

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.newsletter.newsletter import Typeset, newsletter_input, typeset
from generator.newsletter.typeset import LettersMissing, NewsletterFault
from generator.problems import Place, Problem, Weight
from generator.publishing.cache import Cache
from generator.publishing.fingerprint import fingerprint

_TYPESETTERS = ("fontpkg-open-sans", "pikepdf", "segno", "typst")
_CODE = Path(__file__).parent.parent / "newsletter"

Files = list[tuple[str, bytes]]


class Newsletters:
    """Typesets newsletters, each anew only when its facts, the template or the fonts changed."""

    def __init__(self, neighbourhoods: Path, theme: Path, cache: Path, site_url: str) -> None:
        self._neighbourhoods = neighbourhoods
        self._theme = theme
        self._site_url = site_url
        self._cache = Cache(cache / "newsletters")
        self._typesetting = fingerprint([theme / "newsletter", _CODE], _TYPESETTERS)

    def of(self, force: ForceFacts, place: NeighbourhoodFacts) -> tuple[Files, list[Problem]]:
        """The file of one neighbourhood's newsletter, and what there is to say about it."""
        try:
            newsletter = self._made(force, place)
        except NewsletterFault as fault:
            where = self._where(place, fault)
            return [], [_problem(where, str(fault), Weight.MUST_FIX)]
        file = (f"{place.address}newsletter/{place.newsletter_file}", newsletter.pdf)
        if not newsletter.too_long:
            return [file], []
        return [file], [_problem(_folder(place), newsletter.too_long, Weight.WORTH_A_LOOK)]

    def _made(self, force: ForceFacts, place: NeighbourhoodFacts) -> Typeset:
        material = newsletter_input(force, place, self._site_url)
        key = fingerprint([], [], self._typesetting, material)
        kept = self._cache.get(key)
        if kept is not None:
            return _unpacked(kept)
        fresh = typeset(material, self._theme)
        self._cache.put(key, _packed(fresh))
        return fresh

    def _where(self, place: NeighbourhoodFacts, fault: NewsletterFault) -> Place:
        """The first spot in the data that holds a letter which the font lacks, or the folder."""
        folder = self._neighbourhoods / place.address
        files = [*sorted(folder.rglob("*.yml")), *sorted(folder.parent.glob("*.yml"))]
        letters = fault.character if isinstance(fault, LettersMissing) else ""
        for path in files if letters else ():
            for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), start=1):
                if letters in line:
                    name = path.relative_to(self._neighbourhoods).as_posix()
                    return Place(f"neighbourhoods/{name}", number, line.index(letters) + 1)
        return _folder(place)


def _folder(place: NeighbourhoodFacts) -> Place:
    return Place(f"neighbourhoods/{place.address.rstrip('/')}")


def _problem(where: Place, said: str, weight: Weight) -> Problem:
    """What the newsletter says about itself, as a problem of the data."""
    message, sign, fix = said.partition("To fix it, ")
    return Problem(where, message.strip(), sign + fix, weight)


def _packed(newsletter: Typeset) -> bytes:
    """A newsletter as the cache keeps it: a line about it, then the PDF."""
    about = json.dumps([newsletter.pages, newsletter.too_long]).encode()
    return about + b"\n" + newsletter.pdf


def _unpacked(kept: bytes) -> Typeset:
    about, pdf = kept.split(b"\n", 1)
    pages, too_long = json.loads(about)
    return Typeset(pdf, pages, too_long)
