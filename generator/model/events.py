"""events.yml: meetings and other chances to meet the team, past and to come."""

from generator.model.choices import EventKind, EventStatus
from generator.model.kinds import Date, Line, Link, Prose, Time
from generator.model.record import Record, Translation, field


class Event(Record):
    """A meeting, drop-in, stall or walkabout."""

    what: Line = field(
        "What", "What it is called.", example="Cuppa with a Copper", translation=Translation.WANTED
    )
    kind: EventKind = field("Kind", "What sort of event it is.")
    date: Date = field("Date", "The day it takes place.")
    start: Time = field("Start time", "When it starts.", example="18:30")
    end: Time | None = field("End time", "When it ends.", default=None)
    where: Line = field(
        "Where", "Where it takes place, or online.", translation=Translation.POSSIBLE
    )
    access: Prose | None = field(
        "Access",
        "Steps, parking, hearing loop, interpreters.",
        default=None,
        translation=Translation.WANTED,
    )
    link: Link | None = field("Link", "Where to join online or read more.", default=None)
    status: EventStatus = field("Status", "Whether it goes ahead.", default=EventStatus.PLANNED)
    note: Prose | None = field(
        "Note",
        "Anything else that people should know.",
        default=None,
        translation=Translation.WANTED,
    )
