"""Which letters the fonts have, from a table made by `python -m tools.fonts`.

Reading the fonts themselves takes longer than checking a whole force, so the table is kept beside
this file, and a test holds it to the fonts.
"""

import json
from bisect import bisect_right
from functools import cache
from pathlib import Path

from generator.fonts.families import EAST_ASIAN, MAIN, is_installed

TABLE = Path(__file__).parent / "letters.json"
# What is laid out, and not drawn, needs no letter in a font: line ends, joiners, and the choice
# between a picture and a sign.
_NOT_DRAWN = frozenset("\n\r\t\u200c\u200d\u200e\u200f\u2028\u2066\u2067\u2068\u2069\ufe0e\ufe0f")

Ranges = tuple[tuple[int, ...], tuple[int, ...]]


@cache
def _table() -> dict[str, Ranges]:
    """For each family the first and the last code points of the ranges that it has."""
    kept = json.loads(TABLE.read_text("utf-8"))
    return {family: (tuple(runs[::2]), tuple(runs[1::2])) for family, runs in kept.items()}


def _has(family: str, character: str) -> bool:
    starts, ends = _table()[family]
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


@cache
def family_of(character: str) -> str:
    """The first family that has a character, or an empty text where none has it."""
    if character in _NOT_DRAWN:
        return MAIN
    families = (family for family in _table() if _has(family, character))
    return next(filter(is_installed, families), "")


def needs_extra(character: str) -> bool:
    """Whether only a font that is not installed here has a character."""
    return not family_of(character) and _has(EAST_ASIAN, character)


def families_for(text: str) -> tuple[str, ...]:
    """The families that a text needs beside the main one, in the order they are asked in."""
    needed = {family_of(character) for character in set(text)} - {MAIN, ""}
    return tuple(family for family in _table() if family in needed)


def first_missing(text: str) -> int:
    """Where the first character stands that no font has, or -1."""
    if text.isascii():
        return -1
    return next((at for at, character in enumerate(text) if not family_of(character)), -1)
