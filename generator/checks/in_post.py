"""Who is in post, as the rules see it.

A rule that misses somebody keeps silent where another rule has already reported the slip behind
it: a misspelt role or area, a name that is missing, two dates in the wrong order.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, TypeVar

from generator.checks.references import is_left_over, names_to_choose
from generator.checks.rule import Finding, Findings
from generator.model.choices import RolePart
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Leader, Officer
from generator.problems import Place
from generator.wording import day, listed, quoted

_MOST_NAMED = 12


class Held(Protocol):
    """A post that is held for a time: an officer, a leader, or what a card tells of them."""

    @property
    def role(self) -> str:
        """The role."""

    @property
    def since(self) -> dt.date | None:
        """The first day in post, if it is known."""

    @property
    def until(self) -> dt.date | None:
        """The last day in post, if it is known."""

    def serves_on(self, day: dt.date) -> bool:
        """Whether the post is held on a day."""


H = TypeVar("H", bound=Held)


def in_post(people: Iterable[H], today: dt.date) -> list[H]:
    """Those whose post it is today; so it may be for somebody with dates in the wrong order."""
    return [p for p in people if p.serves_on(today) or leaves_before_starting(p)]


def leaves_before_starting(officer: Held) -> bool:
    """Whether the last day in post is before the first."""
    return bool(officer.since and officer.until and officer.until < officer.since)


def part_of(officer: Held, force: ForceFolder) -> RolePart | None:
    """The part that the officer's role plays in this force; None for a role that it has not."""
    parts = {role.name: role.part for role in force.force.roles}
    return parts.get(officer.role)


def leading(force: ForceFolder, area: str) -> list[Leader]:
    """The leaders of an area and of the areas it is part of."""
    names = {found.name for found in force.lineage(area)}
    return [leader for leader in force.leaders if leader.area in names]


def areas_are_known(force: ForceFolder, area: str, today: dt.date) -> bool:
    """Whether the area, those it is part of, and those that are led are areas of the force.

    While they are not, nobody can tell who leads what.
    """
    names = {found.name for found in force.areas}
    pointed_at = {area, *(leader.area for leader in in_post(force.leaders, today))}
    pointed_at |= {found.parent for found in force.lineage(area) if found.parent}
    return pointed_at <= names


def somebody_plays(part: RolePart, people: Iterable[Held], force: ForceFolder) -> bool:
    """Whether one of the people plays the part, or may: with a role that the force has not."""
    return any(part_of(person, force) in (part, None) for person in people)


def not_in_post(
    where: Place,
    name: str,
    place: Neighbourhood,
    force: ForceFolder,
    today: dt.date,
    *,
    or_role: bool = False,
) -> Findings:
    """A finding if nobody of that name is in post in the neighbourhood or leads its area.

    `or_role` says that the name of a role would do as well; it is for the message only.
    """
    people: list[Officer] = [*place.officers, *leading(force, place.profile.area)]
    names = list(dict.fromkeys(p.name for p in in_post(people, today) if p.name))
    if name in names or is_left_over(name):
        return
    gone = [person for person in people if person.name == name]
    if gone:
        message = f"{_when(gone[-1], today)} It must be somebody in post on {day(today)}."
        fix = f"To fix it, write the name of an officer in post{_of(names)}."
    else:
        file = f"{place.path}/officers.yml"
        names += [role.name for role in force.force.roles if or_role]
        what = "officer or role" if or_role else "officer"
        message = f"There is no {what} called {quoted(name)} in {file}."
        fix = names_to_choose(name, names, file)
    yield Finding(where, message, fix)


def _when(officer: Officer, today: dt.date) -> str:
    """When somebody who is not in post left, or will start."""
    if officer.until and officer.until < today:
        return f"{officer.name} left on {day(officer.until)}."
    return f"{officer.name} does not start before {day(officer.since or today)}."


def _of(names: list[str]) -> str:
    return f": {listed(names, 'or')}" if 0 < len(names) <= _MOST_NAMED else ""
