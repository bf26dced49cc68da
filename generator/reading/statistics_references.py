"""What the notes beside an official table declare, held against the table: nothing may point at a
row, column or period that is not there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.choices import CellKind, PeriodsIn, TextMeasureKind
from generator.model.folders import Statistic
from generator.model.periods import read_period
from generator.model.row_names import row_names
from generator.model.statistics import Column, StatisticNotes
from generator.problems import Place, Problem
from generator.reading.written import as_value, indented, with_dash
from generator.wording import listed, nearest, quoted, the_field

MOST_SHOWN = 12
_NUMBERS = (CellKind.COUNT, CellKind.SECONDS, CellKind.DURATION)
_TOGETHER = (("part", "whole"), ("change_from", "change_to"))


@dataclass(frozen=True, slots=True)
class Known:
    """The names that a table holds."""

    rows: list[str]
    columns: list[str]
    periods: list[str]
    series: list[str]
    heading: str


def reference_problems(statistic: Statistic) -> list[Problem]:
    """Every declaration that the table does not bear out."""
    notes = statistic.notes
    if faults := [*_unread_periods(statistic), *_ids(statistic)]:
        return faults
    known = _known(statistic)
    found = [
        points_nowhere(place, what, said, names)
        for place, what, said, names in (
            *_of_columns(notes, known),
            *_of_rows(notes, known),
            *_of_periods(notes, known),
        )
        if said not in names
    ]
    return [*found, *_incomplete(notes)]


Reference = tuple[Place, str, str, list[str]]


def _known(statistic: Statistic) -> Known:
    notes = statistic.notes
    rows = row_names(notes.columns, statistic.rows)
    columns = [column.name for column in notes.columns]
    numbers = [column.name for column in notes.columns if column.kind in _NUMBERS]
    in_rows = notes.periods is PeriodsIn.ROWS
    return Known(
        rows, columns, rows if in_rows else numbers, numbers if in_rows else rows, notes.row_heading
    )


def _id_cells(statistic: Statistic) -> list[str]:
    at = [n for n, column in enumerate(statistic.notes.columns, 1) if column.kind is CellKind.ID]
    return [row[at[0]] for row in statistic.rows] if at else []


def _of_columns(notes: StatisticNotes, known: Known) -> Iterator[Reference]:
    for column in notes.columns:
        for name in ("part", "whole", "change_from", "change_to"):
            if said := getattr(column, name):
                yield column.place_of(name), "column", said, known.columns
    for measure in notes.measures:
        for said in measure.columns:
            yield measure.place_of("columns"), "column", said, known.columns
    if notes.grouped_by:
        names = [known.heading, *known.columns]
        yield notes.place_of("grouped_by"), "column", notes.grouped_by, names


def _of_rows(notes: StatisticNotes, known: Known) -> Iterator[Reference]:
    if notes.total_row:
        yield notes.place_of("total_row"), "row", notes.total_row, known.rows
    for said in notes.subtotal_rows:
        yield notes.place_of("subtotal_rows"), "row", said, known.rows
    for measure in notes.text_measures:
        yield measure.place_of("row"), "row", measure.row, known.rows
        if measure.second_row:
            yield measure.place_of("second_row"), "row", measure.second_row, known.rows
    for compared in notes.compares:
        yield compared.place_of("row"), "row", compared.row, known.rows


def _of_periods(notes: StatisticNotes, known: Known) -> Iterator[Reference]:
    if notes.baseline:
        yield notes.place_of("baseline"), "period", notes.baseline, known.periods
    for change in notes.change_between:
        yield change.place_of("earlier"), "period", change.earlier, known.periods
        yield change.place_of("later"), "period", change.later, known.periods
    for said in notes.charted:
        yield notes.place_of("charted"), "series", said, known.series


def _unread_periods(statistic: Statistic) -> Iterator[Problem]:
    """Labels that must be periods and are not for certain."""
    notes = statistic.notes
    for name in notes.period_names:
        if read_period(name.covers) is None:
            yield Problem(
                name.place_of("covers"),
                f"{the_field('covers')} must name months for certain. "
                f"It says {quoted(name.covers)}.",
                "To fix it, write the months, such as:   covers: 12 months to December 2022",
            )
    named = {name.label for name in notes.period_names}
    seen: set[str] = set()
    for label, place in _period_labels(statistic):
        if label in seen:
            yield Problem(
                place,
                f"The period {quoted(label)} stands here a second time.",
                "To fix it, keep one of the two rows, or correct the period.",
            )
        seen.add(label)
        if label not in named and read_period(label) is None:
            yield _not_a_period(label, place)


def _period_labels(statistic: Statistic) -> Iterator[tuple[str, Place]]:
    notes = statistic.notes
    if notes.periods is PeriodsIn.COLUMNS:
        for column in notes.columns:
            if column.kind in _NUMBERS:
                yield column.name, column.place_of("name")
    elif notes.periods is PeriodsIn.ROWS:
        for row, places in zip(statistic.rows, statistic.places, strict=False):
            yield row[0], places[0]


def _not_a_period(label: str, place: Place) -> Problem:
    lines = ["period_names:", *indented(with_dash([f"label: {as_value(label)}", "covers: …"]))]
    return Problem(
        place,
        f"{quoted(label)} does not say for certain which months it covers. Periods are written "
        "like 2021-2022, 2022, Nov-21, February 2017 or Jan 2022 - Dec 2022.",
        "To fix it, say in the notes beside the table which months it covers:\n"
        + "\n".join(indented(lines)),
    )


def _ids(statistic: Statistic) -> Iterator[Problem]:
    """Ids that stand twice, or are missing."""
    at = [n for n, column in enumerate(statistic.notes.columns, 1) if column.kind is CellKind.ID]
    seen: set[str] = set()
    for name, places in zip(_id_cells(statistic), statistic.places, strict=False):
        if not name or name in seen:
            yield Problem(
                places[at[0]],
                f"The id {quoted(name)} stands here a second time."
                if name
                else "This row has no id.",
                "To fix it, give each row a short id of its own, such as calls-2022.",
            )
        seen.add(name)


def _incomplete(notes: StatisticNotes) -> Iterator[Problem]:
    """Declarations of which one half is missing."""
    for column in notes.columns:
        for pair in _TOGETHER:
            if problem := _half(column, pair):
                yield problem
    for compared in notes.compares:
        for name in ("measure", "key") if compared.measure or compared.key else ("note",):
            if not getattr(compared, name):
                yield Problem(
                    compared.place_of("row"),
                    f"{the_field(name)} is missing here. It says what the figure is held against.",
                    f"To fix it, add it:   {name}: …",
                )
    for measure in notes.text_measures:
        needed = "by" if measure.how is TextMeasureKind.TIMES else "second_row"
        if getattr(measure, needed) is None:
            yield Problem(
                measure.place_of("how"),
                f"A measure with {quoted(measure.how.value)} needs the field {quoted(needed)}.",
                f"To fix it, add it:   {needed}: …",
            )


def _half(column: Column, pair: tuple[str, str]) -> Problem | None:
    there = [name for name in pair if getattr(column, name)]
    if len(there) != 1:
        return None
    other = next(name for name in pair if name not in there)
    return Problem(
        column.place_of(there[0]),
        f"The fields {quoted(there[0])} and {quoted(other)} go together. Here is only "
        f"{quoted(there[0])}.",
        f"To fix it, add the other column:   {other}: …",
    )


def points_nowhere(place: Place, what: str, said: str, known: Sequence[str]) -> Problem:
    """A name that no row, column or period of the table has."""
    like = nearest(said, known)
    return Problem(
        place,
        f"The table has no {what} {quoted(said)}.",
        f"To fix it, write the {what} just as the CSV file has it"
        + (f":   {as_value(like)}" if like else f": {listed(_some(known), 'or')}."),
    )


def _some(names: Iterable[str]) -> list[str]:
    return list(names)[:MOST_SHOWN]
