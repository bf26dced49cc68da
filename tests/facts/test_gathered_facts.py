"""Facts of the example force and of the sample forces, gathered from their files."""

import dataclasses
import datetime as dt
import json
import pickle
from pathlib import Path

import pytest

from generator.facts.priorities import cycles
from generator.facts.shapes import NeighbourhoodFacts, SiteFacts
from generator.facts.site import gather
from generator.model.priorities import PriorityCycle
from generator.reading.everything import read_everything
from tests.checks.slips import EXAMPLE, HILL, MARKET, TODAY, Change, Slip, make

D = dt.date
DATA, _ = read_everything(EXAMPLE)


@pytest.fixture(scope="module")
def facts() -> SiteFacts:
    return gather(DATA, TODAY)


@pytest.fixture
def market(facts: SiteFacts) -> NeighbourhoodFacts:
    return next(place for place in facts.forces[0][1] if place.folder == MARKET)


def is_plain(value: object) -> bool:
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return all(is_plain(getattr(value, field.name)) for field in fields)
    if isinstance(value, tuple):
        return all(is_plain(item) for item in value)
    return value is None or type(value) in (str, int, bool)


def test_facts_are_plain_data(facts: SiteFacts) -> None:
    assert is_plain(facts)
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301
    json.dumps(dataclasses.asdict(facts))


def test_facts_are_the_same_twice(facts: SiteFacts) -> None:
    assert gather(read_everything(EXAMPLE)[0], TODAY) == facts


def test_the_sentence_of_an_editor_stays(market: NeighbourhoodFacts) -> None:
    assert market.introduction[1].items == ("About 9,000 people live here.",)


def test_a_neighbourhood(market: NeighbourhoodFacts) -> None:
    assert market.team == "Market Ward Neighbourhood Team"
    assert market.area_line == "Westmarket District"
    assert market.postal_address[0] == "Market Team"
    assert [p.name for p in market.leaders] == ["Insp Robin Ash"]
    assert [p.name for p in market.leavers] == ["PCSO Alex Brook"]
    assert [(p.name, p.vacant) for p in market.officers] == [
        ("", True),
        ("PC Jo Lindqvist", False),
        ("PCSO Sam Okonedo-Field", False),
    ]
    assert market.officers[1].looks_after == "Market and Bridge"
    assert market.officers[1].collar_number == "0123"
    assert [partner.name for partner in market.partners] == ["Westmarket Council"]
    assert market.plan_reviewed_on == "5 October 2026"
    assert market.crime is not None


def test_the_ledger(market: NeighbourhoodFacts) -> None:
    assert [(cycle.name, cycle.is_current) for cycle in market.ledger] == [
        ("October to December 2026", True),
        ("July to September 2026", False),
    ]
    assert market.cycle == market.ledger[0]
    assert market.cycle.next_review == "31 December 2026"
    assert market.cycle.priorities[0].evidence == "crime data and local knowledge"
    assert market.cycle.priorities[0].is_open
    assert market.ledger[1].priorities[0].closed_on == "25 September 2026"


def named(starts: list[D], months: int, today: D) -> list[str]:
    """The names of cycles that start in those months."""
    force = DATA.forces[0]
    place = next(p for p in force.neighbourhoods if p.folder == MARKET)
    one: PriorityCycle = next(iter(place.cycles.values()))
    place = dataclasses.replace(place, cycles=dict.fromkeys(starts, one))
    set_by = force.force.model_copy(update={"cycle_months": months})
    force = dataclasses.replace(force, force=set_by)
    return [f"{cycle.name}{'*' * cycle.is_current}" for cycle in cycles(place, force, today)]


@pytest.mark.parametrize(
    ("starts", "months", "names"),
    [
        ([D(2026, 11, 1)], 3, ["November 2026 to January 2027*"]),
        ([D(2026, 11, 1), D(2026, 10, 1)], 1, ["November 2026*", "October 2026"]),
        ([D(2026, 4, 1)], 12, ["April 2026 to March 2027*"]),
        ([D(2026, 1, 1)], 12, ["January to December 2026*"]),
        # A force that goes from quarters to years does not change what its past was called.
        (
            [D(2026, 7, 1), D(2026, 10, 1)],
            12,
            ["October 2026 to September 2027*", "July to September 2026"],
        ),
        # One to come is not shown, and ends the one before.
        ([D(2026, 10, 1), D(2026, 12, 1)], 3, ["October to November 2026*"]),
    ],
)
def test_names_of_cycles(starts: list[D], months: int, names: list[str]) -> None:
    assert named(starts, months, TODAY) == names


@pytest.mark.parametrize(
    ("name", "layer", "words"),
    [
        ("Derby East", "local policing unit", "Derby East local policing unit"),
        ("Derby East Policing Unit", "local policing unit", "Derby East Policing Unit"),
        ("County", "command", "County command"),
        ("Oxfordshire", "county", "Oxfordshire"),
        ("Calderdale", "district", "Calderdale district"),
        ("District of the Lakes", "district", "District of the Lakes"),
    ],
)
def test_an_area_in_words(name: str, layer: str, words: str, tmp_path: Path) -> None:
    slip = Slip(
        "area",
        Change(
            "areas.yml",
            "name: Westmarket District\n  layer: district",
            f"name: {name}\n  layer: {layer}",
        ),
        Change("force.yml", "  - name: district", f"  - name: {layer}"),
        Change(f"{HILL}/neighbourhood.yml", "area: Westmarket District", f"area: {name}"),
    )
    data, _ = read_everything(make(slip, tmp_path))
    places = gather(data, TODAY).forces[0][1]
    assert places[0].area_line == words


def test_areas_from_the_smallest_to_the_largest(tmp_path: Path) -> None:
    slip = Slip(
        "area",
        Change("areas.yml", "layer: district", "layer: district\n  parent: South"),
        Change("areas.yml", "", "- name: South\n  layer: division\n"),
        Change("leaders.yml", "", "- role: Inspector\n  name: Insp Far\n  area: South\n"),
    )
    data, _ = read_everything(make(slip, tmp_path))
    force, places = gather(data, TODAY).forces[0]
    assert places[0].area_line == "Westmarket District, South division"
    assert [leader.name for leader in places[0].leaders] == ["Insp Robin Ash", "Insp Far"]
    assert [area.name for area in force.areas] == ["South"]
    assert [area.name for area in force.areas[0].areas] == ["Westmarket District"]


def test_official_tables(facts: SiteFacts) -> None:
    (topic,) = facts.forces[0][0].statistics
    (table,) = topic.tables
    assert topic.title == "999 and 101"
    assert table.source == "Westshire performance report, paragraph 2.1"
    assert table.rows[0] == ("2023-2024", "12,345", "0.9%")
    assert table.marks == ((1, 2, 1),)
    assert table.cell_notes == ("Not available: The telephone system was replaced in that year.",)


def test_a_force(facts: SiteFacts) -> None:
    force = facts.forces[0][0]
    assert force.as_of == "22 November 2026"
    assert force.example
    assert force.frameworks[0].dates == "1 January 2025 to 31 December 2028"
    assert [group.kind for group in force.frameworks[0].groups] == ["aim"]
    assert [link.title for link in force.areas[0].neighbourhoods] == [
        "Hill Villages",
        "Market Ward",
    ]


def test_checks_come_first() -> None:
    force = DATA.forces[0]
    unread = dataclasses.replace(force.neighbourhoods[0], engagement=None)
    force = dataclasses.replace(force, neighbourhoods=(unread,))
    with pytest.raises(ValueError, match="checks must come first"):
        gather(dataclasses.replace(DATA, forces=(force,)), TODAY)
