"""How a newsletter comes to fit: what each layout leaves out, and which is tried first."""

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import segno

from generator.newsletter.edition import edition
from generator.newsletter.estimate import columns_needed, likely
from generator.newsletter.layouts import LAYOUTS, Layout
from generator.newsletter.qr import qr_code
from generator.newsletter.trimming import trimmed
from tests.newsletter.editions import SITE, example, said, with_done


def whole() -> dict[str, Any]:
    return edition(*example(), SITE)


def test_no_layout_is_set_under_12_points() -> None:
    assert min(layout.size for layout in LAYOUTS) == 12


def test_each_layout_takes_less_room_than_the_one_before() -> None:
    force, place = example()
    busy = replace(
        place,
        meetings=place.meetings * 3,
        you_said_we_did=place.you_said_we_did * 3,
        crime=place.crime,
    )
    full = edition(force, busy, SITE)
    needed = [columns_needed(trimmed(full, layout), layout) for layout in LAYOUTS[1:]]
    assert all(roomier >= denser for roomier, denser in pairwise(needed))


def test_the_roomiest_shows_everything() -> None:
    full = whole()
    nothing_more = {"pieces": {}, "choices": [], "least": []}
    shown = trimmed(full, LAYOUTS[0])
    assert shown == full | {"left_out": "", "invitation": "", "extras": nothing_more}


def test_the_densest_says_what_it_leaves_out_and_not_at_length() -> None:
    shown = trimmed(whole(), LAYOUTS[-1])
    assert shown["left_out"] == (
        "Our page also has how to have your say, each officer's own email and phone and more:"
    )


def test_a_short_list_of_what_is_left_out_names_all_of_it() -> None:
    shown = trimmed(whole(), replace(LAYOUTS[1], direct=False, schemes=False))
    assert shown["left_out"] == (
        "Our page also has each officer's own email and phone and Watch schemes:"
    )


def test_without_each_type_a_chart_and_two_sentences_tell_of_crime() -> None:
    crime = trimmed(whole(), replace(LAYOUTS[1], types=0))["crime"]
    assert crime["chart"]
    assert crime["rows"] == []
    without = whole() | {"crime": whole()["crime"] | {"chart": None}}
    rows = trimmed(without, replace(LAYOUTS[1], types=0))["crime"]["rows"]
    assert [row["name"] for row in rows] == ["All crime", "Anti-social behaviour"]
    assert crime["asb"] == (
        "Anti-social behaviour, which is not counted as crime: 166. In the 12 months before: 166."
    )


def test_without_a_slip_those_who_are_not_online_are_still_asked() -> None:
    shown = trimmed(whole(), replace(LAYOUTS[1], slip=False))
    assert shown["invitation"] == (
        "What should we look at next? Tell an officer, or write to: "
        "Market Team, Police Station, 1 Bridge Street, Westmarket, ZZ99 1AA."
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_promised_is_in_every_layout(layout: Layout) -> None:
    full, shown = whole(), trimmed(whole(), layout)
    for name in ("leavers", "example", "source"):
        assert shown[name] == full[name]
    for name in ("reach", "promise"):
        assert shown[name] | {"link": ""} == full[name] | {"link": ""}
    for group in ("officers", "leaders"):
        for before, after in zip(full[group], shown[group], strict=True):
            for name in ("name", "role", "area", "news", "vacant"):
                assert after[name] == before[name]
    for before, after in zip(full["priorities"], shown["priorities"], strict=True):
        for name in ("title", "you_told_us", "done", "doing", "planned", "owner", "outcome"):
            assert after[name] == before[name]
    assert {way["name"] for way in full["contact"] if way["need"] != "news"} <= {
        way["name"] for way in shown["contact"]
    }


def test_more_text_is_tried_closer() -> None:
    force, place = example()
    tried = [
        LAYOUTS.index(likely(edition(force, with_done(place, "We did it. " * count), SITE)))
        for count in (1, 30, 100, 1000)
    ]
    assert tried == sorted(tried)
    assert tried[0] < tried[-1] == len(LAYOUTS) - 1


def test_the_edition_is_data_and_nothing_else() -> None:
    full = whole()
    assert json.loads(json.dumps(full)) == full
    assert full["date"] == {"year": 2026, "month": 11, "day": 1}
    assert full["address"]["shown"] == "www.example.org/westshire/market-ward"


def test_only_open_consultations_are_announced() -> None:
    force, place = example()
    asked = place.consultations[0]
    closed = replace(asked, title="Closed", state="closed", how=said("Too late."))
    full = edition(force, replace(place, consultations=(asked, closed)), SITE)
    assert [one["title"] for one in full["asked"]] == [asked.title]


def test_a_qr_code_keeps_the_quiet_space_that_scanners_need() -> None:
    code = qr_code("https://www.example.org/westshire/market-ward/")
    dark = {(x + step, y) for x, y, length in code["lines"] for step in range(length)}
    edges = [edge for place in dark for edge in place]
    assert (min(edges), max(edges)) == (4, code["side"] - 5)
    assert (code["side"] - 8 - 17) % 4 == 0
    assert all((4 + step, 4) in dark for step in range(7))


@pytest.mark.parametrize(
    "address", ["https://www.example.org/a/", "https://example.org/" + "b" * 90]
)
def test_a_qr_code_is_the_one_that_was_asked_for(address: str) -> None:
    lines = qr_code(address)["lines"]
    dark = {(x + step - 4, y - 4) for x, y, length in lines for step in range(length)}
    matrix = segno.make(address, error="m", micro=False, boost_error=False, mask=0).matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell}
