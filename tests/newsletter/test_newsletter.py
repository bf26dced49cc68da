"""The newsletter as a reader gets it: two pages, tagged, the same bytes every time."""

import hashlib
import io
import json
import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.newsletter.newsletter import Typeset, newsletter_input, typeset
from generator.newsletter.typeset import LettersMissing
from tests.newsletter import structure
from tests.newsletter.editions import (
    EXAMPLE,
    HOSTILE,
    SITE,
    THEME,
    example,
    extremes,
    gathered,
    material,
    with_done,
)

pytestmark = pytest.mark.pdf

EXTREMES = ["no crime", "next to nothing", "twelve officers", "three priorities"]
EXTREMES += ["nine meetings", "long names", "hostile", "a real force", "no photos"]
EXTREMES += ["urdu in english", "many scripts"]
LETTERS = "".join(map(chr, range(32, 127))) + "ŴŵŶŷâêîôû£–’“”…€"
EXAMPLES = ["hill-villages", "market-ward"]


def made(name: str) -> Typeset:
    facts = example(name) if name in EXAMPLES else extremes()[name]
    return typeset(material(*facts), THEME)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return made("market-ward").pdf


def test_every_example_is_made() -> None:
    assert sorted(gathered(EXAMPLE)) == EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES + EXTREMES)
def test_two_pages_in_good_structure(name: str, tmp_path: Path) -> None:
    result = made(name)
    has_crime = name not in ("hill-villages", "no crime", "next to nothing")
    found = structure.read(result.pdf)
    assert (result.pages, result.too_long) == (2, "")
    tables = structure.tables_printed(found)
    assert tables or not has_crime or any("Line chart" in text for text in found.alternatives)
    assert structure.faults(result.pdf, tables=tables, pictures=len(found.alternatives) - 1) == []
    assert structure.heard(result.pdf, tmp_path) == []


def test_it_says_what_the_page_says(pdf: bytes) -> None:
    force, place = example()
    found = structure.read(pdf)
    text = squeezed(found.text)
    texts = [place.name, force.name, place.cycle.name, "Sergeant: this post is vacant"]
    texts += [officer.name for officer in place.officers if not officer.vacant]
    texts += [place.email, "Left on 11 September"]
    texts += [block.items[0] for block in (*force.promise.promise, *force.promise.recourse)]
    texts += [meeting.what for meeting in place.meetings] + ["999", "101"]
    assert place.crime is not None
    texts += [place.crime.headline, place.crime.missing, "These figures are invented."]
    for row in place.crime.rows:
        if row.name in ("Violence and sexual offences", "Shoplifting", "Anti-social behaviour"):
            texts.append(f"{row.name}{row.latest}{row.previous}")
    texts += ["www.example.org/westshire/market-ward", "Page 2 of 2"]
    # A sentence may go on on the next page.
    foot = squeezed("Market Ward October to December 2026 Page 1 of 2")
    assert foot in text
    text = text.replace(foot, "")
    assert [missing for missing in texts if squeezed(missing) not in text] == []


def test_its_parts_are_headed_in_reading_order(pdf: bytes) -> None:
    titles = [title for level, title in structure.read(pdf).bookmarks if level < 3]
    assert titles == [
        "Market Ward",
        "Your officers",
        "What we are working on",
        "You said, we did",
        "Dates for your diary",
        "Have your say",
        "How to get in touch",
        "Watch schemes near you",
        "Safer shops",
        "Crime in Market Ward",
        "Reply slip: what should we look at next?",
    ]


def test_anti_social_behaviour_stands_after_the_types_of_crime(pdf: bytes) -> None:
    text = structure.read(pdf).text.partition("Most frequent types")[2]
    assert text.index("Other theft") < text.index("Anti-social behaviour")
    assert "it is not in the total" in " ".join(text.split())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_qr_code_scans_from_a_rough_print(name: str) -> None:
    _, place = example(name)
    with pymupdf.open(stream=made(name).pdf) as opened:
        print_out = opened[0].get_pixmap(dpi=100, colorspace=pymupdf.csGRAY)
        found, _ = pymupdf.mupdf.fz_decode_barcode_from_pixmap(print_out.this, 0)
    assert found == f"{SITE}{place.address}"


