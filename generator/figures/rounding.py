"""Rounding as printed statistics do it: half away from zero, once, from the exact value."""

from decimal import Decimal
from fractions import Fraction

# A percentage of a smaller number says more than the numbers can bear.
SMALLEST_BASE = 20


def rounded(value: Fraction, places: int = 0) -> Decimal:
    """The value to so many decimal places, halves away from zero.

    The value is a fraction of whole numbers, so that 2.5 % is a true half and not the binary
    number nearest to it.
    """
    scaled = abs(value) * 10**places
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    digits = tuple(int(digit) for digit in str(whole))
    return Decimal((int(value < 0 and whole > 0), digits, -places))


def change_percent(before: int, after: int) -> int | None:
    """The change as a whole percentage of `before`; None when `before` is under 20."""
    if before < SMALLEST_BASE:
        return None
    return whole_percent(after - before, before)


def whole_percent(part: int, whole: int) -> int:
    """`part` as a whole percentage of `whole`, which is more than 0; halves away from zero.

    In whole numbers throughout: `rounded` does the same for any fraction, and takes ten times as
    long. Tables hold some fifty percentages for each neighbourhood.
    """
    size = (abs(part) * 200 + whole) // (whole * 2)
    return size if part >= 0 else -size
