"""Titles and descriptions as somebody meets them elsewhere: in a search, in a shared link."""

import pytest

from generator.pages.head import LONGEST_DESCRIPTION, fitting
from generator.pages.page import locale_of

from .test_site import PATHS

SHOWN = 60  # how many characters of a title search engines show


@pytest.mark.parametrize("path", PATHS)
def test_a_title_names_its_place_where_it_is_not_cut_off(pages, path):
    start = pages[path].title[:SHOWN]
    parts = [words for words, _ in pages[path].breadcrumb]
    place = parts[2] if len(parts) > 2 and parts[2] != "Performance" else "".join(parts[1:2])
    assert place in start


def test_titles_and_descriptions_differ(pages):
    assert len({page.title for page in pages.values()}) == len(pages)
    assert len({page.description for page in pages.values()}) == len(pages)


@pytest.mark.parametrize("path", PATHS)
def test_a_description_is_whole_sentences_and_fits(pages, path):
    text = pages[path].description
    assert 50 <= len(text) <= LONGEST_DESCRIPTION
    assert text.endswith(".")


def test_as_many_sentences_as_fit():
    one, two = "A" * 80 + ".", "B" * 80 + "."
    assert fitting(f"{one} {two}") == one
    assert fitting(f"{one} Short.") == f"{one} Short."
    assert fitting("C" * 200 + ".") == "C" * 200 + "."
    assert fitting("One sentence") == "One sentence."


@pytest.mark.parametrize(
    ("language", "locale"), [("en-GB", "en_GB"), ("cy", "cy_GB"), ("ur", "ur_GB")]
)
def test_locale(language, locale):
    assert locale_of(language) == locale
