"""Guesses how much room a newsletter takes, so that the first layout tried is mostly the right one.

Typesetting tells for sure, but a try costs as much as the newsletter itself. The guess mirrors the
template: every line of it counts its letters against the width of a column.
"""

import math
from collections.abc import Iterable, Iterator
from typing import Any

from generator.newsletter.layouts import LAYOUTS, Layout, trimmed

Data = dict[str, Any]

# Open Sans at 1 em: the mean width of a letter in running text, with what line ends leave empty.
LETTER = 0.555
CAP_HEIGHT = 0.714
PAGE_WIDTH, PAGE_HEIGHT, GUTTER = 595.28, 841.89, 22.0
POINTS_A_MM = 72 / 25.4
# Inside a column: the date box of an event, the frame around 999.
DATE_BOX, FRAME = 4.0, 1.4
# What two pages hold, as guessed. The guess runs a few per cent high, more so with less to guess.
HOLDS, HOLDS_WITH_BAND = 4.22, 4.2
# What the ends of columns leave empty, since headings and officers are kept together.
SLACK = 1.0


class Room:
    """The columns of one layout, in ems."""

    def __init__(self, layout: Layout) -> None:
        margin = layout.margin * POINTS_A_MM
        self.layout = layout
        self.line = CAP_HEIGHT + layout.leading
        self.page_width = (PAGE_WIDTH - 2 * margin) / layout.size
        self.width = (self.page_width - GUTTER / layout.size) / 2
        self.height = (PAGE_HEIGHT - 2 * margin - 7 * POINTS_A_MM) / layout.size

    def paragraph(self, *lines: str, less: float = 0.0) -> float:
        """The height of a paragraph, each of whose lines may run over to more."""
        count = sum(math.ceil(len(line) * LETTER / (self.width - less)) for line in lines if line)
        return count * self.line + self.layout.gap / 2

    def prose(self, blocks: Iterable[Any], label: str = "", less: float = 0.0) -> float:
        """The height of blocks of prose with a label before the first."""
        height = 0.0
        for kind, items in blocks:
            if kind == "list" and label:
                height += self.paragraph(label)
                label = ""
            for item in items:
                height += self.paragraph(f"{label} {item}", less=less)
                label = ""
        return height

    def heading(self) -> float:
        """The height of a section's heading with the space around it."""
        return 1.2 * (CAP_HEIGHT + 0.65) + 3.7 * self.layout.gap


def first_to_try(edition: Data) -> int:
    """The number of the roomiest layout that looks as if it fits two pages."""
    for number, layout in enumerate(LAYOUTS[1:], start=1):
        holds = HOLDS_WITH_BAND if layout.band else HOLDS
        needed = columns_needed(trimmed(edition, layout), layout)
        if needed <= holds:
            return 0 if number == 1 and needed < holds / 2 + 0.5 else number
    return len(LAYOUTS) - 1


def columns_needed(edition: Data, layout: Layout) -> float:
    """How many columns the edition fills; two pages have four."""
    room = Room(layout)
    across = 2 * (_masthead(edition, room) + _band(edition, room))
    height = sum(_sections(edition, room)) + across
    return height / (room.height - SLACK)


def _sections(edition: Data, room: Room) -> Iterator[float]:
    yield _people(edition, room)
    yield _contact(edition, room)
    yield room.heading() + room.prose(edition["how_decided"]) + room.paragraph("x" * 60)
    yield from (_priority(priority, room) for priority in edition["priorities"])
    yield _said(edition["said"], room)
    yield _asked(edition["asked"], room)
    yield _diary(edition["meetings"], room)
    yield _watch(edition["watch"], room)
    yield _left_out(edition, room)
    if edition["crime"] and not room.layout.band:
        yield _crime(edition["crime"], room)


def _masthead(edition: Data, room: Room) -> float:
    """The code with the address under it is higher than the titles beside it."""
    code = 84 / room.layout.size + 2 * (CAP_HEIGHT + 0.5)
    notice = 1.4 if edition["example"] else 0.0
    return code + 1.6 + notice


def _people(edition: Data, room: Room) -> float:
    people = [*edition["officers"], *edition["leaders"]]
    height = room.heading() * (2 if edition["leaders"] else 1)
    for person in people:
        named = f"{person['name'] or 'this post is vacant'}, {person['role']}"
        area = f"Looks after {person['looks_after']}" if person["looks_after"] else ""
        phone = person["phone"]["shown"] if person["phone"] else ""
        height += room.paragraph(named, person["news"], area, person["email"], phone)
    for person in edition["leavers"]:
        height += room.paragraph(f"{person['name']}, {person['role']}: {person['news']}")
    return height


