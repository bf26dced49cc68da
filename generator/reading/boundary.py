"""boundary.geojson: a Polygon or MultiPolygon, bare or as the one feature of a file.

Real boundaries touch and cross themselves, so that is let pass. A ring that does not end where
it began is closed without a word: nothing is lost. A list of points with `latitude` and
`longitude`, as data.police.uk gives a boundary, is taken as one ring.
"""

import json
import math
from collections.abc import Iterator
from typing import Any

from pydantic_core import PydanticCustomError

from generator.model.boundary import Boundary, Point, Polygon, Ring
from generator.model.kinds import read_prose
from generator.model.unreadable import unreadable
from generator.problems import Place, Problem
from generator.reading.unseen import can_be_seen
from generator.wording import number, plural, quoted, the_field

MOST_POINTS = 20_000
FEWEST_POINTS = 3
# Longitudes and latitudes of the British Isles, with some sea around them.
WEST, EAST, SOUTH, NORTH = -11.0, 2.5, 49.0, 61.5
_KINDS = ("Polygon", "MultiPolygon")
_EXPORT = "To fix it, export the boundary anew as GeoJSON"
_AREA_OF_A_POINT = 1e-12  # square degrees: less than a hand's breadth each way


class _Fault(Exception):
    """What is wrong and how to fix it; only the first of a file is told."""

    def __init__(self, message: str, fix: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.fix, self.line, self.column = message, fix, line, column


def read_boundary(text: str, name: str) -> tuple[Boundary | None, list[Problem]]:
    """The boundary in a file, or None with the one problem that prevents it."""
    try:
        return _boundary(_parsed(text)), []
    except _Fault as fault:
        found = fault
    except RecursionError:  # brackets in brackets in brackets
        found = _Fault("This is not the GeoJSON of a boundary.", f"{_EXPORT}.")
    return None, [Problem(Place(name, found.line, found.column), found.message, found.fix)]


def _parsed(text: str) -> Any:
    if not text.strip():
        raise _Fault("Nothing is written in this file.", f"{_EXPORT}, or delete the file.")
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _Fault(
            "From here on this is not GeoJSON: a sign is missing, or is one too many.",
            f"{_EXPORT}, or take the file as it was before the last change.",
            error.lineno,
            error.colno,
        ) from None
    except ValueError:
        raise _Fault("This is not the GeoJSON of a boundary.", f"{_EXPORT}.") from None


def _no_number(said: str) -> float:
    raise ValueError(said)


def _boundary(data: Any) -> Boundary:
    feature = _feature(data)
    found = feature.get("geometry") if feature.get("type") == "Feature" else feature
    geometry = found if isinstance(found, dict) else {}
    kind = geometry.get("type")
    if kind not in _KINDS:
        said = f"It says {json.dumps(kind)[:40]}." if kind else "There is none."
        raise _Fault(
            f"The type of a boundary must be Polygon or MultiPolygon. {said}",
            f"{_EXPORT}, as one area.",
        )
    coordinates = geometry.get("coordinates")
    polygons = coordinates if kind == "MultiPolygon" else [coordinates]
    outline = tuple(_polygon(polygon) for polygon in _items(polygons))
    _check_points(point for polygon in outline for ring in polygon for point in ring)
    return Boundary(
        tuple(_without_specks(polygon) for polygon in outline),
        _said(data, feature, "source"),
        _said(data, feature, "note"),
    )


def _feature(data: Any) -> dict[str, Any]:
    """The one feature of a file: the geometry, whatever it is wrapped in."""
    if isinstance(data, list) and data and all(isinstance(p, dict) for p in data):
        ring = [[p.get("longitude"), p.get("latitude")] for p in data]
        return {"type": "Polygon", "coordinates": [ring]}
    if not isinstance(data, dict):
        raise _Fault("This is not the GeoJSON of a boundary.", f"{_EXPORT}.")
    if data.get("type") != "FeatureCollection":
        return data
    features = data.get("features")
    features = features if isinstance(features, list) else []
    if len(features) != 1 or not isinstance(features[0], dict):
        raise _Fault(
            f"This file holds {plural(len(features), 'area')}. It must hold one, the boundary of "
            "this neighbourhood.",
            f"{_EXPORT}, with this neighbourhood alone.",
        )
    return features[0]


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise _Fault(
            "The coordinates of this boundary are not rings of points.",
            f"{_EXPORT}, as one area.",
        )
    return value


def _polygon(value: Any) -> Polygon:
    return tuple(_ring(ring, f"Ring {count}") for count, ring in enumerate(_items(value), 1))


def _ring(value: Any, name: str) -> Ring:
    points = [_point(point, name, count) for count, point in enumerate(_items(value), 1)]
    if points[0] == points[-1]:
        points.pop()
    if len(set(points)) < FEWEST_POINTS:
        raise _Fault(
            f"{name} of this boundary has {plural(len(set(points)), 'point')}, not counting the "
            f"last, which is the first again. An area needs {FEWEST_POINTS} at least.",
            f"{_EXPORT}, or take the ring out.",
        )
    return tuple(points)


def _point(value: Any, name: str, count: int) -> Point:
    """A point as two finite numbers; a height behind them is passed over."""
    if isinstance(value, list) and len(value) >= 2:
        try:
            point = _degrees(value[0]), _degrees(value[1])
        except (TypeError, ValueError, OverflowError):
            point = math.nan, math.nan
        if math.isfinite(point[0]) and math.isfinite(point[1]):
            return point
    raise _Fault(
        f"{name}, point {number(count)} of this boundary is not a longitude and a latitude, such "
        f"as [-1.4989, 52.9135]. It says {quoted(json.dumps(value), 40)}.",
        f"{_EXPORT}.",
    )


def _degrees(value: Any) -> float:
    """A number; data.police.uk writes them as texts."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError(value)
    return float(value)


def _check_points(given: Iterator[Point]) -> None:
    """Every point lies in the British Isles, and there are not too many."""
    points = list(given)
    outside = [point for point in points if not _is_british(*point)]
    if outside:
        raise _outside(points, outside[0])
    if len(points) > MOST_POINTS:
        raise _Fault(
            f"This boundary has {number(len(points))} points. It may have {number(MOST_POINTS)}.",
            f"{_EXPORT}, made simpler: a point every 10 metres shows more than anybody can see.",
        )


def _is_british(longitude: float, latitude: float) -> bool:
    return WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH


def _outside(points: list[Point], first: Point) -> _Fault:
    said = f"[{first[0]:g}, {first[1]:g}]"
    if all(_is_british(latitude, longitude) for longitude, latitude in points):
        return _Fault(
            f"Longitude and latitude are the wrong way round: the first point is {said}. In "
            "GeoJSON longitude comes first, such as [-1.4989, 52.9135].",
            f"{_EXPORT}, with longitude before latitude.",
        )
    if all(0 <= x <= 700_000 and 0 <= y <= 1_300_000 for x, y in points) and max(first) > 1000:
        return _Fault(
            f"These are metres of the British National Grid, it seems, such as {said}. They must "
            "be degrees of longitude and latitude (WGS84), such as [-1.4989, 52.9135].",
            f"{_EXPORT}, in WGS84 (EPSG:4326).",
        )
    return _Fault(
        f"The point {said} does not lie in the British Isles.",
        f"{_EXPORT}, with longitude before latitude, in degrees (WGS84).",
    )


def _without_specks(polygon: Polygon) -> Polygon:
    """The polygon without holes that hold nothing."""
    outer, *holes = polygon
    if _area(outer) < _AREA_OF_A_POINT:
        raise _Fault("This boundary is a line: no area lies within it.", f"{_EXPORT}, as one area.")
    return (outer, *(hole for hole in holes if _area(hole) >= _AREA_OF_A_POINT))


def _area(ring: Ring) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _said(data: Any, feature: dict[str, Any], name: str) -> str:
    """A text to show with the outline: a property of the feature, or beside its type."""
    properties = feature.get("properties")
    places = [properties, feature, data]
    found = next((p[name] for p in places if isinstance(p, dict) and p.get(name)), "")
    try:
        if not isinstance(found, str) or not can_be_seen(found):
            raise unreadable("sentences")
        return read_prose(found) if found else ""
    except PydanticCustomError as error:
        context = error.context or {}
        fix = f"To fix it, {context.get('advice') or 'write a sentence'}."
        raise _Fault(f"{the_field(name)} must be {context.get('expected')}.", fix) from None
