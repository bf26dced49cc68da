"""How a newsletter comes to fit: what each layout leaves out, and which is tried first."""

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.newsletter.edition import edition
from generator.newsletter.estimate import columns_needed, first_to_try
from generator.newsletter.layouts import LAYOUTS, Layout, trimmed
from generator.newsletter.qr import qr_svg
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
    assert trimmed(full, LAYOUTS[0]) == full | {"left_out": ""}


def test_the_densest_says_what_it_leaves_out() -> None:
    shown = trimmed(whole(), LAYOUTS[-1])
    assert shown["left_out"] == (
        "Watch schemes, how to have your say, how and why we chose our priorities, how you can "
        "help, which partners help, each type of crime and what each way to get in touch is for"
    )
    assert [row["name"] for row in shown["crime"]["rows"]] == ["All crime", "Anti-social behaviour"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_promised_is_in_every_layout(layout: Layout) -> None:
    full, shown = whole(), trimmed(whole(), layout)
    for name in ("officers", "leavers", "leaders", "reach", "promise", "example", "source"):
        assert shown[name] == full[name]
    for before, after in zip(full["priorities"], shown["priorities"], strict=True):
        for name in ("title", "you_told_us", "done", "doing", "planned", "owner", "outcome"):
            assert after[name] == before[name]
    assert {way["name"] for way in full["contact"] if way["need"] != "news"} <= {
        way["name"] for way in shown["contact"]
    }


def test_more_text_is_tried_closer() -> None:
    force, place = example()
    tried = [
        first_to_try(edition(force, with_done(place, "We did it. " * count), SITE))
        for count in (1, 30, 100, 1000)
    ]
    assert tried == sorted(tried)
    assert tried[0] < tried[-1] == len(LAYOUTS) - 1


def test_the_edition_is_data_and_nothing_else() -> None:
    full = whole()
    assert json.loads(json.dumps(full)) == full
    assert full["date"] == {"year": 2026, "month": 11, "day": 22}
    assert full["address"]["shown"] == "www.example.org/westshire/market-ward"


def test_only_open_consultations_are_announced() -> None:
    force, place = example()
    asked = place.consultations[0]
    closed = replace(asked, title="Closed", state="closed", how=said("Too late."))
    full = edition(force, replace(place, consultations=(asked, closed)), SITE)
    assert [one["title"] for one in full["asked"]] == [asked.title]


def test_a_qr_code_keeps_the_quiet_space_that_scanners_need() -> None:
    svg = ElementTree.fromstring(qr_svg("https://www.example.org/westshire/market-ward/"))
    side = int(svg.attrib["width"])
    ground, modules = svg.findall("{http://www.w3.org/2000/svg}path")
    assert (ground.attrib["fill"], modules.attrib["stroke"]) == ("#fff", "#000")
    assert modules.attrib["d"].startswith("M4 4.5h7")
    assert (side - 8 - 17) % 4 == 0
