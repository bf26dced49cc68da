"""Where a neighbourhood lies: its outline among its neighbours, and the same in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.facts.geometry import (
    Box,
    Point,
    Ring,
    area,
    box_around,
    clipped,
    flattened,
    simplified,
    thinned,
)
from generator.facts.shapes import Outline
from generator.facts.text import prose
from generator.model.boundary import Boundary
from generator.model.folders import Neighbourhood
from generator.wording import listed, number

WIDTH = 1000  # units of the drawing from left to right
TALLEST, FLATTEST = 1.1, 0.5  # height of the drawing as a share of its width
MARGIN = 0.06  # around what is shown, as a share of the neighbourhood's size
REACH = 0.75  # how far beyond the neighbourhood its neighbours are shown
OWN_POINTS, OTHER_POINTS = 220, 220  # with these, the picture has less than 4 kB
FINEST, FINE = 1.5, 3.0  # units that may be lost of it and of its neighbours: 1 pixel at most
SHARES = 600  # parts of its size below which nothing of a neighbourhood can be seen
_OUTSIDE = 40  # units beyond the picture in which cut lines end, unseen
_BARS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)  # kilometres
_LONGEST_BAR = 0.3
_MOST_WARDS = 8
_LINES = "lines show neighbourhoods"


@dataclass(frozen=True, slots=True)
class Shape:
    """A neighbourhood's rings in degrees, with so many points as can be seen in any picture.

    `outer` are those without holes, `rough` the same for a picture in which it is a neighbour.
    """

    boundary: Boundary
    rings: tuple[Ring, ...]
    outer: tuple[Ring, ...]
    rough: tuple[Ring, ...]
    box: Box

    @property
    def size(self) -> float:
        """How far it is across."""
        return max(self.box.width, self.box.height)

    def beside(self, other: "Shape") -> tuple[Ring, ...]:
        """Its rings for the picture of another: in full only where it is much larger."""
        return self.rough if self.size <= 1.5 * other.size else self.outer


def outlines(places: Sequence[Neighbourhood]) -> dict[str, Outline]:
    """The outline of every neighbourhood that has a boundary, by folder name."""
    shapes = {place.folder: shape_of(place.boundary) for place in places if place.boundary}
    near = neighbours({folder: shape.box for folder, shape in shapes.items()})
    return {
        place.folder: outline(
            place, shapes[place.folder], [shapes[other] for other in near[place.folder]]
        )
        for place in places
        if place.folder in shapes
    }


def neighbours(boxes: Mapping[str, Box]) -> dict[str, tuple[str, ...]]:
    """For each name those others whose box is near enough to show in its picture."""
    return {
        name: tuple(
            other for other, its_box in boxes.items() if other != name and its_box.meets(near)
        )
        for name, near in ((name, _reach(box)) for name, box in boxes.items())
    }


def _reach(box: Box) -> Box:
    """The box around everything that may be shown with a neighbourhood; boxes are in degrees."""
    return box.grown(max(box.width, box.height * 2) * REACH)


def shape_of(boundary: Boundary) -> Shape:
    """A boundary with no more points than can be seen."""
    box = box_around(polygon[0] for polygon in boundary.polygons)
    fine = max(box.width, box.height) / SHARES
    polygons = [
        [simplified(thinned(ring, fine / 2), fine) for ring in polygon]
        for polygon in boundary.polygons
    ]
    rings = tuple(ring for polygon in polygons for ring in polygon)
    outer = tuple(polygon[0] for polygon in polygons)
    rough = tuple(simplified(ring, fine * 3) for ring in outer)
    return Shape(boundary, rings, outer, rough, box)


def outline(place: Neighbourhood, shape: Shape, near: Iterable[Shape]) -> Outline:
    """A neighbourhood's outline, with its neighbours from `near`."""
    box = shape.box
    flat = flattened((box.top + box.bottom) / 2)
    own = [[flat(ring) for ring in polygon] for polygon in shape.boundary.polygons]
    size = box_around(polygon[0] for polygon in own)
    others = [[flat(ring) for ring in other.beside(shape)] for other in near]
    drawing = _Drawing(_window(size, others))
    beyond = drawing.others(others)
    return Outline(
        width=WIDTH,
        height=drawing.height,
        own=drawing.own(flat(ring) for ring in shape.rings),
        others=beyond,
        bar=round(drawing.bar * drawing.scale),
        bar_words=_bar_words(drawing.bar),
        words=" ".join(_words(place, own, size, beyond.count("z"))),
        source=prose(shape.boundary.source),
        note=prose(shape.boundary.note),
    )


def _bar_words(bar: float) -> str:
    return f"{number(bar)} km" if bar >= 1 else f"{number(bar * 1000)} m"


