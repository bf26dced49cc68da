"""The kinds of value a field may hold: one small reader each, from text to value.

Every reader takes the text as it stands in the file and returns the value, or raises
`unreadable` with what it expected and, where it can tell, what was probably meant.
"""

import datetime as dt
import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from generator.model.unreadable import unreadable
from generator.wording import MONTHS

LONGEST_LINE = 200
LONGEST_PROSE = 5000


@dataclass(frozen=True, slots=True)
class Kind:
    """What an editor is told about a kind of value: its name, what it expects, an example."""

    name: str
    expected: str
    example: str


LINE = Kind("text", "a few words on one line", "Alvaston North")
PROSE = Kind("prose", "sentences, in one or more paragraphs", "We will patrol the park each week.")
DATE = Kind("date", "a date like 2026-10-01 (year-month-day)", "2026-10-01")
MONTH = Kind("month", "a month like 2026-10 (year-month)", "2026-10")
TIME = Kind("time", "a time like 18:30", "18:30")
FLAG = Kind("yes or no", "yes or no", "yes")
COUNT = Kind("whole number", "a whole number, such as 0 or 14", "14")
LINK = Kind("link", "a web address that starts with https://", "https://www.example.org/")
EMAIL = Kind("email", "an email address, such as team@example.org", "team@example.org")
PHONE = Kind("phone", "a phone number in figures, such as 01632 960 123", "01632 960 123")
COLLAR = Kind("collar number", "letters and figures, such as 0123 or PC 4821", "0123")

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_IN_WORDS = re.compile(r"(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_SPOKEN_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?", re.IGNORECASE)
_LOOSE_TIME = re.compile(r"(\d{1,2})[:.h]?(\d{2})")
_LINK = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?::\d{1,5})?(?:[/?#][^\s<>\"'`\\]*)?")
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:\+44 ?|0)[1-9][0-9 ]{7,13}|1\d{2}|999|18\d{3}(?: \d{3})?")
_COLLAR = re.compile(r"[A-Za-z0-9][A-Za-z0-9 /-]{0,11}")
YES, NO = ("yes", "true", "on"), ("no", "false", "off")


def read_line(text: str) -> str:
    """A few words on one line, plain text."""
    if "\n" in text:
        raise unreadable(LINE.expected, " ".join(text.split()))
    if len(text) > LONGEST_LINE:
        raise unreadable(f"at most {LONGEST_LINE} characters long", advice=_shorten(text))
    return _plain(text)


def read_prose(text: str) -> str:
    """Paragraphs of plain text; lines that start with `- ` make a list."""
    if len(text) > LONGEST_PROSE:
        raise unreadable(f"at most {LONGEST_PROSE:,} characters long", advice=_shorten(text))
    return _plain(text.strip())


def _shorten(text: str) -> str:
    return f"it has {len(text):,} characters; shorten it"


def _plain(text: str) -> str:
    """The text, once it is sure to be plain: neither HTML nor HTML's codes for characters."""
    if _TAG.search(text):
        raise unreadable("plain text, without HTML", _TAG.sub("", text).strip())
    if _ENTITY.search(text):
        raise unreadable("plain text, without HTML codes", html.unescape(html.unescape(text)))
    return text


def read_date(text: str) -> dt.date:
    """An ISO date; for a date written otherwise the error suggests the ISO form."""
    found = _ISO_DATE.fullmatch(text)
    if found:
        year, month, day = (int(part) for part in found.groups())
        date = _date(year, month, day)
        if date is None:
            raise unreadable("a day that is in the calendar, such as 2026-02-28")
        return date
    raise unreadable(DATE.expected, _iso_of(text))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso_of(text: str) -> str:
    """The ISO form of `1/10/2026` or `Thursday 1 October 2026`, or an empty text."""
    date = None
    if found := _DAY_FIRST.fullmatch(text):
        date = _date(int(found[3]), int(found[2]), int(found[1]))
    elif found := _IN_WORDS.fullmatch(text):
        names = [name[:3].casefold() for name in MONTHS]
        name = found[2][:3].casefold()
        date = _date(int(found[3]), names.index(name) + 1, int(found[1])) if name in names else None
    return date.isoformat() if date else ""


def read_month(text: str) -> dt.date:
    """A month, as the date of its first day."""
    found = _MONTH.fullmatch(text)
    month = _date(int(found[1]), int(found[2]), 1) if found else None
    if month is None:
        whole = _ISO_DATE.fullmatch(text)
        raise unreadable(MONTH.expected, text[:7] if whole else "")
    return month


def read_time(text: str) -> dt.time:
    """A time on the 24-hour clock; for `6.30pm` the error suggests `18:30`."""
    found = _TIME.fullmatch(text)
    if found:
        return dt.time(int(found[1]), int(found[2]))
    raise unreadable(TIME.expected, _clock_of(text.strip()))


def _clock_of(text: str) -> str:
    """The 24-hour form of `6pm`, `6.30 pm`, `9:00` or `1830`, or an empty text."""
    if found := _SPOKEN_TIME.fullmatch(text):
        hour, minute = int(found[1]), int(found[2] or 0)
        if not 1 <= hour <= 12 or minute > 59:
            return ""
        return f"{hour % 12 + (12 if found[3] in 'pP' else 0):02}:{minute:02}"
    if (found := _LOOSE_TIME.fullmatch(text)) and int(found[1]) < 24 and int(found[2]) < 60:
        return f"{int(found[1]):02}:{found[2]}"
    return ""


def read_flag(text: str) -> bool:
    """`yes` or `no`."""
    word = text.casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise unreadable(FLAG.expected)


def read_count(text: str) -> int:
    """A whole number from 0 up, in plain figures: no sign, no comma, no decimal point."""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    if re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})+", text):
        raise unreadable("a whole number without commas", text.replace(",", ""))
    if re.fullmatch(r"-[0-9.]+", text):
        raise unreadable("0 or more", advice="a count cannot be less than nothing")
    if re.fullmatch(r"[0-9]+\.0+", text):
        raise unreadable(COUNT.expected, text.split(".")[0])
    if re.fullmatch(r"[0-9]*\.[0-9]+", text):
        raise unreadable(COUNT.expected, advice="a count has no fraction")
    raise unreadable(COUNT.expected)