def test_an_example_says_so_on_each_page_and_a_real_force_names_its_source(pdf: bytes) -> None:
    text = structure.read(pdf).text
    assert "This is an example." in text
    assert "Invented example" in text
    real = " ".join(structure.read(made("a real force").pdf).text.split())
    assert "xample:" not in real
    assert "nvented" not in real
    assert "Source: data.police.uk." in real
    assert "Open Government Licence v3.0" in real


def test_hostile_text_is_only_text() -> None:
    assert structure.read(made("hostile").pdf).text.count("#panic()") >= 8
    assert squeezed(HOSTILE) in squeezed(structure.read(made("hostile").pdf).text)


@settings(max_examples=15, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=60).filter(str.strip))
def test_any_text_is_shown_as_it_stands(words: str) -> None:
    force, place = example()
    pdf = typeset(newsletter_input(force, with_done(place, words), SITE), THEME).pdf
    assert squeezed(words) in squeezed(structure.read(pdf).text)


def test_the_same_facts_make_the_same_bytes_in_another_process() -> None:
    key = newsletter_input(*example(), SITE)
    here = [typeset(key, THEME).pdf for _ in range(2)]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        there = pool.submit(typeset, key, THEME).result()
    assert {hashlib.sha256(pdf).hexdigest() for pdf in (*here, there.pdf)} == {
        hashlib.sha256(here[0]).hexdigest()
    }


def test_no_clock_but_the_day_of_the_latest_change(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20261101")
        assert str(opened.docinfo["/ModDate"]).startswith("D:20261101")


def test_one_neighbourhood_does_not_show_in_the_next(pdf: bytes) -> None:
    made("hostile")
    assert made("market-ward").pdf == pdf


def test_text_for_more_than_two_pages_is_kept_whole_and_the_editor_told() -> None:
    force, place = example()
    words = "Every week we walked the river path and talked to people. " * 160
    result = typeset(newsletter_input(force, with_done(place, words), SITE), THEME)
    assert result.pages > 2
    assert "Market Ward does not fit two pages" in result.too_long
    assert '“Done” of "Shoplifting in the Cattle Market", with 1,760 words' in result.too_long
    assert "words too many" in result.too_long
    found = structure.read(result.pdf)
    assert found.text.count("river") == 160
    assert found.smallest >= structure.SMALLEST
    assert "Our page also has" in " ".join(found.text.split())
    assert structure.faults(result.pdf, tables=0, pictures=1) == []


@pytest.mark.parametrize(
    ("character", "shown"), [("✓", "✓ (U+2713)"), ("𓀀", "𓀀 (U+13000)"), ("\ue000", "U+E000")]
)
def test_a_letter_the_font_lacks_is_named(character: str, shown: str) -> None:
    force, place = example()
    key = newsletter_input(force, with_done(place, f"We {character} did."), SITE)
    with pytest.raises(LettersMissing) as raised:
        typeset(key, THEME)
    assert str(raised.value) == (
        f"The newsletter of Market Ward has the character {shown}, which the newsletter's fonts "
        "do not have. To fix it, write the text without that character."
    )
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)  # noqa: S301


def test_the_input_is_a_stable_key() -> None:
    force, place = example()
    key = newsletter_input(force, place, SITE)
    assert key == newsletter_input(force, place, SITE)
    assert list(json.loads(key)) == sorted(json.loads(key))
    assert key != newsletter_input(force, place, "https://other.example.org/")
    assert key != newsletter_input(force, with_done(place, "More."), SITE)
    same = replace(place, introduction=(), ledger=())
    assert key == newsletter_input(force, same, SITE)


def test_the_file_is_named_after_the_folder() -> None:
    assert example()[1].newsletter_file == "market-ward-newsletter.pdf"
