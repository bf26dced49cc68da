"""What the headline should be seen beside: last year, the baseline, residents, the neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from generator.facts.crime_words import Period, cell, crimes, difference
from generator.figures.beside import Beside
from generator.figures.chance import within_chance
from generator.figures.published import MISSING, MONTHS, CrimeFigures, Trend
from generator.figures.rounding import rounded
from generator.model.profile import Profile
from generator.model.timing import months_after
from generator.wording import day, month, number

SAME = "Chance alone can explain the difference."
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
    words = [cell(count, figures.rule) for count in (after, before)]
    noun = "crime" if after == 1 else "crimes"
    said = f"In {month(end)}: {words[0]} {noun}. In the same month a year before: {words[1]}."
    if before >= 0 and after >= 0 and not period.break_at:
        said += f" {_chance(before, after)}"
    yield said.strip()


def _chance(before: int, after: int) -> str:
    return SAME if before != after and within_chance(before, after) else ""


def _since_baseline(figures: CrimeFigures, period: Period) -> Iterator[str]:
    """All crime against the force's baseline year."""
    latest, base = figures.all_crime.latest.exact, figures.all_crime.baseline.exact
    if latest is None or base is None or figures.baseline is None:
        return
    until = month(months_after(figures.baseline, MONTHS - 1))
    start = f"In the baseline year, the {MONTHS} months to {until}, {_were(base)}."
    if base == latest:
        yield f"{start} That is the same number."
        return
    change = difference(base, latest, period)
    yield f"{start} In the latest there were {change}. {_chance(base, latest)}".strip()


def _were(count: int) -> str:
    """`there were 812 crimes`."""
    return f"there {'was' if count == 1 else 'were'} {number(count)} crime{'s' * (count != 1)}"


def _rate(trend: Trend, profile: Profile | None) -> Iterator[str]:
    """Crimes for each 1,000 residents, with who counted the residents and when."""
    latest = trend.latest.exact
    if latest is None or profile is None or not profile.population or not profile.population_on:
        return
    people = f"{number(profile.population)} residents ({profile.population_source}"
    yield (
        f"That is {_per_thousand(latest, profile.population)} crimes for each {RESIDENTS:,} "
        f"residents. There were {people}, {day(profile.population_on)}). Not all who come here "
        "live here, so compare rates with care."
    )


def _per_thousand(count: int, residents: int) -> str:
    return f"{rounded(Fraction(count * RESIDENTS, residents), 1):,}"


def _beside(others: Iterable[Beside], period: Period) -> Iterator[str]:
    """The area and the force: a sum of the neighbourhoods shown, never called their total."""
    for one in others:
        latest, previous = one.trend.latest.low, one.trend.previous.low
        yield f"{_which(one)}, {_moved(previous, latest, period)}{_their_rate(one, latest)}"


def _which(one: Beside) -> str:
    """`In the 7 neighbourhoods of Derbyshire shown here`; of how many, if some have no figures."""
    if one.included == one.of:
        return f"In the {one.of} neighbourhoods of {one.name} shown here, this one included"
    others = "other has" if one.of - one.included == 1 else "others have"
    return (
        f"In {one.included} of the {one.of} neighbourhoods of {one.name} shown here, this one "
        f"included (the {others} no complete figures)"
    )


def _moved(before: int, after: int, period: Period) -> str:
    if period.break_at:
        return f"{_was(after)} recorded in the same {MONTHS} months."
    if before == after:
        return f"{_was(after)} recorded, as many as in the {MONTHS} months before."
    if within_chance(before, after):
        return f"crime was about the same: {number(before)}, then {number(after)}."
    verb = "fell" if after < before else "rose"
    said = f"crime {verb} from {number(before)} to {number(after)}."
    return f"{said} That is {difference(before, after)}."


def _was(count: int) -> str:
    said = crimes(count)
    return said[0].lower() + said[1:]


def _their_rate(one: Beside, latest: int) -> str:
    if not one.residents:
        return ""
    rate = _per_thousand(latest, one.residents)
    return f" That is {rate} crimes for each {RESIDENTS:,} residents."
