"""Labels of copies in another language: in English and in that language, and still one page."""

import io
from collections.abc import Iterator

import pikepdf
import pytest

from generator.model.choices import PrintedEdition
from generator.model.drop_points import DropPoint
from generator.printing.labels import labels
from generator.printing.round import Pile, Stop
from generator.printing.sheets import LABELS, sheet
from tests.newsletter.editions import HOSTILE, LONG_WORD, THEME
from tests.newsletter.languages import languages_of_tests
from tests.printing.paper import TODAY, smallest_type, texts

pytestmark = pytest.mark.pdf

PLAIN = {"name": "Library", "address": "Square Road", "carried_by": "PCSO"}
PILES = (Pile(PrintedEdition.STANDARD, 2), Pile(PrintedEdition.BOOKLET, 3))


def label(landscape: bool = False, piles: tuple[Pile, ...] = PILES, **point: str) -> bytes:
    """The label of the first pile of a stop."""
    stop = Stop("market-ward", "Market Ward", 2, 3, DropPoint(**PLAIN | point), piles)
    return sheet(THEME, LABELS, labels([(stop, piles[0])], "Westshire Police", landscape), TODAY)


def said(**point: str) -> str:
    (text,) = texts(label(**point))
    return text


def languages(pdf: bytes) -> set[str]:
    """The languages that a file names, in its text and as a whole."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        return {str(one.Lang) for one in found if "/Lang" in one}


def test_a_label_of_welsh_copies_is_in_english_and_in_welsh() -> None:
    text = said(language="cy", handing_over="At the desk.")
    for words in (
        "2 copies of the newsletter, in Welsh",
        "Cylchlythyr: 2 gopi",
        "Goes with: 3 copies of the newsletter as a booklet, in Welsh",
        "Hefyd i’r un lle: Cylchlythyr ar ffurf llyfryn: 3 chopi",
        "Carried by / Cludir gan: PCSO",
        "Handing over / Trosglwyddo: At the desk.",
        "Stop 2 of 3 / Man galw 2 o 3",
    ):
        assert words in text
    assert text.count("PCSO") == 1
    assert {"en", "cy"} <= {code.partition("-")[0] for code in languages(label(language="cy"))}


def test_a_label_of_english_copies_is_in_english_only() -> None:
    text = said()
    assert "2 copies of the newsletter Neighbourhood: Market Ward" in text
    assert "/" not in text
    assert {code.partition("-")[0] for code in languages(label())} == {"en"}


@pytest.fixture
def urdu_is_known() -> Iterator[None]:
    with languages_of_tests():
        yield


def test_a_label_of_urdu_copies_names_its_language(urdu_is_known: None) -> None:
    pdf = label(language="ur")
    assert "in Urdu" in texts(pdf)[0]
    assert "ur" in {code.partition("-")[0] for code in languages(pdf)}


LONG = {
    "one word": (LONG_WORD * 4)[:200],
    "many words": ("Library of the Market " * 10)[:200],
    "signs": HOSTILE.replace("<tag>", "< tag"),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "turned"])
@pytest.mark.parametrize("language", [{}, {"language": "cy"}], ids=["English", "Welsh"])
def test_the_longest_label_is_one_page(
    text: str, landscape: bool, language: dict[str, str]
) -> None:
    piles = tuple(Pile(edition, 1000) for edition in PrintedEdition)
    point = dict.fromkeys(("name", "address", "carried_by", "handing_over"), text)
    pdf = label(landscape, piles, **point, **language)
    assert len(texts(pdf)) == 1
    assert smallest_type(pdf) >= 12 - 0.01
