"""Notes for other editors that stand inside a text: they end it, or would be published with it."""

import re
from collections.abc import Iterator

from generator.problems import Place, Problem
from generator.reading.yaml_spot import KEY, Spot, indent_of, key_column
from generator.wording import quoted

_NOTE = re.compile(r"\s*#(?:\s.*)?")


def notes_in_text(lines: list[str], place: Place, end_line: int) -> Iterator[Problem]:
    """Lines that start with # in a text below a bar. To YAML they are a part of it."""
    text = [number for number in range(place.line, end_line) if lines[number].strip()]
    margin = indent_of(lines[text[0]]) if text else 0
    for number in text:
        line = lines[number]
        if _NOTE.fullmatch(line) and indent_of(line) >= margin:
            yield Problem(
                Place(place.file, number + 1, indent_of(line) + 1),
                f"This line is a part of the text and would be published: {quoted(line)}.",
                "To fix it, delete the line. If it is a note for other editors, put it above the "
                "line that ends in a bar.",
            )


def note_ends_text(spot: Spot) -> Problem | None:
    """A note further left than the text that it stands in: YAML takes the text to end there."""
    for row in range(spot.row - 1, -1, -1):
        line = spot.lines[row]
        if line.strip() and not line.lstrip().startswith("#"):
            return None
        if line.strip() and _is_inside(spot, row):
            return spot.problem(
                row,
                indent_of(line),
                f"This note stands in the middle of a text, and the text would end there: "
                f"{quoted(line)}.",
                "To fix it, put the note above the line that ends in a bar, or delete it.",
            )
    return None


def _is_inside(spot: Spot, row: int) -> bool:
    """Whether a text below a bar stands before the row and goes on behind it."""
    for above in spot.above(row):
        found = KEY.fullmatch(spot.lines[above].rstrip())
        if found and (found["value"] or "").startswith(("|", ">")):
            column = key_column(spot.lines[above])
            below = indent_of(spot.lines[spot.row])
            return below > column and indent_of(spot.lines[row]) < below
        if found and indent_of(spot.lines[above]) <= indent_of(spot.lines[row]):
            return False
    return False
