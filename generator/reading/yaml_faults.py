"""YAML's own errors in an editor's words, each with the line as it should be where we can tell.

YAML names the spot where it gave up, which is often a line or more behind the slip. So each look
below knows one slip and searches the lines where that slip would stand.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from generator.problems import Place, Problem
from generator.reading.written import as_value, change_to, indented
from generator.wording import plural, quoted

_HEAD = r"(?P<head>\s*(?:- +)*[A-Za-z_]\w*:)"
_KEY = re.compile(_HEAD + r"(?:\s+(?P<value>\S.*))?")
_VALUE = re.compile(r"(?P<head>\s*(?:- +)+|\s*(?:- +)*[A-Za-z_]\w*:\s+)(?P<value>[^\s-].*)")
_LOOKS_LIKE_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_SPECIAL_START = "@`%|>[]{},&*!?"
_FARTHEST = 40  # lines that a text in quotation marks may plausibly run on


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where YAML gave up (`row`), where what it was reading had begun (`first`), and why."""

    lines: list[str]
    row: int
    first: int
    column: int
    why: str
    name: str

    def problem(self, row: int, column: int, message: str, fix: str) -> Problem:
        return Problem(Place(self.name, row + 1, column + 1), message, fix)

    def above(self, row: int) -> Iterator[int]:
        """The rows above that hold something, from the nearest up."""
        for number in range(row - 1, -1, -1):
            line = self.lines[number].strip()
            if line and not line.startswith("#"):
                yield number

    def nearby(self) -> list[int]:
        """The rows where a slip most probably stands: here, where it began, the row above."""
        rows = [self.row, self.first, *list(self.above(self.row))[:1]]
        return list(dict.fromkeys(rows))


