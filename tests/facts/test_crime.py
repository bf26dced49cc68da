"""Crime figures in words: right for nothing, for one, for hidden, rounded and missing counts."""

import datetime as dt

import pytest

from generator.facts.crime import crime
from generator.facts.crime_words import Period, total, trend_sentence
from generator.facts.shapes import Crime
from generator.figures.beside import Beside
from generator.figures.published import (
    HIDDEN,
    MISSING,
    NOT_KNOWN,
    NOT_SHOWN,
    WITHHELD,
    BlockCounts,
    CrimeFigures,
    Figure,
    MonthCounts,
    Rule,
    Trend,
    counted,
)
from generator.model.choices import CrimeType
from generator.model.force import CrimeBreak
from generator.model.profile import Profile

D = dt.date
ASB, BURGLARY = CrimeType.ANTI_SOCIAL_BEHAVIOUR, CrimeType.BURGLARY
LATEST = D(2026, 9, 1)
OPEN, HIDES, ROUNDS = Rule(), Rule(3), Rule(3, 5)
Given = int | tuple[int, int] | None


def figure(given: Given) -> Figure:
    if given is None:
        return NOT_KNOWN
    return counted(given) if isinstance(given, int) else Figure(*given)


def pair(latest: Given, previous: Given, baseline: Given = None) -> Trend:
    return Trend(figure(latest), figure(previous), figure(baseline))


def figures(latest: Given, previous: Given, baseline: Given = None, rule: Rule = OPEN):
    trend = pair(latest, previous, baseline)
    months = (
        MonthCounts(D(2025, 9, 1), 8, (1, 7)),
        MonthCounts(D(2026, 8, 1), MISSING, (MISSING, MISSING)),
        MonthCounts(LATEST, 3, (0, 3)),
    )
    return CrimeFigures(
        rule=rule,
        latest_month=LATEST,
        baseline=D(2018, 4, 1),
        all_crime=trend,
        asb=trend,
        types_until=LATEST,
        by_type={BURGLARY: trend},
        types_total=trend,
        types_asb=trend,
        month_kinds=(ASB, BURGLARY),
        months=months,
        blocks=(BlockCounts(D(2026, 4, 1), LATEST, (HIDDEN,)),) if rule.guards else (),
    )


IN_WARD = "recorded in Market Ward in the 12 months to September 2026"
BY_CHANCE = "which chance alone can explain."


@pytest.mark.parametrize(
    ("latest", "previous", "headline"),
    [
        (
            790,
            1797,
            f"790 crimes were {IN_WARD}. "
            "That is 1,007 fewer than in the 12 months before (1,797), or 56%.",
        ),
        (
            1210,
            1100,
            f"1,210 crimes were {IN_WARD}. "
            "That is 110 more than in the 12 months before (1,100), or 10%.",
        ),
        (
            1001,
            1000,
            f"1,001 crimes were {IN_WARD}. That is about the same as in the 12 months before "
            f"(1,000): 1 more, or less than 1%, {BY_CHANCE}",
        ),
        (30, 30, f"30 crimes were {IN_WARD}, the same number as in the 12 months before."),
        (
            1,
            4,
            f"1 crime was {IN_WARD}. That is about the same as in the 12 months before (4): "
            f"3 fewer, {BY_CHANCE}",
        ),
        (1, 9, f"1 crime was {IN_WARD}. That is 8 fewer than in the 12 months before (9)."),
        (0, 9, f"No crime was {IN_WARD}. That is 9 fewer than in the 12 months before (9)."),
        (9, 0, f"9 crimes were {IN_WARD}. That is 9 more than in the 12 months before (0)."),
        (0, 0, f"No crime was {IN_WARD}, the same number as in the 12 months before."),
        (
            12,
            None,
            f"12 crimes were {IN_WARD}. This cannot be compared with the 12 months before, "
            "because there are no figures for some of those.",
        ),
        (
            None,
            12,
            "The number of crimes in Market Ward in the 12 months to September 2026 is not known, "
            "because there are no figures for some of them.",
        ),
        (
            (30, 34),
            25,
            f"30 to 34 crimes were {IN_WARD}. In the 12 months before there were 25. Months with "
            "few crimes are hidden, so the change is not given.",
        ),
        (
            25,
            (0, 24),
            f"25 crimes were {IN_WARD}. In the 12 months before there were fewer than 25. Months "
            "with few crimes are hidden, so the change is not given.",
        ),
        (
            (0, 24),
            None,
            f"Fewer than 25 crimes were {IN_WARD}. The 12 months before are not known.",
        ),
    ],
)
def test_headline(latest: Given, previous: Given, headline: str) -> None:
    assert crime(figures(latest, previous), "Market Ward").headline == headline


