"""What a text was probably meant to say: the suggestions behind "change the line to".

A guess is made only where there is one reading. `1/10/2026` is the first of October: editors here
write the day first. `26-10-01` could be either, so nothing is suggested.
"""

import datetime as dt
import re

from generator.wording import MONTHS

YEARS = range(1900, 2100)
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ].*)?")
_FIGURES_ONLY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_WEEKDAY = re.compile(r"[A-Za-z]+day,? +", re.IGNORECASE)
_DAY_IN_WORDS = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([A-Za-z]{3,9}),?[ -]([0-9]{4})"
)
_MONTH_IN_WORDS = re.compile(r"([A-Za-z]{3,9})[ -]([0-9]{1,2}(?:st|nd|rd|th)?), ([0-9]{4})")
_MONTH_AND_YEAR = re.compile(r"([A-Za-z]{3,9})[ -]((?:20)?[0-9]{2})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
_LOOSE_MONTH = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})")
_SPOKEN_TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*([ap])\.?m\.?", re.IGNORECASE)
_LOOSE_TIME = re.compile(r"([0-9]{1,2})[:.h]?([0-9]{2})(?::00)?")
_TIMES_IN_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """The date, if it is in the calendar and in living memory or near future."""
    try:
        return dt.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def iso_date(text: str) -> str:
    """The ISO form of `1/10/2026` or `Thursday 1 October 2026`, or an empty text."""
    text = _WEEKDAY.sub("", text.strip(), count=1)
    date = None
    if found := _YEAR_FIRST.fullmatch(text) or _FIGURES_ONLY.fullmatch(text):
        date = date_of(int(found[1]), int(found[2]), int(found[3]))
    elif found := _DAY_FIRST.fullmatch(text):
        date = date_of(int(found[3]), int(found[2]), int(found[1]))
    elif found := _DAY_IN_WORDS.fullmatch(text):
        date = date_of(int(found[3]), _month_number(found[2]), int(found[1]))
    elif found := _MONTH_IN_WORDS.fullmatch(text):
        date = date_of(int(found[3]), _month_number(found[1]), int(found[2].rstrip("stndrh")))
    return date.isoformat() if date else ""


def _month_number(word: str) -> int:
    """1 to 12 for `October`, `Oct` or `Sept`; 0 for any other word."""
    word = word.casefold()
    numbers = (n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(word))
    return next(numbers, 0)


def iso_month(text: str) -> str:
    """The ISO form of `Oct-26` (as Excel writes it), `October 2026` or `01/10/2026`, or empty."""
    month = None
    if found := _MONTH_AND_YEAR.fullmatch(text):
        year = int(found[2])
        month = date_of(year if year > 99 else 2000 + year, _month_number(found[1]), 1)
    elif found := _MONTH_FIRST.fullmatch(text):
        month = date_of(int(found[2]), int(found[1]), 1)
    elif found := _LOOSE_MONTH.fullmatch(text):
        month = date_of(int(found[1]), int(found[2]), 1)
    return f"{month:%Y-%m}" if month else iso_date(text)[:7]


def clock_time(text: str) -> str:
    """The 24-hour form of `6pm`, `6.30 pm`, `9:00` or `1830`, or an empty text."""
    if found := _SPOKEN_TIME.fullmatch(text):
        hour, minute = int(found[1]), int(found[2] or 0)
        if not 1 <= hour <= 12 or minute > 59:
            return ""
        return f"{hour % 12 + (12 if found[3] in 'pP' else 0):02}:{minute:02}"
    if (found := _LOOSE_TIME.fullmatch(text)) and int(found[1]) < 24 and int(found[2]) < 60:
        return f"{int(found[1]):02}:{found[2]}"
    return _TIMES_IN_WORDS.get(text.casefold(), "")
