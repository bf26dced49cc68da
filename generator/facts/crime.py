"""Crime figures in words and as shown. Takes only what disclosure control lets through."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from generator.facts.crime_context import context
from generator.facts.crime_headline import headline
from generator.facts.crime_notes import counted_anew, hidden, hidden_in_short, missing
from generator.facts.crime_rows import crime_rows
from generator.facts.crime_words import (
    ALL_CRIME,
    Period,
    cell,
    not_shown,
    subject,
    trend_sentence,
)
from generator.facts.shapes import Crime, CrimeBlock, CrimeMonth, CrimeRow
from generator.figures.beside import Beside
from generator.figures.published import MONTHS, CrimeFigures, Rule, Why
from generator.model.choices import CrimeType
from generator.model.force import CrimeBreak
from generator.model.profile import Profile
from generator.model.timing import months_after
from generator.wording import (
    language,
    listed,
    month,
    month_short,
    number,
    say,
    say_number,
    to_say,
)

__all__ = ["ALL_CRIME", "crime"]

NOT_COMPARABLE = to_say("not comparable")


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
        types=tuple(say(kind.value) for kind in figures.month_kinds),
        block_types=tuple(say(kind.value) for kind in figures.kinds) if figures.blocks else (),
        blocks=_blocks(figures),
        missing=missing(figures),
        hidden=hidden(figures),
        hidden_in_short=hidden_in_short(figures),
        breaks=counted_anew(figures, known_breaks),
    )


def _from_to(start: dt.date) -> str:
    return _between(start, months_after(start, MONTHS - 1))


def _between(first: dt.date, last: dt.date) -> str:
    """`October 2025 to September 2026`."""
    return say("{start} to {end}", start=month(first), end=month(last))


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
            row,
            change=say(NOT_COMPARABLE),
            percent=say(NOT_COMPARABLE),
            counts=(row.counts[0], None),
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
        apart = say("It is not counted as crime.")
        yield f"{said} {apart}"


def _types_headline(figures: CrimeFigures, name: str) -> str:
    """Which type was recorded most in the latest 12 months; empty where that is not known."""
    counts = {say(kind.value): trend.latest.exact for kind, trend in figures.by_type.items()}
    most = max((count or 0 for count in counts.values()), default=0)
    total = figures.types_total.latest.exact
    if not most or not total:
        return ""
    names = [kind for kind, count in counts.items() if count == most]
    places = {
        "names": listed(kind.lower() for kind in names),
        "place": name,
        "share": say_number(
            "{part} of {count} crime", "{part} of {count} crimes", total, part=number(most)
        ),
    }
    return say(
        _most_recorded(several=len(names) > 1, all_shown=None not in counts.values()), **places
    )


def _most_recorded(*, several: bool, all_shown: bool) -> str:
    """The message that names the types recorded most: `several`, of all types or those shown."""
    if several and all_shown:
        return to_say("Recorded most in {place} were {names}: {share} each.")
    if several:
        return to_say("Of the types shown, recorded most in {place} were {names}: {share} each.")
    if all_shown:
        return to_say("Recorded most in {place}: {names}, {share}.")
    return to_say("Of the types shown, recorded most in {place}: {names}, {share}.")


def _known(counts: Iterable[int]) -> tuple[int | None, ...]:
    return tuple([count if count >= 0 else None for count in counts])


def _cells(tables: Iterable[Iterable[int]], rule: Rule) -> dict[int, str]:
    """The words of every count in some tables: hundreds of cells, some tens of numbers."""
    return {count: cell(count, rule) for count in set(chain.from_iterable(tables))}


@lru_cache(maxsize=4096)
def _named(first: dt.date, spoken: str) -> tuple[str, str, str]:
    """A month in full, in short, and for machines. `spoken` keeps the languages apart."""
    return month(first), month_short(first), f"{first:%Y-%m}"


def _months(figures: CrimeFigures) -> tuple[CrimeMonth, ...]:
    spoken = language()
    rows = [(entry.all_crime, *entry.others) for entry in figures.months]
    words = _cells(rows, figures.rule)
    return tuple(
        CrimeMonth(
            *_named(entry.month, spoken),
            all_crime=entry.all_crime if entry.all_crime >= 0 else None,
            by_type=_known(entry.others),
            words=tuple([words[count] for count in row]),
        )
        for entry, row in zip(figures.months, rows, strict=True)
    )


def _blocks(figures: CrimeFigures) -> tuple[CrimeBlock, ...]:
    words = _cells((block.counts for block in figures.blocks), figures.rule)
    return tuple(
        CrimeBlock(
            name=_between(block.start, block.end),
            first=f"{block.start:%Y-%m}",
            last=f"{block.end:%Y-%m}",
            counts=_known(block.counts),
            words=tuple([words[count] for count in block.counts]),
        )
        for block in figures.blocks
    )
