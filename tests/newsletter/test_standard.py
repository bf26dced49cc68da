"""What a volunteer takes out of the printer: two full pages, and on the second a slip to send."""

import dataclasses
import json
from functools import cache
from typing import Any

import pymupdf
import pytest

from generator.facts.shapes import Meeting, NeighbourhoodFacts
from generator.newsletter.extras import FEW_TIPS, SCHEMES_IN_SHORT, extras
from generator.newsletter.kinds import Kind
from generator.newsletter.layouts import ALL, DENSEST, FIRST_TIPS, LAYOUTS, WORTH, Layout
from generator.newsletter.newsletter import typeset
from generator.newsletter.trimming import trimmed
from tests.newsletter import structure
from tests.newsletter.editions import ROOT, THEME, example, extremes, gathered, material, with_done
from tests.newsletter.room_left import largest_gap, lines_on_lines

pytestmark = pytest.mark.pdf

SAMPLES = ROOT / "neighbourhoods"
PLACES = sorted(gathered(SAMPLES))
SLIP = "Reply slip: what should we look at next?"
# Points. Seven lines: what the heading and the first date of a diary need, and did not find.
LARGEST_GAP = 100


def made_of(name: str) -> str:
    return material(*gathered(SAMPLES)[name], SAMPLES)


@cache
def sample(name: str) -> bytes:
    return typeset(made_of(name), THEME).pdf


def headed(pdf: bytes) -> list[str]:
    return [title for _, title in structure.read(pdf).bookmarks]


def words_of(pdf: bytes) -> str:
    return " ".join(structure.read(pdf).text.split())


def whole() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(material(*example()))
    return data


@pytest.mark.parametrize("name", PLACES)
def test_a_slip_to_cut_out_is_the_last_thing_on_the_second_page(name: str) -> None:
    force, place = gathered(SAMPLES)[name]
    assert headed(sample(name))[-1] == SLIP
    with pymupdf.open(stream=sample(name)) as opened:
        slip = " ".join(opened[1].get_text().split()).partition(SLIP)[2]
    assert "Something else" in slip
    address = ", ".join(force.reply_address or place.postal_address)
    stamp = " No stamp is needed." if address.startswith("Freepost") else ""
    assert f"post it to: {address}.{stamp}" in slip


@pytest.mark.parametrize("name", PLACES)
def test_advice_or_watch_news_is_in_every_sample(name: str) -> None:
    advice = [one["title"] for one in json.loads(made_of(name))["inserts"]]
    assert {"Watch schemes near you", *advice} & set(headed(sample(name)))


@pytest.mark.parametrize("name", PLACES)
def test_no_column_has_a_hole(name: str) -> None:
    assert largest_gap(sample(name)) < LARGEST_GAP


@pytest.mark.parametrize("count", [1, 4, 8, 16, 32])
def test_however_long_the_texts_two_pages_are_full_and_nothing_stands_on_anything(
    count: int,
) -> None:
    force, place = gathered(SAMPLES)["matlock"]
    longer = with_done(place, "We walked the streets and met people. " * count)
    made = typeset(material(force, longer, SAMPLES), THEME)
    assert made.pages == 2
    assert largest_gap(made.pdf) < LARGEST_GAP
    assert lines_on_lines(made.pdf) == 0


def test_a_hole_would_be_found() -> None:
    with pymupdf.open(stream=sample(PLACES[0])) as opened:
        page = opened[1]
        middle = page.rect.height / 3
        page.add_redact_annot(pymupdf.Rect(300, middle, 590, middle + LARGEST_GAP))
        page.apply_redactions()
        assert largest_gap(opened.tobytes()) >= LARGEST_GAP


def test_text_on_text_would_be_found() -> None:
    with pymupdf.open(stream=sample(PLACES[0])) as opened:
        x, y = opened[1].get_text("words")[40][:2]
        opened[1].insert_text((x, y + 11), "On top of it", fontsize=12)
        assert lines_on_lines(opened.tobytes()) > 0


@pytest.mark.parametrize("name", ["long names", "hostile", "three priorities", "nine meetings"])
def test_the_slip_stays_whatever_comes(name: str) -> None:
    pdf = typeset(material(*extremes()[name]), THEME).pdf
    assert headed(pdf)[-1] == SLIP


def test_faces_are_shown_where_there_are_any() -> None:
    for name in ("alvaston-north", "leek-town"):
        _, place = gathered(SAMPLES)[name]
        people = (*place.officers, *place.leaders)
        described = [one.photo.description for one in people if one.photo]
        assert described
        assert set(described) <= set(structure.read(sample(name)).alternatives)


def test_who_is_new_and_who_left_is_marked() -> None:
    text = words_of(sample("alvaston-north"))
    assert "PCSO Mina Castellan New: joined on 5 October 2026." in text
    assert "PCSO Trevor Ashgrove: Left on 18 September 2026." in text


