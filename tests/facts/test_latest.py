"""The day of the latest change: what a printed sheet says about its own age."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from generator.facts.latest import latest_change
from generator.model.folders import Neighbourhood
from generator.reading.everything import read_everything

EXAMPLE = Path(__file__).parents[1] / "example" / "neighbourhoods"


@pytest.fixture(scope="module")
def place() -> Neighbourhood:
    data, _ = read_everything(EXAMPLE)
    return next(one for one in data.forces[0].neighbourhoods if one.folder == "market-ward")


def changed(place: Neighbourhood, day: str) -> str:
    return latest_change(place, dt.date.fromisoformat(day)).isoformat()


def test_a_day_on_which_nothing_happens_changes_nothing(place: Neighbourhood) -> None:
    assert changed(place, "2026-11-20") == changed(place, "2026-11-22") == "2026-11-01"


def test_an_event_that_is_over_is_a_change(place: Neighbourhood) -> None:
    assert changed(place, "2026-11-27") == "2026-11-01"
    assert changed(place, "2026-11-28") == "2026-11-28"


def test_who_comes_and_who_goes_is_a_change(place: Neighbourhood) -> None:
    quiet = replace(place, events=(), engagement=None)
    assert changed(quiet, "2026-09-13") == "2026-09-12"
    assert changed(quiet, "2026-09-14") == "2026-09-14"


def test_what_lies_ahead_is_none_yet(place: Neighbourhood) -> None:
    quiet = replace(place, events=(), engagement=None)
    assert changed(quiet, "2026-11-22") == "2026-10-01"
