"""CSV text to rows of texts with places.

Commas between cells, double quotes around a cell that holds one, a header row. Every fault names
its line, its column as counted in characters, and the heading above it.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.problems import Place, Problem
from generator.reading.tree import Text
from generator.wording import listed, nearest, plural, quoted

LONGEST_CELL = 500
_FORMULA = re.compile(r"[=@]|[+-](?=[A-Za-z(=@])")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file's header and rows. Every row has as many cells as the header."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


def read_csv(text: str, name: str) -> tuple[Table | None, list[Problem]]:
    """The table in a CSV text and its problems; rows that have something to fix are left out."""
    lines, problems = _cells(text, name)
    if problems:
        return None, problems
    if not lines:
        return None, [_empty(name)]
    header, *rows = lines
    header = _without_empty_end(header, 1)
    problems += _header_faults(header)
    problems += [fault for cell in header for fault in _cell_faults(cell)]
    good = []
    for row in rows:
        row = _without_empty_end(row, len(header))
        faults = [fault for cell in row for fault in _cell_faults(cell)]
        if len(row) != len(header):
            faults = [_wrong_length(row, header)]
        problems += faults
        if not faults:
            good.append(row)
    return Table(header, tuple(good)), problems


def _without_empty_end(row: tuple[Text, ...], keep: int) -> tuple[Text, ...]:
    """The row without the empty cells that spreadsheets add at its end, but not shorter."""
    length = len(row)
    while length > keep and not row[length - 1].value:
        length -= 1
    return row[:length]


def _cells(text: str, name: str) -> tuple[list[tuple[Text, ...]], list[Problem]]:
    """Every line that is not blank, as cells with places."""
    if '"' in text:
        return _quoted_cells(text, name)
    lines = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip(" ,\t"):
            lines.append(_row(line.split(","), name, number))
    return lines, []


def _row(cells: Sequence[str], name: str, line: int) -> tuple[Text, ...]:
    """The cells of a line without quotation marks, so that lengths add up to columns."""
    row, column = [], 1
    for cell in cells:
        row.append(Text(cell.strip(), Place(name, line, column)))
        column += len(cell) + 1
    return tuple(row)


def _quoted_cells(text: str, name: str) -> tuple[list[tuple[Text, ...]], list[Problem]]:
    """The same for a text with quotation marks: the csv module splits, we find the columns."""
    lines, first = [], 1
    source = text.split("\n")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if reader.line_num != first and any("\n" in cell for cell in cells):
                return [], [_open_quote(source, first, name)]
            if any(cell.strip() for cell in cells):
                lines.append(_placed(cells, source[first - 1], name, first))
            first = reader.line_num + 1
    except csv.Error:
        return [], [_open_quote(source, first, name)]
    return lines, []


def _placed(cells: Sequence[str], line: str, name: str, number: int) -> tuple[Text, ...]:
    """Cells with their columns, found by walking the line's own commas and quotation marks."""
    row, column = [], 1
    for cell in cells:
        quoted_cell = line[column - 1 : column] == '"'
        row.append(Text(cell.strip(), Place(name, number, column)))
        width = len(cell) + cell.count('"') + 2 if quoted_cell else len(cell)
        column += width + 1
    return tuple(row)


def _open_quote(source: Sequence[str], number: int, name: str) -> Problem:
    column = source[number - 1].find('"') + 1
    return Problem(
        Place(name, number, max(column, 1)),
        "The double quotation marks on this line do not match: one is missing, or one stands "
        "in the middle of a cell.",
        'To fix it, put one before and one behind the cell ("Town Hall, Bridge Street"), '
        "and none inside it.",
    )


def _empty(name: str) -> Problem:
    return Problem(
        Place(name),
        "This file is empty. It must have a line of headings and a line for each row.",
        "To fix it, export it again, or delete the file if there are no figures.",
    )


def _header_faults(header: tuple[Text, ...]) -> list[Problem]:
    """Headings that are empty or stand twice."""
    problems = []
    seen: dict[str, Place] = {}
    for cell in header:
        if not cell.value:
            problems.append(
                Problem(
                    cell.place,
                    "A column has no heading.",
                    "To fix it, write its heading, or delete the column.",
                )
            )
        elif cell.value in seen:
            problems.append(
                Problem(
                    cell.place,
                    f"The heading {quoted(cell.value)} stands here a second time. "
                    f"It is already in column {seen[cell.value].column} of this line.",
                    "To fix it, delete one of the two columns.",
                )
            )
        else:
            seen[cell.value] = cell.place
    return problems


