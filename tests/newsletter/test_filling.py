"""What was left out comes back as far as there is room, and no further."""

from typing import Any

import pytest

from generator.newsletter.edition import edition
from generator.newsletter.estimate import columns_needed
from generator.newsletter.filling import filled, guessed_left, left_behind
from generator.newsletter.layouts import ALL_OF_IT, LAYOUTS, Layout
from generator.newsletter.trimming import trimmed
from tests.newsletter.editions import example

DENSEST = LAYOUTS[-1]


@pytest.fixture
def whole() -> dict[str, Any]:
    return edition(*example(), "https://www.example.org/")


def filled_behind(whole: dict[str, Any], end: dict[str, float]) -> Layout:
    return filled(whole, DENSEST, left_behind(whole, DENSEST, end))


def test_no_room_leaves_the_layout_as_it_is(whole: dict[str, Any]) -> None:
    assert filled_behind(whole, {"page": 2, "x": 400, "y": 840}) == DENSEST


def test_a_third_page_leaves_the_layout_as_it_is(whole: dict[str, Any]) -> None:
    assert filled_behind(whole, {"page": 3, "x": 50, "y": 50}) == DENSEST


def test_a_way_to_have_a_say_comes_back_first(whole: dict[str, Any]) -> None:
    fuller = filled_behind(whole, {"page": 2, "x": 400, "y": 400})
    assert fuller.asked
    assert not (fuller.slip or fuller.direct)


def test_why_comes_back_priority_by_priority(whole: dict[str, Any]) -> None:
    busy = whole | {"priorities": whole["priorities"] * 4}
    shown = [
        sum(bool(one["why"]) for one in trimmed(busy, filled(busy, DENSEST, left))["priorities"])
        for left in (0.0, 0.5, 0.8, 3.0)
    ]
    assert shown == sorted(shown)
    assert shown[0] == 0
    assert shown[-1] == 4
    assert len(set(shown)) > 2


def test_with_room_enough_everything_comes_back(whole: dict[str, Any]) -> None:
    fuller = filled_behind(whole, {"page": 1, "x": 50, "y": 50})
    assert trimmed(whole, fuller)["left_out"] == ""


@pytest.mark.parametrize("y", range(100, 800, 100))
def test_what_comes_back_takes_no_more_than_was_left(whole: dict[str, Any], y: int) -> None:
    fuller = filled_behind(whole, {"page": 2, "x": 400, "y": y})
    more = columns_needed(trimmed(whole, fuller), fuller) - columns_needed(
        trimmed(whole, DENSEST), DENSEST
    )
    assert more <= 1 - (y - 34) / 775


def test_the_foot_of_the_last_page_is_not_room(whole: dict[str, Any]) -> None:
    end = {"page": 2, "x": 50, "y": 50}
    with_foot = left_behind(whole, ALL_OF_IT, end)
    without = left_behind(whole | {"slip": None, "crime": None}, ALL_OF_IT, end)
    assert with_foot < without - 0.5


def test_less_text_leaves_more_room(whole: dict[str, Any]) -> None:
    assert guessed_left(whole, DENSEST) > guessed_left(whole, LAYOUTS[7])
