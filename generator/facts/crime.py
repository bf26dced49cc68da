"""Crime figures in words and as shown. Takes only what disclosure control lets through."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.facts.crime_context import context
from generator.facts.crime_rows import crime_rows
from generator.facts.crime_words import (
    ALL_CRIME,
    Period,
    cell,
    headline,
    not_shown,
    subject,
    trend_sentence,
)
from generator.facts.shapes import CountedAnew, Crime, CrimeBlock, CrimeMonth, CrimeRow
from generator.figures.beside import Beside
from generator.figures.published import MONTHS, CrimeFigures, Why
from generator.model.choices import CrimeType
from generator.model.force import CrimeBreak
from generator.model.profile import Profile
from generator.model.timing import months_after
from generator.wording import listed, month, month_short, number, plural, sentence

__all__ = ["ALL_CRIME", "crime"]

NOT_COMPARABLE = "not comparable"


def crime(
    figures: CrimeFigures,
    name: str,
    breaks: Iterable[CrimeBreak] = (),
    others: Sequence[Beside] = (),
    profile: Profile | None = None,
) -> Crime:
    """A neighbourhood's crime figures: headline, table rows, months for the chart."""
    known_breaks = sorted(breaks, key=lambda one: one.month)
    period = _period(figures, figures.latest_month, known_breaks)
    types_end = figures.types_until or figures.latest_month
    types_start = months_after(types_end, 1 - MONTHS)
    types_period = _period(figures, types_end, known_breaks)
    return Crime(
        headline=headline(figures.all_crime, name, period, figures.rule),
        types_headline=_types_headline(figures, name),
        latest_period=_from_to(types_start),
        previous_period=_from_to(months_after(types_start, -MONTHS)),
        baseline_period=_baseline_period(figures),
        rows=_compared(crime_rows(figures), types_period),
        trends=tuple(_trends(figures, types_period)),
        context=tuple(context(figures, period, others, profile)),
        months=_months(figures),
        types=tuple(kind.value for kind in figures.month_kinds),
        block_types=tuple(kind.value for kind in figures.kinds) if figures.blocks else (),
        blocks=_blocks(figures),
        missing=_missing(figures),
        hidden=_hidden(figures),
        hidden_in_short=_hidden_in_short(figures),
        breaks=_breaks(figures, known_breaks),
    )


def _from_to(start: dt.date) -> str:
    return f"{month(start)} to {month(months_after(start, MONTHS - 1))}"


def _baseline_period(figures: CrimeFigures) -> str:
    """The baseline year, where there is anything to show of it."""
    known = figures.types_total.baseline.why is Why.COUNTED
    return _from_to(figures.baseline) if figures.baseline and known else ""


def _period(figures: CrimeFigures, end: dt.date, breaks: Iterable[CrimeBreak]) -> Period:
    """The 12 months to a month; a break after the first of the 24 that are compared is named."""
    first = months_after(end, 1 - 2 * MONTHS)
    inside = [one.month for one in breaks if first < one.month <= end]
    return Period(
        month(end), break_at=month(inside[-1]) if inside else "", rounded=figures.rule.base > 1
    )


def _compared(rows: tuple[CrimeRow, ...], period: Period) -> tuple[CrimeRow, ...]:
    """The rows; without a comparison where the counting changed between the two periods."""
    if not period.break_at:
        return rows
    return tuple(
        dataclasses.replace(
            row, change=NOT_COMPARABLE, percent=NOT_COMPARABLE, counts=(row.counts[0], None)
        )
        for row in rows
    )


def _trends(figures: CrimeFigures, period: Period) -> Iterable[str]:
    """A sentence on each type of crime, one on those not shown, one on anti-social behaviour."""
    withheld = [k for k, trend in figures.by_type.items() if trend.latest.why is Why.WITHHELD]
    for kind, trend in figures.by_type.items():
        if kind not in withheld:
            yield trend_sentence(subject(kind), trend, period, figures.rule)
    if withheld:
        yield not_shown([subject(kind) for kind in withheld], period)
    if figures.types_asb:
        said = trend_sentence(
            subject(CrimeType.ANTI_SOCIAL_BEHAVIOUR), figures.types_asb, period, figures.rule
        )
        yield f"{said} It is not counted as crime."


