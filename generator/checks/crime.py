"""Rules about crime.csv."""

import datetime as dt

from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.timing import months_after
from generator.wording import month, plural

CRIME = "crime.csv"
OLD_AFTER_MONTHS = 4


@neighbourhood_rule(MUST_FIX, "", CRIME)
def crime_figures_are_not_in_the_future(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """No crime is counted in a month that has not ended."""
    months = {row.month for row in place.crime}
    future = sorted(first for first in months if months_after(first, 1) > today)
    if future:
        yield Finding(
            place.file(CRIME),
            f"There are figures for {month(future[0])}, a month that has not ended.",
            "To fix it, correct the month, or export the file again when the month is over.",
        )


@neighbourhood_rule(WORTH_A_LOOK, cited("ST-6.a6"), CRIME)
def crime_figures_are_recent(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """The latest crime figures are no older than four months."""
    latest = max({row.month for row in place.crime}, default=None)
    if latest and months_after(latest, OLD_AFTER_MONTHS + 1) <= today:
        yield Finding(
            place.file(CRIME),
            f"The latest figures are those of {month(latest)}. "
            f"They must be no older than {plural(OLD_AFTER_MONTHS, 'month')}.",
            "To fix it, export the file again.",
        )
