"""From the facts of a page to what the newsletter's template reads: plain, JSON-able data."""

from typing import Any

from generator.facts.shapes import (
    Asked,
    ContactWay,
    Crime,
    ForceFacts,
    Meeting,
    NeighbourhoodFacts,
    Person,
    Phone,
    PriorityFacts,
    Prose,
    SaidDone,
    Watch,
)
from generator.wording import MONTHS

Data = dict[str, Any]

REAL = (
    "Source: data.police.uk. Contains public sector information licensed under the Open "
    "Government Licence v3.0."
)
INVENTED = "These figures are invented."


def edition(force: ForceFacts, place: NeighbourhoodFacts, site_url: str) -> Data:
    """Everything the newsletter of one neighbourhood may show."""
    return {
        **_head(force, place),
        **_people(place),
        "address": _address(site_url, place),
        "contact": [_way(way) for way in force.contact],
        "promise": _promise(force),
        "how_decided": _prose(place.cycle.how_decided),
        "set_on": place.cycle.set_on,
        "next_review": place.cycle.next_review,
        "priorities": [_priority(priority) for priority in place.cycle.priorities],
        "said": [_pair(pair) for pair in place.you_said_we_did],
        "asked": [_asked(one) for one in place.consultations if one.state == "open"],
        "meetings": [_meeting(meeting) for meeting in place.meetings],
        "watch": [_watch(scheme) for scheme in place.watch],
        "crime": _crime(place.crime) if place.crime else None,
        "source": INVENTED if force.example else REAL,
    }


def _head(force: ForceFacts, place: NeighbourhoodFacts) -> Data:
    language, _, region = force.language.partition("-")
    return {
        "title": f"{place.name} newsletter, {place.cycle.name}, {force.name}",
        "language": language,
        "region": region or "GB",
        "date": _date(force.as_of),
        "as_of": force.as_of,
        "example": force.example,
        "force": force.name,
        "name": place.name,
        "team": place.team,
        "team_word": force.team_word,
        "cycle": place.cycle.name,
    }


def _date(day: str) -> dict[str, int]:
    """`22 November 2026` as numbers: the facts give dates in words only."""
    number, month, year = day.split()
    return {"year": int(year), "month": MONTHS.index(month) + 1, "day": int(number)}


def _address(site_url: str, place: NeighbourhoodFacts) -> Data:
    """The page's address as a link, and as short as it can be typed."""
    link = f"{site_url.rstrip('/')}/{place.address}"
    return {"link": link, "shown": link.partition("://")[2].strip("/")}


def _prose(prose: Prose) -> list[list[Any]]:
    return [[block.kind, list(block.items)] for block in prose]


def _phone(phone: Phone | None) -> Data | None:
    return {"shown": phone.shown, "dialled": phone.dialled} if phone else None


def _people(place: NeighbourhoodFacts) -> Data:
    return {
        "officers": [_person(person) for person in place.officers],
        "leavers": [_person(person) for person in place.leavers],
        "leaders": [_person(person) for person in place.leaders],
        "reach": {
            "email": place.email,
            "phone": _phone(place.phone),
            "link": place.contact_form,
            "address": list(place.postal_address),
        },
    }


def _person(person: Person) -> Data:
    return {
        "name": person.name,
        "role": person.role,
        "vacant": person.vacant,
        "email": person.email,
        "phone": _phone(person.phone),
        "looks_after": person.looks_after,
        "news": person.news,
    }


def _way(way: ContactWay) -> Data:
    return {
        "name": way.name,
        "need": way.need,
        "use": _prose(way.use),
        "phone": _phone(way.phone),
        "text": _phone(way.text),
        "email": way.email,
        "link": way.link,
        "address": list(way.address),
    }


def _promise(force: ForceFacts) -> Data:
    promise = force.promise
    return {
        "promise": _prose(promise.promise),
        "recourse": _prose(promise.recourse),
        "email": promise.email,
        "link": promise.link,
        "address": list(promise.address),
    }


def _priority(priority: PriorityFacts) -> Data:
    return {
        "title": priority.title,
        "you_told_us": _prose(priority.you_told_us),
        "why": _prose(priority.why),
        "done": _prose(priority.done),
        "doing": _prose(priority.doing),
        "planned": _prose(priority.planned),
        "how_you_can_help": _prose(priority.how_you_can_help),
        "owner": priority.owner,
        "partners": list(priority.partners),
        "closed_on": priority.closed_on,
        "outcome": _prose(priority.outcome),
    }


def _pair(pair: SaidDone) -> Data:
    return {"you_said": _prose(pair.you_said), "we_did": _prose(pair.we_did)}


def _asked(asked: Asked) -> Data:
    return {
        "title": asked.title,
        "dates": asked.dates,
        "how": _prose(asked.how),
        "link": asked.link,
    }


def _meeting(meeting: Meeting) -> Data:
    return {
        "what": meeting.what,
        "when": meeting.when,
        "day": meeting.day,
        "month": meeting.month,
        "time": meeting.time,
        "where": meeting.where,
        "access": _prose(meeting.access),
        "link": meeting.link,
        "status": meeting.status,
        "note": _prose(meeting.note),
    }


def _watch(scheme: Watch) -> Data:
    return {
        "name": scheme.name,
        "kind": scheme.kind,
        "place": scheme.place,
        "email": scheme.email,
        "link": scheme.link,
    }


def _crime(crime: Crime) -> Data:
    return {
        "headline": crime.headline,
        "latest_period": crime.latest_period,
        "previous_period": crime.previous_period,
        "missing": crime.missing,
        "hidden": crime.hidden_in_short,
        "rows": [
            {
                "name": row.name,
                "latest": row.latest,
                "previous": row.previous,
                "change": row.change,
                "is_total": row.is_total,
                "is_crime": row.is_crime,
            }
            for row in crime.rows
        ],
    }