def _window(size: Box, others: Iterable[Iterable[Ring]]) -> Box:
    """What the picture shows: the neighbourhood, with so much of its neighbours as is near."""
    largest = max(size.width, size.height)
    reach = size.grown(largest * REACH)
    shown = size
    for rings in others:
        box = box_around(rings)
        shown = shown.with_(box, reach) if box.meets(reach) else shown
    shown = shown.grown(largest * MARGIN)
    wider = max(0.0, shown.height / TALLEST - shown.width) / 2
    taller = max(0.0, shown.width * FLATTEST - shown.height) / 2
    return Box(shown.left - wider, shown.top - taller, shown.right + wider, shown.bottom + taller)


class _Drawing:
    """Turns rings in kilometres into paths in units of the picture."""

    def __init__(self, window: Box) -> None:
        self._window = window
        self.scale = WIDTH / window.width
        self.height = round(window.height * self.scale)
        self.bar = max((b for b in _BARS if b <= window.width * _LONGEST_BAR), default=_BARS[0])

    def own(self, rings: Iterable[Ring]) -> str:
        """The neighbourhood itself."""
        return _path([self._in_units(ring) for ring in rings], OWN_POINTS, FINEST)

    def others(self, neighbours: Iterable[Iterable[Ring]]) -> str:
        """The neighbours, as far as they are in the picture."""
        frame = self._window.grown(_OUTSIDE / self.scale)
        near = (ring for rings in neighbours for ring in rings if box_around([ring]).meets(frame))
        inside = [clipped(ring, frame) for ring in near]
        return _path([self._in_units(ring) for ring in inside if ring], OTHER_POINTS, FINE)

    def _in_units(self, ring: Ring) -> list[Point]:
        left, top, scale = self._window.left, self._window.top, self.scale
        return [((x - left) * scale, (y - top) * scale) for x, y in ring]


def _path(rings: Sequence[Ring], most: int, tolerance: float) -> str:
    """A path of so many points at most: what may be lost grows until they are few enough.

    Rings that shrink to less than three points are left out, but for the largest.
    """
    while rings:
        rings = [simplified(ring, tolerance) for ring in rings]
        whole = [_whole(ring) for ring in rings]
        kept = [ring for ring in whole if len(ring) >= 3] or [max(whole, key=len)]
        points = sum(map(len, kept))
        if points <= most or tolerance > WIDTH:
            return "".join(map(_steps, kept))
        tolerance *= max(1.2, points / most)
    return ""


def _whole(ring: Ring) -> list[tuple[int, int]]:
    """Whole numbers, each point once."""
    points = [(round(x), round(y)) for x, y in ring]
    kept = [p for p, before in zip(points, [None, *points[:-1]], strict=True) if p != before]
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def _steps(ring: Sequence[tuple[int, int]]) -> str:
    """`M10 20l5-3`: from point to point by steps, the shortest way to write them."""
    text = f"M{ring[0][0]} {ring[0][1]}"
    for (x0, y0), (x1, y1) in pairwise(ring):
        text += f"l{x1 - x0}{' ' if y1 >= y0 else ''}{y1 - y0}"
    return f"{text}z"


def _words(
    place: Neighbourhood, own: Iterable[Sequence[Ring]], size: Box, others: int
) -> Iterator[str]:
    """What the picture shows, for those who cannot see it or would rather read."""
    polygons = list(own)
    total = sum(area(outer) - sum(map(area, holes)) for outer, *holes in polygons)
    name, wards = place.profile.name, place.profile.wards
    yield f"{name} covers about {_square(max(total, 0.0))}."
    yield (
        f"It is about {_length(size.height)} from north to south and about "
        f"{_length(size.width)} from east to west."
    )
    if len(polygons) > 1:
        yield f"It is in {number(len(polygons))} parts."
    if len(wards) == 1:
        yield f"Its ward is {wards[0]}."
    elif len(wards) <= _MOST_WARDS:
        yield f"Its wards are {listed(wards)}."
    else:
        yield f"It has {number(len(wards))} wards."
    if others:
        yield f"The broken {'line shows a neighbourhood' if others == 1 else _LINES} near it."


def _square(total: float) -> str:
    """`2.1 square kilometres`, `35 hectares`."""
    if total < 0.095:
        return f"{_figure(max(0.1, total * 100))} hectares"
    return f"{_figure(total)} square kilometres"


def _length(distance: float) -> str:
    """`2.5 kilometres`, `650 metres`."""
    if distance < 0.975:
        return f"{number(max(50, round(distance * 20) * 50))} metres"
    return f"{_figure(distance)} kilometres"


def _figure(value: float) -> str:
    """`0.4`, `2.5`, `34`, `1,150`: no more figures than "about" can bear, never `2.0`."""
    if value >= 99.5:
        return number(round(value, -1))
    if value >= 9.95:
        return number(round(value))
    return number(round(value, 1), 1).removesuffix(".0")
