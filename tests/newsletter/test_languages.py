"""Newsletters in other languages: words, marks for what is in English, and the other direction."""

import io
import re
from functools import cache
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import typeset
from tests.newsletter.editions import THEME, example, material
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


def test_a_layer_that_the_name_of_an_area_says_is_not_said_again(tmp_path: Path) -> None:
    """Westmarket District is a district, which nobody has translated."""
    with languages_of_tests():
        place = translated(in_urdu(tmp_path), "market-ward").place
    assert place.area_line == "Westmarket District"


def roles_said_again(text: str) -> list[str]:
    """Lines that say that a PCSO is one, after a name that says so."""
    lines = [line.strip(" \u200e\u200f\u2066\u2069") for line in text.splitlines()]
    return [line for line in lines if line == "PCSO" or re.search(r"[-\w], ?PCSO\b", line)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_role_in_the_name_is_not_said_again(kind: Kind, urdu: dict[Kind, bytes]) -> None:
    """Neither in English nor where the role is in English among another language."""
    in_english = typeset(material(*example()), THEME, kind).pdf
    for text in (text_of(in_english), text_of(urdu[kind])):
        assert "PCSO Sam Okonedo-Field" in text.replace("\u2066", "").replace("\u2069", "")
        assert roles_said_again(text) == []


def test_a_number_in_the_name_is_not_said_again(urdu: dict[Kind, bytes]) -> None:
    for kind in (Kind.STANDARD, Kind.LARGE_PRINT):
        assert "Ring 101: 101" not in text_of(urdu[kind])
        assert len(re.findall(r"\b101\b", text_of(urdu[kind]))) == 1


def test_a_newsletter_s_own_words_are_in_no_other_language(urdu: dict[Kind, bytes]) -> None:
    """Its letters are those of Persian and Arabic too, but here its language is known."""
    for pdf in urdu.values():
        assert "und" not in languages_named(pdf)


def languages_named(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        contents = [page.Contents.read_bytes() for page in document.pages]
    return {name.decode() for one in contents for name in re.findall(rb"/Lang ?\(([^)]*)\)", one)}


@pytest.mark.parametrize("kind", KINDS)
def test_marks_become_tags_and_are_not_printed(kind: Kind, urdu: dict[Kind, bytes]) -> None:
    assert not set("\u2066\u2069") & set(text_of(urdu[kind]))


def test_urdu_starts_on_the_right(urdu: dict[Kind, bytes]) -> None:
    """The first of those who stand side by side is on the right, and begins at its edge."""
    with pymupdf.open(stream=urdu[Kind.STANDARD]) as document:
        words = document[0].get_text("words")
        middle = document[0].rect.width / 2
    found = {word[4].rstrip(":"): word for word in words}
    left, _, right, *_ = found["Sergeant"]
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
