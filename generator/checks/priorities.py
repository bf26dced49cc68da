"""Rules about priorities: in date, told in full, owned, and closed with an outcome."""

import datetime as dt
import itertools
from collections.abc import Iterator

from generator.checks.references import repeated, unresolved
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import FRAMEWORK_2025, cited
from generator.model.choices import Evidence
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import serving
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import current_cycle, cycle_end, months_after
from generator.wording import day, month, plural, quoted

PRIORITIES, ENGAGEMENT, OFFICERS = "priorities", "engagement.yml", "officers.yml"
PARTNERS, FRAMEWORK, FORCE = "partners.yml", "framework.yml", "force.yml"
NOTICE_DAYS = 14
_ASKED = (Evidence.COMMUNITY_CONSULTATION, Evidence.SURVEY_FEEDBACK)


def _all(place: Neighbourhood) -> Iterator[tuple[dt.date, PriorityCycle, Priority]]:
    """Every priority with its cycle, oldest first."""
    for start, cycle in sorted(place.cycles.items()):
        for priority in cycle.priorities:
            yield start, cycle, priority


def _current(place: Neighbourhood, today: dt.date) -> PriorityCycle | None:
    start = current_cycle(place.cycles, today)
    return place.cycles[start] if start else None


@neighbourhood_rule(MUST_FIX, cited(FRAMEWORK_2025, "DR-11.1"), PRIORITIES, FORCE)
def priorities_are_in_date(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """The current priorities are no older than the force's cycle. In the last two weeks of the
    cycle this is worth a look; after it, it must be fixed.
    """
    folder, length = place.file(PRIORITIES), force.force.cycle_months
    start = current_cycle(place.cycles, today)
    if start is None:
        yield Finding(
            folder,
            f"No set of priorities has started by {day(today)}.",
            f"To fix it, add a file for a cycle that has, such as {today:%Y-%m}.yml.",
        )
        return
    end = cycle_end(start, length)
    following = months_after(start, length)
    file = f"{place.path}/{PRIORITIES}/{following:%Y-%m}.yml"
    advice = f"To fix it, set new priorities and add {file} (`neighbourhoods new priorities`)."
    if today > end:
        yield Finding(
            folder,
            f"The priorities of {month(start)} ran out on {day(end)}. "
            f"A cycle has {plural(length, 'month')}.",
            advice,
        )
    elif (end - today).days < NOTICE_DAYS and following not in place.cycles:
        yield Finding(
            folder,
            f"The priorities of {month(start)} run out on {day(end)}.",
            advice,
            WORTH_A_LOOK,
        )


@neighbourhood_rule(MUST_FIX, cited("DR-11.1"), PRIORITIES, FORCE)
def there_are_priorities_and_not_too_many(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every cycle has at least one priority, and at most as many as the force allows."""
    most = force.force.priorities_at_most
    for cycle in place.cycles.values():
        count = len(cycle.priorities)
        if count == 0:
            yield Finding(
                cycle.place_of("priorities"),
                "This file holds no priority.",
                "To fix it, add at least one.",
            )
        elif count > most:
            yield Finding(
                cycle.place_of("priorities"),
                f"This file holds {count} priorities. {force.force.name} allows {most} at once.",
                "To fix it, keep the most important ones.",
            )


@neighbourhood_rule(MUST_FIX, cited("DS-Eng.6", "DR-11.1"), PRIORITIES)
def priorities_rest_on_evidence(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every priority names at least one kind of evidence it is based on."""
    for _, _, priority in _all(place):
        if not priority.evidence:
            yield Finding(
                priority.place_of("evidence"),
                f"{quoted(priority.title)} names no evidence.",
                "To fix it, add what it is based on, for example   - community consultation",
            )


@neighbourhood_rule(MUST_FIX, cited("DS-Eng.2", "WY-Constable"), PRIORITIES, OFFICERS)
def priorities_are_owned_by_an_officer_in_post(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every open priority of the current cycle is owned by an officer in post, by name."""
    cycle = _current(place, today)
    in_post = [o.name for o in serving(place.officers, today) if o.name]
    for priority in cycle.priorities if cycle else ():
        if priority.closed_on is None:
            yield from unresolved(
                priority.place_of("owner"),
                "officer in post",
                priority.owner,
                in_post,
                f"{place.path}/{OFFICERS}",
            )


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


@neighbourhood_rule(MUST_FIX, cited("DR-11.1"), PRIORITIES)
def dates_of_priorities_are_in_order(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Priorities are opened before they are closed, and nothing was set or closed in the
    future.
    """
    for cycle in place.cycles.values():
        if cycle.set_on > today:
            yield Finding(
                cycle.place_of("set_on"),
                f"These priorities were set on {day(cycle.set_on)}. That is still to come.",
                "To fix it, correct the date, or add the file when they are set.",
            )
    for _, cycle, priority in _all(place):
        opened = priority.opened_on or cycle.set_on
        if priority.closed_on and priority.closed_on < opened:
            yield Finding(
                priority.place_of("closed_on"),
                f"{quoted(priority.title)} was closed on {day(priority.closed_on)}, "
                f"before it was opened on {day(opened)}.",
                "To fix it, correct one of the two dates.",
            )
        elif priority.closed_on and priority.closed_on > today:
            yield Finding(
                priority.place_of("closed_on"),
                f"{quoted(priority.title)} was closed on {day(priority.closed_on)}. "
                "That is still to come.",
                "To fix it, correct the date.",
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
        next_titles = {p.title for p in place.cycles[following].priorities}
        for priority in place.cycles[start].priorities:
            if not priority.closed_on and priority.title not in next_titles:
                yield Finding(
                    priority.place_of("title"),
                    f"{quoted(priority.title)} was neither closed nor carried over to "
                    f"{month(following)}.",
                    "To fix it, add closed_on and outcome here, or the priority there.",
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
                    f"To fix it, add the consultation and its result to {place.path}/{ENGAGEMENT}.",
                )
                return


@neighbourhood_rule(MUST_FIX, cited("DS-Strategy", "TV-2.2", "WY-Direction"), PRIORITIES)
def framework_items_of_priorities_exist(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every framework item that a priority serves is one of framework.yml."""
    if FRAMEWORK in force.unread:
        return
    known = [item.name for item in force.framework.items]
    for _, _, priority in _all(place):
        for name in priority.framework:
            yield from unresolved(
                priority.place_of("framework"),
                "framework item",
                name,
                known,
                f"{force.path}/{FRAMEWORK}",
            )


@neighbourhood_rule(MUST_FIX, cited("ST-5.d2", "ST-7.d2"), PRIORITIES)
def partners_of_priorities_exist(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every partner that a priority names is one of partners.yml."""
    if PARTNERS in force.unread:
        return
    known = [partner.name for partner in force.partners]
    for _, _, priority in _all(place):
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
        yield from repeated([(p.title, p.place_of("title")) for p in cycle.priorities], "priority")
