"""Meetings, consultations and what came of them."""

from dataclasses import dataclass

from generator.facts.shapes.text import Prose


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event, past or to come. `starts` and `ends` are ISO, for machines."""

    what: str
    kind: str
    is_meeting: bool
    when: str
    day: str
    month: str
    time: str
    starts: str
    ends: str
    where: str
    access: Prose
    link: str
    status: str
    note: Prose


@dataclass(frozen=True, slots=True)
class SaidDone:
    """What residents said and what was done."""

    you_said: Prose
    we_did: Prose
    when: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A consultation: open now, still to come, or closed with its result."""

    title: str
    state: str
    dates: str
    how: Prose
    link: str
    result: Prose


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A row of the engagement plan."""

    group: str
    method: str
    how_often: str
    lead: str
