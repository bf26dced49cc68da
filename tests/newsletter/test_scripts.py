"""Texts in every script: shown, read aloud in the right language, and set in their direction."""

import io
import re
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import typeset
from tests.newsletter import structure
from tests.newsletter.editions import THEME, URDU, example, extremes, material, with_done

pytestmark = pytest.mark.pdf

CHINESE = "我们与社区居民和商家会面，商定了巡逻的时间和地点。如果您看到可疑情况，请拨打101。"


def spoken(pdf: bytes) -> set[str]:
    """The languages that pieces of a newsletter's text are tagged with."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spans = [
            operands[1]
            for page in opened.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary)
        ]
    return {str(span["/Lang"]) for span in spans if "/Lang" in span}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (URDU, "und"),
        ("پلیس محلی شما", "und"),
        ("तपाईंको प्रहरी", "und"),
        ("আপনার পুলিশ", "und"),
        ("פאליציי", "und"),
        ("ፖሊስ", "und"),
        ("Поліція", "und"),
        ("Αστυνομία", "el"),
        ("社区警察", "und"),
        ("あなたの警察", "ja"),
        ("경찰", "ko"),
        ("તમારી પોલીસ", "gu"),
        ("ਤੁਹਾਡੀ ਪੁਲਿਸ", "pa"),
    ],
    ids=[
        *("Urdu", "Persian", "Nepali", "Bengali", "Yiddish", "Tigrinya", "Ukrainian"),
        *("Greek", "Chinese", "Japanese", "Korean", "Gujarati", "Punjabi"),
    ],
)
def test_a_language_is_named_only_where_its_script_is_its_own(text: str, code: str) -> None:
    """What is written in Arabic letters may be one of many languages, and nobody said which."""
    force, place = example()
    given = (force, with_done(place, text))
    assert spoken(typeset(material(*given), THEME, Kind.LARGE_PRINT).pdf) == {code}


@pytest.mark.parametrize("text", [URDU, "פאליציי"], ids=["Urdu", "Hebrew"])
def test_text_of_another_script_runs_in_its_own_direction(text: str) -> None:
    force, place = example()
    pdf = typeset(material(force, with_done(place, text)), THEME, Kind.LARGE_PRINT).pdf
    with pymupdf.open(stream=pdf) as opened:
        for page in opened:
            for hit in page.get_text("words"):
                if hit[4] == text.split()[0]:
                    assert hit[2] > page.rect.width * 0.6
                    return
    raise AssertionError("the text is not found")


@pytest.mark.parametrize("kind", [Kind.STANDARD, Kind.LARGE_PRINT])
def test_chinese_is_as_sound_as_english_and_breaks_anywhere(kind: Kind, tmp_path: Path) -> None:
    """It has no spaces: a line ends where the column does, and no line starts with a comma."""
    force, place = example()
    pdf = typeset(material(force, with_done(place, CHINESE * 3)), THEME, kind).pdf
    assert structure.heard(pdf, tmp_path) == []
    with pymupdf.open(stream=pdf) as opened:
        lines = "".join(page.get_text() for page in opened).splitlines()
    own = [line.strip() for line in lines if re.search("[\u4e00-\u9fff]", line)]
    assert len("".join(own)) > len(CHINESE) * 2.9
    assert max(map(len, own[1:-1])) - min(map(len, own[1:-1])) <= 4
    assert not [line for line in own if line[0] in "，。"]


def test_letters_of_every_script_are_shown() -> None:
    pdf = typeset(material(*extremes()["many scripts"]), THEME, Kind.LARGE_PRINT).pdf
    text = "".join(structure.read(pdf).text.split())
    for word in ("Поліція", "Αστυνομία", "ፖሊስ", "😀", "☎"):
        assert word in text
    assert {ord("প"), ord("ਪ"), ord("પ"), ord("த")} <= set(map(ord, text))
