"""Every kind of newsletter of every sample neighbourhood, and of neighbourhoods like no other."""

import dataclasses
import itertools
import json
from pathlib import Path

import pymupdf
import pytest

from generator.newsletter.kinds import Kind, file_name, kinds_for
from generator.newsletter.newsletter import Typeset, typeset
from tests.newsletter import structure
from tests.newsletter.editions import (
    HOSTILE,
    ROOT,
    THEME,
    Given,
    example,
    extremes,
    gathered,
    material,
    with_done,
)

pytestmark = pytest.mark.pdf

SAMPLES = ROOT / "neighbourhoods"
PLACES = sorted(gathered(SAMPLES))
ODD = ["no crime", "next to nothing", "twelve officers", "nine meetings", "long names"]
ODD += ["hostile", "no photos", "urdu in english", "many scripts"]
LONG = [Kind.LARGE_PRINT, Kind.PARISH, Kind.WATCH]
ONE_PAGE = [Kind.POSTER, Kind.REPLY_SLIPS]


def tables(kind: Kind, given: Given, pdf: bytes) -> int:
    """How many tables a kind has: the figures, where they are a table.

    The standard one tells of them in sentences and a chart where it has no room for the table.
    """
    if kind is Kind.STANDARD:
        return structure.tables_printed(structure.read(pdf))
    return int(bool(given[1].crime) and kind in (Kind.PARISH, Kind.WATCH))


def pictures(kind: Kind, given: Given, pdf: bytes) -> int:
    """How many pictures a kind has besides its QR codes: the chart, and who has a photo.

    The standard one and the poster show photos and chart as far as there is room.
    """
    _, place = given
    if kind in (Kind.STANDARD, Kind.POSTER):
        return sum("QR" not in text for text in structure.read(pdf).alternatives)
    people = (*place.officers, *place.leaders)
    photos = sum(bool(person.photo) for person in people)
    chart = int(bool(place.crime))
    return {Kind.WATCH: chart, Kind.REPLY_SLIPS: 0}.get(kind, photos + chart)


def is_sound(result: Typeset, kind: Kind, given: Given, folder: Path) -> None:
    found = structure.faults(
        result.pdf,
        kind=kind,
        tables=tables(kind, given, result.pdf),
        pictures=pictures(kind, given, result.pdf),
    )
    assert found == []
    assert structure.heard(result.pdf, folder) == []
    if kind in ONE_PAGE:
        assert result.pages == 1


@pytest.mark.parametrize("name", PLACES)
def test_every_edition_of_every_sample_can_be_read_aloud(name: str, tmp_path: Path) -> None:
    given = gathered(SAMPLES)[name]
    made_of = material(*given, SAMPLES)
    for kind in kinds_for(json.loads(made_of)):
        is_sound(typeset(made_of, THEME, kind), kind, given, tmp_path)


@pytest.mark.parametrize("name", ODD)
def test_every_edition_stands_what_may_come(name: str, tmp_path: Path) -> None:
    given = extremes()[name]
    made_of = material(*given)
    for kind in kinds_for(json.loads(made_of)):
        is_sound(typeset(made_of, THEME, kind), kind, given, tmp_path)


def text_of(kind: Kind, given: Given) -> str:
    return " ".join(structure.read(typeset(material(*given), THEME, kind).pdf).text.split())


def test_editions_for_councils_and_watches_are_made_where_there_are_any() -> None:
    made_of = json.loads(material(*example("hill-villages")))
    none = kinds_for(made_of | {"parishes": [], "watch": []})
    assert none == (Kind.STANDARD, Kind.LARGE_PRINT, Kind.POSTER, Kind.REPLY_SLIPS)
    assert kinds_for(made_of | {"parishes": ["Upper Hill"], "watch": [{}]}) == tuple(Kind)


def test_large_print_has_every_figure_in_labelled_lines() -> None:
    _, place = example()
    text = text_of(Kind.LARGE_PRINT, example())
    assert place.crime is not None
    for row in place.crime.rows:
        shown = f"{row.name} Latest: {row.latest}, Before: {row.previous}, Change: {row.change}"
        assert shown in text
    assert all(officer.email in text.replace(" ", "") for officer in place.officers)
    assert "Tick what matters most to you" in text


def test_large_print_has_a_bookmark_for_every_heading() -> None:
    found = structure.read(typeset(material(*example()), THEME, Kind.LARGE_PRINT).pdf)
    assert found.pages > 2
    assert len(found.bookmarks) == len(found.headings) > 10


def test_the_chart_tells_its_message_to_those_who_cannot_see_it() -> None:
    for kind in LONG:
        given = example()
        made_of = json.loads(material(*given)) | {"parishes": ["A"], "watch": []}
        pdf = typeset(json.dumps(made_of), THEME, kind).pdf
        (chart,) = [text for text in structure.read(pdf).alternatives if "Line chart" in text]
        assert "Each month that is shown had between" in chart
        assert "In September 2026 there were" in chart


