"""The sample force's measures, one by one.

`expected_measures.csv` was worked out from the same tables by other means (decimal arithmetic,
no code of this program), and is not written anew by `make bless`. The values below it were worked
out by hand from the printed figures.
"""

import csv
import re
from pathlib import Path

import pytest

from generator.figures.measure_words import WORDS, documented_name
from generator.figures.official_measure import NOT_AVAILABLE

from .official import ROOT, by_key, derbyshire, worked

HERE = Path(__file__).parent
CALLS = "Total number of calls recorded"
TRIAGE = "Average Triage Wait Time (hh:mm:ss)"
CONTROL = "Average Controlworks 101 Wait Time (hh:mm:ss)"
LATEST = "Jan 2022- Dec 2022"
YTD = "2018/2019->*YTD Dec 2022"

BY_HAND = [
    # 2,196 of 131,113 calls, printed 1.16%; 949 of 167,358, printed 0.56%
    ("contact-999-calls", "abandoned_pct_2dp", "2017-2018", "1.67"),
    ("contact-999-calls", "abandoned_pct_2dp", "2021-2022", "0.57"),
    ("contact-999-calls", "total_all_periods", CALLS, "728396"),
    # 3 min 32 s to 9 min 56 s; 8 min 52 s to 9 min 56 s; 37 s to 53 s
    ("contact-101-wait", "change_abs", f"{CONTROL}|Feb-22->Aug-22", "384"),
    ("contact-101-wait", "direction", f"{CONTROL}|Nov-21->Aug-22", "up"),
    ("contact-101-wait", "change_abs", f"{TRIAGE}|Jan-22->Dec-22", "16"),
    ("contact-101-wait", "seconds", f"{TRIAGE}|Dec-21", NOT_AVAILABLE),
    # 4,363 of 23,220
    ("asb-by-type", "share_pct_0dp", f"Personal|{LATEST}", "19"),
    ("asb-by-type", "share_pct_1dp", f"Personal|{LATEST}", "18.8"),
    ("asb-by-type", "share_pct_1dp", "Nuisance|2019-2020", "67.3"),
    ("asb-by-type", "share_pct_1dp", "Personal|2019-2020", "30.4"),
    ("asb-by-type", "share_pct_1dp", "Nuisance|2018-2019", "55.7"),
    ("asb-by-type", "share_pct_1dp", "Personal|2018-2019", "42.3"),
    ("asb-by-type", "share_pct_1dp", f"Nuisance|{LATEST}", "78.4"),
    ("asb-by-type", "overlap_months", f"2021-2022->{LATEST}", "3"),
    ("neighbourhood-crime", "change_pct_0dp", f"Total|{YTD}", "-22"),
    ("neighbourhood-crime", "types_down_count", YTD, "3"),
    ("neighbourhood-crime", "types_up_count", YTD, "3"),
    ("neighbourhood-crime", "change_pct_0dp", "Total|2021/2022->*YTD Dec 2022", "5"),
    ("drug-offences", "change_pct_0dp", "Possession|2021->2022", "-5"),
    ("drug-offences", "change_pct_0dp", "Trafficking|2021->2022", "-19"),
    ("nhw-schemes", "force_total", "NHW Schemes", "1015"),
    ("nhw-schemes", "force_total", "Co-ordinators", "909"),
    ("nhw-schemes", "force_total", "Members attached to a scheme online", "3087"),
    ("nhw-schemes", "coordinators_per_100_schemes_1dp", "force", "89.6"),
    ("derbyshire-alert", "months_members_fell", "MEMBERS", "Feb-22; May-22"),
    ("social-accounts", "total", "Accounts", "80"),
    ("figures-in-the-text", "annualised_x2_thousands_1dp", "tw-posts", "1.5"),
    ("figures-in-the-text", "implied_snt_count", "nio-force", "10"),
]


def expected() -> list[tuple[str, str, str, str]]:
    with (HERE / "expected_measures.csv").open(encoding="utf-8", newline="") as file:
        return [tuple(line) for line in list(csv.reader(file))[1:]]


@pytest.mark.parametrize(("table", "measure", "key", "value"), BY_HAND)
def test_by_hand(table, measure, key, value):
    assert by_key()[table, measure, key].value == value


def test_every_expected_value():
    known = by_key()
    wrong = [
        (line, known[line[:3]].value if line[:3] in known else "is not there")
        for line in expected()
        if line[:3] not in known or known[line[:3]].value != line[3]
    ]
    assert not wrong


def test_every_table_is_expected():
    assert {line[0] for line in expected()} == {one.name for one in derbyshire().statistics}


def test_no_measure_stands_twice():
    assert len(by_key()) == len(worked().measures)


def test_values_are_plain():
    """No thousands separator, no sign but a plain hyphen, never a minus before nought."""
    for measure in worked().measures:
        if measure.exact is not None:
            assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", measure.value), measure
            assert not re.fullmatch(r"-0(\.0+)?", measure.value), measure


def test_every_measure_is_explained_on_the_page_of_definitions():
    page = (ROOT / "content" / "measures.md").read_text("utf-8")
    explained = set(re.findall(r"`([A-Za-z0-9_]+)`", page))
    names = {documented_name(measure.name) for measure in worked().measures}
    assert names <= explained, names - explained
    assert set(WORDS) <= explained, set(WORDS) - explained
