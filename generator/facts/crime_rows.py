"""The lines of the table of crime types."""

from generator.facts.crime_words import ALL_CRIME, NOT_KNOWN, total
from generator.facts.shapes import CrimeRow
from generator.figures.published import CrimeFigures, Figure, Rule, Trend, Why
from generator.figures.rounding import SMALLEST_BASE, change_percent, whole_percent
from generator.model.choices import CrimeType
from generator.wording import number, say, signed, to_say

TOO_FEW = to_say("too few")
NOT_GIVEN = to_say("not given")


def crime_rows(figures: CrimeFigures) -> tuple[CrimeRow, ...]:
    """Each type of crime, all crime, and anti-social behaviour last."""
    whole, asb, rule = figures.types_total, figures.types_asb, figures.rule
    if figures.types_until is None:
        whole, asb = figures.all_crime, figures.asb
    rows = [_row(say(kind.value), trend, whole, rule) for kind, trend in figures.by_type.items()]
    rows.append(_row(say(ALL_CRIME), whole, whole, rule, is_total=True))
    if asb is not None:
        name = say(CrimeType.ANTI_SOCIAL_BEHAVIOUR.value)
        rows.append(_row(name, asb, None, rule, is_crime=False))
    return tuple(rows)


def _row(
    name: str,
    trend: Trend,
    whole: Trend | None,
    rule: Rule,
    *,
    is_total: bool = False,
    is_crime: bool = True,
) -> CrimeRow:
    return CrimeRow(
        name=name,
        latest=total(trend.latest, rule),
        previous=total(trend.previous, rule),
        change=_change(trend.latest, trend.previous),
        percent=_percent(trend.latest, trend.previous),
        is_total=is_total,
        is_crime=is_crime,
        counts=(trend.latest.exact, trend.previous.exact),
        baseline=total(trend.baseline, rule),
        since_baseline=_percent(trend.latest, trend.baseline),
        share=_share(trend.latest, whole.latest) if whole else "",
    )


def _unknown(*figures: Figure) -> str:
    """Why there is no change or share: a month is missing, or a count is hidden."""
    missing = any(figure.why is Why.MISSING for figure in figures)
    return say(NOT_KNOWN if missing else NOT_GIVEN)


def _change(latest: Figure, previous: Figure) -> str:
    if latest.exact is None or previous.exact is None:
        return _unknown(latest, previous)
    return signed(latest.exact - previous.exact)


def _percent(latest: Figure, previous: Figure) -> str:
    """The change in per cent; `too few` where the base is too small to bear one."""
    if latest.exact is None or previous.exact is None:
        return _unknown(latest, previous)
    percent = change_percent(previous.exact, latest.exact)
    return say(TOO_FEW) if percent is None else f"{signed(percent)}%"


def _share(part: Figure, whole: Figure) -> str:
    """The share of all crime as a whole percentage."""
    if part.exact is None or whole.exact is None:
        return _unknown(part, whole)
    if whole.exact < SMALLEST_BASE:
        return say(TOO_FEW)
    return f"{number(whole_percent(part.exact, whole.exact))}%"
