"""Labels of periods: read where they mean one thing, refused where they could mean two."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.periods import (
    PeriodKind,
    evenly_spaced,
    months_inclusive,
    overlap_months,
    read_period,
)

FINANCIAL, CALENDAR = PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR
ROLLING, SINGLE, MONTHS = PeriodKind.ROLLING_YEAR, PeriodKind.SINGLE_MONTH, PeriodKind.MONTHS


@pytest.mark.parametrize(
    ("label", "first", "length", "kind"),
    [
        ("2018-2019", (2018, 4), 12, FINANCIAL),
        ("2021/2022", (2021, 4), 12, FINANCIAL),
        ("2021/22", (2021, 4), 12, FINANCIAL),
        ("1999-00", (1999, 4), 12, FINANCIAL),
        ("2019", (2019, 1), 12, CALENDAR),
        ("Jan 2022- Dec 2022", (2022, 1), 12, CALENDAR),
        ("April 2021 to March 2022", (2021, 4), 12, FINANCIAL),
        ("12 months to December 2022", (2022, 1), 12, ROLLING),
        ("12 months to September 2022", (2021, 10), 12, ROLLING),
        ("3 months to January 2023", (2022, 11), 3, MONTHS),
        ("Nov-21", (2021, 11), 1, SINGLE),
        ("Sep-22", (2022, 9), 1, SINGLE),
        ("May-22", (2022, 5), 1, SINGLE),
        ("February 2017", (2017, 2), 1, SINGLE),
        ("October to December 2022", (2022, 10), 3, MONTHS),
        ("August/September 2022", (2022, 8), 2, MONTHS),
        ("July 2022 to January 2023", (2022, 7), 7, MONTHS),
        ('July 2022 to January 2023 ("six-month period")', (2022, 7), 7, MONTHS),
        ("1 April to 31 December 2022", (2022, 4), 9, MONTHS),
    ],
)
def test_labels(label, first, length, kind):
    period = read_period(label)
    assert (period.first, period.length, period.kind) == (dt.date(*first, 1), length, kind)


@pytest.mark.parametrize(
    "label",
    [
        "*YTD Dec 2022",  # from January, or from April?
        "2018-2020",
        "2020-2022",
        "2018/2018",
        "pre-pandemic",
        "now",
        "last year",
        "17 October 2022 to 13 January 2023",  # not whole months
        "1 April to 15 December 2022",
        "December to July 2022",
        "% change 2021/22 to YTD",
        "13-22",
        "",
    ],
)
def test_labels_that_do_not_say_for_certain(label):
    assert read_period(label) is None


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2021-2022", "Jan 2022- Dec 2022", 3),
        ("2021/2022", "12 months to December 2022", 3),
        ("2020-2021", "2021-2022", 0),
        ("2018-2019", "2018-2019", 12),
        ("Nov-21", "Dec-21", 0),
        ("2022", "Mar-22", 1),
    ],
)
def test_overlaps(one, other, shared):
    assert overlap_months(read_period(one), read_period(other)) == shared
    assert overlap_months(read_period(other), read_period(one)) == shared


def test_the_months_of_the_999_waits():
    assert months_inclusive(read_period("February 2017"), read_period("December 2022")) == 71


def test_irregular_dates_are_known():
    assert evenly_spaced([read_period(f"February {year}") for year in range(2017, 2023)])
    labels = ["February 2021", "February 2022", "August 2022", "December 2022"]
    assert not evenly_spaced([read_period(label) for label in labels])


years = st.integers(1900, 2200)


@settings(deadline=None, derandomize=True)
@given(years, years)
def test_overlap_of_years_counts_months_one_by_one(one, other):
    def months(start: int, month: int) -> set[int]:
        return {start * 12 + month + step for step in range(12)}

    calendar, financial = read_period(str(one)), read_period(f"{other}-{other + 1}")
    assert overlap_months(calendar, financial) == len(months(one, 0) & months(other, 3))


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=40))
def test_any_label_is_read_or_refused(label):
    period = read_period(label)
    assert period is None or period.length >= 1
