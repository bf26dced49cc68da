"""Meetings, consultations and what came of them."""

import datetime as dt

from generator.facts.shapes import Asked, Meeting, PlanEntry, SaidDone
from generator.facts.text import prose
from generator.model.engagement import Consultation, Engagement
from generator.model.events import Event
from generator.model.timing import days_after
from generator.wording import clock_range, day, month_name_short, say, to_say, weekday

PAST_SHOWN_DAYS = 365


def meeting(event: Event) -> Meeting:
    """One event."""
    end = event.end
    return Meeting(
        what=event.what,
        kind=say(event.kind.value),
        is_meeting=event.kind.is_meeting,
        when=weekday(event.date),
        day=str(event.date.day),
        month=month_name_short(event.date),
        time=clock_range(event.start, end),
        starts=f"{event.date.isoformat()}T{event.start:%H:%M}",
        ends=f"{event.date.isoformat()}T{end:%H:%M}" if end else "",
        where=event.where,
        access=prose(event.access),
        link=event.link or "",
        status=event.status.value,
        note=prose(event.note),
    )


def ahead(events: tuple[Event, ...], today: dt.date) -> tuple[Meeting, ...]:
    """Events from today on, the next one first."""
    coming = [event for event in events if event.date >= today]
    return tuple(meeting(event) for event in sorted(coming, key=_when))


def past(events: tuple[Event, ...], today: dt.date) -> tuple[Meeting, ...]:
    """Events of the last year, the latest first."""
    earliest = days_after(today, -PAST_SHOWN_DAYS)
    gone = [event for event in events if earliest <= event.date < today]
    return tuple(meeting(event) for event in sorted(gone, key=_when, reverse=True))


def _when(event: Event) -> tuple[dt.date, dt.time, str]:
    return event.date, event.start, event.what


def consultations(engagement: Engagement, today: dt.date) -> tuple[Asked, ...]:
    """Those open now, the first to close first; those to come, the first to open first; closed
    ones, the latest first.
    """
    by_state: dict[str, list[Consultation]] = {"open": [], "to come": [], "closed": []}
    for asked in engagement.consultations:
        by_state[_state(asked, today)].append(asked)
    by_state["open"].sort(key=lambda asked: asked.closes)
    by_state["to come"].sort(key=lambda asked: asked.opens)
    by_state["closed"].sort(key=lambda asked: asked.closes, reverse=True)
    return tuple(_asked(one, state) for state, found in by_state.items() for one in found)


def _state(asked: Consultation, today: dt.date) -> str:
    if today < asked.opens:
        return "to come"
    return "open" if today <= asked.closes else "closed"


def _asked(asked: Consultation, state: str) -> Asked:
    message, date = {
        "open": (to_say("Open until {date}"), asked.closes),
        "to come": (to_say("Opens on {date}"), asked.opens),
        "closed": (to_say("Closed on {date}"), asked.closes),
    }[state]
    dates = say(message, date=day(date))
    return Asked(asked.title, state, dates, prose(asked.how), asked.link or "", prose(asked.result))


def said_and_done(engagement: Engagement) -> tuple[SaidDone, ...]:
    """What was said and done, the latest first."""
    pairs = sorted(engagement.you_said_we_did, key=lambda pair: pair.on, reverse=True)
    return tuple(SaidDone(prose(p.you_said), prose(p.we_did), day(p.on)) for p in pairs)


def plan(engagement: Engagement) -> tuple[PlanEntry, ...]:
    """The engagement plan, in the order of the file."""
    return tuple(PlanEntry(r.group, r.method, r.how_often, r.lead) for r in engagement.plan)
