import csv
import dataclasses
import io

import pytest

from generator.pages.downloads import force_downloads, neighbourhood_downloads


def table(content: bytes):
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def test_crime_by_month_and_type_in_the_order_of_police_uk(place):
    ((name, content),) = neighbourhood_downloads(place)
    assert name == "westshire/market-ward/crime/market-ward-crime.csv"
    heading, *lines = table(content)
    assert heading == ["First month", "Last month", "Crime type", "Count", "Note"]
    months = [line for line in lines if line[0] == line[1]]
    assert months == sorted(months)
    assert months[1] == ["2023-10", "2023-10", "Anti-social behaviour", "13", ""]
    halves = lines[len(months) :]
    assert halves[0] == ["2023-10", "2024-03", "Bicycle theft", "8", ""]
    assert ["2023-10", "2024-03", "Other crime", "", "not shown"] in halves


def test_missing_is_not_nought(place):
    ((_, content),) = neighbourhood_downloads(place)
    lines = [line[3:] for line in table(content) if line[0] == "2024-05"]
    assert lines == [["", "no figures"]] * 2


def test_no_figures_no_file(place):
    assert list(neighbourhood_downloads(dataclasses.replace(place, crime=None))) == []


def test_official_tables_are_as_printed(force):
    content = dict(force_downloads(force))["westshire/performance/calls.csv"]
    printed = force.statistics[0].tables[0]
    assert table(content) == [[printed.row_heading, *printed.headings], *map(list, printed.rows)]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        ("-cmd", "'-cmd"),
        ("-5.2%", "-5.2%"),
        ("+1,234", "+1,234"),
        ("-", "-"),
        ("N/A", "N/A"),
    ],
)
def test_no_cell_becomes_a_formula(force, cell, written):
    printed = dataclasses.replace(
        force.statistics[0].tables[0], headings=("b",), row_heading="a", rows=(("x", cell),)
    )
    topic = dataclasses.replace(force.statistics[0], tables=(printed,))
    files = dict(force_downloads(dataclasses.replace(force, statistics=(topic,))))
    content = files[f"westshire/performance/{printed.name}.csv"]
    assert table(content)[1] == ["x", written]
