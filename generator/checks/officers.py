"""Rules about the people a resident may turn to."""

import datetime as dt
from collections.abc import Iterable, Sequence

from generator.checks.in_post import (
    Held,
    areas_are_known,
    in_post,
    leading,
    leaves_before_starting,
    part_of,
    somebody_plays,
)
from generator.checks.references import is_left_over, repeated, unresolved
from generator.checks.rule import (
    MUST_FIX,
    WORTH_A_LOOK,
    Finding,
    Findings,
    force_rule,
    neighbourhood_rule,
    whole_force_rule,
)
from generator.checks.sources import GUARANTEE, WHITE_PAPER, cited
from generator.model.card import Card
from generator.model.choices import RolePart
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Officer, Person
from generator.wording import day, listed, plural, quoted

OFFICERS, LEADERS, FORCE, AREAS = "officers.yml", "leaders.yml", "force.yml", "areas.yml"
PROFILE = "neighbourhood.yml"
_NOT_POLICE = (RolePart.STAFF, RolePart.VOLUNTEER)
_NOBODY = ("vacant", "vacancy", "vacant post", "post vacant", "nobody", "none", "no one")
_MOST_NAMED = 6


def _not_gone(people: Iterable[Person], today: dt.date) -> list[Person]:
    """Those in post and those to come. What is said of people who left stays as it was."""
    return [person for person in people if person.until is None or person.until >= today]


