"""Tables as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[+-]?[\d.,:]+%?")


def csv_of(rows: Iterable[Iterable[str]]) -> bytes:
    """The rows as a CSV file."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def harmless(cell: str) -> str:
    """The cell, with a quote before a text that a spreadsheet would take for a formula."""
    if cell[:1] in ("=", "@", "\t", "\r"):
        return f"'{cell}"
    if cell[:1] in ("+", "-") and len(cell) > 1 and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
