"""YAML's own errors in an editor's words, each with the line as it should be where we can tell.

YAML names the spot where it gave up, which is often a line or more behind the slip. So each look
below knows one slip and searches the lines where that slip would stand.
"""

import re
from collections.abc import Callable

import yaml

from generator.problems import Place, Problem
from generator.reading.written import as_value, change_to
from generator.reading.yaml_colons import needs_bar, odd_colon, second_colon
from generator.reading.yaml_dashes import dash_lost
from generator.reading.yaml_losses import LOOKS_LIKE_SPACE, odd_space
from generator.reading.yaml_notes import note_ends_text
from generator.reading.yaml_quotes import quotes_do_not_match
from generator.reading.yaml_spot import FARTHEST, KEY, VALUE, Spot, indent_of, key_column, spot_of
from generator.wording import plural, quoted

_SPECIAL_START = "@`%|>[]{},&*!?"


def fault(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem that a YAML error stands for."""
    spot = spot_of(error, text, name)
    for look in _LOOKS:
        problem = look(spot)
        if problem is not None:
            return problem
    line = spot.lines[spot.row]
    return spot.problem(
        spot.row,
        min(spot.column, len(line)),
        f"This line cannot be understood: {quoted(line)}.",
        "To fix it, compare its spaces, colons and quotation marks with the lines above.",
    )


def _tab(spot: Spot) -> Problem | None:
    """A tab where spaces must be."""
    for row in spot.nearby():
        line = spot.lines[row]
        if found := re.match(r" *\t", line):
            wanted = _wanted_indent(spot, row)
            spaces = "spaces" if wanted is None else plural(wanted, "space")
            return spot.problem(
                row,
                found.end() - 1,
                "This line starts with a tab. Lines must start with spaces.",
                f"To fix it, delete the tab and put {spaces} before the line.",
            )
        if found := re.match(r"\s*(?:- )*-\t", line):
            return spot.problem(
                row,
                found.end() - 1,
                "There is a tab behind this dash. There must be a space.",
                change_to([re.sub(r"-\s+", "- ", line.strip())]),
            )
    return None


def _odd_space(spot: Spot) -> Problem | None:
    """A no-break space, as copied from a web page: it looks like a space and is not one."""
    for row in spot.nearby():
        line = spot.lines[row]
        found = re.match(rf"(?:[\s-]*?|\s*(?:- )*\w+:\s*?)([{LOOKS_LIKE_SPACE}])", line)
        if found:
            return odd_space(Place(spot.name, row + 1, found.start(1) + 1), spot.lines)
    return None


def _special_start(spot: Spot) -> Problem | None:
    """A value that starts with a sign which means something to YAML."""
    for row in (spot.row, spot.first):
        found = VALUE.fullmatch(spot.lines[row].rstrip())
        if found is None or found["value"][0] not in _SPECIAL_START:
            continue
        sign, value, head = found["value"][0], found["value"], found["head"].strip()
        message = f'A value cannot start with the sign "{sign}" unless it is in quotation marks.'
        fix = change_to([f"{head} {as_value(value)}"])
        closing = {"[": "]", "{": "}"}.get(sign, "")
        if closing and closing not in value and sign == "[":
            message = "The bracket that opens here is not closed on this line."
            fix = change_to([f"{head} {value}{closing}"])
        if sign == "|" and value[1:].strip(" +-"):
            message = "Behind this bar nothing may stand. The text starts on the next line."
            fix = change_to([f"{head} |", f"  {value[1:].strip()}"])
        return spot.problem(row, found.start("value"), message, fix)
    return None


def _no_space(spot: Spot) -> Problem | None:
    """`kind:drop-in` and `-what: Cuppa` lack a space."""
    for row in spot.nearby():
        line = spot.lines[row].rstrip()
        start = indent_of(line)
        if re.match(r"\s*-[^\s-]", line) and row == spot.row:
            said, better = "dash", f"- {line.strip()[1:]}"
        elif found := re.fullmatch(r"\s*((?:- +)*)([a-z_]+):([^\s/:].*)", line):
            said, better = "colon", f"{found[1]}{found[2]}: {as_value(found[3])}"
        else:
            continue
        message = f"There is no space behind the {said}: {quoted(line)}."
        return spot.problem(row, start, message, change_to([better]))
    return None


def _no_colon(spot: Spot) -> Problem | None:
    """A line that names a field without a colon, or a paragraph that stands too far left."""
    if "could not find expected ':'" in spot.why:
        row = spot.first
    elif "mapping values are not allowed" in spot.why:
        row = next(spot.above(spot.row), spot.row)
    else:
        return None
    line = spot.lines[row]
    if re.search(r":(\s|$)", line):
        return None
    for above in spot.above(row):
        found = KEY.fullmatch(spot.lines[above].rstrip())
        if found is None:
            continue
        column = key_column(spot.lines[above])
        if (found["value"] or "").startswith(("|", ">")) and indent_of(line) <= column:
            return spot.problem(
                row,
                indent_of(line),
                f"This line must start further to the right to be part of the text above it: "
                f"{quoted(line)}.",
                f"To fix it, put {column + 2} spaces before it.",
            )
        if indent_of(line) > column:
            return needs_bar(spot, above)
        break
    return spot.problem(row, indent_of(line), *_colon_words(line))


def _colon_words(line: str) -> tuple[str, str]:
    """The message about a line without a colon, and its fix."""
    message = f"There is no colon behind the name of a field in this line: {quoted(line)}."
    found = re.fullmatch(r"((?:- +)*)([a-z_]+)(?:\s*[=;]\s*|\s+)(\S.*)", line.strip())
    if found:
        return message, change_to([f"{found[1]}{found[2]}: {as_value(found[3])}"])
    return message, "To fix it, write the name of a field, a colon, a space and the value."


def _misplaced(spot: Spot) -> Problem | None:
    """A line that starts further left or right than it must."""
    wanted, line = _wanted_indent(spot, spot.row), spot.lines[spot.row]
    if wanted is None or wanted == indent_of(line):
        return None
    fix = f"put {plural(wanted, 'space')} before it" if wanted else "start it at the very left"
    return spot.problem(
        spot.row,
        indent_of(line),
        f"This line has {_spaces(indent_of(line))} before it and does not line up with the lines "
        f"above: {quoted(line)}.",
        f"To fix it, {fix}.",
    )


def _wanted_indent(spot: Spot, row: int) -> int | None:
    """How many spaces a line must have before it: as many as the most likely line above."""
    line = spot.lines[row]
    is_entry = line.lstrip().startswith("- ")
    columns = []
    for number in list(spot.above(row))[:FARTHEST]:
        other = spot.lines[number]
        if is_entry and other.lstrip().startswith("- "):
            columns.append(indent_of(other))
        elif not is_entry and KEY.fullmatch(other.rstrip()):
            columns.append(key_column(other))
    return min(columns, key=lambda column: abs(column - indent_of(line)), default=None)


_LOOKS: tuple[Callable[[Spot], Problem | None], ...] = (
    _tab,
    _odd_space,
    note_ends_text,
    odd_colon,
    dash_lost,
    quotes_do_not_match,
    _special_start,
    second_colon,
    _no_space,
    _no_colon,
    _misplaced,
)


def _spaces(count: int) -> str:
    return plural(count, "space") if count else "no space"
