"""Priorities as a story, cycle by cycle."""

import datetime as dt

from generator.facts.shapes import Cycle, PriorityFacts
from generator.facts.text import prose
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import current_cycle, cycle_end
from generator.wording import day, listed, month


def cycles(place: Neighbourhood, force: ForceFolder, today: dt.date) -> tuple[Cycle, ...]:
    """Every cycle that has started, the latest first."""
    current = current_cycle(place.cycles, today)
    length = force.force.cycle_months
    return tuple(
        _cycle(start, place.cycles[start], length, is_current=start == current)
        for start in sorted(place.cycles, reverse=True)
        if start <= today
    )


def _cycle(start: dt.date, cycle: PriorityCycle, length: int, *, is_current: bool) -> Cycle:
    return Cycle(
        name=_period(start, length),
        set_on=day(cycle.set_on),
        next_review=day(cycle_end(start, length)),
        how_decided=prose(cycle.how_decided),
        priorities=tuple(_priority(priority) for priority in cycle.priorities),
        is_current=is_current,
    )


def _period(start: dt.date, length: int) -> str:
    """`October to December 2026`, or with both years where they differ."""
    end = cycle_end(start, length)
    if (start.year, start.month) == (end.year, end.month):
        return month(start)
    first = month(start).removesuffix(f" {end.year}")
    return f"{first} to {month(end)}"


def _priority(priority: Priority) -> PriorityFacts:
    return PriorityFacts(
        title=priority.title,
        theme=priority.theme.value,
        evidence=listed(evidence.value for evidence in priority.evidence),
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
