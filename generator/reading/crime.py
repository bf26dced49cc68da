"""crime.csv: monthly counts by crime type, exported and replaced whole."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from pydantic_core import PydanticCustomError

from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.model.kinds import read_count, read_month
from generator.problems import Place, Problem, Weight
from generator.reading.csv_file import Table, check_columns, read_csv
from generator.reading.tree import Text
from generator.wording import listed, month, nearest, quoted

COLUMNS = ("month", "crime_type", "count")
_TYPES = {member.value: member for member in CrimeType}


def read_crime(text: str, name: str) -> tuple[tuple[CrimeCount, ...], list[Problem]]:
    """The counts of a crime.csv and its problems; rows that cannot be read are left out."""
    table, problems = read_csv(text, name)
    if table is None:
        return (), problems
    wrong_columns = check_columns(table, COLUMNS, name)
    if wrong_columns or problems:
        return (), problems + wrong_columns
    counts: dict[tuple[dt.date, CrimeType], tuple[int, Place]] = {}
    for row in _rows(table):
        count, place, faults = _read_row(*row)
        problems += faults
        if count is None:
            continue
        key = (count.month, count.crime_type)
        if key in counts:
            problems.append(_repeated(count, place, counts[key][1]))
        else:
            counts[key] = (count.recorded, place)
    if not problems:
        problems += _incomplete_months(counts, name)
        problems += _gaps({key[0] for key in counts}, name)
    rows = (CrimeCount(when, kind, number) for (when, kind), (number, _) in counts.items())
    return tuple(sorted(rows)), problems


def _rows(table: Table) -> Iterable[tuple[Text, Text, Text]]:
    """The rows with their cells in the order of COLUMNS, whatever their order in the file."""
    order = [cell.value for cell in table.header]
    at = [order.index(heading) for heading in COLUMNS]
    for row in table.rows:
        yield row[at[0]], row[at[1]], row[at[2]]


def _read_row(
    when: Text, kind: Text, number: Text
) -> tuple[CrimeCount | None, Place, list[Problem]]:
    problems = []
    values: list[object] = []
    for cell, label, reader in ((when, "Month", read_month), (number, "Count", read_count)):
        try:
            values.append(reader(cell.value))
        except PydanticCustomError as error:
            problems.append(_bad_cell(cell, label, error.context or {}))
    crime_type = _TYPES.get(kind.value)
    if crime_type is None:
        problems.append(_unknown_type(kind))
    if problems or crime_type is None:
        return None, when.place, problems
    first, recorded = values
    assert isinstance(first, dt.date) and isinstance(recorded, int)  # noqa: S101
    return CrimeCount(first, crime_type, recorded), when.place, []


def _bad_cell(cell: Text, label: str, context: dict[str, object]) -> Problem:
    said = f"It says {quoted(cell.value)}." if cell.value else "The cell is empty."
    message = f"{label} must be {context['expected']}. {said}"
    if not cell.value and label == "Count":
        return Problem(cell.place, message, "To fix it, write 0 if there were none.")
    if context["suggestion"]:
        return Problem(cell.place, message, f"To fix it, write:   {context['suggestion']}")
    if context["advice"]:
        return Problem(cell.place, message, f"To fix it: {context['advice']}.")
    return Problem(cell.place, message, f"To fix it, write {context['expected']}.")


def _unknown_type(cell: Text) -> Problem:
    like = nearest(cell.value, list(_TYPES))
    return Problem(
        cell.place,
        f"{quoted(cell.value)} is not one of the 14 crime types of data.police.uk.",
        f"To fix it, write:   {like}"
        if like
        else f"To fix it, write one of: {listed(_TYPES, 'or')}.",
    )


def _repeated(count: CrimeCount, place: Place, first: Place) -> Problem:
    return Problem(
        place,
        f"{count.crime_type} in {month(count.month)} stands here a second time. "
        f"It is already on line {first.line}.",
        "To fix it, keep the right one of the two rows and delete the other.",
    )


def _incomplete_months(
    counts: dict[tuple[dt.date, CrimeType], tuple[int, Place]], name: str
) -> list[Problem]:
    """Every month must say something about every type: a row that is not there is not a zero."""
    by_month: dict[dt.date, set[CrimeType]] = defaultdict(set)
    for when, kind in counts:
        by_month[when].add(kind)
    every_type = {kind for _, kind in counts}
    problems = []
    for when in sorted(by_month):
        lacking = sorted(every_type - by_month[when])
        if lacking:
            line = min(place.line for (m, _), (_, place) in counts.items() if m == when)
            problems.append(
                Problem(
                    Place(name, line),
                    f"{month(when)} has no row for {listed(lacking)}. "
                    "A row that is not there is not a zero.",
                    f"To fix it, add a row; if there were none:   {when:%Y-%m},{lacking[0]},0",
                )
            )
    return problems


def _gaps(months: set[dt.date], name: str) -> list[Problem]:
    """Months between the first and the last that have no figures at all."""
    missing = [when for when in _span(months) if when not in months]
    if not missing:
        return []
    return [
        Problem(
            Place(name),
            f"There are no figures for {listed(month(when) for when in missing)}. "
            "Pages and newsletters will say so: missing is not zero.",
            "If the figures exist, export the file again; if not, nothing needs to be done.",
            Weight.WORTH_A_LOOK,
        )
    ]


def _span(months: set[dt.date]) -> list[dt.date]:
    """Every month from the first to the last."""
    if not months:
        return []
    first, last = min(months), max(months)
    number = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [dt.date(n // 12, n % 12 + 1, 1) for n in number]
