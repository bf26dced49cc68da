"""Newsletters in other languages: the samples' Welsh, and the example in Urdu of the tests."""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from generator.facts.shapes import TranslatedFacts
from generator.facts.site import gather
from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import Typeset, newsletter_input, typeset
from generator.reading.everything import read_everything
from generator.wording import catalogues, speaking
from tests.newsletter.editions import EXAMPLE, SITE, THEME

OF_TESTS = Path(__file__).parents[1] / "wording" / "catalogues"
TODAY = dt.date(2026, 11, 22)


@contextmanager
def languages_of_tests() -> Iterator[None]:
    """The catalogues that only tests have take the place of the program's own."""
    with mock.patch.object(catalogues, "FOLDER", OF_TESTS):
        yield


def translated(folder: Path, name: str) -> TranslatedFacts:
    """The facts of a neighbourhood in its one other language."""
    data, problems = read_everything(folder)
    assert not [problem for problem in problems if problem.must_fix], problems
    for _, places in gather(data, TODAY).forces:
        for place in places:
            if place.folder == name:
                (found,) = place.translations
                return found
    raise LookupError(name)


def in_urdu(into: Path) -> Path:
    """The example, whose Market Ward asks for Urdu and has some of its texts in it."""
    folder = into / "neighbourhoods"
    shutil.copytree(EXAMPLE, folder)
    place = folder / "westshire" / "market-ward"
    _change(
        place / "neighbourhood.yml", "population:", "newsletter_languages:\n  - ur\npopulation:"
    )
    _change(place / "events.yml", "- what: Cuppa", "- what (ur): پولیس کے ساتھ چائے\n  what: Cuppa")
    _change(
        place / "priorities" / "2026-10.yml",
        "    you_told_us:",
        "    you_told_us (ur): وہی لوگ انہی چار دکانوں سے چوری کرتے ہیں۔\n    you_told_us:",
    )
    return folder


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def made(facts: TranslatedFacts, kind: Kind = Kind.STANDARD) -> Typeset:
    """An edition in the language of the facts."""
    with speaking(facts.language):
        material = newsletter_input(facts.force, facts.place, SITE)
    return typeset(material, THEME, kind)
