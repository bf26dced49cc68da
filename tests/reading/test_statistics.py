"""Official tables: the figures as printed, and notes that fit them."""

import pytest

from generator.reading.statistics import read_statistic
from tests.catalogue import EXAMPLE

FOLDER = EXAMPLE / "westshire" / "statistics"
NOTES = (FOLDER / "calls.yml").read_text("utf-8")
FIGURES = (FOLDER / "calls.csv").read_text("utf-8")


def read(notes: str = NOTES, figures: str = FIGURES):
    return read_statistic("calls", notes, figures, "calls.yml", "calls.csv")


def test_figures_stay_as_printed():
    table, problems = read()
    assert not problems
    assert table.rows[0] == ("2023-2024", "12,345", "0.9%")
    assert table.notes.flags[0].row == table.rows[1][0]


def test_columns_take_the_order_of_the_notes():
    rows = [line.replace('"', "").replace("12,", "12").split(",") for line in FIGURES.split()]
    figures = "\n".join(f"{c},{a},{b}" for a, b, c in (row for row in rows if len(row) == 3))
    table, problems = read(figures=figures)
    assert not problems or all("row" in p.message for p in problems)
    assert table.rows[0] == ("2023-2024", "12345", "0.9%")


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("count", ["0", "1234", "1,234"], ["1,23", "1.5", "-1", "n/a", ""]),
        ("percentage", ["1%", "-0.5%", "+1.16 %"], ["1", "1,5%", "%"]),
        ("seconds", ["7", "7.5", "7 sec"], ["7 min", "00:07"]),
        ("duration", ["00:08:52"], ["8:52", "00:61:00", "٠٠:٠٨:٥٢"]),
        ("text", ["anything", ""], []),
    ],
)
def test_cells(kind, good, bad):
    notes = NOTES.replace("kind: percentage", f"kind: {kind}")
    for cell, count in [(cell, 0) for cell in good] + [(cell, 1) for cell in bad]:
        figures = FIGURES.replace("0.9%", f'"{cell}"').replace(",0.7%", f',"{good[0]}"')
        _, problems = read(notes, figures)
        assert len(problems) == count, cell


def test_a_flag_that_points_nowhere_is_one_slip():
    _, problems = read(NOTES.replace("row: 2024-2025", "row: 2024-25"))
    assert [(p.place.file, p.place.line) for p in problems] == [("calls.yml", 18)]


def test_nothing_written_in_the_notes():
    _, problems = read(notes="# later\n")
    assert [p.place.file for p in problems] == ["calls.yml"]
