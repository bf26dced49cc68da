"""CSV text to rows of texts with places.

Commas between cells, double quotes around a cell that holds one, a header row. Every fault names
its line, its column as counted in characters, and the heading above it. Spaces in a cell are read
as in a field of one line: a run of them is one.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.problems import Place, Problem
from generator.reading.csv_faults import (
    cell_faults,
    header_faults,
    not_too_many,
    wrong_length,
)
from generator.reading.tree import Text
from generator.wording import listed, nearest, quoted

# Excel's own note to itself, which it writes only where it is told to.
_SEPARATOR = re.compile(r'\A"?sep=."?[ \t]*(?=\n|\Z)', re.IGNORECASE)
_SPACES = re.compile(r"[^\S\t\n]+")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file's header and rows. Every row has as many cells as the header."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


def read_csv(text: str, name: str) -> tuple[Table | None, list[Problem]]:
    """The table in a CSV text and its problems; rows that have something to fix are left out."""
    lines, problems = _cells(_SEPARATOR.sub("", text), name)
    if problems:
        return None, problems
    if not lines:
        return None, [_empty(name)]
    header, *rows = lines
    header = _without_empty_end(header, 1)
    problems += header_faults(header)
    problems += [fault for cell in header for fault in cell_faults(cell)]
    good, of_cells, of_lengths = [], [], []
    for row in rows:
        row = _without_empty_end(row, len(header))
        faults = [fault for cell in row for fault in cell_faults(cell)]
        if len(row) != len(header):
            of_lengths.append(wrong_length(row, header))
        elif faults:
            of_cells += faults
        else:
            good.append(row)
    return Table(header, tuple(good)), problems + not_too_many(of_lengths) + not_too_many(of_cells)


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
    for count, line in enumerate(text.split("\n"), start=1):
        if line.strip(" ,\t"):
            lines.append(_row(line.split(","), name, count))
    return lines, []


def _row(cells: Sequence[str], name: str, line: int) -> tuple[Text, ...]:
    """The cells of a line without quotation marks, so that lengths add up to columns."""
    row, column = [], 1
    for cell in cells:
        row.append(Text(_folded(cell), Place(name, line, column)))
        column += len(cell) + 1
    return tuple(row)


def _folded(cell: str) -> str:
    """A cell with each run of spaces made one. Tabs stay: they may stand for commas."""
    return _SPACES.sub(" ", cell).strip()


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
        row.append(Text(_folded(cell), Place(name, number, column)))
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
