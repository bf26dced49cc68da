"""Watch schemes counted. What is not stated is unknown, and sums tell no more than their parts."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.published import Figure, counted
from generator.figures.watch import People, coordinators_of, count_schemes, people_of
from generator.model.watch import WatchScheme

TODAY = dt.date(2026, 11, 22)


def scheme(
    kind: str = "Farm Watch",
    heads: int | None = None,
    members: int | None = None,
    last: dt.date | None = None,
) -> WatchScheme:
    return WatchScheme(
        name="x", kind=kind, place="y", coordinators=heads, members=members, last_contact=last
    )


def test_nothing_at_all_is_nothing() -> None:
    found = count_schemes([], 6, TODAY)
    assert (found.places, found.schemes, dict(found.kinds)) == (0, 0, {})
    assert found.coordinators == People(counted(0), 0)


def test_a_place_without_schemes_counts_as_a_place() -> None:
    assert count_schemes([[], [scheme()]], 6, TODAY).places == 2


def test_what_is_not_stated_is_not_nought() -> None:
    found = count_schemes([[scheme(), scheme(heads=0), scheme(heads=4, members=10)]], 6, TODAY)
    assert found.without_coordinator == 1
    assert found.coordinators == People(counted(4), 2)
    assert found.members == People(counted(10), 1)


def test_kinds_are_open_and_the_most_come_first() -> None:
    kinds = ["Allotment Watch", "Smart Alert", "Smart Alert", "Dog Walkers"]
    found = count_schemes([[scheme(kind) for kind in kinds]], 6, TODAY)
    assert list(found.kinds.items()) == [
        ("Smart Alert", 2),
        ("Allotment Watch", 1),
        ("Dog Walkers", 1),
    ]


@pytest.mark.parametrize(
    ("last", "late", "not_noted"),
    [
        (dt.date(2026, 5, 22), 0, 0),
        (dt.date(2026, 5, 21), 1, 0),
        (TODAY, 0, 0),
        (None, 0, 1),
    ],
)
def test_contacted_in_time(last: dt.date | None, late: int, not_noted: int) -> None:
    found = count_schemes([[scheme(last=last)]], 6, TODAY)
    assert (found.late, found.not_noted) == (late, not_noted)


def test_one_or_two_people_are_hidden() -> None:
    assert [people_of(n) for n in range(4)] == [Figure(0, 2)] * 3 + [counted(3)]
    assert [coordinators_of(n) for n in range(4)] == [
        counted(0),
        Figure(1, 2),
        Figure(1, 2),
        counted(3),
    ]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6), st.data())
def test_a_sum_of_people_does_not_tell_who_has_one_or_two(heads: list[int], data) -> None:
    """Whatever each hidden number is, everything counted is the same."""
    other = [data.draw(st.sampled_from([1, 2])) if n in (1, 2) else n for n in heads]
    both = [
        count_schemes([[scheme(heads=n, members=n) for n in some]], 6, TODAY)
        for some in (heads, other)
    ]
    assert both[0] == both[1]
    assert both[0].coordinators.total.low <= sum(heads) <= both[0].coordinators.total.high
