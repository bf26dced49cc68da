"""Dashes that are lost, doubled, or another sign: `• Market`, `-- role: PCSO`."""

import re

from generator.problems import Problem
from generator.reading.written import BULLET, change_to
from generator.reading.yaml_spot import KEY, Spot, indent_of
from generator.wording import quoted

_OTHER_SIGN = re.compile(rf"\s*{BULLET}(?P<rest>\S.*)")
_LIST_NAME = re.compile(r"\s*(?:- +)*[a-z_]+:\s*(?:#.*)?")


def dash_lost(spot: Spot) -> Problem | None:
    """An entry of a list that does not start with a dash and a space."""
    for row in dict.fromkeys((spot.row, spot.first, *list(spot.above(spot.row))[:2])):
        line = spot.lines[row].rstrip()
        found = _OTHER_SIGN.fullmatch(line)
        if found and (_is_in_list(spot, row) or KEY.fullmatch(found["rest"])):
            message = f"This entry must start with a dash and a space: {quoted(line)}."
            return spot.problem(row, indent_of(line), message, change_to([f"- {found['rest']}"]))
        if _has_no_dash(spot, row):
            message = f"There is no dash before this entry of the list: {quoted(line)}."
            return spot.problem(row, indent_of(line), message, change_to([f"- {line.strip()}"]))
    return None


def _is_in_list(spot: Spot, row: int) -> bool:
    """Whether the lines above, back to the name of a field alone, are entries of one line each."""
    margin = indent_of(spot.lines[row])
    for above in spot.above(row):
        line = spot.lines[above].rstrip()
        if _LIST_NAME.fullmatch(line):
            return indent_of(line) <= margin
        if indent_of(line) != margin or not re.match(rf"\s*(?:- |{BULLET})", line):
            return False
    return False


def _has_no_dash(spot: Spot, row: int) -> bool:
    """Whether a line is an entry but for the dash: a text among texts, or the first field of a
    block, with the same name as that of another.
    """
    line = spot.lines[row].rstrip()
    if not line.strip() or line.lstrip().startswith(("#", "-")):
        return False
    if not KEY.fullmatch(line):
        above = next(spot.above(row), row)
        follows = spot.lines[above].lstrip().startswith("- ")
        return follows and ":" not in line and _is_in_list(spot, row)
    margin, name = " " * indent_of(line), line.strip().partition(":")[0]
    entries = [other for other in spot.lines if re.match(rf"{margin}- +{name}:", other)]
    below = next((other for other in spot.lines[row + 1 :] if other.strip()), "")
    inside = bool(KEY.fullmatch(below.rstrip())) and indent_of(below) == len(margin) + 2
    return bool(entries) and inside
