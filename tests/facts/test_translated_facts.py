"""Facts in other languages: the same things, said in the words of that language."""

import datetime as dt
from functools import cache
from pathlib import Path

from generator.facts.shapes import NeighbourhoodFacts, Paragraphs, TranslatedFacts
from generator.facts.site import gather
from generator.facts.text import prose
from generator.reading.everything import read_everything
from generator.wording import language, marked

ROOT = Path(__file__).parents[2]


@cache
def gathered() -> dict[str, NeighbourhoodFacts]:
    data, _ = read_everything(ROOT / "neighbourhoods")
    site = gather(data, dt.date(2026, 11, 22))
    return {place.folder: place for _, places in site.forces for place in places}


def welsh() -> TranslatedFacts:
    (found,) = gathered()["halifax"].translations
    return found


def test_only_those_who_ask_have_another_language() -> None:
    assert [p.folder for p in gathered().values() if p.translations] == ["halifax"]
    assert welsh().language == "cy"
    assert language() == "en"


def test_sentences_are_in_the_language() -> None:
    place = welsh().place
    assert place.team == "Tîm Plismona Cymdogaeth Halifax"
    assert place.cycle.name == "Hydref – Rhagfyr 2026"
    assert place.officers[0].news == "Newydd: ymunodd ar 5 Hydref 2026."
    assert place.meetings[0].when == "Dydd Mawrth, 1 Rhagfyr 2026"
    assert place.meetings[0].time == "10:00 – 11:30"
    assert place.watch_said[0] == (
        "Mae 3 o gynlluniau Gwarchod yma: Gwarchod Cymdogaeth (1), Gwarchod Siopau (1) a "
        "Gwylio Cyflymder Cymunedol (1)."
    )


def test_figures_are_the_same_in_every_language() -> None:
    here, there = gathered()["halifax"].crime, welsh().place.crime
    assert here is not None and there is not None
    assert [row.counts for row in there.rows] == [row.counts for row in here.rows]
    assert [month.all_crime for month in there.months] == [one.all_crime for one in here.months]
    assert there.rows[0].name == "Dwyn beiciau"
    assert there.headline.startswith("Nid yw nifer y troseddau a gofnodwyd yn ardal Halifax ")
    assert "yn hysbys" in there.headline
    assert not {here.headline, *here.trends, *here.context} & {there.headline, *there.trends}


def test_months_are_not_kept_from_one_language_to_the_next() -> None:
    here, there = gathered()["halifax"].crime, welsh().place.crime
    assert here is not None and there is not None
    assert here.months[0].name == "October 2023"
    assert there.months[0].name == "Hydref 2023"


def test_codes_stay_codes() -> None:
    """What programs ask for is not translated: the state of a consultation, a theme, a need."""
    here, there = gathered()["halifax"], welsh().place
    assert [one.theme for one in there.cycle.priorities] == [
        one.theme for one in here.cycle.priorities
    ]
    assert [one.state for one in there.consultations] == [one.state for one in here.consultations]
    assert [one.status for one in there.meetings] == [one.status for one in here.meetings]
    assert there.address == here.address


def test_prose_in_english_is_marked_item_by_item() -> None:
    assert prose(marked("Two things:\n\n- one\n- two")) == (
        Paragraphs("paragraph", (marked("Two things:"),)),
        Paragraphs("list", (marked("one"), marked("two"))),
    )
