"""The kinds of value a field may hold: one small reader each, from text to value.

Every reader takes the text as it stands in the file and returns the value, or raises
`unreadable` with what it expected and, where it can tell, what was probably meant.
"""

import datetime as dt
import html
import re
from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator import colour
from generator.model.addresses import email_in, is_email, is_link, link_in, without_user
from generator.model.guesses import NUMBERS, YEARS, clock_time, date_of, iso_date, iso_month
from generator.model.kind import (
    COLLAR,
    COLOUR,
    COUNT,
    DATE,
    EMAIL,
    FLAG,
    LINE,
    LINK,
    LONGEST_COUNT,
    LONGEST_LINE,
    LONGEST_PROSE,
    MONTH,
    NAME,
    PHONE,
    PROSE,
    TIME,
    TO_FILL_IN,
    Kind,
)
from generator.model.phones import is_phone, phone_in
from generator.model.unreadable import unreadable

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,8}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_ISO_DATE = re.compile(DATE.pattern)
_MONTH = re.compile(MONTH.pattern)
_TIME = re.compile(TIME.pattern)
_COLLAR = re.compile(COLLAR.pattern)
_NO_NAME = frozenset(("null", "yes", "no", "true", "false"))
YES, NO = ("yes", "true", "on"), ("no", "false", "off")


def read_line(text: str) -> str:
    """A few words on one line, plain text.

    Runs of spaces, and spaces that are none to a computer, become one space: nobody sees the
    difference, and a name must be the same wherever it stands.
    """
    lines, text = len(text.strip().split("\n")), " ".join(text.split())
    _filled_in(text, LINE)
    if lines > 1:
        raise unreadable(LINE.expected, text)
    if len(text) > LONGEST_LINE:
        raise unreadable(f"at most {LONGEST_LINE} characters long", advice=_shorten(text))
    return _plain(text)


def read_name(text: str) -> str:
    """The name of a person as it is shown. What a computer writes for nothing is no name."""
    text = read_line(text)
    if text.casefold() in _NO_NAME or not any(letter.isalpha() for letter in text):
        raise unreadable(NAME.expected, advice="write the name as residents are to read it")
    return text


def read_prose(text: str) -> str:
    """Paragraphs of plain text; lines that start with `- ` make a list."""
    text = text.strip()
    _filled_in(text, PROSE)
    if len(text) > LONGEST_PROSE:
        raise unreadable(f"at most {LONGEST_PROSE:,} characters long", advice=_shorten(text))
    return _plain(text)


def _filled_in(text: str, kind: Kind) -> None:
    if not text:
        raise unreadable(kind.expected)
    if text == TO_FILL_IN:
        raise unreadable("filled in", advice=f"write {kind.expected}")


def _shorten(text: str) -> str:
    return f"shorten it: it has {len(text):,} characters"


def _plain(text: str) -> str:
    """The text, once it is sure to be plain: neither HTML nor HTML's codes for characters."""
    if "<" in text and (tags := _TAG.findall(text)):
        shown = ", ".join(dict.fromkeys(tags))
        raise unreadable("plain text, without HTML", _without_html(text), f"delete {shown}")
    if "&" in text:
        codes = [code for code in _ENTITY.findall(text) if html.unescape(code) != code]
        if codes:
            raise unreadable(
                "plain text, without HTML codes",
                _without_html(html.unescape(html.unescape(text))),
                f"write the character itself instead of {codes[0]}",
            )
    return text


def _without_html(text: str) -> str:
    """The text without tags; empty where what is left would still not be plain."""
    text = _TAG.sub("", text).strip()
    return "" if _TAG.search(text) or _ENTITY.search(text) else text


def read_date(text: str) -> dt.date:
    """An ISO date; for a date written otherwise the error suggests the ISO form."""
    found = _ISO_DATE.fullmatch(text)
    if found:
        date = date_of(*(int(part) for part in found.groups()))
        if date is not None:
            return date
        if int(found[1]) in YEARS:
            raise unreadable("a day that is in the calendar, written like 2026-02-28")
        raise unreadable(f"a date from {YEARS[0]} to {YEARS[-1]}")
    raise unreadable(DATE.expected, iso_date(text))


def read_month(text: str) -> dt.date:
    """A month, as the date of its first day."""
    found = _MONTH.fullmatch(text)
    month = date_of(int(found[1]), int(found[2]), 1) if found else None
    if month is None:
        raise unreadable(MONTH.expected, iso_month(text))
    return month


