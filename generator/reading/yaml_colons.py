"""Colons too many, and texts of several lines that a colon breaks."""

import re

from generator.problems import Problem
from generator.reading.written import as_value, change_to, indented
from generator.reading.yaml_spot import KEY, Spot, indent_of, key_column


def second_colon(spot: Spot) -> Problem | None:
    """`title: Meeting: come along` has two colons; it is not clear which one counts."""
    if "mapping values are not allowed" not in spot.why:
        return None
    line = spot.lines[spot.row]
    found = KEY.fullmatch(line.rstrip())
    if found is None or not found["value"]:
        return _colon_in_paragraph(spot)
    if not re.search(r":(\s|$)", found["value"]):
        return None
    if _goes_on(spot, spot.row):
        return needs_bar(spot, spot.row)
    return spot.problem(
        spot.row,
        found.start("value"),
        "There is a second colon in this line, so it is not clear where the value starts.",
        change_to([f"{found['head'].strip()} {as_value(found['value'])}"]),
    )


def odd_colon(spot: Spot) -> Problem | None:
    """`email： x`: a colon of another script behind the name of a field."""
    for row in spot.nearby():
        found = re.fullmatch(r"(\s*(?:- +)*[a-z_]+)\s*[：﹕∶꞉](.*)", spot.lines[row].rstrip())
        if found:
            value = found[2].strip()
            line = f"{found[1].strip()}: {as_value(value) if value else ''}".rstrip()
            message = "The colon behind the name of this field is not the one of your keyboard."
            return spot.problem(row, found.end(1), message, change_to([line]))
    return None


def _colon_in_paragraph(spot: Spot) -> Problem | None:
    """A colon in the second or a later line of a text that has no bar before it."""
    for row in spot.above(spot.row):
        found = KEY.fullmatch(spot.lines[row].rstrip())
        if found:
            return needs_bar(spot, row) if indent_of(spot.lines[spot.row]) else None
    return None


def _goes_on(spot: Spot, row: int) -> bool:
    """Whether the value of a line goes on in the next line."""
    below = spot.lines[row + 1] if row + 1 < len(spot.lines) else ""
    return bool(below.strip()) and indent_of(below) > key_column(spot.lines[row])


def needs_bar(spot: Spot, row: int) -> Problem | None:
    """A text of several lines that must stand below a bar."""
    found = KEY.fullmatch(spot.lines[row].rstrip())
    if found is None or (found["value"] or "").startswith(("|", ">")):
        return None
    text = [found["value"]] if found["value"] else []
    for line in spot.lines[row + 1 :]:
        if line.strip() and indent_of(line) <= key_column(spot.lines[row]):
            break
        text.append(line.strip())
    shown = [line for line in text if line][:2]
    return spot.problem(
        row,
        key_column(spot.lines[row]),
        "The text of this field has several lines, so a bar must stand behind the field's name.",
        change_to([f"{found['head'].strip()} |", *indented(shown)])
        + ("\n    …" if len([line for line in text if line]) > len(shown) else ""),
    )