def read_link(text: str) -> str:
    """An absolute https address, without a user name in it."""
    if _LINK.fullmatch(text):
        return text
    suggestion = ""
    if text.startswith("http://") and _LINK.fullmatch("https" + text[4:]):
        suggestion = "https" + text[4:]
    elif _LINK.fullmatch("https://" + text):
        suggestion = "https://" + text
    raise unreadable(LINK.expected, suggestion)


def read_email(text: str) -> str:
    """An email address alone, without a name or `mailto:`."""
    address = text.removeprefix("mailto:")
    if _EMAIL.fullmatch(address):
        if address == text:
            return text
        raise unreadable(EMAIL.expected, address)
    raise unreadable(EMAIL.expected)


def read_phone(text: str) -> str:
    """A United Kingdom phone number in grouped figures, or a short one such as 101."""
    if _PHONE.fullmatch(text):
        return text
    bare = re.sub(r"[()\-.\s]+", " ", text).strip()
    raise unreadable(PHONE.expected, bare if _PHONE.fullmatch(bare) else "")


def read_collar(text: str) -> str:
    """A collar number, kept as text so that `0123` stays `0123`."""
    if _COLLAR.fullmatch(text):
        return text
    raise unreadable(COLLAR.expected)


def _reads(reader: Callable[[str], object]) -> BeforeValidator:
    """The annotation that reads a text with `reader` and lets a value that was read pass."""
    return BeforeValidator(lambda given: reader(given) if isinstance(given, str) else given)


Line = Annotated[str, _reads(read_line), LINE]
Prose = Annotated[str, _reads(read_prose), PROSE]
Date = Annotated[dt.date, _reads(read_date), DATE]
Month = Annotated[dt.date, _reads(read_month), MONTH]
Time = Annotated[dt.time, _reads(read_time), TIME]
Flag = Annotated[bool, _reads(read_flag), FLAG]
Count = Annotated[int, _reads(read_count), COUNT]
Link = Annotated[str, _reads(read_link), LINK]
Email = Annotated[str, _reads(read_email), EMAIL]
Phone = Annotated[str, _reads(read_phone), PHONE]
CollarNumber = Annotated[str, _reads(read_collar), COLLAR]
