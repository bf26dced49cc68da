"""YAML's own errors in an editor's words, each with the line as it should be where we can tell."""

import re

import yaml

from generator.problems import Place, Problem
from generator.wording import quoted

_SPECIAL_START = "@`%|>[]{},&*!?"
_KEY = re.compile(r"(?P<head>\s*(?:- )*[A-Za-z_]\w*:)\s+(?P<value>\S.*)")


def fault(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem that a YAML error stands for."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    lines = text.split("\n")
    row = min(mark.line if mark else 0, len(lines) - 1)
    for look in (_tab, _open_quote, _second_colon, _special_start, _no_colon, _indent):
        problem = look(said, lines, row, error, name)
        if problem is not None:
            return problem
    column = mark.column + 1 if mark else 0
    return Problem(
        Place(name, row + 1, column),
        f"This line cannot be understood: {quoted(lines[row])}.",
        "To fix it, compare its spaces, colons and quotation marks with the lines above.",
    )


def _tab(said: str, lines: list[str], row: int, _: yaml.YAMLError, name: str) -> Problem | None:
    """A tab where spaces must be."""
    for number in (row, row - 1):
        if number >= 0 and (found := re.match(r"[ -]*\t", lines[number])):
            return Problem(
                Place(name, number + 1, found.end()),
                "There is a tab here. Lines are indented with spaces.",
                "To fix it, delete the tab and press the space bar twice for each step.",
            )
    if "\\t" in said and "\t" in lines[row]:
        return Problem(
            Place(name, row + 1, lines[row].index("\t") + 1),
            "There is a tab here. Use a space.",
            f"To fix it, change the line to:   {lines[row].strip().replace(chr(9), ' ')}",
        )
    return None


def _open_quote(
    said: str, lines: list[str], row: int, error: yaml.YAMLError, name: str
) -> Problem | None:
    """A quotation mark that opens and never closes, or closes too early."""
    context = getattr(error, "context_mark", None)
    if "quoted scalar" in said and context is not None:
        return Problem(
            Place(name, context.line + 1, context.column + 1),
            "The quotation mark that opens here is never closed.",
            "To fix it, put the same mark at the end of the value. To write that mark inside "
            "the value, enclose the value in the other kind.",
        )
    found = _KEY.fullmatch(lines[row].rstrip())
    if found and found["value"][0] in "\"'" and "expected <block end>" in said:
        value = found["value"]
        inner = value.replace(value[0], "")
        return Problem(
            Place(name, row + 1, found.start("value") + 1),
            f"The quotation marks end before the value does: {quoted(value)}.",
            f'To fix it, enclose the whole value:   {found["head"].strip()} "{inner}"',
        )
    return None


def _second_colon(
    said: str, lines: list[str], row: int, error: yaml.YAMLError, name: str
) -> Problem | None:
    """`title: Meeting: come along` has two colons; YAML cannot tell which one counts."""
    if "mapping values are not allowed" not in said:
        return None
    found = _KEY.fullmatch(lines[row].rstrip())
    if found is None or not re.search(r":(\s|$)", found["value"]):
        return None
    value = found["value"].replace('"', "'")
    return Problem(
        Place(name, row + 1, found.start("value") + 1),
        "There is a second colon in this line, so it is not clear where the value starts.",
        f'To fix it, put the value in quotation marks:   {found["head"].strip()} "{value}"',
    )


def _special_start(
    said: str, lines: list[str], row: int, error: yaml.YAMLError, name: str
) -> Problem | None:
    """A value that starts with a sign which means something to YAML."""
    for number in (row, row - 1):
        found = _KEY.fullmatch(lines[number].rstrip()) if number >= 0 else None
        if found and found["value"][0] in _SPECIAL_START:
            value = found["value"].replace('"', "'")
            return Problem(
                Place(name, number + 1, found.start("value") + 1),
                f'A value cannot start with the sign "{value[0]}" unless it is in quotation marks.',
                f'To fix it, change the line to:   {found["head"].strip()} "{value}"',
            )
    return None


def _no_colon(
    said: str, lines: list[str], row: int, error: yaml.YAMLError, name: str
) -> Problem | None:
    """A line that names a field without the colon and space."""
    if "could not find expected ':'" not in said:
        return None
    mark = getattr(error, "context_mark", None)
    number = mark.line if mark is not None else row
    line = lines[number].strip()
    glued = re.fullmatch(r"((?:- )?\w+):(\S.*)", line)
    better = f"{glued[1]}: {glued[2]}" if glued else ""
    return Problem(
        Place(name, number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1),
        f"This line has no colon and space after the name of a field: {quoted(line)}.",
        f"To fix it, change the line to:   {better}"
        if better
        else "To fix it, write the name of a field, a colon, a space and the value. "
        "If the line goes on from the one above, indent it further than that field's name.",
    )


def _indent(
    said: str, lines: list[str], row: int, error: yaml.YAMLError, name: str
) -> Problem | None:
    """A line that starts further left or right than its neighbours."""
    if not re.search(r"expected <block end>|expected the node|not allowed|block", said):
        return None
    line = lines[row]
    indent = len(line) - len(line.lstrip())
    return Problem(
        Place(name, row + 1, indent + 1),
        f"This line starts after {indent} spaces and does not line up with the lines above: "
        f"{quoted(line)}.",
        "To fix it, start it in the same column as the field above that it belongs with.",
    )
