"""Whether chance alone explains the difference between two counts.

The conditional test of two Poisson counts: if nothing changed, then each of a + b crimes fell into
the one year or the other as a coin falls, so that a, given a + b, is binomial with one half. The
probability of what was counted or anything further off, either way, is the smaller tail doubled.
At one in twenty or less it is called a change. It is worked out exactly, in whole numbers.

Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series",
Biometrika 31 (1940), 313-323; the same test is R's `poisson.test` for two counts.
"""

from functools import lru_cache
from math import isqrt

# One in twenty: significance at 95 %.
ONE_IN = 20
# Above this many the normal curve gives the same limit within a count, and far faster.
EXACT_UP_TO = 10_000
_QUANTILE_SQUARED = (38_415, 10_000)  # of 1.95996


def within_chance(a: int, b: int) -> bool:
    """Whether two counts of equal spans of time differ by no more than chance explains.

    The normal curve gives the limit within one count, so the exact one is worked out only near it.
    """
    near = _by_the_normal_curve(a + b)
    if abs(min(a, b) - near) > 2:
        return min(a, b) > near
    return min(a, b) > furthest(a + b)


@lru_cache(maxsize=1 << 16)
def furthest(n: int) -> int:
    """The largest smaller count of n that is too far from half to be chance; -1 where none is."""
    if n > EXACT_UP_TO:
        return _by_the_normal_curve(n)
    # Twice the tail up to k, at most one in twenty: 40 times the sum of C(n, i) at most 2 ** n.
    most, tail, term, k = 2**n, 0, 1, 0
    while 2 * ONE_IN * (tail + term) <= most:
        tail += term
        term = term * (n - k) // (k + 1)
        k += 1
    return k - 1


def _by_the_normal_curve(n: int) -> int:
    """The limit with the continuity correction: n - 2k - 1 at least 1.96 root n."""
    above, below = _QUANTILE_SQUARED
    return (n - 1 - isqrt(n * above // below) - 1) // 2
