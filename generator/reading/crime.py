"""crime.csv: monthly counts by crime type, exported and replaced whole."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from pydantic_core import PydanticCustomError

from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.model.kinds import read_count, read_month
from generator.problems import Place, Problem, Weight
from generator.reading.crime_columns import COLUMNS, TYPES, of_column, swapped
from generator.reading.csv_faults import not_too_many
from generator.reading.csv_file import Table, check_columns, read_csv
from generator.reading.tree import Text
from generator.wording import listed, month, nearest, quoted

V = TypeVar("V")
Places = dict[tuple[dt.date, CrimeType], Place]


def read_crime(text: str, name: str) -> tuple[tuple[CrimeCount, ...], list[Problem]]:
    """The counts of a crime.csv and its problems; rows that cannot be read are left out."""
    flawless = _in_order(text)
    if flawless is not None:
        return flawless, _gaps({count.month for count in flawless}, name)
    table, problems = read_csv(text, name)
    if table is None:
        return (), problems
    wrong_columns = check_columns(table, COLUMNS, name)
    if wrong_columns or len(table.header) != len(COLUMNS):
        return (), wrong_columns or problems
    if wrong_headings := swapped(table):
        return (), [wrong_headings]
    counts, places, faults = _read_rows(table)
    problems += faults
    if not problems:
        problems += _no_rows(counts, name) + _incomplete_months(places, name)
        problems += _gaps({count.month for count in counts}, name)
    return counts, problems


def _read_rows(table: Table) -> tuple[tuple[CrimeCount, ...], Places, list[Problem]]:
    """The counts of a table with the right columns, their places, and what cannot be read."""
    counts: list[CrimeCount] = []
    places: Places = {}
    faults: dict[str, list[Problem]] = {column: [] for column in COLUMNS}
    repeated = []
    for row in _rows(table):
        count = _read_row(*row, faults)
        if count is None:
            continue
        key, place = (count.month, count.crime_type), row[0].place
        if key in places:
            repeated.append(_repeated(count, place, places[key]))
        else:
            counts.append(count)
            places[key] = place
    problems = [p for column in COLUMNS for p in of_column(column, faults[column], len(table.rows))]
    return tuple(sorted(counts)), places, problems + not_too_many(repeated)


def _in_order(text: str) -> tuple[CrimeCount, ...] | None:
    """The counts of a file without any fault, or None: then it is read again with its places.

    Nearly every file is in order, and reading 500 rows with their places takes twenty times as
    long. So this goes by columns, and reads a month, a type or a number once wherever it stands.
    """
    header, *lines = text.rstrip("\n").split("\n")
    if tuple(header.split(",")) != COLUMNS or {line.count(",") for line in lines} != {2}:
        return None
    lines.sort()  # months and types have the same order as words
    cells = ",".join(lines).split(",")
    when, kind, recorded = cells[0::3], cells[1::3], cells[2::3]
    try:
        months = {word: read_month(word) for word in set(when)}
        kinds = {word: TYPES[word] for word in set(kind)}
        numbers = {word: read_count(word) for word in set(recorded)}
    except (KeyError, PydanticCustomError):
        return None
    every_month = [word for word in sorted(months) for _ in kinds]
    if when != every_month or kind != sorted(kinds) * len(months):
        return None
    columns = ((months, when), (kinds, kind), (numbers, recorded))
    return tuple(map(CrimeCount, *(map(read.__getitem__, words) for read, words in columns)))


def _rows(table: Table) -> Iterable[tuple[Text, Text, Text]]:
    """The rows with their cells in the order of COLUMNS, whatever their order in the file."""
    order = [cell.value for cell in table.header]
    at = [order.index(heading) for heading in COLUMNS]
    for row in table.rows:
        yield row[at[0]], row[at[1]], row[at[2]]


def _read_row(
    when: Text, kind: Text, number: Text, faults: dict[str, list[Problem]]
) -> CrimeCount | None:
    """A row as a count; None, and one more problem of a column, when it cannot be read."""
    first = _value(when, "Month", read_month, faults["month"])
    crime_type = TYPES.get(kind.value)
    if crime_type is None:
        faults["crime_type"].append(_unknown_type(kind))
    recorded = _value(number, "Count", read_count, faults["count"])
    if first is None or crime_type is None or recorded is None:
        return None
    return CrimeCount(first, crime_type, recorded)


def _value(cell: Text, label: str, reader: Callable[[str], V], problems: list[Problem]) -> V | None:
    """The value of a cell; None, and one more problem, when it cannot be read."""
    try:
        return reader(cell.value)
    except PydanticCustomError as error:
        problems.append(_bad_cell(cell, label, error.context or {}))
        return None


def _bad_cell(cell: Text, label: str, context: dict[str, object]) -> Problem:
    said = f"It says {quoted(cell.value)}." if cell.value else "The cell is empty."
    message = f"{label} must be {context['expected']}. {said}"
    if not cell.value and label == "Count":
        return Problem(cell.place, message, "To fix it, write 0 if there were none.")
    if context["suggestion"]:
        return Problem(cell.place, message, f"To fix it, write:   {context['suggestion']}")
    if context["advice"]:
        return Problem(cell.place, message, f"To fix it, {context['advice']}.")
    return Problem(cell.place, message, f"To fix it, write {context['expected']}.")


def _unknown_type(cell: Text) -> Problem:
    like = nearest(cell.value, list(TYPES))
    return Problem(
        cell.place,
        f"{quoted(cell.value)} is not one of the 14 crime types of data.police.uk.",
        f"To fix it, write:   {like}"
        if like
        else f"To fix it, write one of: {listed(TYPES, 'or')}.",
    )


def _repeated(count: CrimeCount, place: Place, first: Place) -> Problem:
    return Problem(
        place,
        f"{count.crime_type} in {month(count.month)} stands here a second time. "
        f"It is already on line {first.line}.",
        "To fix it, keep the right one of the two rows and delete the other.",
    )


def _no_rows(counts: Sequence[CrimeCount], name: str) -> list[Problem]:
    if counts:
        return []
    return [
        Problem(
            Place(name),
            "This file has headings and no rows.",
            "To fix it, export it again, or delete the file if there are no figures.",
        )
    ]


def _incomplete_months(places: Places, name: str) -> list[Problem]:
    """Every month must say something about every type: a row that is not there is not a zero."""
    types: dict[dt.date, set[CrimeType]] = defaultdict(set)
    lines: dict[dt.date, int] = {}
    for (when, kind), place in places.items():
        types[when].add(kind)
        lines[when] = max(place.line, lines.get(when, 0))
    every_type = {kind for _, kind in places}
    problems = []
    for when in sorted(types):
        lacking = sorted(every_type - types[when])
        if lacking:
            rows = "".join(f"\n  {when:%Y-%m},{kind},0" for kind in lacking)
            problems.append(
                Problem(
                    Place(name, lines[when]),
                    f"{month(when)} has no row for {listed(lacking)}. "
                    "A row that is not there is not a zero.",
                    f"To fix it, export the file again; or, if there were none, add:{rows}",
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
            f"There are no figures for {listed(_ranges(missing))}. "
            "Pages and newsletters will say so: missing is not zero.",
            "If the figures exist, export the file again; if not, nothing needs to be done.",
            Weight.WORTH_A_LOOK,
        )
    ]


def _ranges(months: list[dt.date]) -> list[str]:
    """`May 2024`, `August to October 2024`: months that follow one another, taken together."""
    runs: list[list[dt.date]] = []
    for when in months:
        if runs and when in _span({runs[-1][-1], when})[1:2]:
            runs[-1].append(when)
        else:
            runs.append([when])
    return [month(run[0]) + (f" to {month(run[-1])}" if len(run) > 1 else "") for run in runs]


def _span(months: set[dt.date]) -> list[dt.date]:
    """Every month from the first to the last."""
    if not months:
        return []
    first, last = min(months), max(months)
    number = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [dt.date(n // 12, n % 12 + 1, 1) for n in number]
