import dataclasses

from generator.facts.shapes import CrimeMonth
from generator.pages.tables import (
    blocks_table,
    crime_table,
    months_table,
    official_table,
    watch_table,
)

from .parsed import parsed


def cells(row):
    return [cell.text for cell in row.all("th", "td")]


def rows(html):
    return [cells(row) for row in parsed(str(html)).all("tr")]


def test_crimes_then_the_total_then_what_is_not_crime(place):
    table = rows(crime_table(place.crime, place.name))
    assert table[0] == [
        "Type of crime",
        place.crime.latest_period,
        place.crime.previous_period,
        "Change",
        "Change in %",
        "Share of all crime",
    ]
    assert table[-2][0] == "All crime"
    assert table[-1][0] == "Anti-social behaviour (not part of all crime)"
    assert table[-1][-1] == "not crime"
    assert len(table) == 1 + len(place.crime.rows)


def test_a_baseline_year_stands_between_the_change_and_the_share(place):
    year = "April 2018 to March 2019"
    lines = [
        dataclasses.replace(r, baseline="9", since_baseline="too few") for r in place.crime.rows
    ]
    crime = dataclasses.replace(place.crime, baseline_period=year, rows=tuple(lines))
    table = rows(crime_table(crime, place.name))
    assert table[0][5:7] == [f"Baseline, {year}", "Change on the baseline in %"]
    assert {tuple(line[5:7]) for line in table[1:]} == {("9", "too few")}


def test_the_newest_month_comes_first_and_what_is_not_crime_last(place):
    table = rows(months_table(place.crime, place.name))
    assert table[0][:2] == ["Month", "All crime"]
    assert table[0][-1] == "Anti-social behaviour"
    assert [row[0] for row in table[1:]] == [m.name for m in reversed(place.crime.months)]


def test_counts_stand_under_their_type(place):
    heading, newest, *_ = rows(months_table(place.crime, place.name))
    month = place.crime.months[-1]
    assert newest[1] == f"{month.all_crime:,}"
    for kind, count in zip(place.crime.types, month.by_type, strict=True):
        assert newest[heading.index(kind)] == f"{count:,}"


def test_a_month_without_figures_says_so(place):
    words = ("no figures",) * (1 + len(place.crime.types))
    empty = CrimeMonth("May 2024", "May 2024", "2024-05", None, (), words)
    crime = dataclasses.replace(place.crime, months=(empty,))
    assert set(rows(months_table(crime, "X"))[1][1:]) == {"no figures"}


def test_half_years_have_a_line_for_each_type(place):
    heading, *lines = rows(blocks_table(place.crime, place.name))
    assert heading[1:] == [block.name for block in place.crime.blocks]
    assert [line[0] for line in lines] == list(place.crime.block_types)
    assert lines[0][1:] == [block.words[0] for block in place.crime.blocks]


def test_watch_schemes_by_place(force):
    table = force.watch.tables[-1]
    html = watch_table(force.watch, table, lambda address: f"../{address}")
    heading, *lines = rows(html)
    assert heading == ["Neighbourhood", *force.watch.columns]
    assert [line[0] for line in lines] == [row.name for row in table.rows]
    links = [link.attributes["href"] for link in parsed(str(html)).all("a")]
    assert links == [f"../{row.link}" for row in table.rows if row.link]


def test_an_official_table_is_as_printed(force):
    table = force.statistics[0].tables[0]
    shown = rows(official_table(table))
    assert shown[0] == [table.row_heading, *table.headings]
    assert shown[1] == list(table.rows[0])


def test_a_marked_cell_leads_to_its_note(force):
    table = force.statistics[0].tables[0]
    html = parsed(str(official_table(table)))
    (row, column, mark), *_ = table.marks
    cell = html.all("tr")[row + 1].all("th", "td")[column]
    assert cell.all("a")[0].attributes["href"] == f"#{table.name}-note-{mark}"
    assert cell.text == f"{table.rows[row][column]} note {mark}"


def test_words_in_a_column_of_numbers_may_wrap(force):
    table = force.statistics[0].tables[0]
    long = dataclasses.replace(table, rows=(("2025", "7 (1 withdrew the application)", "0.9%"),))
    row = parsed(str(official_table(long))).all("tr")[1]
    assert [cell.attributes.get("class") for cell in row.all("td")] == [
        "number number--words",
        "number",
    ]
