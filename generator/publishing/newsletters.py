"""The newsletters as files: typeset once, kept, and what an editor is told about them."""

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, NewsletterFile
from generator.fonts.families import packages
from generator.newsletter.desk import signs
from generator.newsletter.kinds import Kind, file_name, kinds_for
from generator.newsletter.newsletter import Typeset, typeset
from generator.newsletter.plain_text import plain_text
from generator.newsletter.short_text import short_text
from generator.newsletter.typeset import LettersMissing, NewsletterFault
from generator.problems import Place, Problem, Weight
from generator.publishing.cache import Cache
from generator.publishing.fingerprint import fingerprint
from generator.publishing.newsletter_list import listed_pdf, listed_text
from generator.publishing.newsletter_material import Material
from generator.template_fault import TemplateFault

_TYPESETTERS = ("pikepdf", "segno", "typst")
_CODE = Path(__file__).parent.parent / "newsletter"
_WORDS = Path(__file__).parent.parent / "wording"
_FONTS = Path(__file__).parent.parent / "fonts"

Files = list[tuple[str, bytes]]


class Made(NamedTuple):
    """The newsletters of a neighbourhood: files by address, problems, how they are listed, and the
    addresses of those that are made later.
    """

    files: Files
    problems: list[Problem]
    listed: list[NewsletterFile]
    waiting: list[str]


class Newsletters:
    """Makes newsletters, each anew only when its facts, the templates or the fonts changed."""

    def __init__(
        self, neighbourhoods: Path, theme: Path, cache: Path, site_url: str, content: Path
    ) -> None:
        self._neighbourhoods = neighbourhoods
        self._theme = theme
        self._material = Material(neighbourhoods, content, cache, site_url)
        self._cache = Cache(cache / "newsletters")
        self._waiting = Cache(cache / "waiting")
        self._templates = theme / "newsletter"
        self._signs = signs(self._templates)
        self._typesetting = fingerprint(
            [self._templates, _CODE, _WORDS, _FONTS], (*packages(), *_TYPESETTERS)
        )

    def of(self, force: ForceFacts, place: NeighbourhoodFacts, *, later: bool = False) -> Made:
        """Every edition of one neighbourhood in every language it has, and what there is to say.

        After a fault of one kind the others are not tried: they are made of the same texts. What
        would have to be typeset for it waits, if it may be made `later`, for `make_waiting`.
        """
        made = Made([], [], [], [])
        in_english = [(force, place)]
        translated = [(one.force, one.place) for one in place.translations]
        materials = []
        for facts in in_english + translated:
            try:
                materials.append(self._add(made, *facts, later))
            except NewsletterFault as fault:
                where = self._where(place, fault)
                made.problems.append(_problem(where, str(fault), Weight.MUST_FIX))
        if made.waiting:
            self._waiting.put(_place_key(place.address), json.dumps(materials).encode())
        return made

    def make_waiting(self, address: str) -> None:
        """Typeset what waits of the neighbourhood with this address, such as
        `derbyshire/spondon/`, so that the next build finds it. Faults are left for that to tell.
        """
        for material in json.loads(self._waiting.get(_place_key(address)) or b"[]"):
            for kind in kinds_for(json.loads(material)):
                with contextlib.suppress(NewsletterFault, TemplateFault):
                    self._typeset(material, kind)

    def _add(self, made: Made, force: ForceFacts, place: NeighbourhoodFacts, later: bool) -> str:
        """Every edition in one language. Returns what they are made of."""
        material = self._material.of(force, place)
        data = json.loads(material)
        folder = f"{place.address}newsletter/"
        for kind in kinds_for(data):
            newsletter = self._kept(material, kind) if later else self._typeset(material, kind)
            address = folder + file_name(place.folder, kind.file, force.language)
            made.listed.append(listed_pdf(address, kind, newsletter, force.language))
            if newsletter is None:
                made.waiting.append(address)
                continue
            made.files.append((address, newsletter.pdf))
            if newsletter.too_long:
                weight = Weight.WORTH_A_LOOK
                made.problems.append(_problem(_folder(place), newsletter.too_long, weight))
        for part, text in (("", plain_text(data)), ("short", short_text(data))):
            address = folder + file_name(place.folder, part, force.language, "txt")
            # With the signature of UTF-8, without which browsers take it for an older encoding.
            made.files.append((address, text.encode("utf-8-sig")))
            made.listed.append(listed_text(address, text, force.language, is_short=bool(part)))
        return material

    def _typeset(self, material: str, kind: Kind) -> Typeset:
        kept = self._kept(material, kind)
        if kept is not None:
            return kept
        fresh = typeset(material, self._theme, kind)
        # Somebody may have saved a template meanwhile: then it is not the newsletter of this key.
        if signs(self._templates) == self._signs:
            self._cache.put(self._key(material, kind), _packed(fresh))
        return fresh

    def _kept(self, material: str, kind: Kind) -> Typeset | None:
        """A newsletter that was typeset before, if it was."""
        kept = self._cache.get(self._key(material, kind))
        return _unpacked(kept) if kept else None

    def _key(self, material: str, kind: Kind) -> str:
        return fingerprint([], [], self._typesetting, kind.value, material)

    def _where(self, place: NeighbourhoodFacts, fault: NewsletterFault) -> Place:
        """The first spot in the data that holds a letter which the fonts lack, or the folder."""
        folder = self._neighbourhoods / place.address
        files = [*sorted(folder.rglob("*.yml")), *sorted(folder.parent.glob("*.yml"))]
        letters = fault.character if isinstance(fault, LettersMissing) else ""
        for path in files if letters else ():
            for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), start=1):
                if letters in line:
                    name = path.relative_to(self._neighbourhoods).as_posix()
                    return Place(f"neighbourhoods/{name}", number, line.index(letters) + 1)
        return _folder(place)


def _place_key(address: str) -> str:
    """Under which key it is kept what the waiting newsletters of a neighbourhood are made of."""
    return fingerprint([], [], "waiting", address)


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


def _unpacked(kept: bytes) -> Typeset | None:
    """The newsletter again; nothing where what is kept is no newsletter."""
    about, _, pdf = kept.partition(b"\n")
    try:
        pages, too_long = json.loads(about)
    except (ValueError, TypeError):
        return None
    is_ours = isinstance(pages, int) and isinstance(too_long, str) and pdf.startswith(b"%PDF-")
    return Typeset(pdf, pages, too_long) if is_ours else None
