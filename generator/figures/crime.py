"""Crime figures of every neighbourhood, worked out once and made safe once.

A total covers months in which something was counted. When a month has no figures, totals over it
are refused, because missing is not zero. Anti-social behaviour is not crime and is never part of
a total of crimes (data.police.uk; DR-5.2, DR-7.2).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.figures.disclosure import BLOCK, months_shown
from generator.figures.grid import ASB, IS_CRIME, KINDS, Flags, Grid, Numbers, grid_of
from generator.figures.published import (
    MISSING,
    UNKNOWN,
    BlockCounts,
    CrimeFigures,
    MonthCounts,
    Rule,
    Trend,
    rule_of,
)
from generator.figures.trends import (
    NOWHERE,
    TypeTrends,
    guarded_types,
    month_trends,
    open_types,
)
from generator.model.folders import CrimeCount, ForceFolder, Neighbourhood


def crime_figures(force: ForceFolder, places: Iterable[Neighbourhood]) -> dict[str, CrimeFigures]:
    """The figures of some neighbourhoods of a force, by folder, by the force's rule.

    Those of one do not depend on which others are worked out with it.
    """
    counts = {place.folder: place.crime for place in places}
    return work_out_crime(counts, rule_of(force.force), force.force.crime_baseline)


def work_out_crime(
    counts: Mapping[str, Sequence[CrimeCount]],
    rule: Rule,
    baseline: dt.date | None = None,
) -> dict[str, CrimeFigures]:
    """The figures of every neighbourhood of a force that has counts, keyed like `counts`. A
    neighbourhood's counts name a month and a type at most once.

    All neighbourhoods go through pandas together: one at a time costs several times as much.
    """
    some = {key: rows for key, rows in counts.items() if rows}
    if not some:
        return {}
    worked = _work_out(grid_of(some), rule, baseline)
    return {key: _figures(worked, number) for number, key in enumerate(some)}


@dataclass(frozen=True, slots=True)
class _Worked:
    """Everything that is known of all neighbourhoods, to be handed out one by one."""

    grid: Grid
    rule: Rule
    baseline: dt.date | None
    has_crime: Flags
    all_crime: list[Trend]
    asb: list[Trend]
    types: TypeTrends
    types_total: list[Trend]
    types_asb: list[Trend]
    shown: Numbers
    shown_total: Numbers
    dates: list[dt.date]


def _work_out(grid: Grid, rule: Rule, baseline: dt.date | None) -> _Worked:
    crimes = grid.counts[:, :, IS_CRIME].sum(axis=2)
    calls = grid.counts[:, :, ASB]
    base = baseline.year * 12 + baseline.month - 1 - grid.first if baseline else NOWHERE
    if rule.guards:
        types = guarded_types(grid, crimes, base, rule)
        shown = months_shown(calls, grid.known, rule)[:, :, None]
    else:
        types = open_types(grid, base, rule)
        shown = np.where(grid.known[:, :, None], grid.counts, MISSING)
    known = grid.known
    return _Worked(
        grid=grid,
        rule=rule,
        baseline=baseline,
        has_crime=(grid.here & IS_CRIME).any(axis=1),
        all_crime=month_trends(crimes, known, grid.latest, base, rule),
        asb=month_trends(calls, known, grid.latest, base, rule),
        types=types,
        types_total=month_trends(crimes, known, types.ends, base, rule),
        types_asb=month_trends(calls, known, types.ends, base, rule),
        shown=shown,
        shown_total=months_shown(crimes, known, rule),
        dates=[_date(grid.first + at) for at in range(grid.counts.shape[1])],
    )


def _date(number: int) -> dt.date:
    return dt.date(number // 12, number % 12 + 1, 1)


def _figures(worked: _Worked, number: int) -> CrimeFigures:
    """One neighbourhood's figures."""
    grid, types = worked.grid, worked.types
    kinds = [at for at in range(len(KINDS)) if grid.here[number, at]]
    crimes = [at for at in kinds if IS_CRIME[at]]
    has_crime, has_asb = bool(crimes), ASB in kinds
    end = int(types.ends[number])
    return CrimeFigures(
        rule=worked.rule,
        latest_month=worked.dates[int(grid.latest[number])],
        baseline=worked.baseline,
        all_crime=worked.all_crime[number] if has_crime else UNKNOWN,
        asb=worked.asb[number] if has_asb else None,
        types_until=None if end < 0 else _date(grid.first + end),
        by_type={KINDS[at]: types.trends[number][at] for at in crimes},
        types_total=worked.types_total[number] if has_crime else UNKNOWN,
        types_asb=worked.types_asb[number] if has_asb else None,
        month_kinds=tuple(KINDS[at] for at in _columns(worked.rule, kinds)),
        months=_months(worked, number, kinds),
        blocks=tuple(_blocks(worked, number, crimes)),
    )


def _columns(rule: Rule, kinds: list[int]) -> list[int]:
    """Which types have a month by month table: where anything is hidden, no type of crime has."""
    return [at for at in kinds if not rule.guards or at == ASB]


def _months(worked: _Worked, number: int, kinds: list[int]) -> tuple[MonthCounts, ...]:
    """Every month from the first to the last, those without figures included."""
    grid, columns = worked.grid, _columns(worked.rule, kinds)
    inside = slice(int(grid.earliest[number]), int(grid.latest[number]) + 1)
    at = [0] * len(columns) if worked.rule.guards else columns
    total = worked.shown_total[number, inside].tolist()
    if not worked.has_crime[number]:
        total = [MISSING] * len(total)
    others = map(tuple, worked.shown[number, inside][:, at].tolist())
    return tuple(map(MonthCounts, worked.dates[inside], total, others))


def _blocks(worked: _Worked, number: int, crimes: list[int]) -> list[BlockCounts]:
    """The blocks that are over, from the first that the file covers in full."""
    grid, types = worked.grid, worked.types
    first, last = int(grid.earliest[number]), int(grid.latest[number])
    return [
        BlockCounts(
            _date(grid.first + start),
            _date(grid.first + start + BLOCK - 1),
            tuple(types.blocks[number, at, crimes].tolist()),
        )
        for at, start in enumerate(types.starts)
        if first <= start and start + BLOCK - 1 <= last
    ]
