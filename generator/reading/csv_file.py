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
_FORMULA = re.compile(r"[=@\t]|[+-](?![\d.])")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file's header and rows. Every row has as many cells as the header."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


def read_csv(text: str, name: str) -> tuple[Table | None, list[Problem]]:
    """The table in a CSV text and its problems; rows of the wrong length are left out."""
    lines, problems = _cells(text, name)
    if problems:
        return None, problems
    if not lines:
        return None, [_empty(name)]
    header, *rows = lines
    problems += _header_faults(header, name)
    problems += [fault for row in lines for cell in row for fault in _cell_faults(cell)]
    good = []
    for row in rows:
        if len(row) == len(header):
            good.append(row)
        else:
            problems.append(_wrong_length(row, header))
    return Table(header, tuple(good)), problems


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
        "A quotation mark on this line has no partner, or a letter stands right behind one.",
        "To fix it, put the whole cell between two double quotation marks, "
        "and write a quotation mark inside it twice.",
    )


def _empty(name: str) -> Problem:
    return Problem(
        Place(name),
        "This file is empty. It must have a line of headings and a line for each row.",
        "To fix it, export it again, or delete the file if there are no figures.",
    )


def _header_faults(header: tuple[Text, ...], name: str) -> list[Problem]:
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
                f"This cell starts with a sign that spreadsheets take for a formula: "
                f"{quoted(cell.value)}.",
                "To fix it, replace the formula with its value.",
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
    advice = (
        "To fix it, check for too many commas, or a comma inside a cell "
        '(put such a cell in double quotation marks: "1,234").'
        if has > needs
        else "To fix it, check for a missing comma or a missing cell."
    )
    return Problem(
        row[0].place,
        f"This row has {plural(has, 'cell')}. The headings have {needs}: "
        f"{listed(cell.value for cell in header)}.",
        advice,
    )


def check_columns(table: Table, expected: Sequence[str], name: str) -> list[Problem]:
    """Problems of a header that must hold exactly the expected headings, in any order."""
    present = [cell.value for cell in table.header]
    if len(present) == 1 and len(expected) > 1:
        for sign, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
            if sign in present[0]:
                return [_other_separator(table.header[0], word, expected)]
    problems = [
        Problem(
            cell.place,
            f"There is no column {quoted(cell.value)} in this kind of file."
            + (f' Did you mean "{like}"?' if like else ""),
            f"To fix it, make the headings:   {','.join(expected)}",
        )
        for cell in table.header
        if cell.value and cell.value not in expected
        for like in [nearest(cell.value, expected)]
    ]
    missing = [heading for heading in expected if heading not in present]
    if missing:
        problems.append(
            Problem(
                Place(name, table.header[0].place.line),
                f"The {'column' if len(missing) == 1 else 'columns'} {listed(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} missing.",
                f"To fix it, make the headings:   {','.join(expected)}",
            )
        )
    return problems


def _other_separator(cell: Text, word: str, expected: Sequence[str]) -> Problem:
    return Problem(
        cell.place,
        f"The cells of this file are separated by {word}. They must be separated by commas.",
        f"To fix it, save it again as CSV with commas:   {','.join(expected)}",
    )
