"""Contrast as WCAG 2.2 measures it, and the nearest colour that has enough of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.colour import (
    DARK_GROUNDS,
    NEEDS,
    TEXT,
    contrast,
    darker,
    read,
    shortfalls,
    tint,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
quick = settings(deadline=None, derandomize=True, max_examples=60)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#12436D", "#12436d"), ("12436D", "#12436d"), ("#fff", None), ("navy", None), ("", None)],
)
def test_reading(text: str, colour: str | None) -> None:
    assert read(text) == colour


@quick
@given(COLOURS)
def test_there_is_always_a_darker_one_that_works(colour: str) -> None:
    found = darker(colour)
    assert not shortfalls(found)
    assert contrast(found, "#ffffff") >= contrast(colour, "#ffffff") - 0.01
    assert shortfalls(colour) or found == colour


@quick
@given(COLOURS)
def test_the_tint_can_be_read_on_every_dark_ground(colour: str) -> None:
    assert min(contrast(tint(colour), ground) for ground in DARK_GROUNDS) >= TEXT


def test_what_must_be_reached() -> None:
    assert [need.ratio for need in NEEDS] == [4.5, 3.0, 3.0]
