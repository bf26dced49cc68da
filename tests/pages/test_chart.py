import dataclasses
import re
from itertools import pairwise

import pytest

from generator.facts.month_chart import grid_step, tick_months
from generator.facts.shapes import CountedAnew, Crime, CrimeMonth
from generator.pages.chart import month_chart, short
from generator.wording import MONTHS

from .parsed import parsed


def months(counts, year=2024, first=1):
    found = []
    for index, count in enumerate(counts):
        at = year * 12 + first - 1 + index
        name, of = MONTHS[at % 12], at // 12
        iso = f"{of}-{at % 12 + 1:02}"
        found.append(CrimeMonth(f"{name} {of}", f"{name[:3]} {of}", iso, count, ()))
    return tuple(found)


def crime(counts):
    return Crime(
        headline="",
        types_headline="",
        latest_period="",
        previous_period="",
        rows=(),
        months=months(counts),
        types=(),
        missing=", ".join(m.name for m in months(counts) if m.all_crime is None),
        breaks=(),
    )


def chart(counts):
    return str(month_chart(crime(counts), "Market Ward"))


def path(html, kind):
    return re.search(rf'class="chart__{kind}"[^>]* d="([^"]*)"', html).group(1)


def test_a_month_without_figures_is_a_gap():
    line = path(chart([4, 8, None, 6, 2]), "line")
    assert line == "M0 4l1-4M3 2l1 4"
    assert path(chart([4, 8, None, 6, 2]), "area").count("z") == 2


def test_a_month_between_two_gaps_is_a_dot():
    assert path(chart([4, None, 8, None, 4]), "line") == "M0 4h0M2 0h0M4 4h0"


def test_the_axis_starts_at_nought_and_reaches_the_highest_count():
    labels = re.findall(r'text-anchor="end">([\d,]+)<', chart([1200, 1900]))
    assert labels == ["0", "500", "1,000", "1,500", "2,000"]
    assert path(chart([0, 0]), "line") == "M0 1l1 0"


def test_the_latest_count_stands_beside_its_dot():
    assert re.search(r'chart__value"[^>]* x="100%"[^>]*>6</text>', chart([4, 8, 6]))
    assert re.search(r'chart__value"[^>]* x="50%"[^>]*>8</text>', chart([4, 8, None]))


def test_the_headline_says_what_the_chart_shows():
    assert "Each month had between 4 and 8 crimes. In March 2024 there were 6." in chart([4, 8, 6])
    assert "Each month had 5." in chart([5, 5])


def test_its_words_are_heard_once():
    """The sentence stands above the picture; a name of the picture's own would say it again, and
    a figure is named after its caption.
    """
    html = parsed(chart([4, 8, 6]))
    assert not html.all("figure") and "aria-label" not in str(chart([4, 8, 6]))
    pictures = [svg for child in html.all("div") for svg in child.children if svg.tag == "svg"]
    assert [svg.attributes["aria-hidden"] for svg in pictures] == ["true"]
    assert html.all("p")[0].text.startswith("Each month had between 4 and 8 crimes.")


def test_too_little_for_a_chart():
    assert chart([]) == chart([5]) == chart([None, 5]) == ""


def test_no_style_and_no_script():
    assert " style=" not in chart(range(40))


@pytest.mark.parametrize("count", [2, 3, 12, 13, 24, 36, 60, 120, 240])
def test_labels_are_few_and_evenly_spread(count):
    ticks = [index for index, _ in tick_months(months([1] * count, first=10))]
    assert 0 < len(ticks) <= 6 or count == 2
    assert len({b - a for a, b in pairwise(ticks)}) <= 1


@pytest.mark.parametrize(
    ("highest", "step"), [(0, 1), (4, 1), (5, 2), (8, 2), (9, 5), (21, 10), (128, 50), (4001, 2000)]
)
def test_grid_steps(highest, step):
    assert grid_step(highest) == step


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (100.0, "100"), (-0.01, "0"), (8.571, "8.6")]
)
def test_short_numbers(value, text):
    assert short(value) == text


def test_the_same_figures_give_the_same_bytes(place):
    again = dataclasses.replace(place.crime)
    assert month_chart(place.crime, place.name) == month_chart(again, place.name)


def test_a_gap_bears_a_mark_and_words():
    html = chart([4, 8, None, 6, 2])
    assert html.count("chart__gap") == 1
    assert 'x="25%" y="0" width="50%"' in html
    assert ">no figures</text>" in html
    assert "A dashed band marks months with no figures." in parsed(html).text
    assert "Each month that is shown had between 2 and 8 crimes." in html
    assert "chart__gap" not in chart([4, 8])


def test_hidden_months_are_not_said_to_have_no_figures():
    hidden = dataclasses.replace(crime([4, None, 8, None]), missing="")
    html = str(month_chart(hidden, "Market Ward"))
    assert "A dashed band marks months with hidden figures." in html
    assert html.count("chart__gap") == 2
    assert "no figures" not in html


def test_of_two_gaps_close_together_one_bears_the_words():
    html = chart([4, None, 8, None, 4, *[5] * 12])
    assert html.count("chart__gap") == 2
    assert html.count(">no figures<") == 1
    assert chart([4, None, *[8] * 12, None, 4]).count(">no figures<") == 2


def test_a_break_bears_a_mark_and_words():
    broken = dataclasses.replace(
        crime([4, 8, 6, 2]), breaks=(CountedAnew("2024-03", "A new way."),)
    )
    html = str(month_chart(broken, "Market Ward"))
    assert 'class="chart__break" x1="50%"' in html
    assert ">new way of counting</text>" in html
    assert "A long dashed line marks a change in counting." in parsed(html).text
