"""Outlines: inside their picture, small, the same every time, and true in words."""

import dataclasses
import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.facts.geometry import Box, area, clipped, simplified
from generator.facts.place import WIDTH, outlines
from generator.facts.shapes import Outline
from generator.model.boundary import Boundary
from generator.model.folders import ForceFolder
from generator.pages.outline import outline_picture
from generator.reading.boundary import read_boundary
from generator.reading.everything import read_everything

EXAMPLE = Path(__file__).parents[1] / "example" / "neighbourhoods"
LARGEST = 4_000


@pytest.fixture(scope="module")
def force() -> ForceFolder:
    return read_everything(EXAMPLE)[0].forces[0]


def drawn(force: ForceFolder, *boundaries: Boundary | None) -> dict[str, Outline]:
    """The outlines of the example's neighbourhoods with these boundaries, Hill Villages first."""
    places = tuple(
        dataclasses.replace(place, boundary=boundary)
        for place, boundary in zip(force.neighbourhoods, boundaries, strict=True)
    )
    return outlines(places)


def square(east: float, north: float, km: float) -> Boundary:
    """A square, with its south-western corner so many kilometres from a point in Derby."""

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            -1.45 + (east + x) / 111.195 / math.cos(math.radians(52.9)),
            52.9 + (north + y) / 111.195,
        )

    return Boundary((((at(0, 0), at(km, 0), at(km, km), at(0, km)),),))


def points(path: str) -> list[tuple[int, int]]:
    """Every point of a path, from its steps."""
    found = []
    for part in path.split("z")[:-1]:
        x = y = 0
        for kind, dx, dy in re.findall(r"([Ml])(-?\d+) ?(-?\d+)", part):
            x, y = (int(dx), int(dy)) if kind == "M" else (x + int(dx), y + int(dy))
            found.append((x, y))
    return found


def assert_fits(outline: Outline, name: str = "Hill") -> None:
    """Whole numbers, inside the picture, and not too many of them."""
    assert re.fullmatch(r"(?:M-?\d+ -?\d+(?:l-?\d+[ -]\d+)*z)+", outline.own)
    assert re.fullmatch(r"(?:M-?\d+ -?\d+(?:l-?\d+[ -]\d+)*z)*", outline.others)
    assert all(0 <= x <= WIDTH and 0 <= y <= outline.height for x, y in points(outline.own))
    assert 0 < outline.bar < WIDTH * 0.5
    assert WIDTH * 0.45 < outline.height < WIDTH * 1.15
    picture = outline_picture(outline, name)
    assert len(picture) < LARGEST
    assert "nan" not in picture and "inf" not in picture


def test_a_neighbourhood_without_a_boundary_has_no_outline(force: ForceFolder) -> None:
    assert drawn(force, None, None) == {}
    assert list(drawn(force, square(0, 0, 2), None)) == [force.neighbourhoods[0].folder]


def test_words_say_how_large_it_is(force: ForceFolder) -> None:
    hill = drawn(force, square(0, 0, 3), None)["hill-villages"]
    assert hill.words == (
        "Hill Villages covers about 9 square kilometres. It is about 3 kilometres from north to "
        "south and about 3 kilometres from east to west. Its ward is Upper Hill."
    )


@pytest.mark.parametrize(
    ("km", "covers", "across"),
    [
        (0.2, "4 hectares", "200 metres"),
        (0.73, "0.5 square kilometres", "750 metres"),
        (2.46, "6.1 square kilometres", "2.5 kilometres"),
        (34, "1,150 square kilometres", "34 kilometres"),
    ],
)
def test_sizes_in_words(force: ForceFolder, km: float, covers: str, across: str) -> None:
    outline = drawn(force, square(0, 0, km), None)["hill-villages"]
    assert f"covers about {covers}." in outline.words
    assert f"about {across} from north to south" in outline.words
    assert_fits(outline)


def test_a_hole_is_no_part_of_it(force: ForceFolder) -> None:
    (outer,) = square(0, 0, 3).polygons[0]
    (hole,) = square(1, 1, 1).polygons[0]
    outline = drawn(force, Boundary(((outer, hole),)), None)["hill-villages"]
    assert "covers about 8 square kilometres" in outline.words
    assert outline.own.count("z") == 2


def test_parts_are_counted(force: ForceFolder) -> None:
    parts = square(0, 0, 1).polygons + square(3, 0, 1).polygons
    outline = drawn(force, Boundary(parts), None)["hill-villages"]
    assert "It is in 2 parts." in outline.words


