"""Advice that newsletters borrow: in the language of the newsletter, or marked as English."""

import pytest

from generator.model.advice import advice_name
from generator.newsletter.inserts import insert, read_inserts
from generator.reading.advice import advice_names
from generator.wording import is_marked
from tests.newsletter.editions import ROOT

ADVICE = {
    "burglary": ("Lock up", "Close the windows.\n\n- lock the door\n- hide the keys"),
    "burglary.cy": ("Cloi", "Caewch y ffenestri."),
    "fraud-and-scams": ("Hang up", "Ring back."),
}


def texts(name: str, language: str) -> list[str]:
    found = insert(name, language, ADVICE)
    assert found is not None
    return [found["title"], *(item for _, items in found["text"] for item in items)]


@pytest.mark.parametrize("language", ["cy", "cy-GB"])
def test_a_translation_is_shown_as_it_is(language: str) -> None:
    assert texts("burglary", language) == ["Cloi", "Caewch y ffenestri."]


def test_advice_that_nobody_has_translated_is_marked_as_english_piece_by_piece() -> None:
    for name, language in (("fraud-and-scams", "cy"), ("burglary", "ur")):
        assert all(map(is_marked, texts(name, language)))


def test_in_english_nothing_is_marked() -> None:
    assert not any(map(is_marked, texts("burglary", "en-GB")))


def test_without_advice_there_is_none() -> None:
    assert insert("theft", "cy", ADVICE) is None
    assert insert("theft", "en", ADVICE) is None


def test_what_the_check_knows_of_is_what_newsletters_find() -> None:
    """The check looks at names only: each is that of a file which can be shown."""
    content = ROOT / "content"
    assert advice_names(content) - {"index"} == set(read_inserts(content))
    assert advice_name("fraud and scams") == "fraud-and-scams"
