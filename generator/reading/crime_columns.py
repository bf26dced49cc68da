"""Columns of crime.csv that are wrong as a whole: said once, not once for every row."""

import itertools
from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from generator.model.choices import CrimeType
from generator.model.kinds import read_count, read_month
from generator.problems import Problem
from generator.reading.csv_faults import not_too_many
from generator.reading.csv_file import Table
from generator.wording import number, quoted

COLUMNS = ("month", "crime_type", "count")
TYPES = {member.value: member for member in CrimeType}
FEWEST_ROWS = 5  # in fewer rows a column may be wrong cell by cell
NEARLY_ALL = 0.9


def swapped(table: Table) -> Problem | None:
    """Headings that stand over each other's columns, as the cells below them show."""
    here = tuple(cell.value for cell in table.header)
    if len(table.rows) < FEWEST_ROWS or _fits(table, here):
        return None
    for better in itertools.permutations(COLUMNS):
        if _fits(table, better):
            wrong = next(at for at, heading in enumerate(here) if heading != better[at])
            return Problem(
                table.header[0].place,
                "The headings of this file seem to stand over the wrong columns: below "
                f"{quoted(here[wrong])} the first cell says {quoted(table.rows[0][wrong].value)}.",
                f"To fix it, make the first line:   {','.join(better)}",
            )
    return None


def _fits(table: Table, headings: Sequence[str]) -> bool:
    """Whether nearly all cells of every column are what its heading says."""
    enough = NEARLY_ALL * len(table.rows)
    return all(
        sum(_reads(row[at].value, heading) for row in table.rows) >= enough
        for at, heading in enumerate(headings)
    )


def _reads(cell: str, heading: str) -> bool:
    if heading == "crime_type":
        return cell in TYPES
    try:
        (read_month if heading == "month" else read_count)(cell)
    except PydanticCustomError:
        return False
    return True


def of_column(heading: str, problems: Sequence[Problem], rows: int) -> list[Problem]:
    """The problems of a column: one, if nearly all of its cells have one."""
    if rows < FEWEST_ROWS or len(problems) < NEARLY_ALL * rows:
        return not_too_many(problems)
    first = problems[0]
    return [
        Problem(
            first.place,
            f"{first.message} {number(len(problems) - 1)} more cells below the heading "
            f"{quoted(heading)} are wrong too.",
            "To fix it, correct the whole column, or export the file again.",
        )
    ]
