"""The files of computed figures: the order of their columns, the same figures in all of them."""

import csv
import io
import json

from generator.facts.statistics import official_figures, topics
from generator.pages.downloads import force_downloads
from tests.figures.official import derbyshire, worked


def files(force):
    return {name.rpartition("/")[2]: content for name, content in force_downloads(force)}


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def test_the_list_of_measures_is_tidy(force):
    heading, *lines = rows(files(force)["measures.csv"])
    assert heading == ["measure", "row", "column", "value", "unit", "table"]
    assert ["change_abs", "2023-2024->2024-2025", "Calls", "657", "calls", "calls"] in lines
    assert ["change_pct_1dp", "2023-2024->2024-2025", "Calls", "5.3", "per cent", "calls"] in lines


def test_programs_get_the_same_measures_with_their_keys(force):
    found = files(force)
    data = json.loads(found["measures.json"])
    heading, *lines = rows(found["measures.csv"])
    assert [[one[name] for name in heading] for one in data["measures"]] == lines
    first = next(one for one in data["measures"] if one["measure"] == "change_abs")
    assert first["key"] == "Calls|2023-2024->2024-2025"


def test_the_comparison_is_a_file_too(force):
    assert json.loads(files(force)["printed-and-computed.json"])["comparisons"] == []
    official = official_figures(worked())
    assert len([one for one in official.comparisons if not one.agrees]) == 15
    assert "13 did not" in official.summary


def test_a_table_of_figures_in_a_text_keeps_the_names_of_its_rows():
    tables = {t.name: t for topic in topics(derbyshire(), worked()) for t in topic.tables}
    text = tables["figures-in-the-text"]
    assert "id" not in text.headings
    assert len(text.ids) == len(text.rows) and "tw-posts" in text.ids


def test_overlaps_are_told_and_computed_figures_stand_apart():
    tables = {t.name: t for topic in topics(derbyshire(), worked()) for t in topic.tables}
    (notice,) = tables["asb-by-type"].overlaps
    assert "share 3 months: January 2022 to March 2022" in notice
    assert not tables["contact-999-calls"].overlaps
    waits = tables["contact-101-wait"].companions[0]
    assert ("Feb-22 to Aug-22", "+00:01:03 (+185.3%)", "+00:06:24 (+181.1%)") in waits.rows
    orders = next(c for c in tables["scpo-live"].companions if c.title == "Changes")
    assert orders.rows[0][1] == "+2" and orders.notes  # no percentage of 5
    plans = tables["pmp-by-area"].companions[0]
    assert plans.rows == (("North", "21", "21"), ("South", "18", "18"), ("Total", "40", "40"))
