"""Dates, times, numbers, plurals and lists as the public reads them (British English)."""

import datetime as dt
import difflib
from collections.abc import Iterable, Sequence

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MINUS = "\N{MINUS SIGN}"


def day(date: dt.date) -> str:
    """`18 September 2026`."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def weekday(date: dt.date) -> str:
    """`Friday 18 September 2026`."""
    return f"{WEEKDAYS[date.weekday()]} {day(date)}"


def month(date: dt.date) -> str:
    """`September 2026`."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def month_short(date: dt.date) -> str:
    """`Sep 2026`, for chart axes and date blocks where room is short."""
    return f"{MONTHS[date.month - 1][:3]} {date.year}"


def clock(time: dt.time) -> str:
    """`9am`, `6:30pm`, `midday`, `midnight`."""
    if (time.hour, time.minute) == (0, 0):
        return "midnight"
    if (time.hour, time.minute) == (12, 0):
        return "midday"
    hour = time.hour % 12 or 12
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{hour}{minutes}{'am' if time.hour < 12 else 'pm'}"


def clock_range(start: dt.time, end: dt.time | None) -> str:
    """`9am to 4pm`, or the start alone."""
    return clock(start) if end is None else f"{clock(start)} to {clock(end)}"


def number(value: float | int, places: int = 0) -> str:
    """`1,234`, `12.5`, with a true minus sign. `value` is already rounded to `places`."""
    text = f"{abs(value):,.{places}f}"
    return f"{MINUS}{text}" if value < 0 and text.strip("0.,") else text


def plural(count: int, noun: str, nouns: str = "") -> str:
    """`1 thing`, `2 things`; irregular plurals are given as `nouns`."""
    return f"{number(count)} {noun if count == 1 else nouns or noun + 's'}"


def listed(items: Iterable[str], joiner: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def quoted(text: str, most: int = 60) -> str:
    """What a file says, in quotation marks, on one line and cut to a readable length."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= most else f'"{line[:most].rstrip()}…"'


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word most like the given one, or an empty text where none is like it."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def with_article(noun: str) -> str:
    """`a division`, `an area`."""
    return f"{'an' if noun[:1].casefold() in tuple('aeiou') else 'a'} {noun}"


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…:" else ".")
