"""Priorities as a story, cycle by cycle."""

import datetime as dt

from generator.facts.shapes import Cycle, PriorityFacts
from generator.facts.text import prose
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import current_cycle, cycle_end, days_after
from generator.wording import day, listed, month, month_alone, say


def cycles(place: Neighbourhood, force: ForceFolder, today: dt.date) -> tuple[Cycle, ...]:
    """Every cycle that has started, the latest first. It ends when its months are over, or when
    the next one starts, if that is sooner.
    """
    current = current_cycle(place.cycles, today)
    ends: dict[dt.date, dt.date] = {}
    following = dt.date.max
    for start in sorted(place.cycles, reverse=True):
        end = cycle_end(start, force.force.cycle_months)
        ends[start] = min(end, days_after(following, -1))
        following = start
    return tuple(
        _cycle(start, end, place.cycles[start], is_current=start == current)
        for start, end in ends.items()
        if start <= today
    )


def _cycle(start: dt.date, end: dt.date, cycle: PriorityCycle, *, is_current: bool) -> Cycle:
    return Cycle(
        name=_period(start, end),
        set_on=day(cycle.set_on),
        next_review=day(end),
        how_decided=prose(cycle.how_decided),
        priorities=tuple(_priority(priority) for priority in cycle.priorities),
        is_current=is_current,
    )


def _period(start: dt.date, end: dt.date) -> str:
    """`October 2026`, `October to December 2026`, `November 2026 to January 2027`."""
    if (start.year, start.month) == (end.year, end.month):
        return month(start)
    first = month_alone(start) if start.year == end.year else month(start)
    return say("{start} to {end}", start=first, end=month(end))


def _priority(priority: Priority) -> PriorityFacts:
    return PriorityFacts(
        title=priority.title,
        theme=priority.theme.value,
        evidence=listed(say(evidence.value) for evidence in priority.evidence),
        you_told_us=prose(priority.you_told_us),
        why=prose(priority.why),
        done=prose(priority.done),
        doing=prose(priority.doing),
        planned=prose(priority.planned),
        how_you_can_help=prose(priority.how_you_can_help),
        owner=priority.owner,
        partners=priority.partners,
        framework=priority.framework,
        opened_on=day(priority.opened_on) if priority.opened_on else "",
        closed_on=day(priority.closed_on) if priority.closed_on else "",
        outcome=prose(priority.outcome),
    )
