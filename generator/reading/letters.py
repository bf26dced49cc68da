"""Letters that no font of the newsletters has: found when files are read, not when printed."""

from pathlib import PurePosixPath

from generator.fonts.families import EXTRA
from generator.fonts.letters import first_missing, needs_extra
from generator.problems import Place, Problem

# The files whose texts may end on paper, beside those of priorities.
_PRINTED = frozenset(
    {
        "drop_points.yml",
        "engagement.yml",
        "events.yml",
        "force.yml",
        "leaders.yml",
        "neighbourhood.yml",
        "officers.yml",
        "watch.yml",
    }
)


def is_printed(name: str) -> bool:
    """Whether a file's texts may stand in a newsletter."""
    path = PurePosixPath(name)
    return path.name in _PRINTED or path.parent.name == "priorities"


def letter_without_font(value: str, place: Place, lines: list[str]) -> Problem | None:
    """The first letter of a value that no font has, where it stands in the file."""
    at = first_missing(value)
    if at < 0:
        return None
    letter = value[at]
    return Problem(
        _found(letter, place, lines),
        f"None of the newsletter's fonts has the letter {letter} (U+{ord(letter):04X}). "
        "It cannot be printed.",
        _how_to_fix(letter),
    )


def _how_to_fix(letter: str) -> str:
    if needs_extra(letter):
        return (
            "To fix it, write it in other letters. Or have the fonts of Chinese, Japanese and "
            f"Korean installed:   .venv/bin/python -m pip install -e '.[{EXTRA}]'"
        )
    return "To fix it, write it in other letters, or write in words what the sign stands for."


def _found(letter: str, place: Place, lines: list[str]) -> Place:
    """The letter's own place: in the first line of the value, or in one below it."""
    start = place.column - 1
    for number, line in enumerate(lines[place.line - 1 :], start=place.line):
        column = line.find(letter, start)
        if column >= 0:
            return Place(place.file, number, column + 1)
        start = 0
    return place
