"""Every word that stands in the table by type in place of a number is explained, and no other."""

import dataclasses
import re

import pytest

from generator.figures.rounding import SMALLEST_BASE
from generator.pages.words_in_tables import words_explained

WORDS = ("too few", "not given", "not known", "not comparable")


def with_change(place, words):
    """The example's figures with one row, in which these words stand for the change."""
    row = dataclasses.replace(place.crime.rows[0], change=words, percent="+5%", share="2%")
    return dataclasses.replace(place.crime, rows=(row,))


@pytest.mark.parametrize("words", WORDS)
def test_the_words_of_the_table_are_those_of_the_note(place, words):
    said = words_explained(with_change(place, words))
    assert re.findall("“(.*?)”", said) == [words]


def test_numbers_need_no_words(place):
    assert words_explained(with_change(place, "+3")) == ""


def test_the_page_explains_every_word_in_its_table(pages):
    for path in ("westshire/market-ward/", "westshire/market-ward/crime/"):
        body = pages[path].body
        table = body[body.index('id="crime-types"') :].split("</table>")[0]
        note = body[body.index("In the table, ") :].split("</p>")[0]
        for words in WORDS:
            assert (f"<td>{words}</td>" in table) == (f"“{words}”" in note), (path, words)


def test_the_number_is_that_of_the_figures(place):
    assert f"fewer than {SMALLEST_BASE} " in words_explained(with_change(place, "too few"))
