"""Series of counts that are hard to publish safely, and how they become facts."""

import dataclasses
import datetime as dt
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from generator.facts.shapes import SiteFacts
from generator.facts.site import gather
from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount, Neighbourhoods
from generator.model.force import SmallCounts
from generator.model.timing import months_after
from generator.reading.everything import read_everything

EXAMPLE = Path(__file__).parents[1] / "example" / "neighbourhoods"
TODAY = dt.date(2026, 11, 22)
START = dt.date(2024, 3, 1)

OTHER, WEAPONS = CrimeType.OTHER_CRIME, CrimeType.WEAPONS
BURGLARY, DRUGS, VIOLENCE = CrimeType.BURGLARY, CrimeType.DRUGS, CrimeType.VIOLENCE
ASB = CrimeType.ANTI_SOCIAL_BEHAVIOUR

Counts = dict[tuple[dt.date, CrimeType], int]


def rows(counts: Counts) -> tuple[CrimeCount, ...]:
    return tuple(sorted(CrimeCount(month, kind, n) for (month, kind), n in counts.items()))


@cache
def _example() -> Neighbourhoods:
    return read_everything(EXAMPLE)[0]


def published(
    counts: Counts, rule: SmallCounts, other: Counts | None = None, until: dt.date | None = None
) -> SiteFacts:
    """Everything that the site knows: two neighbourhoods of one area with these counts, as an
    edition with the months up to `until`. Pages and files are made of nothing else.
    """
    (force,) = _example().forces
    given = [counts, other or counts]
    places = [
        dataclasses.replace(
            place,
            crime=rows({key: n for key, n in one.items() if until is None or key[0] <= until}),
        )
        for place, one in zip(force.neighbourhoods, given, strict=True)
    ]
    words = {"small_counts": rule, "crime_baseline": dt.date(2024, 4, 1), "crime_breaks": ()}
    changed = dataclasses.replace(
        force, force=force.force.model_copy(update=words), neighbourhoods=tuple(places)
    )
    return gather(Neighbourhoods((changed,)), TODAY)


@st.composite
def hostile(draw: st.DrawFn) -> Counts:
    """Gaps, zeros, ones and twos, one huge month, a type that stops; few types or many."""
    kinds = draw(
        st.sampled_from(
            [
                [VIOLENCE],
                [OTHER, VIOLENCE],
                [ASB, OTHER, WEAPONS, BURGLARY],
                [ASB, BURGLARY, DRUGS, OTHER, WEAPONS, VIOLENCE],
                list(CrimeType),
            ]
        )
    )
    length = draw(st.integers(1, 31))
    first = months_after(START, draw(st.integers(0, 7)))
    cell = draw(
        st.sampled_from(
            [
                st.just(0),
                st.sampled_from([1, 2]),
                st.integers(0, 3),
                st.sampled_from([0, 0, 0, 1, 2, 9]),
                st.integers(0, 40),
            ]
        )
    )
    counts = {(months_after(first, n), kind): draw(cell) for n in range(length) for kind in kinds}
    if draw(st.booleans()):
        for kind in kinds[-2:]:
            counts[months_after(first, length // 2), kind] = 5000
    if draw(st.booleans()):
        changed = kinds[0]
        for n in range(length // 2, length):
            counts[months_after(first, n), changed] = 0
    if length > 2 and draw(st.sampled_from([True, False, False])):
        gap = months_after(first, draw(st.integers(1, length - 2)))
        counts = {key: n for key, n in counts.items() if key[0] != gap}
    return counts
