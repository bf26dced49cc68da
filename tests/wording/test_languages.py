"""The language in force: messages, dates, times, numbers and lists in Welsh and other languages."""

import datetime as dt

import pytest

from generator import wording
from generator.reading.unseen import can_be_seen
from generator.wording import language, marked, runs, say, say_number, speaking, unmarked
from tests.newsletter.languages import languages_of_tests

DATE = dt.date(2026, 9, 18)


def test_english_is_spoken_unless_another_language_is_in_force() -> None:
    assert language() == "en"
    with speaking("cy"):
        assert language() == "cy"
        with speaking("en-GB"):
            assert language() == "en"
        assert language() == "cy"
    assert language() == "en"


def test_the_language_goes_back_after_a_fault() -> None:
    with pytest.raises(ValueError, match="x"), speaking("cy"):
        raise ValueError("x")
    assert language() == "en"


@pytest.mark.parametrize(
    ("code", "spoken"), [("cy", "cy"), ("cy-GB", "cy"), ("en-GB", "en"), ("qq", "en"), ("", "en")]
)
def test_the_nearest_language_is_spoken(code: str, spoken: str) -> None:
    with speaking(code):
        assert language() == spoken


@pytest.mark.parametrize(
    ("code", "name"),
    [("cy", "Cymraeg"), ("ur", "اردو"), ("pl", "Polski"), ("en-GB", "English"), ("zh", "中文")],
)
def test_a_language_is_called_by_its_own_name(code: str, name: str) -> None:
    assert wording.own_name(code) == name


def test_messages_in_welsh() -> None:
    with speaking("cy"):
        assert say("Your officers") == "Eich swyddogion"
        assert say("Open until {date}", date=wording.day(DATE)) == "Ar agor tan 18 Medi 2026"


def test_what_fills_a_place_is_never_read_as_a_place() -> None:
    hostile = "{date} {0} {name.__class__} {{}} %s"
    for code in ("en", "cy"):
        with speaking(code):
            assert hostile in say("Open until {date}", date=hostile)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "Nid oes cynllun Gwarchod yma."),
        (1, "Mae 1 cynllun Gwarchod yma."),
        (2, "Mae 2 gynllun Gwarchod yma."),
        (3, "Mae 3 o gynlluniau Gwarchod yma."),
        (6, "Mae 6 o gynlluniau Gwarchod yma."),
        (1000, "Mae 1,000 o gynlluniau Gwarchod yma."),
    ],
)
def test_counts_in_welsh(count: int, words: str) -> None:
    with speaking("cy"):
        said = say_number(
            "There is {count} Watch scheme here.", "There are {count} Watch schemes here.", count
        )
    assert said == words


def test_the_six_forms_of_welsh() -> None:
    form = wording.catalogues.form_of("cy")
    assert [form(count) for count in (0, 1, 2, 3, 6, 4, 7, 11, 100)] == [0, 1, 2, 3, 4, 5, 5, 5, 5]


def test_dates_and_times_in_welsh() -> None:
    with speaking("cy"):
        assert wording.day(DATE) == "18 Medi 2026"
        assert wording.weekday(DATE) == "Dydd Gwener, 18 Medi 2026"
        assert wording.month(DATE) == "Medi 2026"
        assert wording.month_alone(DATE) == "Medi"
        assert wording.month_short(dt.date(2026, 11, 1)) == "Tach 2026"
        assert wording.month_name_short(dt.date(2026, 11, 1)) == "Tach"
        assert wording.clock(dt.time(18, 30)) == "18:30"
        assert wording.clock_range(dt.time(9), dt.time(16)) == "09:00 – 16:00"


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [(0, 0, "0"), (1234567, 0, "1,234,567"), (-1234, 0, "−1,234"), (12.5, 2, "12.50")],
)
def test_numbers_in_welsh(value: float, places: int, words: str) -> None:
    with speaking("cy"):
        assert wording.number(value, places) == words


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["Medi"], "Medi"),
        (["Medi", "Ebrill"], "Medi ac Ebrill"),
        (["Ebrill", "Medi", "Ionawr"], "Ebrill, Medi ac Ionawr"),
        (["Park", "Warley"], "Park a Warley"),
        (["Park", "Wrecsam"], "Park ac Wrecsam"),
        (["Park", marked("Ovenden")], f"Park ac {marked('Ovenden')}"),
        (["Ebrill", "Tachwedd"], "Ebrill a hefyd Tachwedd"),
        (["Ebrill", "Mai", "cyffuriau"], "Ebrill, Mai a hefyd cyffuriau"),
        (["Medi", marked("Park")], f"Medi a hefyd {marked('Park')}"),
        (["Medi", "Chwefror"], "Medi a Chwefror"),
        (["Park", "Thornton"], "Park a Thornton"),
        (["Park", "Phoenix"], "Park a Phoenix"),
    ],
)
def test_lists_in_welsh(items: list[str], words: str) -> None:
    with speaking("cy"):
        assert wording.listed(items) == words


@pytest.mark.parametrize(
    ("figure", "joined"),
    [
        *((figure, "ac") for figure in ("1", "8", "11", "16", "18", "80", "8,500", "11,000")),
        *((figure, "a") for figure in ("2", "10", "12", "19", "100", "118", "1,000", "1,800")),
    ],
)
def test_figures_in_lists_in_welsh(figure: str, joined: str) -> None:
    """A figure is read aloud by its name: un, wyth, un ar ddeg, but deg, cant, mil."""
    with speaking("cy"):
        assert wording.listed(["3 mis", f"{figure} mis"]) == f"3 mis {joined} {figure} mis"


def test_signs_stay_before_numbers_that_run_from_right_to_left() -> None:
    with speaking("cy"):
        assert [wording.signed(value) for value in (3, 0, -3)] == ["+3", "0", "−3"]
    with languages_of_tests(), speaking("ur"):
        assert [wording.signed(value) for value in (3, 0, -3)] == ["\u200e+3", "0", "\u200e−3"]


def test_other_languages_write_numbers_in_their_own_way() -> None:
    assert wording.locales.number_in("de", 1234567.5, 1) == "1.234.567,5"
    assert wording.locales.number_in("hi", 1234567, 0) == "12,34,567"


def test_names_of_languages() -> None:
    assert wording.name_of_language("cy", "en") == "Welsh"
    assert wording.name_of_language("cy", "cy") == "Cymraeg"


def test_english_among_other_words_is_marked() -> None:
    text = f"Croeso: {marked('Town Hall')}, Medi"
    assert list(runs(text)) == [("Croeso: ", False), ("Town Hall", True), (", Medi", False)]
    assert unmarked(text) == "Croeso: Town Hall, Medi"
    assert wording.is_marked(marked("Town Hall"))
    assert not wording.is_marked(text)


def test_no_file_can_hold_the_marks() -> None:
    assert not can_be_seen(marked("Town Hall"))
