"""Tables of figures, built as text: a template loop for each cell would cost ten times as much."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from generator.facts.shapes import Crime, CrimeMonth, CrimeRow, TableFacts
from generator.wording import listed, number

NO_FIGURES = "no figures"
LONGEST_NUMBER = 16


def _scroll(identity: str, caption: str, head: str, body: str) -> Markup:
    """A captioned table in a frame that scrolls sideways, by keyboard too. Takes HTML."""
    return Markup(  # noqa: S704 - every caller escapes what it puts in
        f'<div class="table-scroll" role="region" tabindex="0" aria-labelledby="{identity}">\n'
        f'<table>\n<caption id="{identity}"><span>{caption}</span></caption>\n'
        f"<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )


def _head(first: str, others: Iterable[str], numbers: Iterable[bool]) -> str:
    """The row of headings. Takes HTML."""
    cells = "".join(
        f'<th scope="col"{_number_class(is_number)}>{words}</th>'
        for words, is_number in zip(others, numbers, strict=True)
    )
    return f'<tr><th scope="col">{first}</th>{cells}</tr>\n'


def _number_class(is_number: bool) -> str:
    return ' class="number"' if is_number else ""


def crime_table(crime: Crime, name: str) -> Markup:
    """Each type in the latest 12 months and the 12 before, with the change between them."""
    headings = (crime.latest_period, crime.previous_period, "Change", "Change in %")
    return _scroll(
        "crime-types",
        f"Crime in {escape(name)} by type, 12 months against the 12 before",
        _head("Type of crime", [escape(words) for words in headings], [True] * 4),
        "".join(_crime_row(row) for row in crime.rows),
    )


def _crime_row(row: CrimeRow) -> str:
    cells = "".join(
        f'<td class="number">{escape(text)}</td>'
        for text in (row.latest, row.previous, row.change, row.percent)
    )
    total = ' class="total"' if row.is_total else ""
    apart = "" if row.is_crime or row.is_total else " (not part of all crime)"
    return f'<tr{total}><th scope="row">{escape(row.name)}{apart}</th>{cells}</tr>\n'


def months_table(crime: Crime, name: str) -> Markup:
    """Every month, the newest first: all crime, each type, and types that are not crime last."""
    order = _columns(crime)
    headings = ["All crime", *(escape(crime.types[column]) for column in order)]
    return _scroll(
        "crime-months",
        f"Crime in {escape(name)} month by month, newest first",
        _head("Month", headings, [True] * len(headings)),
        "".join(_month_row(month, order) for month in reversed(crime.months)),
    )


def _columns(crime: Crime) -> list[int]:
    """The types' places in `by_type`, those that are not crime last."""
    apart = {row.name for row in crime.rows if not row.is_crime}
    return sorted(range(len(crime.types)), key=lambda at: crime.types[at] in apart)


def _month_row(month: CrimeMonth, order: Sequence[int]) -> str:
    counts = (month.all_crime, *(month.by_type[column] for column in order))
    cells = "".join(
        f'<td class="number">{NO_FIGURES if count is None else number(count)}</td>'
        for count in counts
    )
    return f'<tr><th scope="row">{escape(month.name)}</th>{cells}</tr>\n'


def official_table(table: TableFacts) -> Markup:
    """An official table, every cell as printed, with references to the notes on its cells."""
    marks = {(row, column): mark for row, column, mark in table.marks}
    rows = [_official_row(table, at, row, marks) for at, row in enumerate(table.rows)]
    headings = [escape(words) for words in table.headings]
    return _scroll(
        f"{escape(table.name)}-table",
        _official_caption(table),
        _head(escape(table.row_heading), headings, table.are_numbers),
        "".join(rows),
    )


def _official_caption(table: TableFacts) -> str:
    """Period and units in sight; the title, which stands right above as a heading, for the ear."""
    units = listed(dict.fromkeys(table.units))
    return (
        f'<span class="visually-hidden">{escape(table.title)}. </span>'
        f"{escape(table.period[:1].upper())}{escape(table.period[1:])} (in {escape(units)})"
    )


def _official_row(
    table: TableFacts, at: int, row: Sequence[str], marks: dict[tuple[int, int], int]
) -> str:
    cells = "".join(
        f"<td{_cell_class(row[column], table.are_numbers[column - 1])}>{escape(row[column])}"
        f"{_reference(table.name, marks.get((at, column)))}</td>"
        for column in range(1, len(row))
    )
    first = f"{escape(row[0])}{_reference(table.name, marks.get((at, 0)))}"
    return f'<tr><th scope="row">{first}</th>{cells}</tr>\n'


def _cell_class(text: str, is_number: bool) -> str:
    """A column of numbers may hold a cell of words too; then they may wrap."""
    if is_number and len(text) > LONGEST_NUMBER:
        return ' class="number number--words"'
    return _number_class(is_number)


def _reference(table: str, mark: int | None) -> str:
    """A raised link to a note under the table, or nothing."""
    if mark is None:
        return ""
    return (
        f' <sup><a href="#{escape(table)}-note-{mark}">'
        f'<span class="visually-hidden">note </span>{mark}</a></sup>'
    )
