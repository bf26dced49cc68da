"""Guesses the height of what stands across a page: title and team above, crime and slip below."""

import math
from typing import Any

from generator.newsletter.plain_text import named
from generator.newsletter.room import CAP_HEIGHT, GUTTER, LETTER, POINTS_A_MM, Room

Data = dict[str, Any]

# The three columns of figures.
FIGURES = 11.4
PORTRAIT, PORTRAIT_CLOSE = 17.0, 14.0
# The chart with its months below.
CHART, CHART_CLOSE = 11.0, 8.5
# The boxes of the slip, and how far apart its lines are, in millimetres.
BOXES, PEN_LINE = 6, 9.5
# More people than this do not stand across the page but in the columns.
STRIP_HOLDS = 12
# Up to this size of type three people stand side by side, and the chart beside the table.
BESIDE = 13.0


def at_head(edition: Data, room: Room) -> float:
    """The height of what stands across the head of the first page."""
    return _masthead(edition, room) + _strip(edition, room)


def at_foot(edition: Data, room: Room) -> float:
    """The height of what stands across the foot of the last page."""
    return _figures(edition, room) + _slip(edition, room)


def _masthead(edition: Data, room: Room) -> float:
    """The titles are about as high as the code beside them."""
    notice = 1.4 if edition["example"] else 0.0
    address = math.ceil(len(edition["address"]["shown"]) * LETTER / room.page_width)
    return 7.6 + notice + address * 0.2


def has_strip(edition: Data) -> bool:
    """Whether the team stands across the page."""
    return len(edition["officers"]) + len(edition["leaders"]) <= STRIP_HOLDS


def _strip(edition: Data, room: Room) -> float:
    """The height of the team across the page: rows of cells, each as high as its highest."""
    if not has_strip(edition):
        return 0.0
    people = [*edition["officers"], *edition["leaders"]]
    has_faces = any(one["photo"] for one in people)
    height = room.heading() + (_in_rows if has_faces else _in_two_lists)(edition, room)
    for one in edition["leavers"]:
        height += room.across(f"{named(one)}: {one['news']}")
    return height + room.across(reached(edition)) + 0.3


def _in_rows(edition: Data, room: Room) -> float:
    """The height of rows of people, each row as high as its highest cell."""
    officers, leaders = edition["officers"], edition["leaders"]
    across = 3 if room.layout.size <= BESIDE and len(officers) + len(leaders) != 4 else 2
    less = room.width - (room.page_width - 1.2 * (across - 1)) / across
    heights = [person(one, room, less) for one in officers]
    heights += [room.line + person(one, room, less) for one in leaders]
    rows = [max(heights[at : at + across]) for at in range(0, len(heights), across)]
    return sum(rows) + 0.7 * len(rows)


def _in_two_lists(edition: Data, room: Room) -> float:
    """The height of the longer of two lists of people, leaders under a line of their own."""
    heights = [person(one, room) for one in (*edition["officers"], *edition["leaders"])]
    half = math.ceil(len(heights) / 2)
    label = room.line if edition["leaders"] else 0.0
    return max(sum(heights[:half]), sum(heights[half:]) + label) + 0.4 * half


def reached(edition: Data) -> str:
    """The team's own ways to get in touch, in one run."""
    reach = edition["reach"]
    phone = reach["phone"]["shown"] if reach["phone"] else ""
    found = (edition["team"], reach["email"], phone, reach["link"][8:], *reach["address"])
    return ", ".join(filter(None, found))


def person(given: Data, room: Room, less: float = 0.0) -> float:
    """The height of what is said of a person, in a column that is so much narrower."""
    phone = given["phone"]["shown"] if given["phone"] else ""
    who = f"{given['role']}: this post is vacant" if given["vacant"] else named(given)
    lines = (who, given["news"], given["area"], given["email"], phone)
    if not given["photo"]:
        return room.paragraph(*lines, less=less)
    side = PORTRAIT_CLOSE if room.layout.close else PORTRAIT
    photo = side * POINTS_A_MM / room.layout.size
    return max(room.paragraph(*lines, less=less + photo + 0.7), photo + room.layout.gap / 2)


def _slip(edition: Data, room: Room) -> float:
    """The height of the reply slip across the page: boxes on one side, three lines to write on
    on the other.
    """
    if edition["slip"] is None:
        return 0.0
    slip = edition["slip"]
    returned = room.across(f"{slip['where']} {slip['address']} {slip['stamp']}")
    boxes = room.line + BOXES * (CAP_HEIGHT + 0.55)
    pen = 2 * room.line + 3 * PEN_LINE * POINTS_A_MM / room.layout.size
    return 3.0 + max(boxes, pen) + returned


def _figures(edition: Data, room: Room) -> float:
    """The height of crime across the page, or nothing."""
    crime = edition["crime"]
    if not crime:
        return 0.0
    if crime["shows"] == "all":
        return room.heading() + room.across(crime["headline"]) + 1.0 + _by_type(edition, room)
    notes = " ".join(_notes(edition))
    if crime["shows"] == "few":
        table = _table(crime, room, room.width + 4.0) + room.paragraph(notes)
        beside = max(table, _chart(crime, room, 0.0))
        return room.heading() + room.across(crime["headline"]) + 1.0 + beside
    told = room.paragraph(crime["headline"]) + room.paragraph(notes)
    table = _table(crime, room, room.width) if crime["rows"] else 0.0
    return room.heading() + 1.0 + max(told, table + _chart(crime, room, 0.0))


def _by_type(edition: Data, room: Room) -> float:
    """The height of the table with the chart and the notes beside or below it."""
    crime, width = edition["crime"], room.page_width
    if room.layout.size > BESIDE:
        notes = sum(room.across(note) for note in _notes(edition))
        return _table(crime, room, width) + _chart(crime, room, 0.0) + notes
    side = (width - GUTTER / room.layout.size) / 2.2
    less = room.width - side
    notes = sum(room.paragraph(note, less=less) for note in _notes(edition))
    return max(_table(crime, room, side * 1.2), _chart(crime, room, less) + notes)


def _notes(edition: Data) -> list[str]:
    """What belongs to the figures."""
    crime, words = edition["crime"], edition["words"]
    periods = words["periods"] if crime["shows"] != "few" else ""
    beside_table = (periods, words["asb"] if crime["asb"] else "")
    figures = beside_table if crime["rows"] else (crime["asb"],)
    texts = (*figures, crime["missing"], crime["hidden"], edition["source"])
    return [text for text in texts if text]


def _chart(crime: Data, room: Room, less: float) -> float:
    """The height of the chart with its title, its scale and its notes."""
    chart = crime["chart"]
    if chart is None:
        return 0.0
    texts = (chart["title"], *chart["notes"])
    tall = CHART_CLOSE if room.layout.close else CHART
    return tall + room.layout.gap + sum(room.paragraph(text, less=less) for text in texts)


def _table(crime: Data, room: Room, width: float) -> float:
    """The height of the table of figures, in so wide a column; long names run over."""
    inset = 0.44 if room.layout.close else 0.6
    line, names = CAP_HEIGHT + 0.4, width - FIGURES
    over = sum(math.ceil(len(row["name"]) * LETTER / names) - 1 for row in crime["rows"])
    return (len(crime["rows"]) + 1) * (CAP_HEIGHT + 0.05 + inset) + over * line + 0.5
