"""crime.csv: the quick way and the careful way agree, and nothing missing is taken for nought."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.choices import CrimeType
from generator.model.folders import CrimeCount
from generator.reading.crime import read_crime

quick = settings(deadline=None, derandomize=True, max_examples=100)
HEAD = "month,crime_type,count\n"
TABLE = st.tuples(
    st.sets(st.integers(0, 30), min_size=1, max_size=6),
    st.sets(st.sampled_from(CrimeType), min_size=1),
    st.randoms(use_true_random=False),
)


def rows_of(table) -> list[CrimeCount]:
    months, kinds, random = table
    days = [dt.date(2024 + n // 12, n % 12 + 1, 1) for n in months]
    return [CrimeCount(day, kind, random.randrange(300)) for day in days for kind in kinds]


@quick
@given(TABLE)
def test_both_ways_of_reading_agree(table):
    rows = rows_of(table)
    table[2].shuffle(rows)
    lines = [f"{day:%Y-%m},{kind},{number}\n" for day, kind, number in rows]
    quick_way = read_crime(HEAD + "".join(lines), "f.csv")
    careful_way = read_crime(HEAD + '"' + "".join(lines).replace(",", '",', 1), "f.csv")
    assert quick_way == careful_way
    assert quick_way[0] == tuple(sorted(rows))


def test_a_gap_is_worth_a_look_and_names_the_months():
    text = HEAD + "".join(f"2025-{n:02},Drugs,1\n" for n in (1, 3, 6, 7))
    counts, problems = read_crime(text, "f.csv")
    assert len(counts) == 4
    assert [p.must_fix for p in problems] == [False]
    assert "February 2025 and April 2025 to May 2025" in problems[0].message


def test_a_type_that_a_month_lacks_must_be_said():
    _, problems = read_crime(
        HEAD + "2025-01,Drugs,1\n2025-01,Robbery,0\n2025-02,Drugs,2\n", "f.csv"
    )
    assert [(p.place.line, p.must_fix) for p in problems] == [(4, True)]
    assert problems[0].fix.endswith("2025-02,Robbery,0")


def test_every_wrong_row_is_named_at_once():
    text = HEAD + "Jan-25,Drug,x\n2025-01,Drugs,-1\n2025-02,Drugs\n2025-02,Drugs,=1+1\n"
    _, problems = read_crime(text, "f.csv")
    assert [(p.place.line, p.place.column) for p in problems] == [
        *((4, 1), (5, 15)),  # rows that are no rows
        *((2, 1), (2, 8), (2, 13), (3, 15)),
    ]


def test_columns_may_stand_in_any_order():
    counts, problems = read_crime("count,month,crime_type\n3,2025-01,Drugs\n", "f.csv")
    assert not problems and counts == (CrimeCount(dt.date(2025, 1, 1), CrimeType.DRUGS, 3),)
