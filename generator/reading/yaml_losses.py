"""What YAML accepts and would quietly change or lose: each a problem of its own."""

import re

from generator.problems import Place, Problem
from generator.reading.unseen import lines_named
from generator.reading.written import BULLET, as_value, change_to, indented
from generator.wording import plural, quoted

_HEAD = re.compile(r"\s*(?:- +)*(?:[^\s:#\"'][^:#\"']*:\s+)?")
_GLUED = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[a-z_]+):(?P<value>[^\s/:].*)")
LOOKS_LIKE_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"[{LOOKS_LIKE_SPACE}]")
_ODD_INDENTATION = re.compile(rf"\s*?([{LOOKS_LIKE_SPACE}])")
_ESCAPE = re.compile(r'\\["\\]')


def lost_words(
    lines: list[str], place: Place, value: str, end_line: int, end_column: int
) -> Problem | None:
    """Words behind a space and # are a note to YAML. In a value they were meant to be read."""
    rest = lines[end_line][end_column:]
    if not rest.lstrip().startswith("#"):
        return None
    lost = rest.strip()
    head = lines[place.line - 1][: place.column - 1]
    said = f"{quoted(lost)} would be lost"
    if not value:
        said = f"{quoted(lost)} would be lost and nothing would be left"
    return Problem(
        place if value else place._replace(column=end_column + len(rest) - len(lost) + 1),
        f"A space and # start a note, so {said}.",
        f"{_with_hash(lines, head, f'{value} {lost}'.strip(), place.line - 1, end_line)}\n"
        "If it is a note for other editors, give it a line of its own that starts with #.",
    )


def _with_hash(lines: list[str], head: str, whole: str, row: int, end_line: int) -> str:
    """How to write a value with a #: in quotation marks, or below a bar if it has more lines."""
    name_column = len(head) - len(head.lstrip(" -"))
    below = lines[end_line + 1] if end_line + 1 < len(lines) else ""
    goes_on = bool(below.strip()) and len(below) - len(below.lstrip()) > name_column
    if row == end_line and not goes_on:
        line = f"{head.strip()} {as_value(whole)}"
        return f"To fix it, put the value in quotation marks:   {line}"
    text = [lines[row][len(head) :], *lines[row + 1 : end_line + 1 + goes_on]]
    return change_to([f"{head.strip()} |", *indented([line.strip() for line in text])])


def list_in_text(lines: list[str], place: Place, end_line: int) -> Problem | None:
    """A value that goes on over lines of a list: YAML would join them with dashes between."""
    for number in range(place.line, end_line + 1):
        found = re.match(r"\s*- ", lines[number])
        if found is None:
            continue
        first = lines[place.line - 1]
        before = first[: place.column - 1]
        if re.match(r"-[^\s-]", first[place.column - 1 :]) and not before.strip():
            return _glued_dash(lines, place)
        if before.strip() and not before.replace("-", "").strip():
            return _dash_too_far(Place(place.file, number + 1, found.end() - 1), before.find("-"))
        return _text_before_list(lines, place, end_line)
    return None


def _glued_dash(lines: list[str], place: Place) -> Problem:
    line = lines[place.line - 1].strip()
    return Problem(
        place,
        f"There is no space behind this dash: {quoted(line)}.",
        change_to([f"- {line[1:]}"]),
    )


def _text_before_list(lines: list[str], place: Place, end_line: int) -> Problem:
    rows = [lines[place.line - 1][place.column - 1 :], *lines[place.line : end_line + 1]]
    read_as = " ".join(row.strip() for row in rows)
    fix = "To fix it, for a list, put the first entry on a line of its own, behind a dash.\n"
    if not lines[place.line - 1][: place.column - 1].strip():
        first = re.sub(rf"\A{BULLET}", "", rows[0].strip())
        fix = f"To fix it, for a list, change the line to:   - {first}\n"
    return Problem(
        place,
        "This text goes on over a line that starts with a dash. "
        f"It would be read as one: {quoted(read_as)}.",
        f"{fix}"
        "For sentences with a list below them, write a bar behind the field's name, "
        "as in how: | and start the text on the next line.",
    )


