"""Numbers as the public reads them, in the language in force."""

from functools import lru_cache

from generator.wording.language import SOURCE, direction_of, language
from generator.wording.locales import number_in

MINUS = "\N{MINUS SIGN}"
# Keeps a sign before its number among words that run from right to left.
_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


def number(value: float | int, places: int = 0) -> str:
    """`1,234`, `12.5`, with a true minus sign. `value` is already rounded to `places`."""
    return _written(language(), value, places)


@lru_cache(maxsize=8192)
def _written(spoken: str, value: float | int, places: int) -> str:
    """Kept, because tables say the same small numbers again and again."""
    text = f"{abs(value):,.{places}f}"
    sign = _sign(MINUS, spoken) if value < 0 and text.strip("0.,") else ""
    return sign + (text if spoken == SOURCE else number_in(spoken, abs(value), places))


def signed(value: int) -> str:
    """`+12`, `−3`, and `0` without a sign."""
    return (_sign("+", language()) if value > 0 else "") + number(value)


def _sign(sign: str, spoken: str) -> str:
    return _LEFT_TO_RIGHT + sign if direction_of(spoken) == "rtl" else sign


def plural(count: int, noun: str, nouns: str = "") -> str:
    """`1 thing`, `2 things`; irregular plurals are given as `nouns`.

    English only, for messages to editors. What residents read takes `say_number`.
    """
    return f"{number(count)} {noun if count == 1 else nouns or noun + 's'}"
