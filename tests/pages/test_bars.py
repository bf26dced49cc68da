import dataclasses
import re

import pytest

from generator.pages.bars import types_chart

from .parsed import parsed


@pytest.fixture(scope="module")
def figure(place):
    return parsed(str(types_chart(place.crime, place.name))).all("div")[0]


def test_every_bar_bears_its_count(place, figure):
    rows = [row for row in place.crime.rows if row.is_crime and not row.is_total]
    counts = {text for row in rows for text in (row.latest, row.previous)}
    shown = [text.text for text in figure.all("text")]
    assert counts <= set(shown)
    assert {row.name for row in rows} <= set(shown)


def test_the_most_frequent_type_stands_first(place, figure):
    rows = [row for row in place.crime.rows if row.is_crime and not row.is_total]
    most = max(rows, key=lambda row: row.counts[0] or 0)
    assert figure.all("text")[0].text == most.name
    assert most.name.lower() in place.crime.types_headline


def test_the_two_periods_differ_in_more_than_colour(figure):
    kinds = [rect.attributes["class"] for rect in figure.all("rect")]
    assert set(kinds) == {"chart__bar--latest", "chart__bar--before"}
    assert len(figure.all("li")) == 2


def test_its_words_are_heard_once(place, figure):
    (picture,) = [child for child in figure.children if child.tag == "svg"]
    assert picture.attributes["aria-hidden"] == "true"
    assert "aria-labelledby" not in picture.attributes
    assert figure.all("p")[0].text.startswith(place.crime.types_headline)


def test_the_longest_bar_leaves_room_for_its_count(place):
    widths = re.findall(r'width="([\d.]+)%"', str(types_chart(place.crime, place.name)))
    assert max(float(width) for width in widths if width != "100") == 85


def test_a_hidden_count_is_words_without_a_bar(place):
    hidden = tuple(
        dataclasses.replace(row, latest="not shown", previous="not shown", counts=(None, None))
        if row.name == "Drugs"
        else row
        for row in place.crime.rows
    )
    html = str(types_chart(dataclasses.replace(place.crime, rows=hidden), "X"))
    after = html.partition(">Drugs</text>")[2].partition("chart__type")[0]
    assert after.count("not shown") == 2
    assert "<rect" not in after


def test_without_a_comparison_there_is_one_bar_a_type(place):
    rows = tuple(dataclasses.replace(row, counts=(row.counts[0], None)) for row in place.crime.rows)
    html = str(types_chart(dataclasses.replace(place.crime, rows=rows), "X"))
    assert "chart__bar--before" not in html
    assert "chart__key" not in html


def test_no_picture_where_it_is_not_known_what_was_recorded_most(place):
    assert types_chart(dataclasses.replace(place.crime, types_headline=""), "X") == ""
