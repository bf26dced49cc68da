"""Disclosure control: what may be shown of small counts, decided once, before any output.

The rule of the house (docs/decisions/0013): a few tables are made safe, and every other figure is
worked out from what those tables show. So nothing that is published anywhere, in this edition or
another, tells more than the tables do. The tables are

* all crime, and anti-social behaviour, month by month: a count under the threshold is hidden;
* crime by type in blocks of six months that never overlap: a count under the threshold is hidden,
  and the two types of `NEVER_ALONE` always are, so that no total can be taken apart.
"""

import itertools

import numpy as np
import numpy.typing as npt

from generator.figures.grid import IS_CRIME, KINDS, Flags, Grid, Numbers
from generator.figures.published import HIDDEN, MISSING, WITHHELD, Rule
from generator.model.choices import CrimeType

BLOCK = 6
# Blocks start in April and October (from 0), so that two of them are a financial year.
BLOCK_STARTS = (3, 9)
# Which types are never shown alone: the first two of these that a neighbourhood's file names.
# The order is fixed: a choice by the counts would tell of the counts.
NEVER_ALONE = (
    CrimeType.OTHER_CRIME,
    CrimeType.WEAPONS,
    CrimeType.THEFT_FROM_PERSON,
    CrimeType.ROBBERY,
    CrimeType.BICYCLE_THEFT,
    CrimeType.OTHER_THEFT,
    CrimeType.DRUGS,
    CrimeType.PUBLIC_ORDER,
    CrimeType.CRIMINAL_DAMAGE,
    CrimeType.SHOPLIFTING,
    CrimeType.VEHICLE_CRIME,
    CrimeType.BURGLARY,
    CrimeType.VIOLENCE,
)
ALONE_NEEDS = 2


def to_base(values: Numbers, rule: Rule) -> Numbers:
    """The counts rounded to a multiple of the rule's base, halves up."""
    if rule.base <= 1:
        return values
    return (2 * values + rule.base) // (2 * rule.base) * rule.base


def small(values: Numbers, rule: Rule) -> Flags:
    """Which counts are hidden."""
    return values < (rule.hide if rule.hide > 1 else 0)


def months_shown(values: Numbers, known: Flags, rule: Rule) -> Numbers:
    """Month by month, what stands in the table."""
    shown = np.where(small(values, rule), HIDDEN, to_base(values, rule))
    return np.where(known, shown, MISSING)


def spans(values: Numbers, hidden: Flags, rule: Rule) -> tuple[Numbers, Numbers]:
    """What a reader of the table knows of each count: at least this, at most that."""
    return np.where(hidden, 0, values), np.where(hidden, rule.hide - 1, values)


def block_starts(grid: Grid) -> Numbers:
    """The places of the months with which a block starts; the first may lie before the grid."""
    back = min((grid.first - start) % 12 for start in BLOCK_STARTS)
    return np.arange(-back, grid.counts.shape[1], BLOCK)


def blocks_shown(grid: Grid, all_crime: Numbers, rule: Rule) -> Numbers:
    """By neighbourhood, block and type: the count, or what stands in its place. Not yet rounded.

    A block is withheld where a month of it is hidden, and where what is hidden in it adds up to
    less than the threshold: then the total would tell of the parts.
    """
    starts = block_starts(grid)
    sums = _by_block(grid.counts, starts)
    complete = _by_block(grid.known, starts) == BLOCK
    months = _by_block(grid.known & small(all_crime, rule), starts)
    alone = _never_alone(grid.here)[:, None, :]
    hidden = small(sums, rule) & (grid.here & IS_CRIME)[:, None, :]
    rest = np.where(hidden | alone, sums, 0).sum(axis=2)
    safe = (months == 0) & (rest >= rule.hide)
    shown = np.where(alone, WITHHELD, np.where(hidden, HIDDEN, sums))
    shown = np.where(safe[:, :, None], shown, WITHHELD)
    return np.where(complete[:, :, None], shown, MISSING)


def _by_block(values: npt.NDArray[np.generic], starts: Numbers) -> Numbers:
    """Sums over the months of each block, those outside the grid left out."""
    edges = np.clip(np.append(starts, starts[-1] + BLOCK), 0, values.shape[1])
    blocks = itertools.pairwise(edges.tolist())
    return np.stack([values[:, a:b].sum(axis=1, dtype=np.int64) for a, b in blocks], axis=1)


def _never_alone(here: Flags) -> Flags:
    """Which types are never shown alone, by neighbourhood."""
    order = [KINDS.index(kind) for kind in NEVER_ALONE]
    first = here[:, order] & (np.cumsum(here[:, order], axis=1) <= ALONE_NEEDS)
    chosen = np.zeros_like(here)
    chosen[:, order] = first
    return chosen
