"""Puts back what a dense layout left out, as far as the second page has room for it.

The layouts are coarse steps. The one that fits may leave a third of a page empty, and a newsletter
that says "there was no room" beside an empty space tells its reader something untrue.
"""

from dataclasses import replace
from typing import Any

from generator.newsletter.across import at_foot
from generator.newsletter.estimate import HOLDS, columns_needed
from generator.newsletter.layouts import ALL, PAGES, Layout
from generator.newsletter.room import POINTS_A_MM, Room
from generator.newsletter.trimming import trimmed

Data = dict[str, Any]

COLUMNS = 2
# The guess of a block's height may be this much too low before the last line runs over.
CAUTION = 1.15

# What comes back first is what makes a newsletter worth picking up and what was promised: faces,
# a way to have a say, what to do; then why, priority by priority, and the rest.
BACK: tuple[dict[str, Any], ...] = (
    {"photos": True},
    {"asked": True},
    {"help": True},
    {"chosen": True},
    {"why": 1},
    {"why": 2},
    {"why": ALL},
    {"meetings": ALL},
    {"said": 2},
    {"types": True},
    {"insert": True},
    {"watch": True},
    {"partners": True},
    {"said": ALL},
    {"uses": True},
    {"direct": True},
    {"news": True},
    {"slip": True},
)


def filled(edition: Data, layout: Layout, left: float) -> Layout:
    """The layout with as many blocks put back as fit into what is left, in columns."""
    shown = trimmed(edition, layout)
    needed = columns_needed(shown, layout)
    for block in BACK:
        fuller = replace(layout, **block)
        if left <= 0 or fuller == layout:
            continue
        more_shown = trimmed(edition, fuller)
        more_needed = columns_needed(more_shown, fuller)
        more = (more_needed - needed) * CAUTION
        if more <= left and more_shown != shown:
            layout, left, shown, needed = fuller, left - more, more_shown, more_needed
    return layout


def guessed_left(edition: Data, layout: Layout) -> float:
    """How much two pages leave empty, in columns, by the count of letters."""
    return HOLDS - columns_needed(trimmed(edition, layout), layout)


def left_behind(edition: Data, layout: Layout, end: Data) -> float:
    """How much is empty behind the end of the text, in columns, above the foot of the last page.

    `end` is where the text ends: page, x and y in points.
    """
    page, x, y = int(end["page"]), float(end["x"]), float(end["y"])
    if page > PAGES:
        return 0.0
    room = Room(layout)
    column = 0 if x < room.page_width * layout.size / 2 else 1
    top = layout.margin * POINTS_A_MM
    used = min(max((y - top) / (room.height * layout.size), 0.0), 1.0)
    whole = (PAGES - page) * COLUMNS + (COLUMNS - 1 - column)
    foot = at_foot(trimmed(edition, layout), room) / room.height
    return whole + 1 - used - foot * (COLUMNS - column if page == PAGES else COLUMNS)
