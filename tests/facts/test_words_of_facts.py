"""The words of facts, piece by piece."""

import datetime as dt

import pytest

from generator.facts import engagement as listening
from generator.facts.people import leavers, person, team
from generator.facts.text import address_lines, phone, prose
from generator.model.choices import EventKind
from generator.model.engagement import Consultation, Engagement
from generator.model.events import Event
from generator.model.people import Officer

D = dt.date
TODAY = D(2026, 11, 22)


@pytest.mark.parametrize(
    ("shown", "dialled"),
    [
        ("01632 960 111", "+441632960111"),
        ("016977 2345", "+44169772345"),
        ("+44 1632 960 111", "+441632960111"),
        ("0800 555 111", "+44800555111"),
        ("0300 123 4567", "+443001234567"),
        ("101", "101"),
        ("999", "999"),
        ("116 123", "116123"),
        ("0800 1111", "08001111"),
        ("60163", "60163"),
        ("18001 101", "18001101"),
        ("18001 01632 960 111", "1800101632960111"),
    ],
)
def test_phone(shown: str, dialled: str) -> None:
    found = phone(shown)
    assert found is not None and (found.shown, found.dialled) == (shown, dialled)


def test_no_phone() -> None:
    assert phone(None) is None


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (None, []),
        ("", []),
        ("About 9,000 people live here.", [("paragraph", "About 9,000 people live here.")]),
        ("One line\nand its end.", [("paragraph", "One line and its end.")]),
        ("One.\n\nTwo.\n \nThree.", [("paragraph", s) for s in ("One.", "Two.", "Three.")]),
        ("- a\n- b", [("list", "a", "b")]),
        ("* a\n• b", [("list", "a", "b")]),
        ("First:\n- a\n- b", [("paragraph", "First:"), ("list", "a", "b")]),
        ("First:\n\n- a\n  goes on\n- b", [("paragraph", "First:"), ("list", "a goes on", "b")]),
        ("From 4pm - 7pm\n-5 degrees", [("paragraph", "From 4pm - 7pm -5 degrees")]),
    ],
)
def test_prose(text: str | None, blocks: list[tuple[str, ...]]) -> None:
    assert [(block.kind, *block.items) for block in prose(text)] == blocks


def test_address_lines() -> None:
    assert address_lines("Town Hall, 1 Bridge Street\nWestmarket,\nZZ99 1AA,") == (
        "Town Hall",
        "1 Bridge Street",
        "Westmarket",
        "ZZ99 1AA",
    )
    assert address_lines(None) == ()


def officer(since: D | None = None, until: D | None = None, name: str = "PC Jo") -> Officer:
    return Officer(role="PC", name=name, since=since, until=until)


@pytest.mark.parametrize(
    ("since", "until", "news"),
    [
        (None, None, ""),
        (D(2020, 1, 1), None, ""),
        (D(2026, 8, 21), None, ""),
        (D(2026, 8, 22), None, "New: joined on 22 August 2026."),
        (TODAY, None, "New: joined on 22 November 2026."),
        (D(2026, 11, 23), None, "Joins on 23 November 2026."),
        (D(2026, 11, 23), D(2027, 5, 1), "Joins on 23 November 2026."),
        (D(2026, 11, 1), D(2027, 5, 1), "Leaves on 1 May 2027."),
        (D(2020, 1, 1), TODAY, "Leaves on 22 November 2026."),
        (D(2020, 1, 1), D(2026, 11, 21), "Left on 21 November 2026."),
    ],
)
def test_news_of_people(since: D | None, until: D | None, news: str) -> None:
    assert person(officer(since, until), TODAY).news == news


def test_news_of_a_vacant_post() -> None:
    vacant = Officer(role="Sergeant", vacant=True, since=D(2026, 11, 1))
    assert person(vacant, TODAY).news == ""
    until = vacant.model_copy(update={"until": D(2026, 12, 1)})
    assert person(until, TODAY).news == "Vacant until 1 December 2026."


def test_team_and_leavers() -> None:
    people = [
        officer(name="here"),
        officer(since=D(2026, 12, 1), name="to come"),
        officer(until=D(2026, 8, 22), name="left three months ago"),
        officer(until=D(2026, 8, 21), name="left longer ago"),
        officer(until=D(2026, 11, 21), name="left yesterday"),
        officer(until=D(2026, 11, 21), name="promoted"),
        officer(since=TODAY, name="promoted"),
        officer(until=TODAY, name="last day"),
        Officer(role="Sergeant", vacant=True),
        Officer(role="Sergeant", vacant=True, until=D(2026, 11, 1)),
        Officer(role="Sergeant", vacant=True, since=D(2026, 12, 1)),
    ]
    here = [found.name for found in team(people, TODAY)]
    assert here == ["here", "to come", "promoted", "last day", ""]
    assert [found.name for found in leavers(people, TODAY)] == [
        "left three months ago",
        "left yesterday",
    ]


def asked(title: str, opens: D, closes: D) -> Consultation:
    return Consultation(title=title, opens=opens, closes=closes, how="Write.")


def test_consultations() -> None:
    given = (
        asked("closed long ago", D(2026, 1, 1), D(2026, 2, 1)),
        asked("open, closes later", D(2026, 1, 1), D(2027, 1, 1)),
        asked("opens later", D(2027, 2, 1), D(2027, 2, 2)),
        asked("closed yesterday", D(2026, 1, 1), D(2026, 11, 21)),
        asked("opens tomorrow", D(2026, 11, 23), D(2027, 6, 1)),
        asked("closes today", D(2026, 1, 1), TODAY),
    )
    engagement = Engagement(reviewed_on=TODAY, plan=(), consultations=given)
    found = listening.consultations(engagement, TODAY)
    assert [(one.title, one.state, one.dates) for one in found] == [
        ("closes today", "open", "Open until 22 November 2026"),
        ("open, closes later", "open", "Open until 1 January 2027"),
        ("opens tomorrow", "to come", "Opens on 23 November 2026"),
        ("opens later", "to come", "Opens on 1 February 2027"),
        ("closed yesterday", "closed", "Closed on 21 November 2026"),
        ("closed long ago", "closed", "Closed on 1 February 2026"),
    ]


def event(what: str, date: D, start: dt.time = dt.time(18, 30)) -> Event:
    return Event(what=what, kind=EventKind.DROP_IN, date=date, start=start, where="Here")


def test_meetings_in_order() -> None:
    events = (
        event("later", D(2027, 1, 1)),
        event("today, later", TODAY, dt.time(20)),
        event("today", TODAY),
        event("yesterday", D(2026, 11, 21)),
        event("a year ago", D(2025, 11, 22)),
        event("longer ago", D(2025, 11, 21)),
    )
    ahead = [found.what for found in listening.ahead(events, TODAY)]
    assert ahead == ["today", "today, later", "later"]
    past = [found.what for found in listening.past(events, TODAY)]
    assert past == ["yesterday", "a year ago"]
    listening.past(events, D.min)


def test_a_meeting_in_words() -> None:
    given = Event(
        what="Talk",
        kind=EventKind.ONLINE_MEETING,
        date=D(2026, 9, 24),
        start=dt.time(19),
        end=dt.time(20, 30),
        where="online",
    )
    found = listening.meeting(given)
    assert (found.when, found.time) == ("Thursday 24 September 2026", "7pm to 8:30pm")
    assert (found.day, found.month) == ("24", "Sep")
    assert (found.starts, found.ends) == ("2026-09-24T19:00", "2026-09-24T20:30")
    assert found.is_meeting and found.status == "planned"
