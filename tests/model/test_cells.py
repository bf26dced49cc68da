"""A printed figure is read as what it is, and never as more exact than it was printed."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.cells import read_cell, read_figure
from generator.model.choices import CellKind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("131,113", CellKind.COUNT, 131113),
        ("34014", CellKind.COUNT, 34014),
        ("0", CellKind.COUNT, 0),
        ("17%", CellKind.PERCENTAGE, 17),
        ("-15%", CellKind.PERCENTAGE, -15),
        ("76.55 %", CellKind.PERCENTAGE, Fraction(7655, 100)),
        ("7 sec", CellKind.SECONDS, 7),
        ("00:08:52", CellKind.DURATION, 532),
        ("01:00:00", CellKind.DURATION, 3600),
        ("seven", CellKind.COUNT, 7),
        ("four", CellKind.COUNT, 4),
    ],
)
def test_exact_figures(text, kind, value):
    figure = read_cell(text, kind)
    assert figure.value == value
    assert figure.is_exact


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("nearly 3,000", 3000, "less than"),
        ("just under £4 million", 4_000_000, "less than"),
        ("just over £1.1 million per year", 1_100_000, "more than"),
        ("over 40%", 40, "more than"),
        ("over 19,000", 19000, "more than"),
        ("over eight thousand", 8000, "more than"),
        ("exceed two hundred", 200, "more than"),
        ("over three-quarters", 75, "more than"),
        ("c164k", 164000, "about"),
        ("c120", 120, "about"),
        ("about 12", 12, "about"),
    ],
)
def test_a_qualifier_is_kept_and_such_a_figure_is_never_exact(text, value, qualifier):
    figure = read_figure(text)
    assert (figure.value, figure.qualifier) == (value, qualifier)
    assert not figure.is_exact


@pytest.mark.parametrize("text", ["two thirds", "two-thirds", "two thirds of all calls"])
def test_fractions_in_words_are_shares_and_not_exact(text):
    figure = read_figure(text)
    assert figure.value == Fraction(200, 3)
    assert figure.is_share and not figure.is_exact


def test_thousands_keep_their_printed_decimals():
    figure = read_figure("7.6k")
    assert (figure.value, figure.decimals, figure.scale) == (7600, 1, 1000)
    assert figure.is_exact


def test_a_number_in_brackets_is_set_apart():
    figure = read_cell("7 (1 withdrew application)", CellKind.COUNT)
    assert (figure.value, figure.in_brackets) == (7, 1)


@pytest.mark.parametrize("text", ["N/A", "no data", "", "approx. 8-10 days", "decreased", "-"])
def test_what_is_no_figure_is_none(text):
    assert read_figure(text) is None
    assert read_cell(text, CellKind.COUNT) is None


@pytest.mark.parametrize("text", ["anything", "7"])
def test_words_are_no_figures(text):
    assert read_cell(text, CellKind.TEXT) is None


@settings(deadline=None, derandomize=True)
@given(st.integers(0, 10**9))
def test_grouped_numbers(number):
    assert read_figure(f"{number:,}").value == number


@settings(deadline=None, derandomize=True)
@given(st.integers(0, 10**6), st.integers(0, 4))
def test_decimals_are_exact(number, places):
    text = f"{number // 10**places}.{number % 10**places:0{places}}" if places else str(number)
    figure = read_figure(f"{text}%")
    assert figure.value == Fraction(number, 10**places)
    assert figure.decimals == places


@settings(deadline=None, derandomize=True)
@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_durations(hours, minutes, seconds):
    figure = read_cell(f"{hours:02}:{minutes:02}:{seconds:02}", CellKind.DURATION)
    assert figure.value == hours * 3600 + minutes * 60 + seconds


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_any_text_is_read_or_refused(text):
    figure = read_figure(text)
    assert figure is None or figure.value is not None
