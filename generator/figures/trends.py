"""Totals of 12 months, from what the safe tables show."""

from dataclasses import dataclass

import numpy as np

from generator.figures.disclosure import (
    BLOCK,
    block_starts,
    blocks_shown,
    small,
    spans,
    to_base,
)
from generator.figures.grid import Flags, Grid, Numbers, totals, whole
from generator.figures.published import (
    HIDDEN,
    MISSING,
    MONTHS,
    NOT_KNOWN,
    NOT_SHOWN,
    WITHHELD,
    Figure,
    Rule,
    Trend,
)

NOWHERE = -(10**6)


def figures_of(low: Numbers, high: Numbers, is_known: Flags, rule: Rule) -> list[Figure]:
    """Sums as they may be shown."""
    rows = zip(
        to_base(low, rule).tolist(), to_base(high, rule).tolist(), is_known.tolist(), strict=True
    )
    return [Figure(a, b) if known else NOT_KNOWN for a, b, known in rows]


def month_trends(
    values: Numbers, known: Flags, ends: Numbers, baseline: int, rule: Rule
) -> list[Trend]:
    """A trend for each neighbourhood, from a table of months.

    The 12 months end at the place in `ends`; those of the baseline start at `baseline`.
    """
    low, high = spans(values, known & small(values, rule), rule)
    base = np.full_like(ends, baseline + MONTHS - 1)
    periods = [
        figures_of(totals(low, end), totals(high, end), whole(known, end), rule)
        for end in (ends, ends - MONTHS, base)
    ]
    return [Trend(*three) for three in zip(*periods, strict=True)]


@dataclass(frozen=True, slots=True)
class TypeTrends:
    """Trends by type: `ends` is the place of the last month, `blocks` what stands in the table."""

    ends: Numbers
    trends: list[list[Trend]]
    starts: list[int]
    blocks: Numbers


def open_types(grid: Grid, baseline: int, rule: Rule) -> TypeTrends:
    """Where nothing is hidden: the 12 months up to the latest."""
    by_kind = [
        month_trends(grid.counts[:, :, kind], grid.known, grid.latest, baseline, rule)
        for kind in range(grid.counts.shape[2])
    ]
    rows = [list(row) for row in zip(*by_kind, strict=True)]
    return TypeTrends(grid.latest, rows, [], np.zeros((len(grid.keys), 0, 0), np.int64))


def guarded_types(grid: Grid, all_crime: Numbers, baseline: int, rule: Rule) -> TypeTrends:
    """Two blocks of six months make a year; the latest block is the last that is over."""
    starts = block_starts(grid)
    shown = blocks_shown(grid, all_crime, rule)
    last = (grid.latest + 1 - starts[0]) // BLOCK - 1
    aligned = (baseline - starts[0]) % BLOCK == 0
    base = (baseline - starts[0]) // BLOCK + 1 if aligned else NOWHERE
    periods = [_two_blocks(shown, at, rule) for at in (last, last - 2, np.full_like(last, base))]
    trends = [
        [Trend(*three) for three in zip(*kinds, strict=True)]
        for kinds in zip(*periods, strict=True)
    ]
    ends = starts[0] + (last + 1) * BLOCK - 1
    ends = np.where(ends >= grid.earliest, ends, NOWHERE)  # over before its first figures
    rounded = np.where(shown < 0, shown, to_base(shown, rule))
    return TypeTrends(ends, trends, starts.tolist(), rounded)


def _two_blocks(shown: Numbers, last: Numbers, rule: Rule) -> list[list[Figure]]:
    """The totals of the block at `last` and the one before it, by neighbourhood and type."""
    number, most = np.arange(len(last)), shown.shape[1]
    inside = (last >= 1) & (last < most)
    pair = [shown[number, np.clip(last - back, 0, most - 1)] for back in (0, 1)]
    most_hidden = max(rule.hide - 1, 0)
    low, high = (
        np.where(pair[0] < 0, hidden, pair[0]) + np.where(pair[1] < 0, hidden, pair[1])
        for hidden in (0, most_hidden)
    )
    missing = (pair[0] == MISSING) | (pair[1] == MISSING) | ~inside[:, None]
    withheld = (pair[0] == WITHHELD) | (pair[1] == WITHHELD)
    kind = np.where(missing, MISSING, np.where(withheld, WITHHELD, HIDDEN))
    rows = zip(
        to_base(low, rule).tolist(), to_base(high, rule).tolist(), kind.tolist(), strict=True
    )
    other = {MISSING: NOT_KNOWN, WITHHELD: NOT_SHOWN}
    return [
        [other.get(k) or Figure(a, b) for a, b, k in zip(*three, strict=True)] for three in rows
    ]
