import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.rounding import SMALLEST_BASE, change_percent, rounded

COUNTS = st.integers(0, 10**9)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(3, 2), 0, "2"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(25, 1000), 2, "0.03"),
        (Fraction(-25, 1000), 2, "-0.03"),
        (Fraction(-4, 10), 0, "0"),
        (Fraction(0), 2, "0.00"),
        (Fraction(10**40 + 1, 2), 0, f"5{'0' * 38}1"),
    ],
)
def test_halves_go_away_from_zero(value: Fraction, places: int, shown: str) -> None:
    assert str(rounded(value, places)) == shown


@given(st.fractions(-(10**12), 10**12), st.integers(0, 6))
def test_rounded_is_the_nearest(value: Fraction, places: int) -> None:
    found = rounded(value, places)
    step = Fraction(1, 10**places)
    off = abs(Fraction(found) - value)
    assert off <= step / 2
    if off == step / 2:
        assert abs(Fraction(found)) > abs(value)
    assert found.as_tuple().exponent == -places


@given(st.integers(-(10**12), 10**12), st.integers(0, 5), st.integers(0, 5))
def test_rounded_agrees_with_decimal(whole: int, digits: int, places: int) -> None:
    value = Decimal(whole).scaleb(-digits)
    expected = value.quantize(Decimal(1).scaleb(-places), decimal.ROUND_HALF_UP)
    assert rounded(Fraction(value), places) == expected


@given(COUNTS, COUNTS)
def test_change_percent(before: int, after: int) -> None:
    found = change_percent(before, after)
    if before < SMALLEST_BASE:
        assert found is None
    else:
        exact = Decimal((after - before) * 100) / Decimal(before)
        assert found is not None and abs(found - exact) <= Decimal("0.5")


def test_change_percent_of_a_half() -> None:
    assert change_percent(200, 205) == 3
    assert change_percent(200, 195) == -3
    assert change_percent(20, 0) == -100
    assert change_percent(19, 0) is None
    assert change_percent(0, 5) is None
