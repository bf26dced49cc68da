"""Writes the table of the letters that the newsletters' fonts have.

Run `python -m tools.fonts` after the fonts changed. A test says when that is due.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.fonts.families import font_files
from generator.fonts.letters import TABLE


def runs(points: set[int]) -> list[int]:
    """Code points as ranges in one flat list: first, last, first, last."""
    found: list[int] = []
    for point in sorted(points):
        if found and found[-1] == point - 1:
            found[-1] = point
        else:
            found += [point, point]
    return found


def points(file: Path) -> set[int]:
    """The code points that a font has a picture for."""
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())


def table() -> str:
    """The table as it is kept, a line a family."""
    lines = (
        f"{json.dumps(family)}: {json.dumps(runs(points(file)), separators=(',', ':'))}"
        for family, file in font_files().items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
