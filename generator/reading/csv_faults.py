"""What is wrong with single lines and cells of a CSV file, whatever the file is for."""

import re
from collections.abc import Sequence

from generator.problems import Place, Problem
from generator.reading.tree import Text
from generator.wording import listed, number, plural, quoted

LONGEST_CELL = 500
MOST_ALIKE = 20
_FORMULA = re.compile(r"[=@]|[+-](?=[A-Za-z(=@])")


def not_too_many(alike: Sequence[Problem]) -> list[Problem]:
    """The first of many problems of one kind, and how many more there are.

    Nobody reads a thousand messages, and a thousand alike come of one slip.
    """
    shown, more = list(alike[:MOST_ALIKE]), len(alike) - MOST_ALIKE
    if more > 0:
        message = f"From here on there {'is' if more == 1 else 'are'} {number(more)} more like it."
        fix = "To fix it, look at what they have in common, or export the file again."
        shown.append(Problem(alike[MOST_ALIKE].place, message, fix))
    return shown


def header_faults(header: tuple[Text, ...]) -> list[Problem]:
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


def cell_faults(cell: Text) -> list[Problem]:
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


def wrong_length(row: tuple[Text, ...], header: tuple[Text, ...]) -> Problem:
    """A row with more or fewer cells than the header."""
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
