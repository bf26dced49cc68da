"""Quotation marks that do not match."""

import re

from generator.problems import Problem
from generator.reading.written import as_value, change_to
from generator.reading.yaml_spot import FARTHEST, VALUE, Spot
from generator.wording import quoted


def quotes_do_not_match(spot: Spot) -> Problem | None:
    """A quotation mark that is never closed, or closes before the value ends."""
    start = min(spot.first, max(spot.row - FARTHEST, 0))
    for row in range(max(start, spot.row - FARTHEST), spot.row + 1):
        found = VALUE.fullmatch(spot.lines[row].rstrip())
        if found is None or found["value"][0] not in "\"'":
            continue
        mark, value, head = found["value"][0], found["value"], found["head"].strip()
        rest = _behind_quotes(spot, row, found.start("value"))
        if rest is None or (rest[1] and rest[0] > row):
            return spot.problem(
                row,
                found.start("value"),
                "The quotation mark that opens here is not closed on this line.",
                change_to([f"{head} {_closed(value)}"]),
            )
        if rest[1]:
            inner = value[1:-1] if value[-1] == mark else value
            return spot.problem(
                row,
                found.start("value"),
                f"The quotation marks end before the value does: {quoted(value)}.",
                change_to([f"{head} {as_value(inner)}"]),
            )
    return None


def _closed(value: str) -> str:
    """A value whose opening quotation mark gets a closing one."""
    return f'"{value[1:]}"' if '"' not in value[1:] else as_value(value[1:])


def _behind_quotes(spot: Spot, row: int, column: int) -> tuple[int, str] | None:
    """Where the quotation mark closes, and what stands behind it; None if it never does."""
    mark = spot.lines[row][column]
    inside = r'(?:[^"\\]|\\.)*' if mark == '"' else r"(?:[^']|'')*"
    text = "\n".join(spot.lines[row : row + FARTHEST])
    found = re.compile(f"{mark}{inside}{mark}", re.DOTALL).match(text, column)
    if found is None:
        return None
    rest = text[found.end() :].split("\n")[0].strip()
    closing = row + text.count("\n", 0, found.end())
    return closing, "" if rest.startswith("#") or closing >= spot.row + 1 else rest
