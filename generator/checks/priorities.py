"""Rules about priorities: in date, told in full, owned, and closed with an outcome."""

import datetime as dt
import itertools
from collections.abc import Iterator

from generator.checks.in_post import not_in_post
from generator.checks.limits import number_of
from generator.checks.references import is_left_over, repeated, unresolved
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import FRAMEWORK_2025, cited
from generator.model.choices import Evidence
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import current_cycle, cycle_end, next_cycle
from generator.wording import day, month, plural, quoted

PRIORITIES, ENGAGEMENT, OFFICERS = "priorities", "engagement.yml", "officers.yml"
PARTNERS, FRAMEWORK, FORCE = "partners.yml", "framework.yml", "force.yml"
LEADERS, AREAS = "leaders.yml", "areas.yml"
NOTICE_DAYS = 14
_ASKED = (Evidence.COMMUNITY_CONSULTATION, Evidence.SURVEY_FEEDBACK)


def _all(place: Neighbourhood) -> Iterator[tuple[dt.date, PriorityCycle, Priority]]:
    """Every priority with its cycle, oldest first."""
    for start, cycle in sorted(place.cycles.items()):
        for priority in cycle.priorities:
            yield start, cycle, priority


def _running(place: Neighbourhood, today: dt.date) -> Iterator[Priority]:
    """The open priorities of the current cycle and of cycles to come; the past stays as it was."""
    current = current_cycle(place.cycles, today)
    for start, _, priority in _all(place):
        if (current is None or start >= current) and priority.closed_on is None:
            yield priority


def _current(place: Neighbourhood, today: dt.date) -> PriorityCycle | None:
    start = current_cycle(place.cycles, today)
    return place.cycles[start] if start else None