def read_time(text: str) -> dt.time:
    """A time on the 24-hour clock; for `6.30pm` the error suggests `18:30`."""
    found = _TIME.fullmatch(text)
    if found:
        return dt.time(int(found[1]), int(found[2]))
    one_only = "write one time here; an end has a field of its own"
    advice = one_only if len(re.findall("[0-9]+(?:[:.][0-9]+)?", text)) > 1 else ""
    raise unreadable(TIME.expected, clock_time(text.strip()), advice)


def read_flag(text: str) -> bool:
    """`yes` or `no`."""
    word = text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise unreadable(FLAG.expected, {"y": "yes", "n": "no"}.get(word, ""))


def read_count(text: str) -> int:
    """A whole number from 0 up, in plain figures: no sign, no comma, no decimal point."""
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_COUNT:
        return int(text)
    raise _not_a_count(text.strip())


def _not_a_count(text: str) -> PydanticCustomError:
    if re.fullmatch(r"-[0-9.]+", text):
        return unreadable("0 or more", advice="write how many there are")
    grouped = re.fullmatch(r"[0-9]{1,3}([, ][0-9]{3})+", text)
    found = re.fullmatch(r"([0-9]+)(?:\.0+)?(?: [A-Za-z ]+)?", text)
    figures = re.sub("[, ]", "", text) if grouped else found[1] if found else ""
    if len(figures.lstrip("0")) > LONGEST_COUNT:
        return unreadable(f"{10**LONGEST_COUNT - 1:,} or less", advice="correct the number")
    if grouped:
        return unreadable("a whole number in plain figures", str(int(figures)))
    if found:
        return unreadable(COUNT.expected, str(int(figures)))
    if re.fullmatch(r"[0-9]*\.[0-9]+", text):
        return unreadable(COUNT.expected, advice="write a number without a decimal point")
    words = text.casefold()
    return unreadable(COUNT.expected, str(NUMBERS.index(words)) if words in NUMBERS else "")


def read_link(text: str) -> str:
    """An absolute https address, without a user name in it."""
    text = text.strip()
    if is_link(text):
        return text
    if re.match(r"[a-z]+://[^/\\]*@", text):
        raise unreadable("a web address without a user name or password", without_user(text))
    meant = link_in(text)
    if text.startswith("https://") and meant:
        raise unreadable("a web address without spaces, quotation marks and lone % signs", meant)
    if text.startswith("https://"):
        expected = "a web address with the name of a site, such as https://www.example.org/page"
        advice = "open the page in your browser and copy its address from there"
        raise unreadable(expected, advice=advice)
    raise unreadable(LINK.expected, meant)


def read_email(text: str) -> str:
    """An email address alone, without a name or `mailto:`."""
    text = text.strip()
    if is_email(text):
        return text
    raise unreadable(EMAIL.expected, email_in(text))


def read_phone(text: str) -> str:
    """A United Kingdom phone number in grouped figures, or a short one such as 101."""
    text = " ".join(text.split())
    if is_phone(text):
        return text
    advice = "write one number of 10 or 11 figures, and nothing behind it"
    raise unreadable(PHONE.expected, phone_in(text), advice)


def read_collar(text: str) -> str:
    """A collar number, kept as text so that `0123` stays `0123`."""
    text = " ".join(text.split())
    if _COLLAR.fullmatch(text):
        return text
    raise unreadable(COLLAR.expected)


def read_colour(text: str) -> str:
    """A colour of six figures, with or without the # that YAML takes for a note."""
    found = colour.read(text.strip())
    if found:
        return found
    short = re.fullmatch(r"#?([0-9A-Fa-f]{3})", text.strip())
    suggestion = "#" + "".join(figure * 2 for figure in short[1]) if short else ""
    raise unreadable(COLOUR.expected, suggestion, "ask your communications team for it")


def _reads(reader: Callable[[str], object]) -> BeforeValidator:
    """The annotation that reads a text with `reader` and lets a value that was read pass."""
    return BeforeValidator(lambda given: reader(given) if isinstance(given, str) else given)


Line = Annotated[str, _reads(read_line), LINE]
Name = Annotated[str, _reads(read_name), NAME]
Prose = Annotated[str, _reads(read_prose), PROSE]
Date = Annotated[dt.date, _reads(read_date), DATE]
Month = Annotated[dt.date, _reads(read_month), MONTH]
Time = Annotated[dt.time, _reads(read_time), TIME]
Flag = Annotated[bool, _reads(read_flag), FLAG]
Count = Annotated[int, _reads(read_count), COUNT]
Link = Annotated[str, _reads(read_link), LINK]
Email = Annotated[str, _reads(read_email), EMAIL]
Phone = Annotated[str, _reads(read_phone), PHONE]
Colour = Annotated[str, _reads(read_colour), COLOUR]
CollarNumber = Annotated[str, _reads(read_collar), COLLAR]