def test_long_names_of_months_do_not_run_into_each_other() -> None:
    """In some languages they are long: then every other one is named, the newest among them."""
    given = json.loads(material(*example()))
    ticks = given["crime"]["chart"]["ticks"]
    named = [[x, f"Gorffennaf{number}", year] for number, (x, _, year) in enumerate(ticks)]
    given["crime"]["chart"]["ticks"] = named
    pdf = typeset(json.dumps(given), THEME, Kind.STANDARD).pdf
    with pymupdf.open(stream=pdf) as opened:
        words = [word for page in opened for word in page.get_text("words")]
    shown = sorted(word for word in words if word[4].startswith("Gorffennaf"))
    assert len(shown) == (len(ticks) + 1) // 2
    assert shown[-1][4] == named[-1][1]
    assert all(one[2] < following[0] for one, following in itertools.pairwise(shown))


def test_a_photo_is_described_in_the_words_of_the_data() -> None:
    given = gathered(SAMPLES)["alvaston-north"]
    for kind in (Kind.LARGE_PRINT, Kind.POSTER):
        found = structure.read(typeset(material(*given, SAMPLES), THEME, kind).pdf)
        assert "Drawing of a sergeant in uniform, with brown hair in a bun" in found.alternatives


def test_the_poster_says_who_when_and_how() -> None:
    _, place = example()
    text = text_of(Kind.POSTER, example())
    for officer in place.officers:
        assert officer.role in text if officer.vacant else officer.name in text
    assert place.meetings[0].what in text
    assert place.meetings[0].when in text
    assert "In an emergency ring 999" in text
    assert "At any other time ring 101" in text
    assert "www.example.org/westshire/market-ward" in text.replace("/ ", "/")


def test_a_poster_is_as_large_as_it_fits() -> None:
    def size(given: Given) -> float:
        with pymupdf.open(stream=typeset(material(*given), THEME, Kind.POSTER).pdf) as pdf:
            spans = [
                span
                for block in pdf[0].get_text("dict")["blocks"]
                for line in block.get("lines", [])
                for span in line["spans"]
            ]
            return min(float(span["size"]) for span in spans if span["text"].strip())

    assert size(extremes()["next to nothing"]) >= 24
    assert 14 <= size(extremes()["twelve officers"]) < size(extremes()["next to nothing"])


def test_a_reply_slip_needs_no_stamp_only_where_the_force_says_freepost() -> None:
    made_of = json.loads(material(*example()))
    assert made_of["slip"]["stamp"] == ""
    assert "Market Team, Police Station" in made_of["slip"]["address"]
    force, place = example()
    given = {"reply_address": ("Freepost WESTSHIRE POLICE", "ZZ99 1AA")}
    free = json.loads(material(dataclasses.replace(force, **given), place))
    assert free["slip"]["address"] == "Freepost WESTSHIRE POLICE, ZZ99 1AA"
    assert free["slip"]["stamp"] == "No stamp is needed."


def test_a_slip_without_an_address_is_handed_over() -> None:
    force, place = example()
    nowhere = dataclasses.replace(place, postal_address=())
    slip = json.loads(material(force, nowhere))["slip"]
    assert slip["where"] == "Hand this slip to an officer or bring it to a meeting."
    assert "post it" not in text_of(Kind.REPLY_SLIPS, (force, nowhere))


def test_the_slip_offers_today_s_themes_first() -> None:
    _, place = example()
    themes = json.loads(material(*example()))["slip"]["themes"]
    assert themes[0].casefold() == place.cycle.priorities[0].theme
    assert len(themes) == len(set(themes)) == 8


def test_hostile_text_is_only_text_in_every_edition() -> None:
    made_of = material(*extremes()["hostile"])
    for kind in (Kind.STANDARD, Kind.LARGE_PRINT, Kind.POSTER, Kind.PARISH, Kind.WATCH):
        text = "".join(structure.read(typeset(made_of, THEME, kind).pdf).text.split())
        assert "".join(HOSTILE.split()) in text


def test_the_day_alone_makes_no_new_newsletter() -> None:
    force, place = example()
    later = dataclasses.replace(force, as_of="24 November 2026")
    assert material(later, place) == material(force, place)
    assert material(force, with_done(place, "More.")) != material(force, place)


def test_files_are_named_after_folder_kind_and_language() -> None:
    assert file_name("abbey", Kind.STANDARD.file) == "abbey-newsletter.pdf"
    assert file_name("abbey", language="en-GB") == "abbey-newsletter.pdf"
    assert file_name("abbey", Kind.LARGE_PRINT.file, "cy") == "abbey-newsletter-large-print-cy.pdf"
    assert file_name("abbey", "short", "cy", "txt") == "abbey-newsletter-short-cy.txt"