def test_a_rounded_headline_says_about() -> None:
    said = crime(figures(790, 1795, rule=ROUNDS), "Market Ward").headline
    assert said.startswith("About 790 crimes were recorded")
    assert "about 1,005 fewer than in the 12 months before" in said


PERIOD = Period("September 2026")
TO = "in the 12 months to September 2026"
BEFORE = "in the 12 months before"


@pytest.mark.parametrize(
    ("previous", "latest", "sentence"),
    [
        (96, 50, f"Burglary fell from 96 to 50 {TO}. That is 46 fewer, or 48%."),
        (
            96,
            88,
            f"Burglary was about the same: 96 {BEFORE}, and 88 {TO}. That is 8 fewer, or 8%. "
            "Chance alone can explain it.",
        ),
        (0, 0, f"Burglary: none {TO}, and none {BEFORE}."),
        (0, 9, f"Burglary rose from 0 to 9 {TO}. That is 9 more."),
        (9, 0, f"Burglary fell from 9 to 0 {TO}. That is 9 fewer."),
        (40, 0, f"Burglary fell from 40 to 0 {TO}. That is 40 fewer, or 100%."),
        (
            0,
            1,
            f"Burglary was about the same: 0 {BEFORE}, and 1 {TO}. That is 1 more. "
            "Chance alone can explain it.",
        ),
        (1, 1, f"Burglary stayed at 1 {TO}, as {BEFORE}."),
        (
            (8, 10),
            12,
            f"Burglary: 12 {TO}, and 8 to 10 {BEFORE}. Small counts are hidden, so the change is "
            "not given.",
        ),
        (
            None,
            12,
            f"Burglary: 12 {TO}. It cannot be compared with the 12 months before, because there "
            "are no figures for some of those months.",
        ),
        (
            12,
            None,
            f"Burglary {TO} is not known, because there are no figures for some of those months.",
        ),
    ],
)
def test_a_sentence_for_each_type(previous: Given, latest: Given, sentence: str) -> None:
    assert trend_sentence("Burglary", pair(latest, previous), PERIOD, HIDES) == sentence


def test_what_is_withheld_is_not_called_missing() -> None:
    withheld = Trend(NOT_SHOWN, counted(12))
    assert trend_sentence("Other crime", withheld, PERIOD, HIDES) == (
        "Other crime is not shown for the 12 months to September 2026, so that no small count can "
        "be worked out."
    )
    said = trend_sentence("Violence and sexual offences", withheld, PERIOD, HIDES)
    assert said.startswith("Violence and sexual offences are not shown")
    before = trend_sentence("Burglary", Trend(counted(12), NOT_SHOWN), PERIOD, HIDES)
    assert before.endswith("because those are not shown.")


def test_nothing_is_compared_across_a_change_in_counting() -> None:
    broken = [CrimeBreak(month=D(2025, 2, 1), note="x")]
    found = crime(figures(50, 96), "x", broken)
    assert found.trends[0] == (
        f"Burglary: 50 {TO}, and 96 {BEFORE}. The two cannot be compared, because the counting "
        "changed in February 2025."
    )
    assert "cannot be compared" in found.headline
    long_ago = [CrimeBreak(month=D(2024, 10, 1), note="x")]
    assert crime(figures(50, 96), "x", long_ago).trends[0].startswith("Burglary fell")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (counted(1200), "1,200"),
        (Figure(10, 12), "10 to 12"),
        (Figure(0, 4), "fewer than 5"),
        (NOT_KNOWN, "not known"),
        (NOT_SHOWN, "not shown"),
    ],
)
def test_totals(given: Figure, words: str) -> None:
    assert total(given, HIDES) == words


@pytest.mark.parametrize(
    ("latest", "previous", "shown"),
    [
        (1200, 1000, ("1,200", "1,000", "+200", "+20%")),
        (800, 1000, ("800", "1,000", "−200", "−20%")),
        (20, 20, ("20", "20", "0", "0%")),
        (25, 19, ("25", "19", "+6", "too few")),
        (25, None, ("25", "not known", "not known", "not known")),
        (None, 25, ("not known", "25", "not known", "not known")),
        ((20, 22), 25, ("20 to 22", "25", "not given", "not given")),
    ],
)
def test_rows(latest: Given, previous: Given, shown: tuple[str, ...]) -> None:
    for row in crime(figures(latest, previous), "x").rows:
        assert (row.latest, row.previous, row.change, row.percent) == shown


