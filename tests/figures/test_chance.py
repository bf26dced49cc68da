"""Whether chance explains a difference, against the definition and against known values."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import chance
from generator.figures.chance import EXACT_UP_TO, furthest, within_chance


def probability(a: int, b: int) -> Fraction:
    """The smaller tail of a fair coin, doubled."""
    n = a + b
    tail = sum(comb(n, i) for i in range(min(a, b) + 1))
    return min(Fraction(1), 2 * Fraction(tail, 2**n))


@given(st.integers(0, 300), st.integers(0, 300))
def test_one_in_twenty(a: int, b: int) -> None:
    assert within_chance(a, b) == (probability(a, b) > Fraction(1, 20))
    assert within_chance(a, b) == within_chance(b, a)


# The probabilities are those of R's poisson.test(c(a, b)).
@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (0, 0, True),
        (0, 1, True),
        (0, 5, True),  # p 0.0625
        (0, 6, False),  # p 0.03125
        (1, 7, True),  # p 0.0703
        (1, 8, False),  # p 0.0391
        (88, 96, True),
        (100, 130, True),  # p 0.0558
        (100, 132, False),  # p 0.0416
        (1100, 1210, False),
        (1000, 1001, True),
    ],
)
def test_known_pairs(a: int, b: int, same: bool) -> None:
    assert within_chance(a, b) is same


@pytest.mark.parametrize("n", [*range(400), 997, 5_000, 9_001, EXACT_UP_TO])
def test_the_normal_curve_gives_the_limit_within_one(n: int) -> None:
    assert abs(furthest(n) - chance._by_the_normal_curve(n)) <= 1


def test_huge_counts_take_no_time() -> None:
    assert within_chance(10**12, 10**12 + 10**6)
    assert not within_chance(10**12, 10**12 + 10**7)
