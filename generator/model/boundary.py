"""boundary.geojson: where a neighbourhood lies, as rings of longitude and latitude."""

from dataclasses import dataclass

# Longitude and latitude in degrees (WGS84), as GeoJSON orders them.
Point = tuple[float, float]
# A closed line without its last point, which is the first again.
Ring = tuple[Point, ...]
# The outer ring first, then its holes.
Polygon = tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Boundary:
    """The outline of a neighbourhood, whose it is (`source`) and what is to be said (`note`)."""

    polygons: tuple[Polygon, ...]
    source: str = ""
    note: str = ""
