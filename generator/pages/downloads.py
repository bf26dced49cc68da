"""Tables as CSV files (RFC 4180, UTF-8): the same figures as on the pages."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.facts.crime_words import ALL_CRIME
from generator.facts.shapes import Crime, ForceFacts, NeighbourhoodFacts, TableFacts
from generator.pages import addresses
from generator.pages.colours import force_stylesheet
from generator.pages.official_files import measure_rows, official_json

CRIME_HEADINGS = ("First month", "Last month", "Crime type", "Count", "Note")
_NUMBER = re.compile(r"[+-]?[\d.,:]+%?")


def neighbourhood_downloads(place: NeighbourhoodFacts) -> Iterator[tuple[str, bytes]]:
    """A neighbourhood's files, by address."""
    if place.crime:
        yield addresses.crime_csv(place), _crime(place.crime)


def force_downloads(force: ForceFacts) -> Iterator[tuple[str, bytes]]:
    """A force's files, by address: its colour, and each official table."""
    if sheet := force_stylesheet(force):
        yield sheet
    for topic in force.statistics:
        for table in topic.tables:
            yield addresses.table_csv(force, table.name), _official(table)
    if force.statistics:
        rows = ([_harmless(cell) for cell in row] for row in measure_rows(force))
        yield addresses.measures_csv(force), _csv(rows)
        yield from official_json(force)


def _crime(crime: Crime) -> bytes:
    """A line a period and type: months in order, then half-years by type where there are any.

    Where there is no count the note says why: missing is not zero, and hidden is not missing.
    """
    months = (
        (month.iso, month.iso, *line)
        for month in crime.months
        for line in _counts(
            (ALL_CRIME, *crime.types), (month.all_crime, *month.by_type), month.words
        )
    )
    blocks = (
        (block.first, block.last, *line)
        for block in crime.blocks
        for line in _counts(crime.block_types, block.counts, block.words)
    )
    return _csv([CRIME_HEADINGS, *months, *blocks])


def _counts(
    kinds: Iterable[str], counts: Iterable[int | None], words: Iterable[str]
) -> Iterator[tuple[str, str, str]]:
    for kind, count, word in zip(kinds, counts, words, strict=True):
        yield (kind, "", word) if count is None else (kind, str(count), "")


def _official(table: TableFacts) -> bytes:
    """The table as printed, and the short names of its rows if they have any."""
    rows = [(table.row_heading, *table.headings), *table.rows]
    if table.ids:
        names = (table.id_heading, *table.ids)
        rows = [(*row, name) for row, name in zip(rows, names, strict=True)]
    return _csv([_harmless(cell) for cell in row] for row in rows)


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _harmless(cell: str) -> str:
    """The cell, with a quote before a text that a spreadsheet would take for a formula."""
    if cell[:1] in ("=", "@", "\t", "\r"):
        return f"'{cell}"
    if cell[:1] in ("+", "-") and len(cell) > 1 and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