def _types_headline(figures: CrimeFigures, name: str) -> str:
    """Which type was recorded most in the latest 12 months; empty where that is not known."""
    counts = {kind.value: trend.latest.exact for kind, trend in figures.by_type.items()}
    most = max((count or 0 for count in counts.values()), default=0)
    total = figures.types_total.latest.exact
    if not most or not total:
        return ""
    names = listed(kind.lower() for kind, count in counts.items() if count == most)
    share = f"{number(most)} of {plural(total, 'crime')}"
    shown = f"Of the types shown, recorded most in {name}"
    start = shown if None in counts.values() else f"Recorded most in {name}"
    if list(counts.values()).count(most) > 1:
        return f"{start} were {names}: {share} each."
    return f"{start}: {names}, {share}."


def _breaks(figures: CrimeFigures, breaks: Iterable[CrimeBreak]) -> tuple[CountedAnew, ...]:
    """The breaks after the first month shown: what came before them cannot be compared."""
    first, last = figures.months[0].month, figures.months[-1].month
    return tuple(
        CountedAnew(
            f"{one.month:%Y-%m}",
            f"From {month(one.month)} on, crime was counted in another way. {sentence(one.note)} "
            "Do not compare the months before with the months after.",
        )
        for one in breaks
        if first < one.month <= last
    )


def _known(counts: Iterable[int]) -> tuple[int | None, ...]:
    return tuple(count if count >= 0 else None for count in counts)


@lru_cache(maxsize=4096)
def _named(first: dt.date) -> tuple[str, str, str]:
    """A month in full, in short, and for machines."""
    return month(first), month_short(first), f"{first:%Y-%m}"


def _months(figures: CrimeFigures) -> tuple[CrimeMonth, ...]:
    return tuple(
        CrimeMonth(
            *_named(entry.month),
            all_crime=entry.all_crime if entry.all_crime >= 0 else None,
            by_type=_known(entry.others),
            words=tuple(cell(n, figures.rule) for n in (entry.all_crime, *entry.others)),
        )
        for entry in figures.months
    )


def _blocks(figures: CrimeFigures) -> tuple[CrimeBlock, ...]:
    return tuple(
        CrimeBlock(
            name=f"{month(block.start)} to {month(block.end)}",
            first=f"{block.start:%Y-%m}",
            last=f"{block.end:%Y-%m}",
            counts=_known(block.counts),
            words=tuple(cell(n, figures.rule) for n in block.counts),
        )
        for block in figures.blocks
    )


def _missing(figures: CrimeFigures) -> str:
    """A sentence about months without figures, or an empty text."""
    if not figures.missing:
        return ""
    names = listed(month(entry) for entry in figures.missing)
    return f"There are no figures for {names}. That does not mean that there was no crime."


def _hidden_in_short(figures: CrimeFigures) -> str:
    """The same for where there is little room."""
    rule = figures.rule
    rounded = f"Counts are rounded to the nearest {rule.base}. " if rule.base > 1 else ""
    return f"{rounded}Small counts are hidden." if rule.guards else ""


def _hidden(figures: CrimeFigures) -> str:
    """What is hidden or rounded and why, or an empty text."""
    rule = figures.rule
    if not rule.guards:
        return ""
    said = []
    if rule.hide > 1:
        said.append(
            f"A very small count could point to a person, so we write “fewer than {rule.hide}” "
            "where there were fewer, none included."
        )
    if rule.base > 1:
        said.append(f"Counts are rounded to the nearest {rule.base}, so they may not add up.")
    said.append(
        "Types of crime are counted in half-years. Two types are “not shown”, so that nobody can "
        "work out a hidden count from a total."
    )
    return " ".join(said)
