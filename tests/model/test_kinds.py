"""Every kind reads what it promises, and says what it expected of everything else."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model import kinds
from generator.model.kinds import (
    read_collar,
    read_colour,
    read_count,
    read_date,
    read_email,
    read_flag,
    read_line,
    read_link,
    read_month,
    read_name,
    read_phone,
    read_prose,
    read_time,
)

READERS = [getattr(kinds, name) for name in dir(kinds) if name.startswith("read_")]
KINDS = {
    read_line: kinds.LINE,
    read_name: kinds.NAME,
    read_prose: kinds.PROSE,
    read_date: kinds.DATE,
    read_month: kinds.MONTH,
    read_time: kinds.TIME,
    read_flag: kinds.FLAG,
    read_count: kinds.COUNT,
    read_link: kinds.LINK,
    read_email: kinds.EMAIL,
    read_phone: kinds.PHONE,
    read_collar: kinds.COLLAR,
    read_colour: kinds.COLOUR,
}
quick = settings(deadline=None, derandomize=True, max_examples=50)


def suggestion(reader, text: str) -> str:
    """What the reader takes the text for; the text must be one it cannot read."""
    with pytest.raises(PydanticCustomError) as caught:
        reader(text)
    assert caught.value.context["expected"]
    return caught.value.context["suggestion"]


def test_every_reader_has_a_kind_and_reads_its_example():
    assert set(READERS) == set(KINDS)
    for reader, kind in KINDS.items():
        reader(kind.example)


@pytest.mark.parametrize("reader", READERS)
@quick
@given(text=st.text(max_size=30) | st.text(alphabet="0123456789-/:. ,aApm@£<>&;", max_size=15))
@example(text="٢٠٢٦-١٠-٠١")
@example(text="²")
@example(text="0000-00-00")
@example(text="9" * 5000)
def test_what_is_suggested_can_be_read(reader, text):
    try:
        reader(text)
    except PydanticCustomError as error:
        assert error.context["expected"]
        if error.context["suggestion"]:
            reader(error.context["suggestion"])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1/10/2026", "2026-10-01"),
        ("01.10.2026", "2026-10-01"),
        ("2026/10/1", "2026-10-01"),
        ("20261001", "2026-10-01"),
        ("1 October 2026", "2026-10-01"),
        ("Thu 1 Oct 2026", ""),
        ("Thursday 1st of October 2026", "2026-10-01"),
        ("October 1, 2026", "2026-10-01"),
        ("2026-10-01 00:00:00", "2026-10-01"),
        ("31/13/2026", ""),
        ("26-10-01", ""),
        ("1 Octopus 2026", ""),
        ("tomorrow", ""),
        ("2026-02-30", ""),
        ("1026-10-01", ""),
    ],
)
def test_date(text, meant):
    assert suggestion(read_date, text) == meant


@quick
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_date_and_month_round_trip(day):
    assert read_date(day.isoformat()) == day
    assert read_month(f"{day:%Y-%m}") == day.replace(day=1)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Oct-26", "2026-10"),
        ("October 2026", "2026-10"),
        ("01/10/2026", "2026-10"),
        ("10/2026", "2026-10"),
        ("2026-1", "2026-01"),
        ("2026-10-01", "2026-10"),
        ("2026-13", ""),
        ("autumn", ""),
    ],
)
def test_month(text, meant):
    assert suggestion(read_month, text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6pm", "18:00"),
        ("6.30 p.m.", "18:30"),
        ("12am", "00:00"),
        ("9:30", "09:30"),
        ("18.30", "18:30"),
        ("1830", "18:30"),
        ("noon", "12:00"),
        ("13pm", ""),
        ("25:00", ""),
        ("24:00", ""),
        ("half six", ""),
        ("10:00-11:30", ""),
    ],
)
def test_time(text, meant):
    assert suggestion(read_time, text) == meant


@quick
@given(st.times())
def test_time_round_trip(time):
    assert read_time(f"{time:%H:%M}") == time.replace(second=0, microsecond=0, fold=0)


def test_flag():
    assert [read_flag(word) for word in ("yes", "Yes", "TRUE", "on")] == [True] * 4
    assert [read_flag(word) for word in ("no", "No", "false", "off")] == [False] * 4
    assert suggestion(read_flag, "y") == "yes"
    assert suggestion(read_flag, "until March") == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1,234", "1234"),
        ("1 234", "1234"),
        ("31.0", "31"),
        ("31 members", "31"),
        ("ten", "10"),
        ("-1", ""),
        ("2.5", ""),
        ("about 30", ""),
        ("12-15", ""),
        ("1e3", ""),
        ("", ""),
        ("٣", ""),
        ("9999999999", ""),
    ],
)
def test_count(text, meant):
    assert suggestion(read_count, text) == meant


@pytest.mark.parametrize("text", ["1000000000", "1,000,000,000", "1000000000 people"])
def test_a_number_that_is_too_large_is_told_the_limit(text):
    with pytest.raises(PydanticCustomError) as caught:
        read_count(text)
    assert caught.value.context["expected"] == "999,999,999 or less"


@quick
@given(st.integers(0, 999_999_999))
def test_count_round_trip(number):
    assert read_count(str(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://www.example.org:8443/a/b?c=d#e",
        "https://example.org/caf%C3%A9/(1)",
        "https://xn--e1afmkfd.xn--p1ai/",
    ],
)
def test_link(text):
    assert read_link(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("http://example.org/", "https://example.org/"),
        ("www.example.org/x", "https://www.example.org/x"),
        ("<https://example.org/>", "https://example.org/"),
        ("[us](https://example.org/x)", "https://example.org/x"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://jo:secret@example.org/", "https://example.org/"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https://example", ""),
        ("our page", ""),
        ("mailto:a@example.org", ""),
        ("HTTPS://EXAMPLE.ORG/A", "https://example.org/A"),
        ("https://example.org/50%", "https://example.org/50%25"),
        ("https://127.0.0.1/", ""),
        ("https://example.org\\@evil.example.org/", ""),
        ("https://example.org:99999/", ""),
        ("https://" + ("a" * 50 + ".") * 5 + "example.org/", ""),
    ],
)
def test_not_a_link(text, meant):
    assert suggestion(read_link, text) == meant


def test_email():
    assert read_email("jo.o'neil+team@west-shire.example.org") == (
        "jo.o'neil+team@west-shire.example.org"
    )
    assert suggestion(read_email, "mailto:a@example.org") == "a@example.org"
    assert suggestion(read_email, "Team <a@example.org>") == "a@example.org"
    assert suggestion(read_email, "a@example.org, b@example.org") == ""
    assert suggestion(read_email, "a@example") == ""
    for text in ("a&b@b.org", ".a@b.org", "a..b@b.org", "a%0ab@b.org", "x" * 65 + "@b.org"):
        assert suggestion(read_email, text) == ""


def test_spaces_are_folded():
    assert read_line("PC  Jo\u00a0 Lindqvist ") == "PC Jo Lindqvist"
    assert read_phone("01632\u00a0960  123") == "01632 960 123"


def test_name():
    assert read_name("PC Jo  Lindqvist") == "PC Jo Lindqvist"
    for text in ("4821", "null", "~", "yes", "-"):
        assert suggestion(read_name, text) == ""


def test_phone_from_a_spreadsheet_or_from_abroad():
    assert suggestion(read_phone, "1632960451") == "01632960451"
    assert suggestion(read_phone, "0044 1632 960 451") == "+44 1632 960 451"
    assert suggestion(read_phone, "00441632960451") == "+441632960451"


@pytest.mark.parametrize(
    "text",
    [
        *("101", "999", "112", "116 123", "18000", "18001 101", "61016", "0800 555 111"),
        *("01632 960 123", "01632960123", "+44 1632 960 123", "18001 01632 960 123", "0800 1111"),
    ],
)
def test_phone(text):
    assert read_phone(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("(01632) 960-123", "01632 960 123"),
        ("+44 (0)1632 960 123", "+44 1632 960 123"),
        ("01632 960 12345", ""),
        ("01632 96", ""),
        ("0800 POLICE", ""),
        ("01632 960 123 or 101", ""),
        ("01632 960 123 ext 4", ""),
    ],
)
def test_not_a_phone(text, meant):
    assert suggestion(read_phone, text) == meant


def test_collar_number_keeps_its_noughts():
    assert read_collar("0123") == "0123"
    assert read_collar("PC 4821") == "PC 4821"
    assert suggestion(read_collar, "#123") == ""


@pytest.mark.parametrize("reader", [read_line, read_prose])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("<b>Market</b> Ward", "Market Ward"),
        ("<<b>script>x", ""),
        ("Redruth South &amp;amp; St Day", "Redruth South & St Day"),
        ("caf&#233;", "café"),
        ("", ""),
        ("  ", ""),
        ("…", ""),
    ],
)
def test_not_plain_text(reader, text, meant):
    assert suggestion(reader, text) == meant


@pytest.mark.parametrize(
    "text",
    ["Fish & Chips; Tea", "under < 5 > 3", "write to <team@example.org>", "R&D;", "AT&T", "Łódź"],
)
def test_plain_text(text):
    assert read_line(text) == read_prose(text) == text


def test_line_is_one_line_and_without_spaces_around():
    assert read_line(" NR12 ") == "NR12"
    assert suggestion(read_line, "Market\nWard") == "Market Ward"
    assert suggestion(read_line, "x" * 201) == ""
    assert read_line("x" * 200)


def test_prose_keeps_its_paragraphs():
    assert read_prose("One.\n\n- two\n- three\n") == "One.\n\n- two\n- three"
    assert suggestion(read_prose, "x" * 5001) == ""
