"""Rules about the days on which priorities were set, opened and closed."""

import datetime as dt

from generator.checks.limits import number_of
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import cycle_end, months_after
from generator.wording import day, month, quoted

PRIORITIES, FORCE = "priorities", "force.yml"


@neighbourhood_rule(MUST_FIX, cited("DR-11.1"), PRIORITIES)
def dates_of_priorities_are_in_order(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Priorities are opened before they are closed, and nothing was set, opened or closed in the
    future.
    """
    for cycle in place.cycles.values():
        if cycle.set_on > today:
            yield Finding(
                cycle.place_of("set_on"),
                f"These priorities were set on {day(cycle.set_on)}. That is still to come.",
                "To fix it, correct the date, or add the file when they are set.",
            )
        for priority in cycle.priorities:
            yield from _dates_of(priority, cycle, today)


def _dates_of(priority: Priority, cycle: PriorityCycle, today: dt.date) -> Findings:
    opened, closed = priority.opened_on or cycle.set_on, priority.closed_on
    for field, date in (("opened_on", priority.opened_on), ("closed_on", closed)):
        if date and date > today:
            yield Finding(
                priority.place_of(field),
                f"{quoted(priority.title)} was {field.split('_')[0]} on {day(date)}. "
                "That is still to come.",
                "To fix it, correct the date.",
            )
    if closed and closed < opened <= today:
        yield Finding(
            priority.place_of("closed_on"),
            f"{quoted(priority.title)} was closed on {day(closed)}, "
            f"before it was opened on {day(opened)}.",
            "To fix it, correct one of the two dates.",
        )


@neighbourhood_rule(WORTH_A_LOOK, cited("DR-11.1"), PRIORITIES, FORCE)
def priorities_are_set_near_their_cycle(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Priorities are set no longer than one cycle before the month in the name of their file, and
    before that cycle is over.
    """
    length = number_of(force.force, "cycle_months")
    for start, cycle in place.cycles.items():
        too_early = cycle.set_on < months_after(start, -length)
        too_late = cycle_end(start, length) < cycle.set_on <= today
        if too_early or too_late:
            yield Finding(
                cycle.place_of("set_on"),
                f"These priorities were set on {day(cycle.set_on)}. The name of the file says that "
                f"their cycle starts in {month(start)}.",
                "To fix it, correct the date, or the name of the file.",
            )
