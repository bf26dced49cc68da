"""Braille as an embosser gets it. What liblouis makes of a word is for liblouis to test."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.newsletter.braille import (
    PROGRAM,
    TABLES,
    BrailleFault,
    braille,
    proof_name,
    translator,
)
from generator.newsletter.braille_pages import CELLS, LINES, Block, brf
from generator.newsletter.edition import edition
from tests.newsletter.editions import SITE, example, extremes

needs_liblouis = pytest.mark.skipif(
    shutil.which(PROGRAM) is None, reason="liblouis is not on this computer"
)


def pages(file: bytes) -> list[list[str]]:
    return [page.split("\r\n")[:-1] for page in file.decode("ascii").split("\f")]


def as_ascii(lines: Sequence[str]) -> list[str]:
    """Stands in for liblouis: small letters made capital, everything else a full stop."""
    return ["".join(c.upper() if c.isascii() else "." for c in line) for line in lines]


words = st.text(st.sampled_from("ABCDEFG,.#"), min_size=1, max_size=90)
blocks = st.builds(Block, st.lists(words, min_size=1, max_size=60).map(" ".join), st.booleans())


@given(st.lists(blocks, min_size=1, max_size=20))
def test_every_page_has_25_lines_of_at_most_40_cells_and_its_number(given_blocks) -> None:
    made = pages(brf([given_blocks]))
    for number, page in enumerate(made, start=1):
        assert len(page) == LINES
        assert all(len(line) <= CELLS for line in page)
        figures = "".join("JABCDEFGHI"[int(figure)] for figure in str(number))
        assert page[-1] == f"#{figures}".rjust(CELLS)


@given(st.lists(blocks, min_size=1, max_size=20))
def test_no_letter_is_lost(given_blocks) -> None:
    lines = [line for page in pages(brf([given_blocks])) for line in page[:-1]]
    joined = "".join(line[:-1] if line.endswith('"') else line for line in lines)
    expected = "".join(block.text for block in given_blocks)
    assert joined.replace(" ", "") == expected.replace(" ", "")


@given(st.lists(blocks, min_size=1, max_size=30))
def test_a_heading_never_ends_a_page(given_blocks) -> None:
    *_, last = given_blocks
    headings = [block.text for block in given_blocks if block.is_heading]
    if last.is_heading or any(len(text) > CELLS * 20 for text in headings):
        return
    marked = [Block(b.text.replace("#", "H"), b.is_heading) for b in given_blocks]
    starts = {f"    {b.text.split()[0]}"[:CELLS] for b in marked if b.is_heading}
    for page in pages(brf([marked]))[:-1]:
        written = [line for line in page[:-1] if line]
        assert not (written and written[-1] in starts and written[-1].startswith("    "))


def test_paragraphs_are_set_in_and_headings_further() -> None:
    (page,) = pages(brf([[Block("TITLE", True), Block("WORD " * 12)]]))
    assert page[:3] == [
        "    TITLE",
        "  WORD WORD WORD WORD WORD WORD WORD",
        "WORD WORD WORD WORD WORD",
    ]


def test_a_word_longer_than_a_line_goes_on_with_dot_5() -> None:
    (page,) = pages(brf([[Block("A" * 100)]]))
    assert page[:3] == ["A" * 39 + '"', "A" * 39 + '"', "A" * 22]


def test_the_first_page_asks_for_a_proof_and_holds_nothing_else() -> None:
    first, second, *_ = pages(braille(edition(*example(), SITE), as_ascii))
    assert "BRAILLE READER MUST READ" in " ".join(" ".join(first).split())
    assert "MARKET WARD" not in " ".join(first)
    assert second[0] == "  WESTSHIRE POLICE"
    assert second[2] == "    MARKET WARD"
    assert proof_name("market-ward") == "market-ward-newsletter-to-be-proofed.brf"


@pytest.mark.parametrize("name", extremes())
def test_any_newsletter_becomes_pages(name: str) -> None:
    made = pages(braille(edition(*extremes()[name], SITE), as_ascii))
    assert len(made) > 1
    assert all(len(line) <= CELLS for page in made for line in page)


def test_without_liblouis_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BrailleFault, match="sudo apt-get install liblouis-bin"):
        translator("en")


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program that stands in for that of liblouis."""
    program = folder / PROGRAM
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exec sleep 30", "had not finished a newsletter after 0.5 seconds"),
        ("echo \"Cannot resolve table 'x.ctb'\" >&2", r"has no table x\.ctb.*liblouis-data"),
        ("echo 'out of luck' >&2; exit 3", "table en-ueb-g2.ctb: out of luck\nTo fix it"),
        ("exit 3", "it gave no reason\nTo fix it"),
        ("cat; echo more", "it gave no reason"),
    ],
    ids=["too slow", "no table", "fails", "says nothing", "too many lines"],
)
def test_what_goes_wrong_in_liblouis_is_said(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, script)
    monkeypatch.setattr("generator.newsletter.braille._SECONDS", 0.5)
    with pytest.raises(BrailleFault, match=f"(?s){said}"):
        translator("en")(["One"])


