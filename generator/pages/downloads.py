"""Tables as CSV files (RFC 4180, UTF-8): the same figures as on the pages."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.facts.shapes import Crime, ForceFacts, NeighbourhoodFacts, TableFacts
from generator.pages import addresses

_NUMBER = re.compile(r"[+-]?[\d.,:]+%?")


def neighbourhood_downloads(place: NeighbourhoodFacts) -> Iterator[tuple[str, bytes]]:
    """A neighbourhood's files, by address."""
    if place.crime:
        yield addresses.crime_csv(place), _crime(place.crime)


def force_downloads(force: ForceFacts) -> Iterator[tuple[str, bytes]]:
    """A force's files, by address: each official table."""
    for topic in force.statistics:
        for table in topic.tables:
            yield addresses.table_csv(force, table.name), _official(table)


def _crime(crime: Crime) -> bytes:
    """A line a month and type, months in order, types in the order of police.uk.

    A month without figures has lines without a count: missing is not zero.
    """
    lines = [
        (month.iso, kind, "" if count is None else str(count))
        for month in crime.months
        for kind, count in zip(crime.types, month.by_type, strict=True)
    ]
    return _csv([("Month", "Crime type", "Count"), *lines])


def _official(table: TableFacts) -> bytes:
    """The table as printed."""
    rows = [(table.row_heading, *table.headings), *table.rows]
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