def _dash_too_far(place: Place, wanted: int) -> Problem:
    return Problem(
        place,
        f"This dash has {plural(place.column - 1, 'space')} before it, and the dash above it has "
        f"{wanted}.",
        f"To fix it, put {plural(wanted, 'space')} before it.",
    )


def holds_odd_space(text: str) -> bool:
    """Whether `odd_indentation` could find anything in a text; nearly always it could not."""
    return not text.isascii() and _ODD_SPACE.search(text) is not None


def odd_indentation(lines: list[str], place: Place, end_line: int) -> Problem | None:
    """Lines that start with a no-break space: to YAML they are not indented."""
    for number in range(place.line - 1, min(end_line + 1, len(lines))):
        found = _ODD_INDENTATION.match(lines[number])
        if found:
            return odd_space(Place(place.file, number + 1, found.start(1) + 1), lines)
    return None


def odd_space(place: Place, lines: list[str]) -> Problem:
    """A no-break space, as copied from a web page: it looks like a space and is not one."""
    others = [n for n, line in enumerate(lines, 1) if _ODD_INDENTATION.match(line)]
    others = [number for number in others if number > place.line]
    more = f" There are more at the start of {lines_named(others)}." if others else ""
    return Problem(
        place,
        "There is something here that looks like a space and is not one, "
        f"probably copied from a web page or from Word.{more}",
        "To fix it, delete it and press the space bar instead.",
    )


def no_space_after_name(lines: list[str], place: Place, end_line: int) -> Problem | None:
    """`name:Riverside` without a space is a text to YAML, not a field."""
    line = lines[place.line - 1]
    found = _GLUED.fullmatch(line.rstrip())
    if found is None or found.start("name") != place.column - 1:
        return None
    indent = len(line) - len(line.lstrip())
    return Problem(
        place,
        f"There is no space behind the colon: {quoted(line.strip())}.",
        change_to([_spaced(row, indent) for row in lines[place.line - 1 : end_line + 1]]),
    )


def _spaced(line: str, indent: int) -> str:
    """A line with a space behind the name of its field, moved left by `indent` spaces."""
    found = _GLUED.fullmatch(line.rstrip())
    if found is None:
        return line[indent:].rstrip()
    return f"{found['before'][indent:]}{found['name']}: {as_value(found['value'])}"


def special_sign(lines: list[str], place: Place, is_text: bool) -> Problem:
    """An anchor, alias or tag: the word behind the sign would be lost."""
    line = lines[place.line - 1]
    written = line[place.column - 1 :].rstrip()
    message = f'A value cannot start with the sign "{written[:1]}" unless it is in quotation marks.'
    head = _HEAD.match(line)
    if is_text and head and head.end() == place.column - 1:
        return Problem(place, message, change_to([f"{head[0].strip()} {as_value(written)}"]))
    sign = re.match(r"[&*!][^\s,\[\]{}]*", written)
    return Problem(place, message, f"To fix it, delete {quoted(sign[0] if sign else written)}.")


def escapes(lines: list[str], place: Place, end_line: int, end_column: int) -> Problem | None:
    """A backslash in double quotation marks changes the letter behind it."""
    rows = lines[place.line - 1 : end_line + 1]
    rows[-1] = rows[-1][:end_column]
    written = "\n".join([rows[0][place.column - 1 :], *rows[1:]])
    at = _ESCAPE.sub("  ", written).find("\\")
    if at < 0:
        return None
    row = written.count("\n", 0, at)
    start = place.column if row == 0 else 1
    column = at - (written.rfind("\n", 0, at) + 1) + start
    head = lines[place.line - 1][: place.column - 1].strip()
    single = "'" + written[1:-1].replace('\\"', '"').replace("'", "''") + "'"
    return Problem(
        Place(place.file, place.line + row, column),
        "A backslash (\\) in double quotation marks changes the letter behind it.",
        change_to([f"{head} {single}"])
        if len(rows) == 1
        else "To fix it, delete the backslash, or write / for it.",
    )
