"""The figures of a neighbourhood are the same whichever others are worked out with it.

A build works them out in parcels, and after a change for one neighbourhood alone.
"""

import datetime as dt
import random

import pytest

from generator.figures.crime import work_out_crime
from generator.figures.published import Rule
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount


def some_counts(seed: int) -> list[CrimeCount]:
    """Months from one day to another, with gaps, of some types."""
    chance = random.Random(seed)
    kinds = chance.sample(list(CrimeType), chance.randrange(1, len(CrimeType)))
    first, length = chance.randrange(2022 * 12, 2024 * 12), chance.randrange(1, 40)
    months = [m for m in range(first, first + length) if chance.random() < 0.95] or [first]
    return [
        CrimeCount(dt.date(month // 12, month % 12 + 1, 1), kind, chance.randrange(12))
        for month in months
        for kind in kinds
    ]


@pytest.mark.parametrize("rule", [Rule(), Rule(3), Rule(3, 5)], ids=str)
@pytest.mark.parametrize("baseline", [None, dt.date(2022, 4, 1)])
def test_alone_as_together(rule: Rule, baseline: dt.date | None) -> None:
    counts = {str(seed): some_counts(seed) for seed in range(40)}
    together = work_out_crime(counts, rule, baseline)
    for name, rows in counts.items():
        assert work_out_crime({name: rows}, rule, baseline)[name] == together[name], name
