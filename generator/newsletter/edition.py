"""From the facts of a page to what the newsletters' templates read: plain, JSON-able data."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from generator import wording
from generator.facts.shapes import (
    Asked,
    ContactWay,
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
from generator.model.advice import START_A_WATCH
from generator.model.choices import EventStatus
from generator.newsletter.crime import crime_told
from generator.newsletter.inserts import Inserts, insert, inserts_for
from generator.newsletter.slip import invitation, reply_slip
from generator.newsletter.words import titles, words
from generator.wording import day, direction_of, listed, say, unmarked

Data = dict[str, Any]
# The picture of each photo that there is one of, by the photo's source.
Pictures = Mapping[str, str]


def edition(
    force: ForceFacts,
    place: NeighbourhoodFacts,
    site_url: str,
    pictures: Pictures | None = None,
    inserts: Inserts | None = None,
) -> Data:
    """Everything that the newsletters of one neighbourhood may show."""
    address = _address(site_url, place)
    latest = dt.date.fromisoformat(place.changed_on)
    slip = reply_slip(force, place)
    return {
        **_head(force, place, latest),
        **_people(place, pictures or {}),
        "address": address,
        "words": words(force, place, address["shown"], day(latest)),
        "contact": [_way(way) for way in force.contact],
        "promise": _promise(force),
        "how_decided": _prose(place.cycle.how_decided),
        "priorities": [_priority(priority) for priority in place.cycle.priorities],
        "said": [_pair(pair) for pair in place.you_said_we_did],
        "asked": [_asked(one) for one in place.consultations if one.state == "open"],
        "meetings": _meetings(place.meetings),
        "watch": [_watch(scheme) for scheme in place.watch],
        "watch_said": list(place.watch_said),
        "crime": crime_told(place.crime, place.name) if place.crime else None,
        "source": _source(force),
        "inserts": inserts_for(place, force.language, inserts or {}),
        "start_a_watch": insert(START_A_WATCH, force.language, inserts or {}),
        "slip": slip,
        "invitation": invitation(slip),
    }


def _source(force: ForceFacts) -> str:
    if force.example:
        return say("These figures are invented.")
    return say(
        "Source: data.police.uk. Contains public sector information licensed under the Open "
        "Government Licence v3.0."
    )


def _head(force: ForceFacts, place: NeighbourhoodFacts, latest: dt.date) -> Data:
    language, _, region = force.language.partition("-")
    named = {kind: unmarked(title) for kind, title in titles(force, place).items()}
    return {
        "titles": named,
        "language": language,
        "spoken": wording.language(),
        "region": region or "GB",
        "direction": direction_of(force.language),
        "date": {"year": latest.year, "month": latest.month, "day": latest.day},
        "example": force.example,
        "force": force.name,
        "name": place.name,
        "team": place.team,
        "cycle": place.cycle.name,
        "area_line": place.area_line,
        "parishes": list(place.parishes),
    }


def _address(site_url: str, place: NeighbourhoodFacts) -> Data:
    """The page's address as a link, and as short as it can be typed."""
    link = f"{site_url.rstrip('/')}/{place.address}"
    return {"link": link, "shown": link.partition("://")[2].strip("/")}


def _prose(prose: Prose) -> list[list[Any]]:
    return [[block.kind, list(block.items)] for block in prose]


def _phone(phone: Phone | None) -> Data | None:
    return {"shown": phone.shown, "dialled": phone.dialled} if phone else None


def _people(place: NeighbourhoodFacts, pictures: Pictures) -> Data:
    # As on the page: in a neighbourhood of one ward everybody looks after all of it.
    has_wards = len(place.wards) > 1
    return {
        "officers": [_person(person, pictures, has_wards) for person in place.officers],
        "leavers": [_person(person, pictures, has_wards) for person in place.leavers],
        "leaders": [_person(person, pictures, has_wards) for person in place.leaders],
        "reach": {
            "email": place.email,
            "phone": _phone(place.phone),
            "link": place.contact_form,
            "address": list(place.postal_address),
        },
    }


def _person(person: Person, pictures: Pictures, has_wards: bool) -> Data:
    wards = person.looks_after if has_wards else ""
    area = say("Looks after {wards}", wards=wards) if wards else ""
    return {
        "name": person.name,
        "role": person.role,
        "role_beside_name": person.role_beside_name,
        "vacant": person.vacant,
        "email": person.email,
        "phone": _phone(person.phone),
        "area": area,
        "news": person.news,
        "photo": _photo(person, pictures),
    }


def _photo(person: Person, pictures: Pictures) -> Data | None:
    """Somebody's picture, where there is one, with what it shows for those who cannot see it."""
    if person.photo is None or person.photo.source not in pictures:
        return None
    picture = pictures[person.photo.source]
    return {"picture": picture, "description": unmarked(person.photo.description)}


def _way(way: ContactWay) -> Data:
    return {
        "name": way.name,
        "name_says_number": way.name_says_number,
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
        "with_partners": say("with {partners}", partners=listed(priority.partners))
        if priority.partners
        else "",
        "closed_on": priority.closed_on,
        "closed": say("Closed on {date}.", date=priority.closed_on) if priority.closed_on else "",
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


def _meetings(meetings: Sequence[Meeting]) -> list[Data]:
    """The dates in their order, each with its rank: where there is no room for all, those stay
    at which residents have a say. Of equals the next one is first.
    """
    numbers = range(len(meetings))
    by_rank = sorted(numbers, key=lambda number: not _has_a_say(meetings[number]))
    return [
        _meeting(meeting) | {"rank": by_rank.index(number)}
        for number, meeting in enumerate(meetings)
    ]


def _has_a_say(meeting: Meeting) -> bool:
    """Whether it is a meeting that the law asks for, and takes place."""
    return meeting.is_meeting and meeting.status != EventStatus.CANCELLED


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