@neighbourhood_rule(MUST_FIX, cited(FRAMEWORK_2025, "DR-11.1"), PRIORITIES, FORCE)
def priorities_are_in_date(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """The current priorities are no older than the force's cycle. In the last two weeks of the
    cycle this is worth a look; after it, it must be fixed.
    """
    folder, length = place.file(PRIORITIES), number_of(force.force, "cycle_months")
    start = current_cycle(place.cycles, today)
    if start is None:
        yield Finding(
            folder,
            f"No set of priorities has started by {day(today)}.",
            f"To fix it, add a file for a cycle that has, such as {today:%Y-%m}.yml.",
        )
        return
    end, following = cycle_end(start, length), next_cycle(start, length, today)
    ran = f"The priorities set from {month(start)} {'ran' if today > end else 'run'} out on"
    advice = (
        f"To fix it, set new priorities and add {folder}/{following:%Y-%m}.yml\n"
        "or, on a computer with this program, run:   .venv/bin/neighbourhoods new priorities "
        f"{force.folder}/{place.folder}"
    )
    if today > end:
        again = f"They must be set again every {plural(length, 'month')}."
        yield Finding(folder, f"{ran} {day(end)}. {again}", advice)
    elif (end - today).days < NOTICE_DAYS and max(place.cycles) == start:
        yield Finding(folder, f"{ran} {day(end)}.", advice, WORTH_A_LOOK)


@neighbourhood_rule(MUST_FIX, cited("DR-11.1"), PRIORITIES, FORCE)
def there_are_not_too_many_priorities(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A neighbourhood has at most as many open priorities at once as the force allows."""
    most = number_of(force.force, "priorities_at_most")
    current = current_cycle(place.cycles, today)
    for start, cycle in place.cycles.items():
        count = sum(priority.closed_on is None for priority in cycle.priorities)
        if count > most and (current is None or start >= current):
            yield Finding(
                cycle.place_of("priorities"),
                f"This file holds {plural(count, 'open priority', 'open priorities')}. "
                f"{force.force.name} allows {most} at once.",
                "To fix it, close one, with the day and what came of it:\n"
                f"  closed_on: {today}\n  outcome: …\n"
                "or leave one out until there is room.",
            )


@neighbourhood_rule(
    MUST_FIX, cited("DS-Eng.2", "WY-Constable"), PRIORITIES, OFFICERS, LEADERS, AREAS
)
def priorities_are_owned_by_an_officer_in_post(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every open priority of the current cycle is owned by name, by an officer in post or by
    somebody who leads the area.
    """
    cycle = _current(place, today)
    for priority in cycle.priorities if cycle else ():
        if priority.closed_on is None:
            where = priority.place_of("owner")
            yield from not_in_post(where, priority.owner, place, force, today)


@neighbourhood_rule(MUST_FIX, cited("DS-Learn.4", "DS-Eng.4"), PRIORITIES)
def closed_priorities_have_an_outcome(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A priority that is closed says what came of it, and one with an outcome says when it was
    closed.
    """
    for _, _, priority in _all(place):
        if priority.closed_on and not priority.outcome:
            yield Finding(
                priority.place_of("closed_on"),
                f"{quoted(priority.title)} was closed, but nothing says what came of it.",
                "To fix it, add a line   outcome: …   with what changed for residents.",
            )
        if priority.outcome and not priority.closed_on:
            yield Finding(
                priority.place_of("outcome"),
                f"{quoted(priority.title)} has an outcome, but no day on which it was closed.",
                "To fix it, add the day, for example   closed_on: 2026-09-25",
            )


@neighbourhood_rule(WORTH_A_LOOK, cited("DS-Eng.4", "DS-Learn.4"), PRIORITIES)
def past_priorities_are_closed_or_carried_over(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A priority of a past cycle was closed with an outcome, or stands again in the next cycle
    under the same title, so that residents can follow it to its end.
    """
    starts = sorted(start for start in place.cycles if start <= today)
    for start, following in itertools.pairwise(starts):
        carried = {p.title.casefold() for p in place.cycles[following].priorities}
        for priority in place.cycles[start].priorities:
            if priority.closed_on or is_left_over(priority.title):
                continue
            if priority.title.casefold() not in carried:
                yield Finding(
                    priority.place_of("title"),
                    f"{quoted(priority.title)} was neither closed nor carried over to "
                    f"{month(following)}.",
                    "To fix it, add closed_on and outcome here, or the priority there under the "
                    "same title.",
                )


@neighbourhood_rule(WORTH_A_LOOK, cited("WY-Reassure.3", "DS-Eng.6"), PRIORITIES, ENGAGEMENT)
def residents_were_asked_before_priorities_were_set(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Current priorities that rest on a survey or a consultation were set after one that is
    listed had closed.
    """
    cycle = _current(place, today)
    if cycle is None or place.engagement is None:
        return
    if any(asked.closes <= cycle.set_on for asked in place.engagement.consultations):
        return
    for priority in cycle.priorities:
        for evidence in priority.evidence:
            if evidence in _ASKED:
                yield Finding(
                    priority.place_of("evidence"),
                    f"{quoted(priority.title)} rests on {evidence}, but no consultation had "
                    f"closed by {day(cycle.set_on)}, when it was set.",
                    "To fix it, add the consultation and its result to "
                    f"{place.path}/{ENGAGEMENT},\nor take this out of the evidence.",
                )
                return


@neighbourhood_rule(MUST_FIX, cited("DS-Strategy", "TV-2.2", "WY-Direction"), PRIORITIES, FRAMEWORK)
def framework_items_of_priorities_exist(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every framework item that an open priority serves is one of framework.yml."""
    known = [item.name for item in force.framework.items]
    for priority in _running(place, today):
        for name in priority.framework:
            yield from unresolved(
                priority.place_of("framework"),
                "framework item",
                name,
                known,
                f"{force.path}/{FRAMEWORK}",
            )


@neighbourhood_rule(MUST_FIX, cited("ST-5.d2", "ST-7.d2"), PRIORITIES, PARTNERS)
def partners_of_priorities_exist(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every partner that an open priority names is one of partners.yml."""
    known = [partner.name for partner in force.partners]
    for priority in _running(place, today):
        for name in priority.partners:
            yield from unresolved(
                priority.place_of("partners"), "partner", name, known, f"{force.path}/{PARTNERS}"
            )


@neighbourhood_rule(MUST_FIX, "", PRIORITIES)
def titles_of_priorities_differ(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Two priorities of one cycle have different titles."""
    for cycle in place.cycles.values():
        yield from repeated(
            [(p.title, p.place_of("title")) for p in cycle.priorities], "a priority called"
        )
