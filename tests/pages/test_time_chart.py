"""Charts of official figures stand where their months lie, and gaps stay gaps."""

import dataclasses
from itertools import pairwise

import pytest

from generator.facts.official_chart import time_chart as chart_facts
from generator.figures.official_grid import Grid
from generator.pages.time_chart import place, span, time_chart
from tests.figures.official import derbyshire

from .parsed import parsed


def chart(name: str):
    statistic = next(one for one in derbyshire().statistics if one.name == name)
    return chart_facts(Grid(statistic))


def test_irregular_months_stand_as_far_apart_as_in_time():
    waits = chart("contact-999-wait")
    xs = [spot[0] for spot in place(waits.series[0], *span(waits), 10)]
    # 70 months from the first to the last: five steps of 12, then 6 and 4
    steps = [round((after - before) * 70 / 100) for before, after in pairwise(xs)]
    assert steps == [12, 12, 12, 12, 12, 6, 4]
    assert not waits.joined
    assert "chart__line" not in str(time_chart(waits))


def test_overlapping_years_stand_at_their_middles():
    incidents = chart("asb-by-type")
    assert [point.months for point in incidents.series[0].points] == [6, 18, 30, 42, 51]


def test_a_month_without_a_figure_is_a_gap_and_no_zero():
    alerts = chart("contact-101-wait")
    triage = alerts.series[0]
    assert [point.value for point in triage.points[:3]] == [None, None, 37]
    assert place(triage, *span(alerts), 900)[:2] == [None, None]
    assert sum(point.care for point in triage.points) == 1
    assert "asterisk" in alerts.what and "asterisk" not in chart("drug-offences").what


@pytest.mark.parametrize("name", ["asb-by-type", "contact-101-wait", "contact-999-calls"])
def test_a_picture_has_its_words_and_a_line_for_each_name(name):
    facts = chart(name)
    html = parsed(str(time_chart(facts)))
    (words,) = html.all("p")
    assert words.text == f"{facts.headline} {facts.what}"
    assert not html.all("figure"), "its caption would be heard twice"
    assert {svg.attributes.get("aria-hidden") for svg in html.all("div")[0].children[1:2]} == {
        "true"
    }
    assert [item.text.strip() for item in html.all("li")] == [one.name for one in facts.series]


def test_nothing_to_draw_no_chart():
    assert chart("nhw-schemes") is None


def test_hostile_words_are_escaped():
    facts = dataclasses.replace(chart("drug-offences"), headline='<script>"', what="<b>")
    assert "<script>" not in str(time_chart(facts))
