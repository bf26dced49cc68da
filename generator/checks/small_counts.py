"""Rules about what crime figures need: a population with its source, a rule that makes sense."""

import datetime as dt

from generator.checks.rule import MUST_FIX, Finding, Findings, force_rule, neighbourhood_rule
from generator.model.folders import ForceFolder, Neighbourhood
from generator.wording import day, listed, month, number, the_field

FORCE, PROFILE = "force.yml", "neighbourhood.yml"
TOGETHER = ("population", "population_source", "population_on")
MOST_HIDDEN, MOST_ROUNDED = 100, 100
HALF_YEARS = (4, 10)


@neighbourhood_rule(MUST_FIX, "", PROFILE)
def a_population_has_its_source(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A population stands with who says so and of which day it is: all three, or none."""
    profile = place.profile
    given = [name for name in TOGETHER if getattr(profile, name) is not None]
    lacking = [name for name in TOGETHER if name not in given]
    if given and lacking:
        yield Finding(
            profile.place_of(given[0]),
            f"{listed(given)} {'is' if len(given) == 1 else 'are'} filled in here, "
            f"{listed(lacking)} {'is' if len(lacking) == 1 else 'are'} not. "
            "A rate needs a number, its source and its day.",
            f"To fix it, add {listed(lacking)}, or delete {listed(given)}.",
        )
    elif profile.population == 0:
        yield Finding(
            profile.place_of("population"),
            "The population is 0. There is no rate for an area where nobody lives.",
            f"To fix it, correct the number, or delete {listed(TOGETHER)}.",
        )
    elif profile.population_on and profile.population_on > today:
        yield Finding(
            profile.place_of("population_on"),
            f"The population is that of {day(profile.population_on)}. That day is still to come.",
            "To fix it, write the day that the number is of.",
        )


@force_rule(MUST_FIX, "", FORCE)
def small_counts_are_treated_in_a_way_that_makes_sense(
    force: ForceFolder, today: dt.date
) -> Findings:
    """Neither hide_below nor round_to of small_counts is above 100."""
    rule = force.force.small_counts
    if rule is None:
        return
    for name, most in (("hide_below", MOST_HIDDEN), ("round_to", MOST_ROUNDED)):
        value = getattr(rule, name)
        if value is not None and value > most:
            yield Finding(
                rule.place_of(name),
                f"{the_field(name)} must be {number(most)} or less, or no figure is left to "
                f"publish. It says {number(value)}.",
                f"To fix it, write, for example:   {name}: 5",
            )


@force_rule(MUST_FIX, "", FORCE)
def the_baseline_of_crime_can_be_shown(force: ForceFolder, today: dt.date) -> Findings:
    """The baseline year is over. Where small counts are hidden or rounded it starts in April or
    October, because types of crime are then shown in half-years only.
    """
    first = force.force.crime_baseline
    if first is None:
        return
    place = force.force.place_of("crime_baseline")
    if (first.year + 1, first.month) > (today.year, today.month):
        yield Finding(
            place,
            f"The baseline year starts in {month(first)}, so it is not over.",
            "To fix it, write the first month of a year that is over.",
        )
    rule = force.force.small_counts
    guards = rule is None or max(rule.hide_below or 0, rule.round_to or 0) > 1
    if guards and first.month not in HALF_YEARS:
        yield Finding(
            place,
            f"The baseline year starts in {month(first)}. Where small counts are hidden or "
            "rounded it must start in April or October.",
            f"To fix it, write, for example:   crime_baseline: {first.year}-04",
        )
