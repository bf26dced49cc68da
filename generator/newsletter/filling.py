"""Puts back what a dense layout left out, as far as the second page has room for it.

The layouts are coarse steps. The one that fits may leave a third of a page empty, and a newsletter
that says "there was no room" beside an empty space tells its reader something untrue.
"""

from dataclasses import replace
from typing import Any

from generator.newsletter.estimate import POINTS_A_MM, Room, columns_needed
from generator.newsletter.layouts import ALL, PAGES, Layout, trimmed

Data = dict[str, Any]

COLUMNS = 2
# The guess of a block's height may be this much too low before the last line runs over.
CAUTION = 1.15

# What comes back first is what was promised: why, then the figures, then what residents can do.
BACK: tuple[dict[str, Any], ...] = (
    {"why": True},
    {"types": True},
    {"help": True},
    {"asked": True},
    {"meetings": ALL},
    {"said": 2},
    {"uses": True},
    {"partners": True},
    {"news": True},
    {"watch": True},
    {"said": ALL},
)


def filled(edition: Data, layout: Layout, end: Data) -> Layout:
    """The layout with as many blocks put back as the room behind `end` holds.

    `end` is where the text ends now: page, x and y in points.
    """
    left = _columns_left(layout, end)
    for block in BACK:
        fuller = replace(layout, **block)
        if left <= 0 or trimmed(edition, fuller) == trimmed(edition, layout):
            continue
        more = columns_needed(trimmed(edition, fuller), fuller) - columns_needed(
            trimmed(edition, layout), layout
        )
        if more * CAUTION <= left:
            layout, left = fuller, left - more * CAUTION
    return layout


def _columns_left(layout: Layout, end: Data) -> float:
    """How much is empty behind the end of the text, in columns."""
    page, x, y = int(end["page"]), float(end["x"]), float(end["y"])
    if page > PAGES:
        return 0.0
    room = Room(layout)
    column = 0 if x < room.page_width * layout.size / 2 else 1
    top = layout.margin * POINTS_A_MM
    used = min(max((y - top) / (room.height * layout.size), 0.0), 1.0)
    whole = (PAGES - page) * COLUMNS + (COLUMNS - 1 - column)
    return whole + 1 - used
