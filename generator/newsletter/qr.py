"""QR codes (the one door to segno)."""

from itertools import groupby
from typing import Any

import segno

# The quiet space that scanners need around a code, in modules.
QUIET = 4


def qr_code(address: str) -> dict[str, Any]:
    """The address as a QR code: its side in modules, and dark lines as (x, y, length).

    Error level M: still readable with a seventh of it smudged, which is about what a fold or a
    tired printer does. The mask is a fixed one: to try all eight for the best costs five times as
    long, and scans no better.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=0)
    lines = [
        [QUIET + x, QUIET + y, length]
        for y, row in enumerate(code.matrix)
        for x, length, is_dark in _runs(row)
        if is_dark
    ]
    return {"side": len(code.matrix) + 2 * QUIET, "lines": lines}


def _runs(row: bytearray) -> list[tuple[int, int, bool]]:
    """A row as runs of equal modules: where each starts, how long it is, whether it is dark."""
    found = []
    x = 0
    for module, equal in groupby(row):
        length = len(list(equal))
        found.append((x, length, bool(module)))
        x += length
    return found