def test_anti_social_behaviour_stands_below_the_total() -> None:
    found = crime(figures(40, 40), "x")
    assert [(row.name, row.is_total, row.is_crime, row.share) for row in found.rows] == [
        ("Burglary", False, True, "100%"),
        ("All crime", True, True, "100%"),
        ("Anti-social behaviour", False, False, ""),
    ]
    assert found.trends[-1].endswith("It is not counted as crime.")


def test_a_share_of_too_few() -> None:
    assert {row.share for row in crime(figures(19, 19), "x").rows if row.is_crime} == {"too few"}


def test_periods_and_months() -> None:
    found = crime(figures(1, 1), "x")
    assert found.latest_period == "October 2025 to September 2026"
    assert found.previous_period == "October 2024 to September 2025"
    assert found.baseline_period == ""
    assert found.missing == (
        "There are no figures for August 2026. That does not mean that there was no crime."
    )
    assert [(m.iso, m.short, m.all_crime, m.by_type, m.words) for m in found.months[1:]] == [
        ("2026-08", "Aug 2026", None, (None, None), ("no figures",) * 3),
        ("2026-09", "Sep 2026", 3, (0, 3), ("3", "0", "3")),
    ]
    assert found.hidden == "" and found.blocks == ()


def test_hidden_counts_are_words() -> None:
    found = crime(figures(1, 1, rule=HIDES), "x")
    (block,) = found.blocks
    assert (block.name, block.counts, block.words) == (
        "April 2026 to September 2026",
        (None,),
        ("fewer than 3",),
    )
    assert "“fewer than 3”" in found.hidden and "rounded" not in found.hidden
    assert "rounded to the nearest 5" in crime(figures(1, 1, rule=ROUNDS), "x").hidden


def test_withheld_counts_are_words() -> None:
    base = figures(1, 1, rule=HIDES)
    blocks = (BlockCounts(D(2026, 4, 1), LATEST, (WITHHELD,)),)
    found = crime(CrimeFigures(**{**fields(base), "blocks": blocks}), "x")
    assert found.blocks[0].words == ("not shown",)


def fields(figures: CrimeFigures) -> dict[str, object]:
    return {name: getattr(figures, name) for name in CrimeFigures.__slots__}


PROFILE = Profile.model_construct(
    population=10_000, population_source="a census", population_on=D(2021, 3, 21)
)


def found_context(*others: Beside) -> Crime:
    return crime(figures(500, 600, 400), "x", others=others, profile=PROFILE)


def test_what_the_headline_is_seen_beside() -> None:
    same_month, baseline, rate = found_context().context
    assert same_month == (
        "In September 2026: 3 crimes. In the same month a year before: 8. "
        "Chance alone can explain the difference."
    )
    assert baseline == (
        "In the baseline year, the 12 months to March 2019, there were 400 crimes. "
        "In the latest there were 100 more, or 25%."
    )
    assert rate.startswith(
        "That is 50.0 crimes for each 1,000 residents. "
        "There were 10,000 residents (a census, 21 March 2021)."
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "In September 2026: 0 crimes. "),
        (1, "In September 2026: 1 crime. "),
        (2, "In September 2026: 2 crimes. "),
        (HIDDEN, "In September 2026: fewer than 3 crimes. "),
    ],
)
def test_the_latest_month_in_words(count: int, said: str) -> None:
    base = figures(500, 600, rule=HIDES)
    months = (*base.months[:2], MonthCounts(LATEST, count, (0, count)))
    found = crime(CrimeFigures(**{**fields(base), "months": months}), "x")
    assert found.context[0].startswith(f"{said}In the same month a year before: 8.")


def test_the_neighbours_are_never_called_a_total() -> None:
    area = Beside("Derby East", 3, 4, pair(1500, 1600), 30_000)
    force = Beside("Derbyshire", 7, 7, pair(5000, 5000), None)
    *_, first, second = found_context(area, force).context
    assert first == (
        "In 3 of the 4 neighbourhoods of Derby East shown here, this one included (the other "
        "has no complete figures), crime was about the same: 1,600, then 1,500. "
        "That is 50.0 crimes for each 1,000 residents."
    )
    assert second == (
        "In the 7 neighbourhoods of Derbyshire shown here, this one included, 5,000 crimes were "
        "recorded, as many as in the 12 months before."
    )
