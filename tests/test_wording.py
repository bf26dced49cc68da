import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import wording


def test_dates() -> None:
    date = dt.date(2026, 9, 18)
    assert wording.day(date) == "18 September 2026"
    assert wording.weekday(date) == "Friday 18 September 2026"
    assert wording.month(date) == "September 2026"
    assert wording.month_short(date) == "Sep 2026"
    assert wording.day(dt.date(2028, 2, 29)) == "29 February 2028"


@given(st.dates())
def test_dates_agree_with_the_calendar(date: dt.date) -> None:
    year = f"{date.year:04}"
    assert wording.weekday(date) == f"{date:%A} {date.day} {date:%B} {int(year)}"


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "midnight"),
        (0, 30, "12:30am"),
        (9, 0, "9am"),
        (11, 59, "11:59am"),
        (12, 0, "midday"),
        (12, 5, "12:05pm"),
        (18, 30, "6:30pm"),
        (23, 0, "11pm"),
    ],
)
def test_clock(hour: int, minute: int, words: str) -> None:
    assert wording.clock(dt.time(hour, minute)) == words


def test_clock_range() -> None:
    assert wording.clock_range(dt.time(9), dt.time(16)) == "9am to 4pm"
    assert wording.clock_range(dt.time(9), None) == "9am"


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [
        (0, 0, "0"),
        (1234, 0, "1,234"),
        (-1234, 0, "−1,234"),
        (12.5, 1, "12.5"),
        (-0.0, 0, "0"),
        (-0.04, 1, "0.0"),
        (-0.05, 2, "−0.05"),
        (1234567.5, 1, "1,234,567.5"),
    ],
)
def test_number(value: float, places: int, words: str) -> None:
    assert wording.number(value, places) == words


def test_plural() -> None:
    assert wording.plural(0, "thing") == "0 things"
    assert wording.plural(1, "thing") == "1 thing"
    assert wording.plural(1000, "thing") == "1,000 things"
    assert wording.plural(2, "priority", "priorities") == "2 priorities"


def test_listed() -> None:
    assert wording.listed([]) == ""
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b"]) == "a and b"
    assert wording.listed(iter(["a", "b", "c"]), "or") == "a, b or c"


def test_quoted() -> None:
    assert wording.quoted("half  six\nor so") == '"half six or so"'
    assert wording.quoted("a" * 60) == f'"{"a" * 60}"'
    assert wording.quoted("a" * 59 + " bc") == f'"{"a" * 59}…"'


def test_nearest() -> None:
    assert wording.nearest("SARGEANT", ["Sergeant", "PCSO"]) == "Sergeant"
    assert wording.nearest("wizard", ["Sergeant", "PCSO"]) == ""
    assert wording.nearest("x", []) == ""


def test_with_article() -> None:
    assert wording.with_article("division") == "a division"
    assert wording.with_article("area command") == "an area command"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("  ", ""),
        ("see below", "See below."),
        ("Done!", "Done!"),
        ("the rest:", "The rest:"),
        ("PCSOs met. ", "PCSOs met."),
    ],
)
def test_sentence(text: str, words: str) -> None:
    assert wording.sentence(text) == words
