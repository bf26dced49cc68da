"""What was printed, beside the arithmetic: all that disagrees is found, and nothing else."""

import dataclasses
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.compare import agrees, compare, worked_out
from generator.figures.official import work_out
from generator.figures.official_problems import official_problems
from generator.figures.rounding import rounded
from generator.model.cells import read_figure
from generator.model.folders import Neighbourhoods
from generator.problems import Weight

from .official import column, derbyshire, table, worked

# X1, X2; then X17, X9, X11, X10, X5, X4, X3, X4, X6, X7, X16 and twice X8 of the requirements.
DISAGREEMENTS = [
    ("contact-999-calls", "2017-2018", "1.16%", "1.67%"),
    ("contact-999-calls", "2021-2022", "0.56%", "0.57%"),
    ("figures-in-the-text", "waits-999-span", "5 years", "71"),
    ("figures-in-the-text", "triage-sla-dec21", "80.81%", "not available"),
    ("figures-in-the-text", "triage-resolved", "two thirds of all calls", ""),
    ("figures-in-the-text", "waits-101-trend", "decreased significantly", "up"),
    ("figures-in-the-text", "asb-compared-with", "2020-2022", ""),
    ("figures-in-the-text", "nuisance-before", "two-thirds", "55.7%"),
    ("figures-in-the-text", "personal-now", "18%", "19%"),
    ("figures-in-the-text", "personal-before", "30%", "42%"),
    ("figures-in-the-text", "nc-types-fell", "most", "50%"),
    ("figures-in-the-text", "nc-12-month-period", "the previous 12 months", "3"),
    ("figures-in-the-text", "cp-contacts", "23", "10"),
    ("figures-in-the-text", "tw-period", "six-month", "7"),
    ("figures-in-the-text", "tw-posts-pa", "1.4k", "1.5k"),
]


def test_every_disagreement_of_the_report_and_no_other():
    found = [c for c in worked().comparisons if not c.agrees]
    assert [(c.table, c.row, c.printed, c.computed) for c in found] == DISAGREEMENTS


def test_what_is_right_is_compared_too():
    right = {(c.table, c.row, c.printed) for c in worked().comparisons if c.agrees}
    tables = [name for name, _, _ in right]
    assert tables.count("asb-by-type") == 5  # totals
    assert tables.count("nhw-schemes") == 9  # subtotals
    assert tables.count("contact-999-calls") == 8  # percentages
    assert tables.count("neighbourhood-crime") == 5 + 7  # totals and percentages
    for row in ("snt-comments-pa", "nuisance-now", "possession-change", "trafficking-change"):
        assert [one for one in right if one[1] == row], row
    for row in ("pmp-active", "nc-baseline", "nc-12-month", "fb-posts-pa", "tw-engagements-pa"):
        assert [one for one in right if one[1] == row], row


def test_each_disagreement_is_worth_a_look_at_its_cell():
    problems = list(official_problems(Neighbourhoods((derbyshire(),))))
    assert len(problems) == len(DISAGREEMENTS)
    assert {problem.weight for problem in problems} == {Weight.WORTH_A_LOOK}
    lines = {(p.place.file.rpartition("/")[2], p.place.line) for p in problems}
    assert ("contact-999-calls.csv", 2) in lines and ("contact-999-calls.csv", 6) in lines


def test_a_comparison_that_points_nowhere_is_for_the_editor():
    folder = derbyshire()
    text = next(one for one in folder.statistics if one.notes.compares)
    for field, wrong in (("table", "asb-by-kind"), ("measure", "share"), ("key", "Nuisances")):
        first = next(one for one in text.notes.compares if one.table == "asb-by-type")
        bad = first.model_copy(update={field: wrong})
        notes = text.notes.model_copy(update={"compares": (bad,)})
        others = tuple(one for one in folder.statistics if one is not text)
        changed = dataclasses.replace(
            folder, statistics=(*others, dataclasses.replace(text, notes=notes))
        )
        problems = [p for p in official_problems(Neighbourhoods((changed,))) if p.must_fix]
        assert len(problems) == 1
        assert wrong in problems[0].message and field in problems[0].fix
        assert len(worked_out(changed).comparisons)


@pytest.mark.parametrize(
    ("text", "value", "same"),
    [
        ("19%", Fraction(188, 10), True),
        ("18%", Fraction(188, 10), False),
        ("0.9%", Fraction(91, 100), True),
        ("0.56%", Fraction(567, 1000), False),
        ("two-thirds", Fraction(673, 10), True),
        ("two-thirds", Fraction(557, 10), False),
        ("over three-quarters", Fraction(784, 10), True),
        ("over 50%", Fraction(50), False),
        ("nearly 3,000", Fraction(2950), True),
        ("nearly 3,000", Fraction(3000), False),
        ("nearly 3,000", Fraction(2000), False),
        ("c164k", Fraction(163_800), True),
        ("1.4k", Fraction(1460), False),
        ("1.5k", Fraction(1460), True),
        ("59,226", Fraction(59226), True),
    ],
)
def test_agreement_at_the_printed_precision(text, value, same):
    assert agrees(read_figure(text), value) is same


@settings(deadline=None, derandomize=True)
@given(st.fractions(0, 1000, max_denominator=9999), st.integers(0, 3))
def test_what_is_rounded_right_always_agrees_and_its_neighbour_never(value, places):
    right = rounded(value, places)
    step = Fraction(1, 10**places)
    assert agrees(read_figure(f"{right}%"), value)
    above = rounded(Fraction(right) + step, places)
    assert not agrees(read_figure(f"{above}%"), value)


@settings(deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6), st.integers(-3, 3))
def test_a_printed_total_is_compared(counts, off):
    rows = [["Type", "2022"], *([f"row {at}", str(n)] for at, n in enumerate(counts))]
    total = max(0, sum(counts) + off)
    rows.append(["Total", f"{total:,}"])
    statistic = table(rows, column('"2022"'), "periods: columns\ntotal_row: Total\n")
    (one,) = compare([statistic], work_out([statistic], ()), ())
    assert one.agrees is (total == sum(counts))
    assert one.computed == str(sum(counts))
    assert one.place.line == len(rows)