def test_a_program_that_cannot_be_started_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "")
    (tmp_path / PROGRAM).write_bytes(b"\x00no program")
    with pytest.raises(BrailleFault, match=r"(?s)cannot be started: .*install liblouis anew"):
        translator("en")(["One"])


@needs_liblouis
def test_a_table_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TABLES, "en", "none.ctb")
    with pytest.raises(BrailleFault, match=r"has no table none\.ctb"):
        translator("en")(["One"])


def test_a_language_without_a_table_is_a_sentence() -> None:
    with pytest.raises(BrailleFault, match='no braille table for the language "xx", only for cy'):
        translator("xx")


@needs_liblouis
@pytest.mark.parametrize("code", TABLES)
def test_liblouis_gives_a_line_for_a_line(code: str) -> None:
    lines = ["One", "", "Llŷn – £5", "word " * 900]
    made = translator(code)(lines)
    assert len(made) == len(lines)
    assert made[1] == ""
    assert len(made[3].split()) == 900
    assert all(sign.isascii() for line in made for sign in line)


@needs_liblouis
def test_english_is_contracted() -> None:
    assert translator("en-GB")(["The people said: 25"]) == [",! P SD3 #BE"]


@needs_liblouis
def test_the_example_in_real_braille() -> None:
    made = pages(braille(edition(*example(), SITE), translator("en-GB")))
    assert all(len(page) == LINES for page in made)
    assert made[1][2].strip() == ",M>KET ,W>D"


@needs_liblouis
def test_a_character_without_braille_is_named() -> None:
    data = edition(*example(), SITE) | {"name": "Market 漢 Ward"}
    with pytest.raises(BrailleFault, match=r"of Market 漢 Ward has 漢 \(U\+6F22\), and"):
        braille(data, translator("en-GB"))


@needs_liblouis
@pytest.mark.parametrize("letter", "Ψجਪẃ")
def test_a_character_without_welsh_braille_is_named(letter: str) -> None:
    data = edition(*example(), SITE) | {"name": f"Market {letter} Ward", "spoken": "cy"}
    with pytest.raises(BrailleFault, match=f"has {letter}"):
        braille(data, translator("cy"))


@needs_liblouis
def test_a_list_needs_no_bullet_in_welsh() -> None:
    decided = {"how_decided": [("list", ["one", "two"])], "spoken": "cy"}
    made = braille(edition(*example(), SITE) | decided, translator("cy"))
    assert b"  - " in made


@needs_liblouis
@pytest.mark.parametrize("gap", "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}")
def test_every_kind_of_space_is_a_space(gap: str) -> None:
    plain, other = (edition(*example(), SITE) | {"name": f"Market{one}Ward"} for one in (" ", gap))
    translate = translator("en-GB")
    assert braille(other, translate) == braille(plain, translate)
