"""Newsletters in other languages: words, marks for what is in English, and the other direction."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from generator.newsletter.kinds import Kind
from tests.newsletter.languages import in_urdu, languages_of_tests, made, translated
from tests.newsletter.structure import faults, read

pytestmark = pytest.mark.pdf

SAMPLES = Path(__file__).parents[2] / "neighbourhoods"
KINDS = (Kind.STANDARD, Kind.LARGE_PRINT, Kind.POSTER)


@cache
def welsh(kind: Kind = Kind.STANDARD) -> bytes:
    return made(translated(SAMPLES, "halifax"), kind).pdf


@pytest.fixture(scope="module")
def urdu(tmp_path_factory: pytest.TempPathFactory) -> dict[Kind, bytes]:
    with languages_of_tests():
        facts = translated(in_urdu(tmp_path_factory.mktemp("urdu")), "market-ward")
        return {kind: made(facts, kind).pdf for kind in KINDS}


def text_of(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return "".join(page.get_text() for page in document)


def wrong(pdf: bytes, kind: Kind) -> set[str]:
    """The faults of its structure; how many pictures it has depends on how much fits."""
    pictures = [text for text in read(pdf).alternatives if "QR" not in text]
    return set(faults(pdf, kind=kind, pictures=len(pictures)))


def in_english(pdf: bytes) -> int:
    """How many pieces of a newsletter are tagged as English."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        objects = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        return sum(str(one.get("/Lang", "")).startswith("en") for one in objects)


@pytest.mark.parametrize("kind", KINDS)
def test_welsh_is_as_sound_as_english(kind: Kind) -> None:
    pdf = welsh(kind)
    assert wrong(pdf, kind) == set()
    assert read(pdf).language.startswith("cy")


def test_everything_is_in_welsh() -> None:
    text = " ".join(text_of(welsh()).split())
    for words in ("Eich swyddogion", "Goryrru ar y ffyrdd", "Tudalen 1 o 2", "7 Rhagfyr 2026"):
        assert words in text
    for words in ("Your officers", "Speeding", "Page", "December", "Looks after", " the "):
        assert words not in text


def test_the_same_facts_give_the_same_bytes() -> None:
    assert made(translated(SAMPLES, "halifax")).pdf == welsh()


@pytest.mark.parametrize("kind", KINDS)
def test_urdu_is_as_sound_as_english(kind: Kind, urdu: dict[Kind, bytes]) -> None:
    # Joined letters come out of a PDF in pieces, so headings cannot be looked for in its text.
    assert wrong(urdu[kind], kind) <= {"headings out of order in the text"}
    assert read(urdu[kind]).language.startswith("ur")


def test_what_is_in_english_is_tagged_as_english(urdu: dict[Kind, bytes]) -> None:
    assert in_english(urdu[Kind.STANDARD]) > 10
    assert in_english(welsh()) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_marks_become_tags_and_are_not_printed(kind: Kind, urdu: dict[Kind, bytes]) -> None:
    assert not set("\u2066\u2069") & set(text_of(urdu[kind]))


def test_urdu_starts_on_the_right(urdu: dict[Kind, bytes]) -> None:
    """The first column is the right one, and its lines begin at its right edge."""
    with pymupdf.open(stream=urdu[Kind.STANDARD]) as document:
        words = document[0].get_text("words")
        middle = document[0].rect.width / 2
    found = {word[4]: word for word in words}
    left, _, right, *_ = found["sam.okonedo-field@westshire.example.org"]
    assert left > middle
    assert right == pytest.approx(max(word[2] for word in words), abs=2)
    assert found["survey.example.org/market"][2] < middle


@pytest.mark.parametrize(
    "whole", ["jo.lindqvist@westshire.example.org", "01632 960 112", "survey.example.org/market"]
)
def test_addresses_and_numbers_stay_whole_among_urdu(whole: str, urdu: dict[Kind, bytes]) -> None:
    """They run from left to right: turned round, nobody could write to them or ring them."""
    with pymupdf.open(stream=urdu[Kind.STANDARD]) as document:
        words = sorted(document[0].get_text("words"), key=lambda word: (round(word[1]), word[0]))
    assert whole.replace(" ", "") in "".join(word[4] for word in words)
