"""CSV to rows of texts with places."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.csv_file import check_columns, read_csv

quick = settings(deadline=None, derandomize=True, max_examples=150)
CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]), max_size=8
)


def rows_of(text: str):
    table, problems = read_csv(text, "f.csv")
    assert not problems, problems
    return [[cell.value for cell in row] for row in (table.header, *table.rows)]


def problems_of(text: str):
    _, problems = read_csv(text, "f.csv")
    return [(p.place.line, p.place.column, p.message) for p in problems]


def test_spaces_blank_lines_and_empty_ends_do_not_matter():
    assert rows_of("a , b,,\n\n 1,2,,\n,,,\n3,,,\n") == [["a", "b"], ["1", "2"], ["3", ""]]


@quick
@given(
    st.lists(
        st.lists(CELL.map(lambda cell: " ".join(f"x{cell}y".split())), min_size=3, max_size=3),
        min_size=1,
    )
)
def test_what_is_written_is_read_back(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([["a", "b", "c"], *rows])
    assert rows_of(text.getvalue())[1:] == rows


def test_places_count_quotation_marks():
    table, _ = read_csv('a,b,c\n"1,234","x ""y""",é\n', "f.csv")
    assert [cell.value for cell in table.rows[0]] == ["1,234", 'x "y"', "é"]
    assert [cell.place.column for cell in table.rows[0]] == [1, 9, 19]
    assert table.rows[0][2].place.line == 2


def test_each_fault_has_its_place():
    assert [p[:2] for p in problems_of("a,b,a,,c\n1,2,3,4,5\n")] == [(1, 5), (1, 7)]
    assert [p[:2] for p in problems_of("a,b\n1\n2,3\n4,5,6\n")] == [(2, 1), (4, 1)]
    assert [p[:2] for p in problems_of("a,b\n1,=2\n@x,-\n+1,-2\n")] == [(2, 3), (3, 1)]
    assert [p[:2] for p in problems_of('a,b\n1,2\n3,"4\n5,6\n')] == [(3, 3)]
    assert [p[:2] for p in problems_of('a,b\n"1"2,3\n')] == [(2, 1)]
    assert [p[:2] for p in problems_of("\n\n")] == [(0, 0)]
    assert [p[:2] for p in problems_of(f"a,b\n1,{'x' * 501}\n")] == [(2, 3)]


def test_columns():
    def said(header: str):
        table, _ = read_csv(header + "\n", "f.csv")
        return [p.message for p in check_columns(table, ("month", "crime_type", "count"), "f.csv")]

    assert said("count,month,crime_type") == []
    assert said("month;crime_type;count") == [
        "The cells of this file are separated by semicolons. They must be separated by commas."
    ]
    assert said("month,crime type,count") == [
        'This heading is "crime type". It must be "crime_type".'
    ]
    assert len(said("month,crime_type,count,note")) == 1
    assert said("month,crime_type") == ['The column "count" is missing.']
    assert said("2026-10,Burglary,4")[0].startswith("The first line of this file must hold")