def _contact(edition: Data, room: Room) -> float:
    reach, promise = edition["reach"], edition["promise"]
    phone = reach["phone"]["shown"] if reach["phone"] else ""
    reached = (reach["email"], phone, reach["link"][8:], ", ".join(reach["address"]))
    height = room.heading() + room.paragraph(edition["team"], *reached)
    height += room.prose(promise["promise"]) + room.prose(promise["recourse"])
    height += room.paragraph(promise["email"], promise["link"][8:], ", ".join(promise["address"]))
    for way in edition["contact"]:
        if way["need"] != "local team":
            urgent = way["need"] == "emergency"
            label = f"{way['name']}: {way['email']} {way['link'][8:]} {' '.join(way['address'])}"
            label += " 12345" if way["phone"] or way["text"] else ""
            height += room.prose(way["use"], label, less=FRAME if urgent else 0.0)
            height += FRAME if urgent else 0.0
    return height


def _priority(priority: Data, room: Room) -> float:
    helped = ", ".join(priority["partners"])
    height = 2.5 * room.layout.gap + room.paragraph(priority["title"])
    height += room.paragraph(f"Who answers for it: {priority['owner']}, with {helped}")
    height += room.paragraph("x") if priority["closed_on"] else 0.0
    labels = {
        "outcome": "What came of it:",
        "you_told_us": "You told us:",
        "why": "Why we chose it:",
        "done": "Done:",
        "doing": "Doing:",
        "planned": "Planned:",
        "how_you_can_help": "How you can help:",
    }
    return height + sum(room.prose(priority[name], label) for name, label in labels.items())


def _said(pairs: list[Data], room: Room) -> float:
    return (room.heading() if pairs else 0.0) + sum(
        room.prose(pair["you_said"], "You said:") + room.prose(pair["we_did"], "We did:")
        for pair in pairs
    )


def _asked(asked: list[Data], room: Room) -> float:
    return (room.heading() if asked else 0.0) + sum(
        room.paragraph(one["title"], one["dates"], one["link"][8:])
        + room.prose(one["how"])
        + 2 * room.layout.gap
        for one in asked
    )


def _diary(meetings: list[Data], room: Room) -> float:
    height = room.heading() if meetings else 0.0
    less = 0.0 if room.layout.close else DATE_BOX
    for event in meetings:
        when = f"{event['when']}, {event['time']}"
        where = f"{event['where']}. {_first(event['access'])}"
        height += room.paragraph(event["what"], when, where, event["link"][8:], less=less)
        height += room.prose([*event["access"][1:], *event["note"]], less=less)
    return height


def _first(blocks: list[Any]) -> str:
    return " ".join(blocks[0][1]) if blocks else ""


def _watch(schemes: list[Data], room: Room) -> float:
    height = room.heading() if schemes else 0.0
    for one in schemes:
        kind = f"{one['kind']}, {one['place']}"
        height += room.paragraph(one["name"], kind, one["email"], one["link"][8:])
    return height


def _left_out(edition: Data, room: Room) -> float:
    if not edition["left_out"]:
        return 0.0
    note = "x" * 65 + edition["left_out"] + edition["address"]["shown"]
    return room.heading() + room.paragraph(note)


def _beside(crime: Data, room: Room, less: float) -> float:
    periods = "x" * 20 + crime["latest_period"] + crime["previous_period"]
    asb = "x" * 75 if any(not row["is_crime"] for row in crime["rows"]) else ""
    texts = (periods, asb, crime["missing"], crime["hidden"], "x" * 25)
    return sum(room.paragraph(text, less=less) for text in texts if text)


def _table(crime: Data, room: Room) -> float:
    inset = 0.44 if room.layout.close else 0.6
    return (len(crime["rows"]) + 1) * (CAP_HEIGHT + 0.05 + inset) + 0.5


def _crime(crime: Data, room: Room) -> float:
    headline = room.paragraph(crime["headline"])
    return room.heading() + headline + _table(crime, room) + _beside(crime, room, 0.0)


def _band(edition: Data, room: Room) -> float:
    """The height of the figures across the page, or nothing."""
    crime = edition["crime"]
    if not crime or not room.layout.band:
        return 0.0
    headline = math.ceil(len(crime["headline"]) * LETTER / room.page_width) * room.line
    side = (room.page_width - GUTTER / room.layout.size) / 2.8
    beside = _beside(crime, room, room.width - side)
    return room.heading() + headline + 1.0 + max(_table(crime, room), beside)
