"""Plane geometry for outlines: from degrees to kilometres to a drawing of few points."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Ring = Sequence[Point]

KM_IN_A_DEGREE = 6371.0088 * math.pi / 180


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def grown(self, by: float) -> "Box":
        """The same rectangle with a margin all around."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Whether the two share a point."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def with_(self, other: "Box", at_most: "Box") -> "Box":
        """The smallest rectangle around both, as far as it lies in `at_most`."""
        return Box(
            max(at_most.left, min(self.left, other.left)),
            max(at_most.top, min(self.top, other.top)),
            min(at_most.right, max(self.right, other.right)),
            min(at_most.bottom, max(self.bottom, other.bottom)),
        )


def box_around(rings: Iterable[Ring]) -> Box:
    """The smallest rectangle around all points."""
    points = [point for ring in rings for point in ring]
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))


def flattened(latitude: float) -> Callable[[Ring], list[Point]]:
    """From degrees to kilometres east and south, true at this latitude (equirectangular)."""
    across = KM_IN_A_DEGREE * math.cos(math.radians(latitude))
    return lambda ring: [(x * across, -y * KM_IN_A_DEGREE) for x, y in ring]


def area(ring: Ring) -> float:
    """The area within a ring."""
    # From its own first point, or the distance to the origin would eat up the digits.
    x0, y0 = ring[0]
    points = [(x - x0, y - y0) for x, y in ring]
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def thinned(ring: Ring, tolerance: float) -> list[Point]:
    """The ring without points closer than `tolerance` to the one kept before them.

    Quick and rough: what comes before `simplified` where there are thousands of points.
    """
    least = tolerance * tolerance
    kept = [ring[0]]
    x0, y0 = ring[0]
    for x, y in ring:
        if (x - x0) ** 2 + (y - y0) ** 2 >= least:
            kept.append((x, y))
            x0, y0 = x, y
    return kept


def simplified(ring: Ring, tolerance: float) -> list[Point]:
    """The ring with the fewest points that keep within `tolerance` of it (Douglas-Peucker).

    It is cut in two at its first point and the one farthest from there.
    """
    far = max(range(len(ring)), key=lambda i: math.dist(ring[0], ring[i]))
    if far == 0:
        return [ring[0]]
    closed = [*ring, ring[0]]
    keep = {0, far}
    waiting = [(0, far), (far, len(ring))]
    while waiting:
        start, end = waiting.pop()
        index, distance = _farthest(closed, start, end)
        if distance > tolerance:
            keep.add(index)
            waiting += [(start, index), (index, end)]
    return [ring[index] for index in sorted(keep)]


def _farthest(points: Ring, start: int, end: int) -> tuple[int, float]:
    """The point between two that lies farthest from the line through them, and how far."""
    (x0, y0), (x1, y1) = points[start], points[end]
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    best, most = start, -1.0
    for index in range(start + 1, end):
        x, y = points[index]
        if length:
            distance = abs(dx * (y - y0) - dy * (x - x0)) / length
        else:
            distance = math.hypot(x - x0, y - y0)
        if distance > most:
            best, most = index, distance
    return best, most


def clipped(ring: Ring, box: Box) -> list[Point]:
    """The part of a ring within a rectangle (Sutherland-Hodgman)."""
    points = list(ring)
    for axis, limit, sign in (
        (0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1),
    ):  # fmt: skip
        points = _one_side(points, axis, limit, sign)
    return points


def _one_side(points: Ring, axis: int, limit: float, sign: int) -> list[Point]:
    """What lies on one side of a line, with new points where the ring crosses it."""
    kept: list[Point] = []
    for before, point in zip([*points[-1:], *points[:-1]], points, strict=True):
        was, is_in = sign * (before[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
        if was != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if is_in:
            kept.append(point)
    return kept
