"""Writes the table of the letters that the newsletters' fonts have.

Run `python -m tools.fonts` after the fonts changed. A test says when that is due.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.fonts.families import EAST_ASIAN, font_files
from generator.fonts.letters import TABLE

# The blocks of Unicode that hold the letters and the punctuation of Chinese, Japanese and Korean.
LETTERS = (
    *((0x1100, 0x11FF), (0x2E80, 0x31FF), (0x3400, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF)),
    *((0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)),
)


def runs(points: set[int]) -> list[int]:
    """Code points as ranges in one flat list: first, last, first, last."""
    found: list[int] = []
    for point in sorted(points):
        if found and found[-1] == point - 1:
            found[-1] = point
        else:
            found += [point, point]
    return found


def points(family: str, file: Path) -> set[int]:
    """The code points that a font is used for: those that it has a picture for. That of Chinese,
    Japanese and Korean has many signs besides, which print nowhere where it is not installed.
    """
    number = 0 if file.suffix == ".ttc" else -1  # all fonts of the collection have the same letters
    with TTFont(file, lazy=True, fontNumber=number) as font:
        found = set(font.getBestCmap())
    if family != EAST_ASIAN:
        return found
    return {point for point in found if any(first <= point <= last for first, last in LETTERS)}


def table() -> str:
    """The table as it is kept, a line a family."""
    lines = (
        f"{json.dumps(family)}: {json.dumps(runs(points(family, file)), separators=(',', ':'))}"
        for family, file in font_files().items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
