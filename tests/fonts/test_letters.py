"""Which letters newsletters can show, as it stands in the table and as it is in the fonts."""

import pytest

from generator.fonts.families import MAIN, font_files
from generator.fonts.letters import TABLE, families_for, family_of, first_missing
from tools.fonts import table


def test_the_table_is_that_of_the_fonts() -> None:
    assert TABLE.read_text("utf-8") == table(), "The fonts have changed: run python -m tools.fonts"


def test_every_font_is_there() -> None:
    assert all(path.is_file() for path in font_files().values())


@pytest.mark.parametrize("text", ["plain", "Ŵŵ Ŷŷ", "£ – ’ “ ” … €", "Поліція Αστυνομία"])
def test_most_text_needs_one_font(text: str) -> None:
    assert families_for(text) == ()
    assert first_missing(text) == -1


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("پولیس", "Noto Sans Arabic"),
        ("পুলিশ", "Noto Sans Bengali"),
        ("ਪੁਲਿਸ", "Noto Sans Gurmukhi"),
        ("પોલીસ", "Noto Sans Gujarati"),
        ("காவல்", "Noto Sans Tamil"),
        ("😀", "Noto Emoji"),
    ],
)
def test_other_scripts_have_their_own(text: str, family: str) -> None:
    assert families_for(text) == (family,)


def test_the_first_letter_that_no_font_has_is_found() -> None:
    assert first_missing("ab\u2713c\u8b66") == 2
    assert first_missing("a\u200db\n") == -1
    assert family_of("\ue000") == ""
    assert family_of("a") == MAIN
