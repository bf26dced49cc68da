"""statistics/NAME.csv and NAME.yml: an official table and what stands beside it."""

from generator.model.cells import SHAPES
from generator.model.choices import CellFlag
from generator.model.folders import Statistic
from generator.model.statistics import Column, StatisticNotes
from generator.problems import Place, Problem
from generator.reading.csv_faults import not_too_many
from generator.reading.csv_file import Table, check_columns, read_csv
from generator.reading.records import besides, read_record
from generator.reading.statistics_references import points_nowhere, reference_problems
from generator.reading.tree import Text
from generator.reading.written import as_value, indented, with_dash
from generator.reading.yaml_file import read_yaml
from generator.wording import quoted

_MAY_SAY_ANYTHING = (CellFlag.MISSING, CellFlag.NOT_AVAILABLE, CellFlag.AS_PRINTED)


def read_statistic(
    stem: str, yaml_text: str, csv_text: str, yaml_name: str, csv_name: str
) -> tuple[Statistic | None, list[Problem]]:
    """The official table that the two files hold together, and their problems."""
    node, problems = read_yaml(yaml_text, yaml_name)
    notes = None
    if node is None and not problems:
        problems.append(_no_notes(yaml_name))
    if node is not None:
        notes, faults = read_record(StatisticNotes, node, yaml_name)
        problems += besides(problems, faults)
    table, faults = read_csv(csv_text, csv_name)
    problems += faults
    if notes is None or table is None or problems:
        return None, problems
    problems += check_columns(table, _headings(notes), csv_name)
    if problems:
        return None, problems
    # A flag that points nowhere leaves its cell without an excuse: one slip, one message.
    problems += _flag_problems(table, notes) or not_too_many(_cell_problems(table, notes))
    ordered = [_in_order(row, table, notes) for row in table.rows]
    rows = tuple(tuple(cell.value for cell in row) for row in ordered)
    places = tuple(tuple(cell.place for cell in row) for row in ordered)
    statistic = Statistic(stem, notes, rows, csv_name, places)
    return statistic, problems or reference_problems(statistic)


def _headings(notes: StatisticNotes) -> list[str]:
    return [notes.row_heading, *(column.name for column in notes.columns)]


def _no_notes(name: str) -> Problem:
    return Problem(
        Place(name),
        "This file is empty. It must say what the table shows, its source and its dates.",
        "To fix it, start with:   title: …",
    )


def _in_order(row: tuple[Text, ...], table: Table, notes: StatisticNotes) -> tuple[Text, ...]:
    """A row's cells in the order in which the notes name the columns."""
    order = [cell.value for cell in table.header]
    return tuple(row[order.index(heading)] for heading in _headings(notes))


def _cell_problems(table: Table, notes: StatisticNotes) -> list[Problem]:
    """Cells that are not what their column holds, unless a flag says why."""
    excused = {(f.row, f.column) for f in notes.flags if f.flag in _MAY_SAY_ANYTHING}
    order = [cell.value for cell in table.header]
    label_at = order.index(notes.row_heading)
    problems = []
    for row in table.rows:
        label = row[label_at].value
        for column in notes.columns:
            cell = row[order.index(column.name)]
            if (label, column.name) not in excused:
                problems += _shape_problem(label, cell, column)
    return problems


def _shape_problem(label: str, cell: Text, column: Column) -> list[Problem]:
    shape = SHAPES.get(column.kind)
    if shape is None or shape[0].fullmatch(cell.value):
        return []
    said = f"It says {quoted(cell.value)}." if cell.value else "The cell is empty."
    return [
        Problem(
            cell.place,
            f'A cell of "{column.name}" must be {shape[1]}. {said}',
            "To fix it, correct the cell. If the source printed it so, say why in the notes beside "
            f"the table:\n{_flag_sample(label, column)}",
        )
    ]


def _flag_sample(label: str, column: Column) -> str:
    """The lines of the notes that would excuse a cell."""
    lines = [f"row: {as_value(label)}", f"column: {as_value(column.name)}", "flag: not available"]
    lines.append("note: …")
    return "\n".join(["  flags:", *indented(indented(with_dash(lines)))])


def _flag_problems(table: Table, notes: StatisticNotes) -> list[Problem]:
    """Flags and breaks that point at a row or column which is not there."""
    order = [cell.value for cell in table.header]
    label_at = order.index(notes.row_heading)
    labels = [row[label_at].value for row in table.rows]
    columns = [column.name for column in notes.columns]
    problems = []
    for flag in notes.flags:
        if flag.row not in labels:
            problems.append(points_nowhere(flag.place_of("row"), "row", flag.row, labels))
        if flag.column not in columns:
            problems.append(points_nowhere(flag.place_of("column"), "column", flag.column, columns))
    for change in notes.breaks:
        if change.at not in (*labels, *columns):
            problems.append(
                points_nowhere(
                    change.place_of("at"), "row or column", change.at, [*labels, *columns]
                )
            )
    return problems
