"""Officers and leaders as residents meet them today."""

import datetime as dt
from collections.abc import Iterable

from generator.facts.shapes import Person
from generator.facts.text import phone
from generator.model.folders import ForceFolder
from generator.model.people import Leader, Officer, serving
from generator.wording import day, listed

NEWS_DAYS = 92


def person(officer: Officer, today: dt.date) -> Person:
    """One officer."""
    return Person(
        name=officer.name or "",
        role=officer.role,
        vacant=officer.vacant,
        collar_number=officer.collar_number or "",
        email=officer.email or "",
        phone=phone(officer.phone),
        looks_after=listed(officer.wards),
        news=_news(officer, today),
    )


def _news(officer: Officer, today: dt.date) -> str:
    """A start, an end or a gap that residents should hear of."""
    if officer.until and today <= officer.until:
        return f"Leaves on {day(officer.until)}."
    if officer.until:
        return f"Left on {day(officer.until)}."
    if officer.since and today < officer.since:
        return f"Joins on {day(officer.since)}."
    if officer.since and (today - officer.since).days <= NEWS_DAYS:
        return f"New: joined on {day(officer.since)}."
    return ""


def team(officers: Iterable[Officer], today: dt.date) -> tuple[Person, ...]:
    """Those in post today and those about to join, in the order of the file."""
    return tuple(
        person(officer, today)
        for officer in officers
        if officer.serves_on(today) or (officer.since and today < officer.since)
    )


def leavers(officers: Iterable[Officer], today: dt.date) -> tuple[Person, ...]:
    """Those who left in the last three months, so that residents know whom not to ask."""
    return tuple(
        person(officer, today)
        for officer in officers
        if officer.until and 0 < (today - officer.until).days <= NEWS_DAYS
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
