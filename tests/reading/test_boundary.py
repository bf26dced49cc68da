"""Boundaries as programs write them. What an editor may get wrong is in the catalogue."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import described
from generator.reading.boundary import MOST_POINTS, read_boundary

RING = [[-1.40, 52.90], [-1.39, 52.91], [-1.38, 52.90], [-1.40, 52.90]]
POLYGON = {"type": "Polygon", "coordinates": [RING]}
OPEN = tuple(tuple(point) for point in RING[:-1])


def read(data: object):
    boundary, problems = read_boundary(json.dumps(data), "boundary.geojson")
    assert problems == []
    assert boundary is not None
    return boundary


def refused(data: object) -> str:
    boundary, (problem,) = read_boundary(json.dumps(data), "boundary.geojson")
    assert boundary is None
    return problem.message


@pytest.mark.parametrize(
    "data",
    [
        POLYGON,
        {"type": "MultiPolygon", "coordinates": [[RING]]},
        {"type": "Feature", "properties": None, "geometry": POLYGON},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": POLYGON}]},
        {"type": "Polygon", "coordinates": [RING[:-1]]},
        {"type": "Polygon", "coordinates": [[[*point, 80.5] for point in RING]]},
        [{"latitude": str(y), "longitude": str(x)} for x, y in RING],
    ],
)
def test_every_form_gives_the_same_outline(data: object) -> None:
    assert read(data).polygons == ((OPEN,),)


def test_source_and_note_stand_in_the_properties_or_beside_the_type() -> None:
    said = {"source": "Contains data", "note": "Rough"}
    inside = read({"type": "Feature", "properties": {**said, "code": 7}, "geometry": POLYGON})
    beside = read({**POLYGON, **said})
    for boundary in (inside, beside):
        assert (boundary.source, boundary.note) == ("Contains data", "Rough")


def test_signs_that_cannot_be_seen_do_not_come_in_by_the_back_door() -> None:
    for hidden in ("a\u200bb", "a\ud800b", "a\x00b", "a\u202eb"):
        assert "source" in refused({**POLYGON, "source": hidden})


def test_a_hole_that_holds_nothing_is_left_out() -> None:
    flat = [[-1.39, 52.903], [-1.389, 52.904], [-1.388, 52.905], [-1.39, 52.903]]
    assert len(read({"type": "Polygon", "coordinates": [RING, flat]}).polygons[0]) == 1


def test_rings_may_touch_and_cross_themselves() -> None:
    spike = [[-1.39, 52.91], [-1.35, 52.95], [-1.39, 52.91]]
    assert read({"type": "Polygon", "coordinates": [[RING[0], *spike, *RING[2:]]]})


def test_there_is_a_limit_to_points() -> None:
    def circle(points: int) -> dict[str, object]:
        turns = [2 * math.pi * i / points for i in range(points)]
        ring = [[-1.4 + math.sin(turn) / 100, 52.9 + math.cos(turn) / 100] for turn in turns]
        return {"type": "Polygon", "coordinates": [ring]}

    read(circle(MOST_POINTS))
    assert "20,001 points" in refused(circle(MOST_POINTS + 1))


@pytest.mark.parametrize("text", ["[" * 100_000, "9" * 5_000, '{"type":' * 50_000, "1e999", "NaN"])
def test_texts_made_to_break_programs(text: str) -> None:
    boundary, problems = read_boundary(text, "boundary.geojson")
    assert boundary is None
    assert problems


NUMBERS = st.floats() | st.integers(-(10**400), 10**400) | st.sampled_from([-1.4, 52.9, 0, 1e308])
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(
            st.sampled_from(["type", "coordinates", "geometry", "features", "properties", "source"])
            | st.text(max_size=5),
            inner | st.sampled_from(["Polygon", "MultiPolygon", "Feature", "FeatureCollection"]),
        )
    ),
    max_leaves=40,
)


@given(JSON | st.builds(lambda rings: {"type": "Polygon", "coordinates": rings}, JSON))
@settings(deadline=None, max_examples=300, derandomize=True)
def test_whatever_stands_in_the_file_there_is_an_outline_or_an_answer(data: object) -> None:
    boundary, problems = read_boundary(json.dumps(data), "boundary.geojson")
    assert (boundary is None) == bool(problems)
    for problem in problems:
        assert described(problem)
        described(problem).encode()
