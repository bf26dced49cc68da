"""The time that an official table covers, for machines: an ISO 8601 interval of months or years.

The period of a table is written for people. What does not follow one of these forms stays words
alone: better no interval than a wrong one.
"""

import re

from generator.wording import MONTHS

_MONTH = rf"({'|'.join(MONTHS)}) (\d{{4}})"
_MONTHS = re.compile(rf"(?:months, )?{_MONTH} to {_MONTH}")
_CALENDAR = re.compile(r"calendar years?, (\d{4})(?: to (\d{4}))?")
_FINANCIAL = re.compile(
    r"(?:financial years?, (?:April to March, )?)?(\d{4})[-/](\d{4})(?: to \d{4}[-/](\d{4}))?"
)


def interval(period: str) -> str:
    """`2021-11/2022-12` for `months, November 2021 to December 2022`; empty where unsure."""
    if found := _MONTHS.fullmatch(period):
        return f"{_iso(found[1], found[2])}/{_iso(found[3], found[4])}"
    if found := _CALENDAR.fullmatch(period):
        return f"{found[1]}-01/{found[2] or found[1]}-12"
    if found := _FINANCIAL.fullmatch(period):
        return f"{found[1]}-04/{found[3] or found[2]}-03"
    return ""


def _iso(month: str, year: str) -> str:
    return f"{year}-{MONTHS.index(month) + 1:02}"