def _cell_faults(cell: Text) -> list[Problem]:
    """Cells that a spreadsheet would run as a formula, or that are far too long."""
    if _FORMULA.match(cell.value):
        return [
            Problem(
                cell.place,
                "This cell starts with a sign that spreadsheets take for the start of a formula: "
                f"{quoted(cell.value)}.",
                "To fix it, write what the cell should show, without that sign.",
            )
        ]
    if len(cell.value) > LONGEST_CELL:
        return [
            Problem(
                cell.place,
                f"This cell has {len(cell.value):,} characters. A cell has at most {LONGEST_CELL}.",
                "To fix it, shorten it.",
            )
        ]
    return []


def _wrong_length(row: tuple[Text, ...], header: tuple[Text, ...]) -> Problem:
    has, needs = len(row), len(header)
    headings = listed(quoted(cell.value) for cell in header)
    advice = (
        "To fix it, delete the comma that is too many. Write a large number without one (1234). "
        "Words that hold a comma need double quotation marks around the cell."
        if has > needs
        else "To fix it, look for a comma or a cell that is missing."
    )
    return Problem(
        row[0].place,
        f"This row has {plural(has, 'cell')}. It must have {needs}, one for each heading: "
        f"{headings}.",
        advice,
    )


def check_columns(table: Table, expected: Sequence[str], name: str) -> list[Problem]:
    """Problems of a header that must hold exactly the expected headings, in any order."""
    present = [cell.value for cell in table.header]
    if len(present) == 1 and len(expected) > 1:
        for sign, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
            if sign in present[0]:
                return [_other_separator(table.header[0], word)]
    fix = f"To fix it, make the first line:   {_as_row(expected)}"
    if not set(present) & set(expected):
        return [_no_headings(table, expected)]
    missing = [heading for heading in expected if heading not in present]
    strange = [cell for cell in table.header if cell.value and cell.value not in expected]
    problems = []
    for cell in strange:
        like = nearest(cell.value, missing) or (missing[0] if len(missing) == 1 else "")
        if like:
            missing.remove(like)
            message = f'This heading is {quoted(cell.value)}. It must be "{like}".'
            problems.append(Problem(cell.place, message, fix))
        else:
            problems.append(_too_many(cell, expected))
    if missing:
        problems.append(_missing_columns(table, missing, fix))
    return problems


def _as_row(cells: Sequence[str]) -> str:
    """The cells as a line of the file."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _no_headings(table: Table, expected: Sequence[str]) -> Problem:
    cells = [cell.value for cell in table.header]
    alike = any(nearest(cell, expected) for cell in cells)
    what = "make the first line:" if alike else "put this line above it:"
    return Problem(
        table.header[0].place,
        f"The first line of this file must hold its headings. It says {quoted(', '.join(cells))}.",
        f"To fix it, {what}   {_as_row(expected)}",
    )


def _too_many(cell: Text, expected: Sequence[str]) -> Problem:
    return Problem(
        cell.place,
        f"There must be no column {quoted(cell.value)} in this file. "
        f"Its columns are {listed(quoted(heading) for heading in expected)}.",
        "To fix it, delete the column, heading and cells.",
    )


def _missing_columns(table: Table, missing: Sequence[str], fix: str) -> Problem:
    several = len(missing) > 1
    return Problem(
        table.header[0].place,
        f"The {'columns' if several else 'column'} {listed(quoted(name) for name in missing)} "
        f"{'are' if several else 'is'} missing.",
        f"To fix it, export the file again with {'these columns' if several else 'this column'}.\n"
        + fix.replace("To fix it, make the first line:", "Its first line must be:"),
    )


def _other_separator(cell: Text, word: str) -> Problem:
    return Problem(
        cell.place,
        f"The cells of this file are separated by {word}. They must be separated by commas.",
        'To fix it, open it in your spreadsheet and save it again as "CSV (comma delimited)".',
    )
