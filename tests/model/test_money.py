from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from generator.model.money import POUNDS, read_pounds


def test_the_example_is_read() -> None:
    assert read_pounds(POUNDS.example) == Decimal("0.18")


@pytest.mark.parametrize(
    ("text", "pounds"),
    [("0", "0"), ("12", "12"), (" 0.035 ", "0.035"), ("99999.9999", "99999.9999")],
)
def test_pounds_are_read_exactly(text: str, pounds: str) -> None:
    assert read_pounds(text) == Decimal(pounds)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("£0.18", "0.18"),
        ("18p", "0.18"),
        ("3.5 pence", "0.035"),
        ("0,18", "0.18"),
        ("about 2", ""),
        ("-1", ""),
        ("1e3", ""),
        ("٣", ""),
        ("0.12345", ""),
    ],
)
def test_what_is_probably_meant(text: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_pounds(text)
    assert caught.value.context["suggestion"] == meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.12345", "a price with at most 4 figures behind the point"),
        ("£0.12345", "a price with at most 4 figures behind the point"),
        ("100000", "a price of 99,999 pounds or less"),
        ("cheap", POUNDS.expected),
    ],
)
def test_the_limit_that_a_price_breaks_is_named(text: str, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_pounds(text)
    assert caught.value.context["expected"] == expected
