"""Tables as CSV files (RFC 4180, UTF-8): the same figures as on the pages."""

from collections.abc import Iterable, Iterator

from generator.facts.crime_words import ALL_CRIME
from generator.facts.shapes import Crime, ForceFacts, NeighbourhoodFacts, TableFacts
from generator.pages import addresses
from generator.pages.colours import force_stylesheet
from generator.pages.official_files import measure_rows, official_json
from generator.spreadsheet import csv_of, harmless

CRIME_HEADINGS = ("First month", "Last month", "Crime type", "Count", "Note")


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
        rows = ([harmless(cell) for cell in row] for row in measure_rows(force))
        yield addresses.measures_csv(force), csv_of(rows)
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
    return csv_of([CRIME_HEADINGS, *months, *blocks])


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
    return csv_of([harmless(cell) for cell in row] for row in rows)
