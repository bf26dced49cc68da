"""Rules about the engagement plan and what residents are asked."""

import datetime as dt

from generator.checks.in_post import not_in_post
from generator.checks.limits import number_of
from generator.checks.references import unresolved
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.timing import months_after
from generator.wording import day, nearest, plural, quoted

ENGAGEMENT, OFFICERS, LEADERS = "engagement.yml", "officers.yml", "leaders.yml"
AREAS, FORCE = "areas.yml", "force.yml"
RESULT_WITHIN_MONTHS = 2


@neighbourhood_rule(MUST_FIX, cited("ST-2.d3", "DS-Cult.5"), ENGAGEMENT, FORCE)
def engagement_plans_are_reviewed_in_time(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The engagement plan was reviewed within the time the force has set, a quarter unless it
    says otherwise.
    """
    if place.engagement is None:
        return
    reviewed, months = place.engagement.reviewed_on, number_of(force.force, "plan_review_months")
    where = place.engagement.place_of("reviewed_on")
    if reviewed > today:
        yield Finding(
            where,
            f"The plan was reviewed on {day(reviewed)}. That is still to come.",
            "To fix it, write the day of the last review.",
        )
    elif months_after(reviewed, months) < today:
        yield Finding(
            where,
            f"The plan was last reviewed on {day(reviewed)}. "
            f"It must be reviewed every {plural(months, 'month')}.",
            f"To fix it, review the plan, then change the line to:   reviewed_on: {today}",
        )


@neighbourhood_rule(
    MUST_FIX, cited("ST-2.d3", "DS-Eng.8"), ENGAGEMENT, OFFICERS, LEADERS, AREAS, FORCE
)
def leads_of_the_engagement_plan_exist(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Whoever leads a part of the engagement plan is somebody in post or a role of the force."""
    roles = [role.name for role in force.force.roles]
    for row in place.engagement.plan if place.engagement else ():
        where = row.place_of("lead")
        names = [officer.name for officer in place.officers if officer.name]
        if nearest(row.lead, [*names, *roles]) in roles:
            yield from unresolved(where, "role", row.lead, roles, f"{force.path}/{FORCE}")
        else:
            yield from not_in_post(where, row.lead, place, force, today, or_role=True)


@neighbourhood_rule(MUST_FIX, cited("TV-Eng.3"), ENGAGEMENT)
def consultations_close_after_they_open(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A consultation closes on or after the day it opens."""
    for asked in place.engagement.consultations if place.engagement else ():
        if asked.closes < asked.opens:
            yield Finding(
                asked.place_of("closes"),
                f"{quoted(asked.title)} closes on {day(asked.closes)}, "
                f"before it opens on {day(asked.opens)}.",
                "To fix it, correct one of the two dates.",
            )


@neighbourhood_rule(WORTH_A_LOOK, cited("TV-Eng.3", "ST-1.d1"), ENGAGEMENT)
def results_of_consultations_are_told(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Two months after a consultation closed, residents can read what was heard."""
    for asked in place.engagement.consultations if place.engagement else ():
        if not asked.result and months_after(asked.closes, RESULT_WITHIN_MONTHS) < today:
            yield Finding(
                asked.place_of("closes"),
                f"{quoted(asked.title)} closed on {day(asked.closes)} and shows no result.",
                "To fix it, add a line   result: …   with what you heard and what follows.",
            )


@neighbourhood_rule(MUST_FIX, cited("ST-2.d13"), ENGAGEMENT)
def what_we_did_is_not_in_the_future(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """ "You said, we did" tells what was done, not what will be done."""
    for pair in place.engagement.you_said_we_did if place.engagement else ():
        if pair.on > today:
            yield Finding(
                pair.place_of("on"),
                f"This was done on {day(pair.on)}. That is still to come.",
                "To fix it, correct the date, or tell it when it is done.",
            )
