"""Rules about the people a resident may turn to."""

import datetime as dt

from generator.checks.references import unresolved
from generator.checks.rule import (
    MUST_FIX,
    WORTH_A_LOOK,
    Finding,
    Findings,
    force_rule,
    neighbourhood_rule,
)
from generator.checks.sources import GUARANTEE, WHITE_PAPER, cited
from generator.model.choices import RolePart
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Leader, Officer, serving
from generator.wording import day, listed

OFFICERS, LEADERS, FORCE, AREAS = "officers.yml", "leaders.yml", "force.yml", "areas.yml"
PROFILE = "neighbourhood.yml"
_POLICE = (RolePart.RESPONSIBLE, RolePart.SUPERVISOR, RolePart.OFFICER)


def _part_of(officer: Officer, force: ForceFolder) -> RolePart | None:
    """The part that the officer's role plays in this force."""
    parts = {role.name: role.part for role in force.force.roles}
    return parts.get(officer.role)


def _leading(force: ForceFolder, area: str) -> list[Leader]:
    """The leaders of an area and of the areas it is part of."""
    names = {found.name for found in force.lineage(area)}
    return [leader for leader in force.leaders if leader.area in names]


@neighbourhood_rule(MUST_FIX, cited(GUARANTEE, "DS-Eng.2"), OFFICERS, FORCE)
def every_neighbourhood_has_a_named_contactable_officer(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every neighbourhood has at least one officer or PCSO in post with a name and with an email
    address or phone number of their own.
    """
    for officer in serving(place.officers, today):
        if officer.name and officer.contactable and _part_of(officer, force) in _POLICE:
            return
    yield Finding(
        place.file(OFFICERS),
        f"{place.profile.name} has no officer with a name and a way to reach them on {day(today)}.",
        "To fix it, add an officer in post, with a name and an email address or a phone number.",
    )


@neighbourhood_rule(
    MUST_FIX, cited("DS-Eng.1", "ST-2.d5", "ST-Structure", "WY-P2"), OFFICERS, FORCE, AREAS
)
def somebody_is_responsible_for_every_neighbourhood(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Somebody in the role that the force makes responsible (an inspector, a chief inspector, a
    commander) is named for every neighbourhood: in leaders.yml for its area or an area above, or
    in officers.yml. A vacant post must be shown as vacant.
    """
    roles = [r.name for r in force.force.roles if r.part is RolePart.RESPONSIBLE]
    people = [*serving(place.officers, today), *serving(_leading(force, place.profile.area), today)]
    if not roles or any(person.role in roles for person in people):
        return
    yield Finding(
        place.profile.place_of("area"),
        f"Nobody is named as responsible for {place.profile.name} or for {place.profile.area}. "
        f"It must be somebody with the role {listed(roles, 'or')}.",
        f"To fix it, add a leader for {place.profile.area} to {force.path}/{LEADERS}, "
        "or one with vacant: yes.",
    )


@neighbourhood_rule(MUST_FIX, cited("ST-2.d5", "WY-P3"), OFFICERS, FORCE)
def supervisors_are_named_or_shown_as_vacant(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Where a force has a supervising role, such as a sergeant, every neighbourhood names its
    supervisor or shows the post as vacant.
    """
    roles = [r.name for r in force.force.roles if r.part is RolePart.SUPERVISOR]
    people = [*serving(place.officers, today), *serving(_leading(force, place.profile.area), today)]
    if not roles or any(person.role in roles for person in people):
        return
    yield Finding(
        place.file(OFFICERS),
        f"{place.profile.name} shows no supervisor. It must name one ({listed(roles, 'or')}) "
        "or show the post as vacant.",
        f"To fix it, add:   - role: {roles[0]}, and under it their name, or vacant: yes",
    )


@neighbourhood_rule(WORTH_A_LOOK, cited(WHITE_PAPER, "WY-P5"), OFFICERS, PROFILE)
def every_ward_has_an_officer(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """Every ward of a neighbourhood has an officer in post who looks after it."""
    covered = {w for o in serving(place.officers, today) if o.name for w in o.wards}
    missing = [ward for ward in place.profile.wards if ward not in covered]
    if missing:
        yield Finding(
            place.profile.place_of("wards"),
            f"No officer in post looks after {listed(missing)}.",
            f"To fix it, add the ward to the wards of an officer in {place.path}/{OFFICERS}.",
        )


@neighbourhood_rule(MUST_FIX, "", OFFICERS, FORCE)
def officers_have_roles_of_the_force(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every officer's role is one of the roles of force.yml."""
    known = [role.name for role in force.force.roles]
    for officer in place.officers:
        yield from unresolved(
            officer.place_of("role"), "role", officer.role, known, f"{force.path}/{FORCE}"
        )


@force_rule(MUST_FIX, "", LEADERS, FORCE, AREAS)
def leaders_have_roles_and_areas_of_the_force(force: ForceFolder, today: dt.date) -> Findings:
    """Every leader's role is one of force.yml, and their area one of areas.yml."""
    roles = [role.name for role in force.force.roles]
    areas = [area.name for area in force.areas]
    for leader in force.leaders:
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
    if not officer.vacant and not officer.name:
        yield Finding(
            officer.place_of(),
            f"This {officer.role} has no name, and the post is not shown as vacant.",
            "To fix it, add their name, for example   name: PC Jo Bloggs   or   vacant: yes",
        )


def _dates_in_order(officer: Officer) -> Findings:
    if officer.since and officer.until and officer.until < officer.since:
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
    """The wards of an officer are wards of the neighbourhood."""
    for officer in place.officers:
        for ward in officer.wards:
            yield from unresolved(
                officer.place_of("wards"),
                "ward",
                ward,
                place.profile.wards,
                f"{place.path}/{PROFILE}",
            )
