"""Rules about meetings and other events."""

import datetime as dt

from generator.checks.limits import number_of
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import GUARANTEE, SECTION_34, cited
from generator.model.choices import EventKind, EventStatus
from generator.model.events import Event
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.timing import days_after
from generator.wording import clock, day, plural, quoted

EVENTS, FORCE = "events.yml", "force.yml"
_SAMPLE = "  - what: …\n    kind: meeting\n    date: …\n    start: 18:30\n    where: …"


def _meetings(place: Neighbourhood) -> list[Event]:
    """The meetings that take place."""
    return [
        event
        for event in place.events
        if event.kind.is_meeting and event.status is not EventStatus.CANCELLED
    ]


@neighbourhood_rule(MUST_FIX, cited(GUARANTEE, SECTION_34), EVENTS, FORCE)
def a_meeting_lies_ahead(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """Every neighbourhood has a meeting ahead, within the time the force has set."""
    days = number_of(force.force, "meeting_ahead_within_days")
    ahead = sorted(meeting.date for meeting in _meetings(place) if meeting.date >= today)
    if not ahead or ahead[0] > days_after(today, days):
        later = f" The next is on {day(ahead[0])}." if ahead else ""
        yield Finding(
            place.file(EVENTS),
            f"No meeting is planned for the {plural(days, 'day')} from {day(today)}.{later}",
            "To fix it, add one (only meetings and online meetings count, and none that is "
            f"cancelled):\n{_SAMPLE}",
        )


@neighbourhood_rule(WORTH_A_LOOK, cited(GUARANTEE, SECTION_34), EVENTS, FORCE)
def a_meeting_was_held_recently(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every neighbourhood held a meeting within the time the force has set."""
    days = number_of(force.force, "meeting_held_within_days")
    earliest = days_after(today, -days)
    if not any(earliest <= meeting.date <= today for meeting in _meetings(place)):
        yield Finding(
            place.file(EVENTS),
            f"No meeting was held in the {plural(days, 'day')} before {day(today)}.",
            "To fix it, add the last one if it is missing here: past meetings stay in the file.",
        )


@neighbourhood_rule(MUST_FIX, "", EVENTS)
def events_end_after_they_start(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """An event ends later than it starts, on the same day."""
    for event in place.events:
        if event.end is not None and event.end <= event.start:
            yield Finding(
                event.place_of("end"),
                f"{quoted(event.what)} ends at {clock(event.end)}, but starts at "
                f"{clock(event.start)}.",
                "To fix it, correct one of the two times.",
            )


@neighbourhood_rule(MUST_FIX, cited("TV-Eng.2"), EVENTS)
def online_events_have_a_link(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """An online meeting that lies ahead says where to join it."""
    for event in place.events:
        if event.kind is EventKind.ONLINE_MEETING and event.date >= today and not event.link:
            if event.status is EventStatus.CANCELLED:
                continue
            yield Finding(
                event.place_of("kind"),
                f"{quoted(event.what)} is an online meeting, but nothing says where to join.",
                "To fix it, add a line such as   link: https://www.example.org/meeting",
            )


@neighbourhood_rule(WORTH_A_LOOK, "", EVENTS)
def events_are_listed_once(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """No event stands twice in the file: same name, same day and time, same place."""
    seen: dict[tuple[str, dt.date, dt.time, str], Event] = {}
    for event in place.events:
        key = (event.what.casefold(), event.date, event.start, event.where.casefold())
        if key in seen:
            yield Finding(
                event.place_of("what"),
                f"{quoted(event.what)} on {day(event.date)} stands here a second time. "
                f"It is already on line {seen[key].place_of('what').line}.",
                "To fix it, delete one of the two.",
            )
        seen.setdefault(key, event)