def test_neighbours_are_shown_as_far_as_they_are_near(force: ForceFolder) -> None:
    near = drawn(force, square(0, 0, 2), square(2, 0, 2))["hill-villages"]
    assert near.others and "The broken line shows a neighbourhood near it." in near.words
    far = drawn(force, square(0, 0, 2), square(40, 0, 2))["hill-villages"]
    assert not far.others and "broken" not in far.words
    for outline in (near, far):
        assert_fits(outline)


def test_a_neighbour_all_around_is_cut_off_beyond_the_picture(force: ForceFolder) -> None:
    outline = drawn(force, square(0, 0, 2), square(-50, -50, 100))["hill-villages"]
    assert all(-100 < x < WIDTH + 100 for x, _ in points(outline.others))
    assert_fits(outline)


def test_north_is_at_the_top(force: ForceFolder) -> None:
    spike = Boundary((((((-1.45, 52.90)), (-1.43, 52.90), (-1.44, 52.95)),),))
    outline = drawn(force, spike, None)["hill-villages"]
    top = min(points(outline.own), key=lambda point: point[1])
    assert abs(top[0] - WIDTH / 2) < 5


def test_the_bar_is_as_long_as_it_says(force: ForceFolder) -> None:
    outline = drawn(force, square(0, 0, 10), None)["hill-villages"]
    across = [x for x, _ in points(outline.own)]
    assert outline.bar_words == "2 km"
    assert outline.bar / (max(across) - min(across)) == pytest.approx(0.2, abs=0.003)


def star(spikes: int, ring_points: int) -> Boundary:
    """A jagged outline of very many points."""
    turns = [2 * math.pi * i / ring_points for i in range(ring_points)]
    return Boundary(
        (
            (
                tuple(
                    (
                        -1.4 + (0.05 + 0.01 * math.sin(turn * spikes)) * math.cos(turn),
                        52.9 + (0.03 + 0.01 * math.cos(turn * spikes * 1.7)) * math.sin(turn),
                    )
                    for turn in turns
                ),
            ),
        )
    )


@pytest.mark.parametrize(("spikes", "many"), [(5, 300), (60, 3_000), (700, 20_000)])
def test_however_many_points_the_picture_is_small(
    force: ForceFolder, spikes: int, many: int
) -> None:
    found = drawn(force, star(spikes, many), star(spikes + 3, many))
    for outline in found.values():
        assert_fits(outline)


def test_very_many_parts_are_left_out_when_they_cannot_be_seen(force: ForceFolder) -> None:
    many = (square(x / 3, y / 3, 0.1).polygons[0] for x in range(30) for y in range(30))
    parts = (*many, square(20, 0, 5).polygons[0])
    outline = drawn(force, Boundary(parts), None)["hill-villages"]
    assert_fits(outline)
    assert "It is in 901 parts." in outline.words


def test_the_same_boundary_gives_the_same_picture(force: ForceFolder) -> None:
    first = drawn(force, star(60, 3_000), star(5, 300))
    assert first == drawn(force, star(60, 3_000), star(5, 300))


DEGREES = st.tuples(st.floats(-8, 2), st.floats(50, 60))
CLOSE = st.builds(
    lambda x, y, steps: [(x + dx, y + dy) for dx, dy in steps],
    st.floats(-7, 1),
    st.floats(50.5, 59.5),
    st.lists(st.tuples(st.floats(-0.05, 0.05), st.floats(-0.05, 0.05)), min_size=3, max_size=60),
)


@given(CLOSE | st.lists(DEGREES, min_size=3, max_size=40), CLOSE)
@example([(-1.0, 52.0), (-1.0, 53.0), (-1.0000001, 52.5)], [(-1.0, 52.0), (-1.1, 52.1), (-1, 52.1)])
@example([(-8.0, 55.0), (2.0, 55.0), (2.0, 55.0000001)], [(-1.0, 52.0), (-1.1, 52.1), (-1, 52.1)])
@settings(deadline=None, max_examples=200, derandomize=True)
def test_every_outline_fits_its_picture(force: ForceFolder, own: list, other: list) -> None:
    """Whatever the reader lets pass, however it crosses itself."""
    rings = [json.dumps({"type": "Polygon", "coordinates": [ring]}) for ring in (own, other)]
    first, second = (read_boundary(ring, "x")[0] for ring in rings)
    for outline in drawn(force, first, second).values():
        assert_fits(outline)


def test_simplifying_keeps_corners_and_drops_what_lies_between() -> None:
    ring = [(float(x), 0.0) for x in range(11)] + [(10.0, 10.0), (0.0, 10.0)]
    assert simplified(ring, 0.1) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_cutting_a_square() -> None:
    whole = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]
    assert area(clipped(whole, Box(0, 0, 10, 10))) == pytest.approx(100)
    assert clipped(whole, Box(20, 20, 30, 30)) == []
