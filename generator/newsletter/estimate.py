"""Guesses how much room a newsletter takes, so that the first layout tried is mostly the right one.

Typesetting tells for sure, but a try costs as much as the newsletter itself. The guess mirrors the
template: every line of it counts its letters against the width of a column.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from generator.newsletter.across import at_foot, at_head, has_strip, person, reached
from generator.newsletter.layouts import LAYOUTS, Layout
from generator.newsletter.plain_text import named
from generator.newsletter.room import Room, first_of
from generator.newsletter.trimming import trimmed

Data = dict[str, Any]

# Inside a column: the date box of an event, the frame around 999.
DATE_BOX, FRAME = 3.2, 1.1
STORY = ("outcome", "you_told_us", "why", "done", "doing", "planned", "how_you_can_help")
# What two pages hold, as guessed. The guess runs a few per cent high, more so with less to guess.
HOLDS = 4.15
# What the ends of columns leave empty, since headings and officers are kept together.
SLACK = 1.0


def likely(edition: Data, wrong_by: float = 0.0) -> Layout:
    """The roomiest layout that looks as if it fits two pages; `wrong_by` are the columns by which
    the guess may be too low.

    Each layout takes less room than the one before, so the search halves what is left to look at.
    """
    holds = HOLDS - wrong_by

    def needed(number: int) -> float:
        return columns_needed(trimmed(edition, LAYOUTS[number]), LAYOUTS[number])

    numbers = range(1, len(LAYOUTS) - 1)
    number = bisect_left(numbers, True, key=lambda number: needed(number) <= holds) + 1
    # So little text is better with the priorities on a page of their own.
    return LAYOUTS[0 if number == 1 and needed(1) < holds / 2 + 0.5 else number]


def columns_needed(edition: Data, layout: Layout) -> float:
    """How many columns the edition fills; two pages have four."""
    room = Room(layout)
    across = 2 * (at_head(edition, room) + at_foot(edition, room))
    height = sum(_sections(edition, room)) + across
    return height / (room.height - SLACK)


def _sections(edition: Data, room: Room) -> Iterator[float]:
    yield 0.0 if has_strip(edition) else _people(edition, room)
    yield _contact(edition, room)
    yield room.heading() + room.prose(edition["how_decided"]) + room.paragraph("x" * 60)
    yield from (_priority(priority, edition, room) for priority in edition["priorities"])
    yield _said(edition, room)
    yield _asked(edition, room)
    yield _diary(edition["meetings"], room)
    yield _watch(edition, room)
    yield from (_insert(insert, room) for insert in edition["inserts"])
    extras = edition["extras"]
    yield from (_reserved(extras["pieces"][name], room) for name in extras["least"])
    yield _left_out(edition, room)


def _people(edition: Data, room: Room) -> float:
    height = room.heading() * (2 if edition["leaders"] else 1)
    height += sum(person(one, room) for one in (*edition["officers"], *edition["leaders"]))
    for one in edition["leavers"]:
        height += room.paragraph(f"{named(one)}: {one['news']}")
    return height + room.paragraph(reached(edition))


def _contact(edition: Data, room: Room) -> float:
    promise = edition["promise"]
    found = ", ".join((promise["email"], promise["link"][8:], *promise["address"]))
    begun = f"{first_of(promise['promise'])} {first_of(promise['recourse'])} {found}"
    height = room.heading() + room.paragraph(begun)
    height += room.prose([*promise["promise"][1:], *promise["recourse"][1:]])
    for way in edition["contact"]:
        if way["need"] != "local team":
            height += _way(way, room)
    return height


def _way(way: Data, room: Room) -> float:
    """A way to get in touch, in a run of its own; the one for emergencies has a frame around it."""
    less = FRAME if way["need"] == "emergency" else 0.0
    numbers = [way[name]["shown"] for name in ("phone", "text") if way[name]]
    found = ", ".join(filter(None, (*numbers, way["email"], way["link"][8:], *way["address"])))
    told = f"{way['name']}: {found}. {first_of(way['use'])}"
    return room.paragraph(told, less=less) + room.prose(way["use"][1:], less=less) + less


def _priority(priority: Data, edition: Data, room: Room) -> float:
    words = edition["words"]
    height = 2.5 * room.layout.gap + room.paragraph(priority["title"])
    height += room.paragraph(f"{words['owner']} {priority['owner']} {priority['with_partners']}")
    height += room.paragraph(priority["closed"])
    return height + sum(room.prose(priority[name], words[name]) for name in STORY)


def _said(edition: Data, room: Room) -> float:
    pairs, words = edition["said"], edition["words"]
    return (room.heading() if pairs else 0.0) + sum(
        room.prose(pair["you_said"], words["you_said"])
        + room.prose(pair["we_did"], words["we_did"])
        for pair in pairs
    )


def _asked(edition: Data, room: Room) -> float:
    asked, invitation = edition["asked"], edition["invitation"]
    height = room.heading() if asked or invitation else 0.0
    for one in asked:
        height += room.paragraph(one["title"]) + 2 * room.layout.gap
        height += room.paragraph(f"{one['dates']}. {first_of(one['how'])} {one['link'][8:]}")
        height += room.prose(one["how"][1:])
    return height + (room.paragraph(invitation) if invitation else 0.0)


def _diary(meetings: list[Data], room: Room) -> float:
    height = room.heading() if meetings else 0.0
    for event in meetings:
        told = f"{event['when']}, {event['time']}. {event['where']}. {first_of(event['access'])}"
        told += f" {event['link'][8:]}"
        height += room.paragraph(event["what"], told, less=DATE_BOX)
        height += room.prose([*event["access"][1:], *event["note"]], less=DATE_BOX)
    return height


def _watch(edition: Data, room: Room) -> float:
    said = " ".join(edition["watch_said"])
    if not said and not edition["watch"]:
        return 0.0
    height = room.heading() + room.paragraph(said)
    for one in edition["watch"]:
        found = ", ".join(filter(None, (one["email"], one["link"][8:])))
        height += room.paragraph(f"{one['name']}, {one['kind']}, {one['place']}: {found}")
    return height


def _insert(insert: Data, room: Room) -> float:
    return room.heading() + room.prose(insert["text"])


def _reserved(piece: Data, room: Room) -> float:
    """The room for advice or Watch news in short."""
    return _watch(piece, room) + sum(_insert(one, room) for one in piece["inserts"])


def _left_out(edition: Data, room: Room) -> float:
    if not edition["left_out"]:
        return 0.0
    return room.paragraph(f"{edition['left_out']} {edition['address']['shown']}")
