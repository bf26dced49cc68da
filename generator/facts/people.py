"""Officers and leaders as residents meet them today."""

import datetime as dt
from collections.abc import Iterable

from generator.facts.shapes import Person, PhotoFacts
from generator.facts.text import phone
from generator.model.folders import ForceFolder
from generator.model.people import Leader, Officer, serving
from generator.model.photos import FOLDER as PHOTOS
from generator.model.timing import months_after
from generator.wording import day, listed, say

NEWS_MONTHS = 3


def person(officer: Officer, today: dt.date, folder: str = "") -> Person:
    """One officer. `folder` is the force's or neighbourhood's, such as `derbyshire/abbey`."""
    return Person(
        name=officer.name or "",
        role=officer.role,
        vacant=officer.vacant,
        collar_number=officer.collar_number or "",
        email=officer.email or "",
        phone=phone(officer.phone),
        looks_after=listed(officer.wards),
        news=_news(officer, today),
        photo=_photo(officer, folder),
    )


def _photo(officer: Officer, folder: str) -> PhotoFacts | None:
    """The photo, if there is one: the rules have seen to description and consent (ST-2.d4)."""
    if not officer.photo or officer.vacant:
        return None
    source = f"{folder}/{PHOTOS}/{officer.photo}"
    return PhotoFacts(source.rpartition(".")[0], source, officer.photo_description or "")


def _news(officer: Officer, today: dt.date) -> str:
    """A start or an end that residents should hear of; of a vacant post, when it is filled."""
    since, until = officer.since, officer.until
    if officer.vacant:
        if until is None or until < today:
            return ""
        return say("Vacant until {date}.", date=day(until))
    if since and today < since:
        return say("Joins on {date}.", date=day(since))
    if until and today <= until:
        return say("Leaves on {date}.", date=day(until))
    if until:
        return say("Left on {date}.", date=day(until))
    if since and _is_news(since, today):
        return say("New: joined on {date}.", date=day(since))
    return ""


def _is_news(date: dt.date, today: dt.date) -> bool:
    """Whether a day is at most three months ago."""
    return date <= today <= months_after(date, NEWS_MONTHS)


def team(officers: Iterable[Officer], today: dt.date, folder: str = "") -> tuple[Person, ...]:
    """Those in post today and those about to join, in the order of the file."""
    return tuple(
        person(officer, today, folder)
        for officer in officers
        if officer.serves_on(today)
        or (officer.since and today < officer.since and not officer.vacant)
    )


def leavers(officers: Iterable[Officer], today: dt.date) -> tuple[Person, ...]:
    """Those who left in the last three months, so that residents know whom not to ask.

    Whoever has another post in the team has not left.
    """
    officers = list(officers)
    here = {officer.name for officer in serving(officers, today)}
    return tuple(
        person(officer, today)
        for officer in officers
        if officer.until and officer.until < today and _is_news(officer.until, today)
        if officer.name and officer.name not in here
    )


def leaders_of(force: ForceFolder, area: str, today: dt.date) -> list[Leader]:
    """Those in post who lead the area or one it is part of, the closest first."""
    serving_now = serving(force.leaders, today)
    return [
        leader
        for found in force.lineage(area)
        for leader in serving_now
        if leader.area == found.name
    ]