def test_the_slip_goes_last_and_the_table_before_advice() -> None:
    order = [name for block in WORTH for name in block]
    first = [order.index(name) for name in ("slip", "asked", "chosen", "help", "tips", "types")]
    assert first == sorted(first)
    assert order.index("slip") == 0
    for layout in LAYOUTS[:-1]:
        assert layout.slip
    assert not DENSEST.slip


def meetings(*kinds: str) -> NeighbourhoodFacts:
    """The example with dates a day after one another; `meeting` is one with a say."""
    _, place = example()
    event = place.meetings[0]
    return dataclasses.replace(
        place, meetings=tuple(_dated(event, number, kind) for number, kind in enumerate(kinds))
    )


def _dated(event: Meeting, number: int, kind: str) -> Meeting:
    status = "cancelled" if kind == "cancelled" else "planned"
    what = f"{kind.capitalize()} number {number}"
    return dataclasses.replace(event, what=what, is_meeting=kind != "stall", status=status)


def shown(place: NeighbourhoodFacts, layout: Layout) -> list[str]:
    full = json.loads(material(example()[0], place))
    return [one["what"] for one in trimmed(full, layout)["meetings"]]


def test_meetings_with_a_say_stay_where_there_is_no_room_for_all_dates() -> None:
    place = meetings("stall", "stall", "cancelled", "stall", "meeting", "meeting", "meeting")
    assert shown(place, dataclasses.replace(DENSEST, meetings=2)) == [
        "Meeting number 4",
        "Meeting number 5",
    ]
    three = shown(place, dataclasses.replace(DENSEST, meetings=4))
    assert three == ["Stall number 0", "Meeting number 4", "Meeting number 5", "Meeting number 6"]


def test_a_poster_shows_the_meeting_after_many_stalls_and_in_its_order() -> None:
    place = meetings(*["stall"] * 12, "meeting")
    made = typeset(material(example()[0], place), THEME, Kind.POSTER)
    text = words_of(made.pdf)
    assert made.pages == 1
    assert "Meeting number 12" in text
    assert text.index("Stall number 0") < text.index("Meeting number 12")


@pytest.mark.parametrize("name", PLACES)
def test_a_poster_is_full_and_has_as_many_dates_as_fit(name: str) -> None:
    _, place = gathered(SAMPLES)[name]
    pdf = typeset(made_of(name), THEME, Kind.POSTER).pdf
    text = words_of(pdf)
    assert sum(one.what in text for one in place.meetings) >= min(3, len(place.meetings))
    with pymupdf.open(stream=pdf) as opened:
        page = opened[0]
        bottom = max(block[3] for block in page.get_text("blocks"))
        assert bottom > page.rect.height * 0.9


@pytest.mark.parametrize("name", ["alvaston-north", "glossop-town-centre", "keighley"])
def test_in_large_print_a_date_is_on_one_page(name: str) -> None:
    _, place = gathered(SAMPLES)[name]
    pdf = typeset(made_of(name), THEME, Kind.LARGE_PRINT).pdf
    with pymupdf.open(stream=pdf) as opened:
        pages = [" ".join(page.get_text().split()) for page in opened]
    for one in place.meetings:
        blocks = (*one.access, *one.note)
        texts = [one.what, one.where, *(item for block in blocks for item in block.items)]
        assert any(all(words in page for words in texts) for page in pages), one.what


def test_a_scheme_says_what_it_is_and_where() -> None:
    text = words_of(typeset(made_of("alvaston-north"), THEME, Kind.LARGE_PRINT).pdf)
    assert "Crewton Neighbours Neighbourhood Watch Where: Streets around Crewton" in text


def test_advice_in_short_is_its_first_items_and_never_half_a_sentence() -> None:
    full = whole()
    pieces = extras(full, DENSEST)["pieces"]
    ((kind, items),) = pieces[FEW_TIPS]["inserts"][0]["text"]
    (advice,) = full["inserts"]
    assert kind == "list"
    assert len(items) == FIRST_TIPS
    assert items == next(found for block, found in advice["text"] if block == "list")[:FIRST_TIPS]
    assert pieces[SCHEMES_IN_SHORT]["watch_said"] == full["watch_said"]


def test_what_the_columns_have_is_no_choice_for_the_end() -> None:
    full = whole()
    assert extras(full, LAYOUTS[0]) == {"pieces": {}, "choices": [], "least": []}
    without_tips = extras(full, dataclasses.replace(DENSEST, tips=ALL))
    assert {name for names in without_tips["choices"] for name in names} <= {
        "schemes",
        SCHEMES_IN_SHORT,
    }
    assert extras(full | {"watch": [], "inserts": []}, DENSEST)["choices"] == []
