"""Made-up boundaries: crooked rings side by side on a grid, with as many points as real ones."""

import json
import math
import random

POINTS = 300
_WEST, _SOUTH, _ACROSS = -3.5, 51.0, 14
_STEP = 0.04  # degrees of latitude between two centres


def boundary_of(number: int, seed: random.Random) -> str:
    """The GeoJSON of the boundary in one place of the grid."""
    row, column = divmod(number, _ACROSS)
    centre = _WEST + column * _STEP * 1.6, _SOUTH + row * _STEP
    waves = [(k, seed.gauss(0, 0.25 / k), seed.uniform(0, 2 * math.pi)) for k in range(2, 12)]
    ring = [_point(centre, 2 * math.pi * at / POINTS, waves, seed) for at in range(POINTS)]
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    properties = {"source": "A made-up boundary for measuring."}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return json.dumps(feature, separators=(",", ":")) + "\n"


def _point(
    centre: tuple[float, float],
    angle: float,
    waves: list[tuple[int, float, float]],
    seed: random.Random,
) -> list[float]:
    bulge = sum(size * math.sin(k * angle + start) for k, size, start in waves)
    radius = _STEP * 0.45 * (1 + 0.6 * math.tanh(bulge)) * seed.uniform(0.985, 1.015)
    x, y = math.cos(angle) * radius * 1.6, math.sin(angle) * radius
    return [round(centre[0] + x, 5), round(centre[1] + y, 5)]
