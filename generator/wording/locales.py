"""Dates, times and numbers of languages other than English, from Unicode's common data (CLDR).

Babel holds that data; it is loaded only when such a language is spoken. What was written once is
kept: a newsletter repeats the same few dates and numbers.
"""

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_MOST_KEPT = 4096


@lru_cache(maxsize=64)
def _locale(code: str) -> "Locale":
    from babel import Locale

    return Locale.parse(code, sep="-")


@lru_cache(maxsize=_MOST_KEPT)
def date_in(code: str, date: dt.date, form: str) -> str:
    """`18 Medi 2026` (`long`), `Dydd Gwener, 18 Medi 2026` (`full`), `Medi` (`LLLL`)."""
    from babel.dates import format_date

    return format_date(date, form, _locale(code))


@lru_cache(maxsize=_MOST_KEPT)
def month_in(code: str, date: dt.date, parts: str) -> str:
    """A month with its year, in full (`yMMMM`) or in short (`yMMM`)."""
    from babel.dates import format_skeleton

    return format_skeleton(parts, date, locale=_locale(code))


@lru_cache(maxsize=_MOST_KEPT)
def time_in(code: str, time: dt.time) -> str:
    """`18:30`, or as the language writes it."""
    from babel.dates import format_time

    return format_time(time, "short", locale=_locale(code))


@lru_cache(maxsize=_MOST_KEPT)
def number_in(code: str, value: float | int, places: int) -> str:
    """A number without its sign, in the signs and groups of the language."""
    from babel.numbers import format_decimal

    locale = _locale(code)
    pattern = str(locale.decimal_formats[None].pattern).split(".")[0].split(";")[0]
    return format_decimal(value, f"{pattern}.{'0' * places}" if places else pattern, locale)


@lru_cache(maxsize=64)
def name_of_language(code: str, spoken: str) -> str:
    """What a language is called in another: `Welsh`, `Cymraeg`."""
    return _locale(code).get_display_name(spoken.replace("-", "_")) or code


def own_name(code: str) -> str:
    """A language's own name as a heading or a link has it: `Cymraeg`, `Polski`, `English`."""
    if code.partition("-")[0].lower() == "en":
        return "English"
    name = name_of_language(code, code)
    return name[:1].upper() + name[1:]
