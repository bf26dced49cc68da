import dataclasses
import re

import pytest

from generator.newsletter.edition import edition
from generator.newsletter.plain_text import plain_text
from generator.newsletter.short_text import FEWER_THAN, short_text
from tests.newsletter.editions import LONG_WORD, SITE, Given, example, extremes, with_done

GIVEN = extremes() | {"the example": example(), "without Watch": example("hill-villages")}
PAGE = "https://www.example.org/westshire/market-ward/"


def whole(given: Given) -> str:
    return plain_text(edition(*given, SITE))


def short(given: Given) -> str:
    return short_text(edition(*given, SITE))


every_kind = pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)


def test_the_whole_text_starts_with_whose_it_is_and_what_is_in_it() -> None:
    lines = whole(example()).split("\n")
    assert lines[:3] == [
        "Westshire Police",
        "Market Ward",
        "News from your Neighbourhood Team, October to December 2026",
    ]
    assert "This is an example. The people, contact details and figures are invented." in lines
    contents = lines[lines.index("In this newsletter:") + 1 :]
    assert contents[:2] == ["1. Your officers", "2. Who is responsible"]


@every_kind
def test_every_section_of_the_contents_follows_with_something_in_it(given: Given) -> None:
    head, *sections = whole(given).split("\n\n\n")
    contents = [line for line in head.split("\n") if re.match(r"\d+\. ", line)]
    assert [section.split("\n")[0] for section in sections[:-1]] == contents
    assert all(len(section.split("\n")) > 1 for section in sections[:-1])
    assert [int(line.split(".")[0]) for line in contents] == list(range(1, len(contents) + 1))


def test_the_words_are_those_of_the_newsletter() -> None:
    force, place = example()
    text = whole((force, place))
    for priority in place.cycle.priorities:
        assert priority.title in text
        for block in (*priority.done, *priority.doing, *priority.planned):
            assert all(item in text for item in block.items)
    for meeting in place.meetings:
        assert f"{meeting.when}, {meeting.time}. {meeting.where}" in text
    assert place.crime is not None
    assert place.crime.headline in text
    for row in place.crime.rows:
        assert f"{row.name}. Latest: {row.latest}. Before: {row.previous}." in text


def test_wards_are_named_where_there_are_several() -> None:
    force, place = example()
    assert "Looks after Market and Bridge" in whole((force, place))
    assert "Looks after" not in whole((force, dataclasses.replace(place, wards=("Market",))))


def test_nothing_is_said_twice_of_people_and_numbers() -> None:
    lines = whole(example()).split("\n")
    assert "PCSO Sam Okonedo-Field" in lines
    assert "PC Jo Lindqvist, Police Constable" in lines
    assert "PCSO Alex Brook: Left on 11 September 2026." in lines
    assert lines[lines.index("Ring 101") + 1 :][:2] == ["Ring when you cannot go online.", ""]


@every_kind
@pytest.mark.parametrize("made", [whole, short], ids=["whole", "short"])
def test_every_link_is_whole_and_ends_its_line(given: Given, made) -> None:
    for line in made(given).split("\n"):
        for found in re.finditer("https://", line):
            assert not re.search(r"[\s.,;)]", line[found.start() + 8 :].rstrip("/")[-1:])
            assert " " not in line[found.start() :]


@every_kind
def test_there_are_no_signs_of_our_own_that_are_read_out(given: Given) -> None:
    """What an editor wrote stays; the hostile example holds all of these."""
    if given is not GIVEN["hostile"]:
        assert not re.search(r"[*_#|<>=~`^]|--|\u2066|\u2069", whole(given))
        assert not re.search(r"[*_#|<>=~`^]|--|\u2066|\u2069", short(given))


@every_kind
def test_a_paragraph_is_one_line_and_lines_end_with_lf(given: Given) -> None:
    text = whole(given)
    assert text.endswith("\n")
    assert "\r" not in text
    assert not re.search(r"[ \t]\n|\n{4}", text)


def test_a_meeting_that_is_moved_says_so_and_one_that_is_planned_needs_no_word() -> None:
    assert "\nMoved: Meeting" in whole(extremes()["nine meetings"]) or "\nMoved: " in whole(
        extremes()["nine meetings"]
    )
    assert "Planned: " + example()[1].meetings[0].what not in whole(example())


def test_the_short_text_has_what_matters_most() -> None:
    force, place = example()
    lines = short((force, place)).rstrip("\n").split("\n")
    assert lines[0].startswith("Market Ward, Westshire Police. News from your Neighbourhood Team")
    assert any(line.startswith("Next: ") and place.meetings[0].when in line for line in lines)
    assert "What we are working on:" in lines
    assert f"• {place.cycle.priorities[0].title}" in lines
    assert f"Email: {place.email}" in lines
    assert "In an emergency ring 999" in lines
    assert lines[-1] == f"All about your area: {PAGE}"


@every_kind
def test_the_short_text_is_always_short(given: Given) -> None:
    assert 0 < len(short(given)) < FEWER_THAN


def test_what_does_not_fit_is_left_out_whole() -> None:
    """With names of 200 letters, every line that is there is there to its end."""
    given = _as_long_as_can_be()
    data = edition(*given, SITE)
    text = short_text(data)
    assert len(text) < FEWER_THAN
    assert PAGE in text
    titles = [line for line in text.split("\n") if line.startswith("• ")]
    assert all(title[2:] in {one["title"] for one in data["priorities"]} for title in titles)
    assert all(not line.endswith("…") for line in text.split("\n"))


def _as_long_as_can_be() -> Given:
    from dataclasses import replace

    force, place = example()
    long = (f"{LONG_WORD} " * 4)[:200].strip()
    one = replace(place.cycle.priorities[0], title=long)
    meeting = replace(place.meetings[0], what=long, where=long)
    cycle = replace(place.cycle, priorities=(one,) * 3)
    return replace(force, team_word=long), replace(
        place, name=long, meetings=(meeting,), cycle=cycle, email=f"{'a' * 60}@example.org"
    )


def test_an_address_that_is_too_long_itself_is_left_out() -> None:
    data = edition(*example(), f"https://{'long.' * 250}example.org/")
    assert len(short_text(data)) < FEWER_THAN
    assert "Market Ward" in short_text(data)


def test_the_same_facts_give_the_same_words() -> None:
    given = with_done(example()[1], "We did.")
    assert whole((example()[0], given)) == whole((example()[0], given))
