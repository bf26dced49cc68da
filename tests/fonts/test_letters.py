"""Which letters newsletters can show, as it stands in the table and as it is in the fonts."""

from collections.abc import Iterator

import pytest

from generator.fonts import families
from generator.fonts.families import (
    EAST_ASIAN,
    MAIN,
    east_asian_folder,
    folders_of,
    font_files,
    main_folder,
    other_folder,
)
from generator.fonts.letters import (
    TABLE,
    families_for,
    family_of,
    first_missing,
    needs_extra,
)
from generator.problems import Place
from generator.reading.letters import letter_without_font
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
        ("警察 あなた 경찰", EAST_ASIAN),
    ],
)
def test_other_scripts_have_their_own(text: str, family: str) -> None:
    assert families_for(text) == (family,)


def test_only_the_fonts_that_a_text_needs_are_loaded() -> None:
    plain, urdu, chinese = (folders_of([MAIN, *families_for(text)]) for text in ("a", "پ", "警"))
    assert plain == (main_folder(),)
    assert urdu == (main_folder(), other_folder())
    assert chinese == (main_folder(), east_asian_folder())


@pytest.fixture
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the fonts of Chinese, Japanese and Korean are not installed."""
    monkeypatch.setattr(families, "east_asian_folder", lambda: None)
    family_of.cache_clear()
    yield
    family_of.cache_clear()


def test_without_the_extra_it_is_named(without_the_extra: None) -> None:
    assert first_missing("Ward 警") == 5
    assert families_for("警") == ()
    assert needs_extra("警")
    assert not needs_extra("\ue000")
    assert not needs_extra("✓")
    assert not needs_extra("a")
    assert EAST_ASIAN not in font_files()
    assert "manimgx-fonts-cjk" not in families.packages()
    problem = letter_without_font("Ward 警", Place("events.yml", 1, 1), ["Ward 警"])
    assert problem is not None
    assert "pip install -e '.[cjk]'" in problem.fix


def test_with_the_extra_nothing_is_missing() -> None:
    assert not needs_extra("警")
    assert letter_without_font("Ward 警", Place("events.yml", 1, 1), ["Ward 警"]) is None
    assert "manimgx-fonts-cjk" in families.packages()


def test_the_first_letter_that_no_font_has_is_found() -> None:
    assert first_missing("ab\ue000c\U00013000") == 2
    assert first_missing("a\u200db\n") == -1
    assert family_of("\ue000") == ""
    assert family_of("a") == MAIN
