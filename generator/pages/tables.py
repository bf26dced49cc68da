"""Tables of figures, built as text: a template loop for each cell would cost ten times as much."""

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from generator.facts.shapes import (
    Crime,
    CrimeMonth,
    CrimeRow,
    TableFacts,
    WatchFacts,
    WatchRow,
    WatchTable,
)
from generator.pages.escaping import escape
from generator.wording import listed

NO_SHARE = "not crime"
LONGEST_NUMBER = 16


def framed(identity: str, caption: str, head: str, body: str, kind: str = "") -> Markup:
    """A captioned table in a frame that scrolls sideways, by keyboard too. Takes HTML; `kind` is
    an attribute of the table.
    """
    return Markup(  # noqa: S704 - every caller escapes what it puts in
        f'<div class="table-scroll" role="group" tabindex="0" aria-labelledby="{identity}">'
        f'<table{kind}><caption id="{identity}"><span>{caption}</span></caption>'
        f"<thead>{head}</thead><tbody>{body}</tbody></table></div>"
    )


def figures(identity: str, caption: str, first: str, headings: Sequence[str], body: str) -> Markup:
    """A table with a number in every cell, which says so once and not in each. Takes HTML."""
    head = head_row(first, headings, [False] * len(headings))
    return framed(identity, caption, head, body, ' class="numbers"')


def head_row(first: str, others: Iterable[str], numbers: Iterable[bool]) -> str:
    """The row of headings. Takes HTML."""
    cells = "".join(
        f'<th scope="col"{number_class(is_number)}>{words}</th>'
        for words, is_number in zip(others, numbers, strict=True)
    )
    return f'<tr><th scope="col">{first}</th>{cells}</tr>'


def number_class(is_number: bool) -> str:
    """The attribute of a cell that holds a number."""
    return ' class="number"' if is_number else ""


def crime_table(crime: Crime, name: str) -> Markup:
    """Each type in the latest 12 months and the 12 before, with the change between them; the
    baseline year, if the force has one; and the share of all crime.
    """
    headings = [crime.latest_period, crime.previous_period, "Change", "Change in %"]
    if crime.baseline_period:
        headings += [f"Baseline, {crime.baseline_period}", "Change on the baseline in %"]
    headings.append("Share of all crime")
    return figures(
        "crime-types",
        f"Crime in {escape(name)} by type, 12 months against the 12 before",
        "Type of crime",
        [escape(words) for words in headings],
        "".join(_crime_row(row, bool(crime.baseline_period)) for row in crime.rows),
    )


def _crime_row(row: CrimeRow, has_baseline: bool) -> str:
    since = (row.baseline, row.since_baseline) if has_baseline else ()
    texts = (row.latest, row.previous, row.change, row.percent, *since, row.share or NO_SHARE)
    cells = _cells(texts)
    total = ' class="total"' if row.is_total else ""
    apart = "" if row.is_crime or row.is_total else " (not part of all crime)"
    return f'<tr{total}><th scope="row">{escape(row.name)}{apart}</th>{cells}</tr>'


def months_table(crime: Crime, name: str) -> Markup:
    """Every month, the newest first: all crime, each type, and types that are not crime last."""
    order = _columns(crime)
    headings = ["All crime", *(escape(crime.types[column]) for column in order)]
    return figures(
        "crime-months",
        f"Crime in {escape(name)} month by month, newest first",
        "Month",
        headings,
        "".join(_month_row(month, order) for month in reversed(crime.months)),
    )


def _columns(crime: Crime) -> list[int]:
    """The types' places in `by_type`, those that are not crime last."""
    apart = {row.name for row in crime.rows if not row.is_crime}
    return sorted(range(len(crime.types)), key=lambda at: crime.types[at] in apart)


def _month_row(month: CrimeMonth, order: Sequence[int]) -> str:
    return _words_row(month.name, (month.words[0], *(month.words[1 + at] for at in order)))


def _words_row(name: str, words: Iterable[str]) -> str:
    return f'<tr><th scope="row">{escape(name)}</th>{_cells(words)}</tr>'


def _cells(words: Iterable[str]) -> str:
    """A row of numbers, or of the few words that stand for one; none holds a line break.

    Escaped together: a call for each cell would cost more than all the rest of a table.
    """
    row = escape("\n".join(words)).replace("\n", "</td><td>")
    return f"<td>{row}</td>"


def blocks_table(crime: Crime, name: str) -> Markup:
    """Crime by type in half-years, the newest last, a line for each type."""
    headings = [escape(block.name) for block in crime.blocks]
    rows = [
        _words_row(kind, [block.words[at] for block in crime.blocks])
        for at, kind in enumerate(crime.block_types)
    ]
    return figures(
        "crime-half-years",
        f"Crime in {escape(name)} by type, half-year by half-year",
        "Type of crime",
        headings,
        "".join(rows),
    )


def watch_table(watch: WatchFacts, table: WatchTable, to: Callable[[str], str]) -> Markup:
    """Watch schemes by place: subtotals under the places they add up, the force last. `to` makes
    the link to a place.
    """
    noun = table.layer[:1].upper() + table.layer[1:]
    return figures(
        f"watch-{table.number}",
        f"Watch schemes by {escape(table.layer)}",
        escape(noun),
        [escape(words) for words in watch.columns],
        "".join(_watch_row(row, to) for row in table.rows),
    )


def _watch_row(row: WatchRow, to: Callable[[str], str]) -> str:
    name = escape(row.name)
    words = f'<a href="{escape(to(row.link))}">{name}</a>' if row.link else name
    kind = f' class="{row.kind}"' if row.kind else ""
    cells = "".join(f"<td>{escape(text)}</td>" for text in row.cells)
    return f'<tr{kind}><th scope="row">{words}</th>{cells}</tr>'


def official_table(table: TableFacts) -> Markup:
    """An official table, every cell as printed, with references to the notes on its cells."""
    marks = {(row, column): mark for row, column, mark in table.marks}
    rows = [_official_row(table, at, row, marks) for at, row in enumerate(table.rows)]
    headings = [escape(words) for words in table.headings]
    return framed(
        f"{escape(table.name)}-table",
        _official_caption(table),
        head_row(escape(table.row_heading), headings, table.are_numbers),
        "".join(rows),
    )


def _official_caption(table: TableFacts) -> str:
    """Period and units in sight; the title, which stands right above as a heading, for the ear."""
    numbers = zip(table.units, table.are_numbers, strict=True)
    units = listed(dict.fromkeys(unit for unit, is_number in numbers if is_number))
    return (
        f'<span class="visually-hidden">{escape(table.title)}. </span>'
        f"{escape(table.period[:1].upper())}{escape(table.period[1:])}"
        f"{f' (in {escape(units)})' if units else ''}"
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
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'


def _cell_class(text: str, is_number: bool) -> str:
    """A column of numbers may hold a cell of words too; then they may wrap."""
    if is_number and len(text) > LONGEST_NUMBER:
        return ' class="number number--words"'
    return number_class(is_number)


def _reference(table: str, mark: int | None) -> str:
    """A raised link to a note under the table, or nothing."""
    if mark is None:
        return ""
    return (
        f' <sup><a href="#{escape(table)}-note-{mark}">'
        f'<span class="visually-hidden">note </span>{mark}</a></sup>'
    )
