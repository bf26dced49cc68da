"""Counts of many neighbourhoods as one block of numbers: the door to pandas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from generator.figures.published import MONTHS
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount

Numbers: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]

KINDS = tuple(CrimeType)
IS_CRIME = np.array([kind.is_crime for kind in KINDS])
ASB = KINDS.index(CrimeType.ANTI_SOCIAL_BEHAVIOUR)


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts by neighbourhood, month and type.

    `first` is the number of the first month (year times 12 plus month from 0). `known` says which
    months of a neighbourhood have figures, `here` which types its file names, `earliest` and
    `latest` are places of its first and last month.
    """

    keys: tuple[str, ...]
    first: int
    counts: Numbers
    known: Flags
    here: Flags
    earliest: Numbers
    latest: Numbers


def grid_of(counts: Mapping[str, Sequence[CrimeCount]]) -> Grid:
    """All counts at once. Every neighbourhood has at least one, and no month and type twice."""
    keys = tuple(counts)
    frame = _frame([counts[key] for key in keys])
    first = int(frame["month"].min())
    frame["month"] -= first
    size = (len(keys), int(frame["month"].max()) + 1, len(KINDS))
    place, month, kind = (frame[name].to_numpy() for name in ("place", "month", "kind"))
    block, known = np.zeros(size, np.int64), np.zeros(size[:2], np.bool_)
    block[place, month, kind] = frame["recorded"].to_numpy()
    known[place, month] = True
    here = np.zeros((size[0], size[2]), np.bool_)
    here[place, kind] = True
    latest = size[1] - 1 - known[:, ::-1].argmax(axis=1)
    return Grid(keys, first, block, known, here, known.argmax(axis=1), latest)


def _frame(series: Sequence[Sequence[CrimeCount]]) -> pd.DataFrame:
    """One row a count: the neighbourhood's number, the month's, the type's, the count.

    A date or a type is looked at once for each that there is, not once for each row.
    """
    rows = list(chain.from_iterable(series))
    months, which = pd.factorize(np.fromiter(map(itemgetter(0), rows), object, len(rows)))
    kinds, names = pd.factorize(np.fromiter(map(itemgetter(1), rows), object, len(rows)))
    numbers = np.array([month.year * 12 + month.month - 1 for month in which])
    return pd.DataFrame(
        {
            "place": np.repeat(np.arange(len(series)), [len(one) for one in series]),
            "month": numbers[months],
            "kind": np.array([KINDS.index(name) for name in names])[kinds],
            "recorded": np.fromiter(map(itemgetter(2), rows), np.int64, len(rows)),
        }
    )


def totals(values: npt.NDArray[np.generic], ends: Numbers, length: int = MONTHS) -> Numbers:
    """For each neighbourhood the sum of so many months, the last of them at its place in `ends`.

    What lies before the first month or after the last adds nothing; `whole` tells of it.
    """
    added = np.cumsum(values, axis=1, dtype=np.int64)
    running = np.concatenate([np.zeros_like(added[:, :1]), added], axis=1)
    number, most = np.arange(len(ends)), values.shape[1]
    upto: Numbers = running[number, np.clip(ends + 1, 0, most)]
    before: Numbers = running[number, np.clip(ends + 1 - length, 0, most)]
    return upto - before


def whole(known: Flags, ends: Numbers, length: int = MONTHS) -> Flags:
    """Whether every one of those months has figures."""
    result: Flags = totals(known, ends, length) == length
    return result
