"""Crime figures in words and as shown."""

from generator.facts.shapes import Crime, CrimeMonth, CrimeRow
from generator.figures.crime import MONTHS, CrimeFigures, Trend
from generator.model.choices import CrimeType
from generator.model.timing import months_after
from generator.wording import listed, month, month_short, number

NOT_KNOWN = "not known"
ALL_CRIME = "All crime"


def crime(figures: CrimeFigures, name: str) -> Crime:
    """A neighbourhood's crime figures: headline, table rows, months for the chart."""
    rows = [
        _row(kind.value, trend, is_crime=kind.is_crime)
        for kind, trend in figures.by_type.items()
        if kind.is_crime
    ]
    rows.append(_row(ALL_CRIME, figures.all_crime, is_total=True))
    asb = figures.by_type.get(CrimeType.ANTI_SOCIAL_BEHAVIOUR)
    if asb is not None:
        rows.append(_row(CrimeType.ANTI_SOCIAL_BEHAVIOUR.value, asb, is_crime=False))
    previous_end = months_after(figures.latest_start, -1)
    return Crime(
        headline=_headline(figures, name),
        latest_period=f"{month(figures.latest_start)} to {month(figures.latest_month)}",
        previous_period=f"{month(months_after(figures.latest_start, -MONTHS))} "
        f"to {month(previous_end)}",
        rows=tuple(rows),
        months=_months(figures),
        types=tuple(kind.value for kind in figures.by_type),
        missing=_missing(figures),
    )


def _row(name: str, trend: Trend, *, is_total: bool = False, is_crime: bool = True) -> CrimeRow:
    return CrimeRow(
        name=name,
        latest=_count(trend.latest),
        previous=_count(trend.previous),
        change=_signed(trend.change),
        percent=_percent(trend),
        is_total=is_total,
        is_crime=is_crime,
    )


def _count(value: int | None) -> str:
    return NOT_KNOWN if value is None else number(value)


def _signed(value: int | None) -> str:
    if value is None:
        return NOT_KNOWN
    return f"+{number(value)}" if value > 0 else number(value)


def _percent(trend: Trend) -> str:
    """The change in per cent; `too few` where the base is too small to bear one."""
    if trend.change is None:
        return NOT_KNOWN
    return "too few" if trend.percent is None else f"{_signed(trend.percent)}%"


def _headline(figures: CrimeFigures, name: str) -> str:
    """One or two sentences that say what the figures say."""
    trend, until = figures.all_crime, month(figures.latest_month)
    if trend.latest is None:
        return (
            f"The number of crimes in {name} in the {MONTHS} months to {until} is not known, "
            "because there are no figures for some of them."
        )
    start = f"{_counted(trend.latest)} recorded in {name} in the {MONTHS} months to {until}"
    if trend.previous is None:
        return (
            f"{start}. This cannot be compared with the {MONTHS} months before, because there are "
            "no figures for some of those."
        )
    if trend.change == 0:
        return f"{start}, the same number as in the {MONTHS} months before."
    return f"{start}. {_comparison(trend)}"


def _counted(crimes: int) -> str:
    """`No crime was`, `1 crime was`, `1,234 crimes were`."""
    if crimes == 0:
        return "No crime was"
    return "1 crime was" if crimes == 1 else f"{number(crimes)} crimes were"


def _comparison(trend: Trend) -> str:
    change = trend.change or 0
    word = "fewer" if change < 0 else "more"
    if trend.percent is None:
        percent = ""
    elif trend.percent == 0:
        percent = ", or less than 1%"
    else:
        percent = f", or {number(abs(trend.percent))}%"
    return (
        f"That is {number(abs(change))} {word} than in the {MONTHS} months before "
        f"({number(trend.previous or 0)}){percent}."
    )


def _months(figures: CrimeFigures) -> tuple[CrimeMonth, ...]:
    return tuple(
        CrimeMonth(
            name=month(entry.month),
            short=month_short(entry.month),
            iso=f"{entry.month:%Y-%m}",
            all_crime=entry.all_crime,
            by_type=tuple(
                entry.by_type.get(kind) if entry.by_type is not None else None
                for kind in figures.by_type
            ),
        )
        for entry in figures.months
    )


def _missing(figures: CrimeFigures) -> str:
    """A sentence about months without figures, or an empty text."""
    if not figures.missing:
        return ""
    names = listed(month(entry) for entry in figures.missing)
    return f"There are no figures for {names}. That does not mean that there was no crime."
