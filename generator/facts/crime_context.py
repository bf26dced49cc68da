"""What the headline should be seen beside: last year, the baseline, residents, the neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from generator.facts.crime_words import Period, before_words, cell, difference
from generator.figures.beside import Beside
from generator.figures.chance import within_chance
from generator.figures.published import MISSING, MONTHS, CrimeFigures, Trend
from generator.figures.rounding import rounded
from generator.model.profile import Profile
from generator.model.timing import months_after
from generator.wording import day, month, number, say, say_number, to_say

RESIDENTS = 1000


def context(
    figures: CrimeFigures, period: Period, others: Sequence[Beside], profile: Profile | None
) -> Iterator[str]:
    """Each a sentence or two, those first that are about the neighbourhood itself."""
    yield from _same_month(figures, period)
    yield from _since_baseline(figures, period)
    yield from _rate(figures.all_crime, profile)
    yield from _beside(others, period)


def _same_month(figures: CrimeFigures, period: Period) -> Iterator[str]:
    """The latest month, and the same month a year before, where both have figures."""
    shown = {entry.month: entry.all_crime for entry in figures.months}
    end = figures.latest_month
    before, after = shown.get(months_after(end, -MONTHS), MISSING), shown[end]
    if MISSING in (before, after):
        return
    said = say_number(
        "In {month}: {new} crime. In the same month a year before: {old}.",
        "In {month}: {new} crimes. In the same month a year before: {old}.",
        # A hidden count is said as `fewer than 5`, so the form goes with the 5.
        after if after >= 0 else figures.rule.hide,
        month=month(end),
        new=cell(after, figures.rule),
        old=cell(before, figures.rule),
    )
    if before >= 0 and after >= 0 and not period.break_at:
        said += f" {_chance(before, after)}"
    yield said.strip()


def _chance(before: int, after: int) -> str:
    if before == after or not within_chance(before, after):
        return ""
    return say("Chance alone can explain the difference.")


def _since_baseline(figures: CrimeFigures, period: Period) -> Iterator[str]:
    """All crime against the force's baseline year."""
    latest, base = figures.all_crime.latest.exact, figures.all_crime.baseline.exact
    if latest is None or base is None or figures.baseline is None:
        return
    start = say_number(
        "In the baseline year, {period}, there was {count} crime.",
        "In the baseline year, {period}, there were {count} crimes.",
        base,
        period=Period(month(months_after(figures.baseline, MONTHS - 1))).words,
    )
    if base == latest:
        same = say("That is the same number.")
        yield f"{start} {same}"
        return
    change = say(
        "In the latest there were {difference}.", difference=difference(base, latest, period)
    )
    yield f"{start} {change} {_chance(base, latest)}".strip()


def _rate(trend: Trend, profile: Profile | None) -> Iterator[str]:
    """Crimes for each 1,000 residents, with who counted the residents and when."""
    latest = trend.latest.exact
    if latest is None or profile is None or not profile.population or not profile.population_on:
        return
    yield say(
        "That is {rate} crimes for each {residents} residents. There were {population} residents "
        "({source}, {date}). Not all who come here live here, so compare rates with care.",
        rate=_per_thousand(latest, profile.population),
        residents=number(RESIDENTS),
        population=number(profile.population),
        source=profile.population_source,
        date=day(profile.population_on),
    )


def _per_thousand(count: int, residents: int) -> str:
    return number(float(rounded(Fraction(count * RESIDENTS, residents), 1)), 1)


def _beside(others: Iterable[Beside], period: Period) -> Iterator[str]:
    """The area and the force: a sum of the neighbourhoods shown, never called their total."""
    for one in others:
        latest, previous = one.trend.latest.low, one.trend.previous.low
        said = say("{where}, {what}", where=_which(one), what=_moved(previous, latest, period))
        yield f"{said} {_their_rate(one, latest)}".strip()


def _which(one: Beside) -> str:
    """`In the 7 neighbourhoods of Derbyshire shown here`; of how many, if some have no figures."""
    if one.included == one.of:
        return say(
            "In the {of} neighbourhoods of {name} shown here, this one included",
            of=number(one.of),
            name=one.name,
        )
    return say_number(
        "In {included} of the {of} neighbourhoods of {name} shown here, this one included (the "
        "other has no complete figures)",
        "In {included} of the {of} neighbourhoods of {name} shown here, this one included (the "
        "others have no complete figures)",
        one.of - one.included,
        included=number(one.included),
        of=number(one.of),
        name=one.name,
    )


def _moved(before: int, after: int, period: Period) -> str:
    """What became of their crime: a clause, and more sentences."""
    places = {"old": number(before), "new": number(after), "before": before_words()}
    if period.break_at and not after:
        return say("no crime was recorded in the same {months} months.", months=MONTHS)
    if before == after == 0:
        return say("no crime was recorded, as many as in {before}.", **places)
    if period.break_at:
        return say_number(
            "{count} crime was recorded in the same {months} months.",
            "{count} crimes were recorded in the same {months} months.",
            after,
            months=MONTHS,
        )
    if before == after:
        return say_number(
            "{count} crime was recorded, as many as in {before}.",
            "{count} crimes were recorded, as many as in {before}.",
            after,
            before=before_words(),
        )
    if within_chance(before, after):
        return say("crime was about the same: {old}, then {new}.", **places)
    message = to_say("crime rose from {old} to {new}. That is {difference}.")
    if after < before:
        message = to_say("crime fell from {old} to {new}. That is {difference}.")
    return say(message, difference=difference(before, after), **places)


def _their_rate(one: Beside, latest: int) -> str:
    if not one.residents:
        return ""
    return say(
        "That is {rate} crimes for each {residents} residents.",
        rate=_per_thousand(latest, one.residents),
        residents=number(RESIDENTS),
    )
