"""What was left out comes back as far as there is room, and no further."""

from typing import Any

import pytest

from generator.newsletter.edition import edition
from generator.newsletter.estimate import columns_needed
from generator.newsletter.filling import filled
from generator.newsletter.layouts import LAYOUTS, trimmed
from tests.newsletter.editions import example

DENSEST = LAYOUTS[-1]


@pytest.fixture
def whole() -> dict[str, Any]:
    return edition(*example(), "https://www.example.org/")


def test_no_room_leaves_the_layout_as_it_is(whole: dict[str, Any]) -> None:
    assert filled(whole, DENSEST, {"page": 2, "x": 400, "y": 840}) == DENSEST


def test_a_third_page_leaves_the_layout_as_it_is(whole: dict[str, Any]) -> None:
    assert filled(whole, DENSEST, {"page": 3, "x": 50, "y": 50}) == DENSEST


def test_why_comes_back_first(whole: dict[str, Any]) -> None:
    fuller = filled(whole, DENSEST, {"page": 2, "x": 400, "y": 560})
    assert fuller.why
    assert not (fuller.watch and fuller.news)


def test_with_room_enough_everything_comes_back(whole: dict[str, Any]) -> None:
    fuller = filled(whole, DENSEST, {"page": 1, "x": 50, "y": 50})
    assert trimmed(whole, fuller)["left_out"] == ""


@pytest.mark.parametrize("y", range(100, 800, 100))
def test_what_comes_back_takes_no_more_than_was_left(whole: dict[str, Any], y: int) -> None:
    fuller = filled(whole, DENSEST, {"page": 2, "x": 400, "y": y})
    more = columns_needed(trimmed(whole, fuller), fuller) - columns_needed(
        trimmed(whole, DENSEST), DENSEST
    )
    assert more <= 1 - (y - 34) / 775