def fault(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem that a YAML error stands for."""
    spot = _spot(error, text, name)
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


def _spot(error: yaml.YAMLError, text: str, name: str) -> _Spot:
    lines = text.split("\n")
    began = getattr(error, "context_mark", None)
    gave_up = getattr(error, "problem_mark", None) or began
    row = min(gave_up.line if gave_up else 0, len(lines) - 1)
    column = gave_up.column if gave_up else 0
    while row and not lines[row].strip():
        row, column = row - 1, 0
    why = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    return _Spot(lines, row, min(began.line if began else row, row), column, why, name)


def _tab(spot: _Spot) -> Problem | None:
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


def _odd_space(spot: _Spot) -> Problem | None:
    """A no-break space, as copied from a web page: it looks like a space and is not one."""
    for row in spot.nearby():
        line = spot.lines[row]
        found = re.match(rf"(?:[\s-]*?|\s*(?:- )*\w+:\s*?)([{_LOOKS_LIKE_SPACE}])", line)
        if found:
            return spot.problem(
                row,
                found.start(1),
                "There is something here that looks like a space and is not one, "
                "probably copied from a web page or from Word.",
                "To fix it, delete it and press the space bar instead.",
            )
    return None


def _quotes(spot: _Spot) -> Problem | None:
    """A quotation mark that is never closed, or closes before the value ends."""
    start = min(spot.first, max(spot.row - _FARTHEST, 0))
    for row in range(max(start, spot.row - _FARTHEST), spot.row + 1):
        found = _VALUE.fullmatch(spot.lines[row].rstrip())
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


def _behind_quotes(spot: _Spot, row: int, column: int) -> tuple[int, str] | None:
    """Where the quotation mark closes, and what stands behind it; None if it never does."""
    mark = spot.lines[row][column]
    inside = r'(?:[^"\\]|\\.)*' if mark == '"' else r"(?:[^']|'')*"
    text = "\n".join(spot.lines[row : row + _FARTHEST])
    found = re.compile(f"{mark}{inside}{mark}", re.DOTALL).match(text, column)
    if found is None:
        return None
    rest = text[found.end() :].split("\n")[0].strip()
    closing = row + text.count("\n", 0, found.end())
    return closing, "" if rest.startswith("#") or closing >= spot.row + 1 else rest


def _special_start(spot: _Spot) -> Problem | None:
    """A value that starts with a sign which means something to YAML."""
    for row in (spot.row, spot.first):
        found = _VALUE.fullmatch(spot.lines[row].rstrip())
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


def _second_colon(spot: _Spot) -> Problem | None:
    """`title: Meeting: come along` has two colons; it is not clear which one counts."""
    if "mapping values are not allowed" not in spot.why:
        return None
    line = spot.lines[spot.row]
    found = _KEY.fullmatch(line.rstrip())
    if found is None or not found["value"]:
        return _colon_in_paragraph(spot)
    if not re.search(r":(\s|$)", found["value"]):
        return None
    if _goes_on(spot, spot.row):
        return _needs_bar(spot, spot.row)
    return spot.problem(
        spot.row,
        found.start("value"),
        "There is a second colon in this line, so it is not clear where the value starts.",
        change_to([f"{found['head'].strip()} {as_value(found['value'])}"]),
    )


def _colon_in_paragraph(spot: _Spot) -> Problem | None:
    """A colon in the second or a later line of a text that has no bar before it."""
    for row in spot.above(spot.row):
        found = _KEY.fullmatch(spot.lines[row].rstrip())
        if found:
            return _needs_bar(spot, row) if _indent(spot.lines[spot.row]) else None
    return None


def _goes_on(spot: _Spot, row: int) -> bool:
    """Whether the value of a line goes on in the next line."""
    below = spot.lines[row + 1] if row + 1 < len(spot.lines) else ""
    return bool(below.strip()) and _indent(below) > _key_column(spot.lines[row])


def _needs_bar(spot: _Spot, row: int) -> Problem | None:
    """A text of several lines that must stand below a bar."""
    found = _KEY.fullmatch(spot.lines[row].rstrip())
    if found is None or (found["value"] or "").startswith(("|", ">")):
        return None
    text = [found["value"]] if found["value"] else []
    for line in spot.lines[row + 1 :]:
        if line.strip() and _indent(line) <= _key_column(spot.lines[row]):
            break
        text.append(line.strip())
    shown = [line for line in text if line][:2]
    return spot.problem(
        row,
        _key_column(spot.lines[row]),
        "The text of this field has several lines, so a bar must stand behind the field's name.",
        change_to([f"{found['head'].strip()} |", *indented(shown)])
        + ("\n    …" if len([line for line in text if line]) > len(shown) else ""),
    )


def _no_space(spot: _Spot) -> Problem | None:
    """`kind:drop-in` and `-what: Cuppa` lack a space."""
    for row in spot.nearby():
        line = spot.lines[row].rstrip()
        start = _indent(line)
        if re.match(r"\s*-[^\s-]", line) and row == spot.row:
            said, better = "dash", f"- {line.strip()[1:]}"
        elif found := re.fullmatch(r"\s*((?:- +)*)([a-z_]+):([^\s/:].*)", line):
            said, better = "colon", f"{found[1]}{found[2]}: {as_value(found[3])}"
        else:
            continue
        message = f"There is no space behind the {said}: {quoted(line)}."
        return spot.problem(row, start, message, change_to([better]))
    return None


def _no_colon(spot: _Spot) -> Problem | None:
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
        found = _KEY.fullmatch(spot.lines[above].rstrip())
        if found is None:
            continue
        column = _key_column(spot.lines[above])
        if (found["value"] or "").startswith(("|", ">")) and _indent(line) <= column:
            return spot.problem(
                row,
                _indent(line),
                f"This line must start further to the right to be part of the text above it: "
                f"{quoted(line)}.",
                f"To fix it, put {column + 2} spaces before it.",
            )
        if _indent(line) > column:
            return _needs_bar(spot, above)
        break
    return spot.problem(row, _indent(line), *_colon_words(line))


def _colon_words(line: str) -> tuple[str, str]:
    """The message about a line without a colon, and its fix."""
    message = f"There is no colon behind the name of a field in this line: {quoted(line)}."
    found = re.fullmatch(r"((?:- +)*)([a-z_]+)(?:\s*[=;]\s*|\s+)(\S.*)", line.strip())
    if found:
        return message, change_to([f"{found[1]}{found[2]}: {as_value(found[3])}"])
    return message, "To fix it, write the name of a field, a colon, a space and the value."


def _misplaced(spot: _Spot) -> Problem | None:
    """A line that starts further left or right than it must."""
    wanted, line = _wanted_indent(spot, spot.row), spot.lines[spot.row]
    if wanted is None or wanted == _indent(line):
        return None
    spaces = "no space" if wanted == 0 else plural(wanted, "space")
    return spot.problem(
        spot.row,
        _indent(line),
        f"This line has {plural(_indent(line), 'space')} before it and does not line up with "
        f"the lines above: {quoted(line)}.",
        f"To fix it, put {spaces} before it.",
    )


def _wanted_indent(spot: _Spot, row: int) -> int | None:
    """How many spaces a line must have before it: as many as the most likely line above."""
    line = spot.lines[row]
    is_entry = line.lstrip().startswith("- ")
    columns = []
    for number in list(spot.above(row))[:_FARTHEST]:
        other = spot.lines[number]
        if is_entry and other.lstrip().startswith("- "):
            columns.append(_indent(other))
        elif not is_entry and _KEY.fullmatch(other.rstrip()):
            columns.append(_key_column(other))
    return min(columns, key=lambda column: abs(column - _indent(line)), default=None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _key_column(line: str) -> int:
    """Where the name of a line's field starts, behind its dash."""
    found = re.match(r"\s*(?:- +)*", line)
    return found.end() if found else 0


_LOOKS: tuple[Callable[[_Spot], Problem | None], ...] = (
    _tab,
    _odd_space,
    _quotes,
    _special_start,
    _second_colon,
    _no_space,
    _no_colon,
    _misplaced,
)
