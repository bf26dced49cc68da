"""Dates and times as the public reads them, in the language in force."""

import datetime as dt

from generator.wording.language import SOURCE, language
from generator.wording.locales import date_in, month_in, time_in
from generator.wording.messages import say

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


def day(date: dt.date) -> str:
    """`18 September 2026`."""
    if language() != SOURCE:
        return date_in(language(), date, "long")
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def weekday(date: dt.date) -> str:
    """`Friday 18 September 2026`."""
    if language() != SOURCE:
        return date_in(language(), date, "full")
    return f"{WEEKDAYS[date.weekday()]} {day(date)}"


def month(date: dt.date) -> str:
    """`September 2026`."""
    if language() != SOURCE:
        return month_in(language(), date, "yMMMM")
    return f"{MONTHS[date.month - 1]} {date.year}"


def month_alone(date: dt.date) -> str:
    """`September`, where the year stands beside it."""
    return date_in(language(), date, "LLLL") if language() != SOURCE else MONTHS[date.month - 1]


def month_short(date: dt.date) -> str:
    """`Sep 2026`, for chart axes where room is short."""
    if language() != SOURCE:
        return month_in(language(), date, "yMMM")
    return f"{MONTHS[date.month - 1][:3]} {date.year}"


def month_name_short(date: dt.date) -> str:
    """`Sep`, for date blocks."""
    if language() != SOURCE:
        return date_in(language(), date, "LLL")
    return MONTHS[date.month - 1][:3]


def clock(time: dt.time) -> str:
    """`9am`, `6:30pm`, `midday`, `midnight`."""
    if language() != SOURCE:
        return time_in(language(), time)
    if (time.hour, time.minute) == (0, 0):
        return "midnight"
    if (time.hour, time.minute) == (12, 0):
        return "midday"
    hour = time.hour % 12 or 12
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{hour}{minutes}{'am' if time.hour < 12 else 'pm'}"


def clock_range(start: dt.time, end: dt.time | None) -> str:
    """`9am to 4pm`, or the start alone."""
    if end is None:
        return clock(start)
    return say("{start} to {end}", start=clock(start), end=clock(end))