@neighbourhood_rule(MUST_FIX, cited(GUARANTEE, "DS-Eng.2"), OFFICERS, FORCE)
def every_neighbourhood_has_a_named_contactable_officer(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every neighbourhood has at least one officer or PCSO in post with a name and with an email
    address or phone number of their own.
    """
    for officer in in_post(place.officers, today):
        reachable = officer.contactable and not officer.vacant
        if reachable and part_of(officer, force) not in _NOT_POLICE:
            return
    yield Finding(
        place.file(OFFICERS),
        f"{place.profile.name} has no officer with a name and a way to reach them on {day(today)}.",
        "To fix it, add an officer in post with a name, and with an email address or a phone "
        "number of their own.",
    )


@whole_force_rule(
    MUST_FIX, cited("DS-Eng.1", "ST-2.d5", "ST-Structure", "WY-P2"), LEADERS, FORCE, AREAS
)
def somebody_is_responsible_for_every_neighbourhood(
    force: ForceFolder, cards: Sequence[Card], today: dt.date
) -> Findings:
    """Somebody in the role that the force makes responsible (an inspector, a chief inspector, a
    commander) is named for every neighbourhood: in leaders.yml for its area or an area above, or
    in officers.yml. A vacant post must be shown as vacant.
    """
    roles = [r.name for r in force.force.roles if r.part is RolePart.RESPONSIBLE]
    alone: dict[str, list[str]] = {}
    for card in cards:
        if roles and OFFICERS not in card.unread and not _is_led(card, force, today):
            alone.setdefault(card.area, []).append(card.name)
    for area, names in alone.items():
        who = listed(names) if len(names) <= _MOST_NAMED else plural(len(names), "neighbourhood")
        yield Finding(
            force.file(LEADERS),
            f"Nobody is named as responsible for {area}, so nobody is for {who}. "
            f"It must be somebody with the role {listed(roles, 'or')}.",
            "To fix it, add (or, while nobody holds the post, vacant: yes instead of a name):\n"
            f"  - role: {roles[0]}\n    name: …\n    area: {area}\n    email: …",
        )


def _is_led(card: Card, force: ForceFolder, today: dt.date) -> bool:
    """Whether somebody is responsible for the neighbourhood, as far as can be told."""
    people: list[Held] = [*card.posts, *leading(force, card.area)]
    return somebody_plays(
        RolePart.RESPONSIBLE, in_post(people, today), force
    ) or not areas_are_known(force, card.area, today)


@neighbourhood_rule(MUST_FIX, cited("ST-2.d5", "WY-P3"), OFFICERS, LEADERS, FORCE, AREAS)
def supervisors_are_named_or_shown_as_vacant(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Where a force has a supervising role, such as a sergeant, every neighbourhood names its
    supervisor or shows the post as vacant.
    """
    roles = [r.name for r in force.force.roles if r.part is RolePart.SUPERVISOR]
    people = [*place.officers, *leading(force, place.profile.area)]
    if not roles or somebody_plays(RolePart.SUPERVISOR, in_post(people, today), force):
        return
    if areas_are_known(force, place.profile.area, today):
        yield Finding(
            place.file(OFFICERS),
            f"{place.profile.name} shows no {listed(roles, 'or')}. "
            "The post must have a name, or be shown as vacant.",
            "To fix it, add (or, while nobody holds the post, vacant: yes instead of a name):\n"
            f"  - role: {roles[0]}\n    name: …\n    email: …",
        )


@neighbourhood_rule(WORTH_A_LOOK, cited(WHITE_PAPER, "WY-P5"), OFFICERS, PROFILE)
def every_ward_has_an_officer(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """Every ward of a neighbourhood has an officer in post who looks after it."""
    wards = place.profile.wards
    covered = {w for o in in_post(place.officers, today) if not o.vacant for w in o.wards}
    missing = [ward for ward in wards if ward not in covered and not is_left_over(ward)]
    if missing and covered <= set(wards):
        yield Finding(
            place.profile.place_of("wards"),
            f"No officer in post looks after {listed(missing)}.",
            f"To fix it, add the ward to the wards of an officer in {place.path}/{OFFICERS}.",
        )


@neighbourhood_rule(WORTH_A_LOOK, "", OFFICERS)
def officers_are_listed_once(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """Two officers in post have different names and different collar numbers."""
    fix = (
        "To fix it, correct one of the two entries or delete it. If one is of somebody who has "
        "left the post, add their last day there (until)."
    )
    people = [officer for officer in in_post(place.officers, today) if not officer.vacant]
    names = [(o.name, o.place_of("name")) for o in people if o.name]
    yield from repeated(names, "an officer in post called", fix)
    once = {officer.name: officer for officer in reversed(people)}  # one slip, one message
    numbers = [(o.collar_number, o.place_of("collar_number")) for o in once.values()]
    in_order = sorted((n, where) for n, where in numbers if n)
    yield from repeated(in_order, "an officer in post with the collar number", fix)


@neighbourhood_rule(MUST_FIX, "", OFFICERS, FORCE)
def officers_have_roles_of_the_force(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The role of every officer who has not left is one of the roles of force.yml."""
    known = [role.name for role in force.force.roles]
    for officer in _not_gone(place.officers, today):
        yield from unresolved(
            officer.place_of("role"), "role", officer.role, known, f"{force.path}/{FORCE}"
        )


@force_rule(MUST_FIX, "", LEADERS, FORCE, AREAS)
def leaders_have_roles_and_areas_of_the_force(force: ForceFolder, today: dt.date) -> Findings:
    """The role of every leader who has not left is one of force.yml, and their area one of
    areas.yml.
    """
    roles = [role.name for role in force.force.roles]
    areas = [area.name for area in force.areas]
    for leader in _not_gone(force.leaders, today):
        yield from unresolved(
            leader.place_of("role"), "role", leader.role, roles, f"{force.path}/{FORCE}"
        )
        yield from unresolved(
            leader.place_of("area"), "area", leader.area, areas, f"{force.path}/{AREAS}"
        )


def _name_or_vacant(officer: Officer) -> Findings:
    if officer.vacant and officer.name:
        yield Finding(
            officer.place_of("vacant"),
            f"This post is shown as vacant, and as held by {officer.name}. It is one or the other.",
            "To fix it, delete the line with vacant, or the line with the name.",
        )
    elif officer.name and officer.name.casefold() in _NOBODY:
        yield Finding(
            officer.place_of("name"),
            f"The name says {quoted(officer.name)}. A vacant post has no name.",
            "To fix it, change the line to:   vacant: yes",
        )
    elif not officer.vacant and not officer.name:
        role = "This post" if is_left_over(officer.role) else f"This {officer.role}"
        yield Finding(
            officer.place_of(),
            f"{role} has no name, and is not shown as vacant.",
            "To fix it, add a line such as   name: PC Jo Bloggs   or, while nobody holds the "
            "post,   vacant: yes",
        )


def _dates_in_order(officer: Officer) -> Findings:
    if officer.since and officer.until and leaves_before_starting(officer):
        yield Finding(
            officer.place_of("until"),
            f"{officer.name or officer.role} leaves on {day(officer.until)}, "
            f"before they start on {day(officer.since)}.",
            "To fix it, correct one of the two dates.",
        )


@neighbourhood_rule(MUST_FIX, cited("ST-2.d4", "ST-2.d5"), OFFICERS)
def officers_have_a_name_or_are_vacant(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every entry of officers.yml has a name, or is a vacant post; never both."""
    for officer in place.officers:
        yield from _name_or_vacant(officer)


@force_rule(MUST_FIX, cited("ST-2.d5"), LEADERS)
def leaders_have_a_name_or_are_vacant(force: ForceFolder, today: dt.date) -> Findings:
    """Every entry of leaders.yml has a name, or is a vacant post; never both."""
    for leader in force.leaders:
        yield from _name_or_vacant(leader)


@neighbourhood_rule(MUST_FIX, cited("ST-8.a5"), OFFICERS)
def officers_leave_after_they_start(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Nobody leaves a post before they start in it."""
    for officer in place.officers:
        yield from _dates_in_order(officer)


@force_rule(MUST_FIX, cited("ST-8.a5"), LEADERS)
def leaders_leave_after_they_start(force: ForceFolder, today: dt.date) -> Findings:
    """Nobody who leads an area leaves before they start."""
    for leader in force.leaders:
        yield from _dates_in_order(leader)


@neighbourhood_rule(MUST_FIX, cited("WY-P5"), OFFICERS, PROFILE)
def officers_look_after_wards_of_their_neighbourhood(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The wards of an officer who has not left are wards of the neighbourhood."""
    file = f"{place.path}/{PROFILE}"
    for officer in _not_gone(place.officers, today):
        where = officer.place_of("wards")
        for ward in dict.fromkeys(officer.wards):
            yield from unresolved(where, "ward", ward, place.profile.wards, file)
