"""Translations beside their fields: read, kept apart, and what is said about wrong ones.

The messages themselves are in the catalogue of mistakes.
"""

from generator.model.events import Event
from generator.model.priorities import PriorityCycle
from generator.reading.records import read_record, read_records
from generator.reading.yaml_file import read_yaml

CYCLE = """\
set_on: 2026-09-28
how_decided: At a meeting.
how_decided (cy): Mewn cyfarfod.
priorities:
  - title: Speeding
    title (cy): Goryrru
    theme: speeding and road safety
    evidence:
      - crime data
    you_told_us: It is too fast.
    you_told_us (cy): |
      Mae'n rhy gyflym.

      - dydd
      - nos
    why: It is.
    done: Little.
    doing: More.
    planned: Much.
    owner: PC Jo Lindqvist
"""


def cycle(text: str = CYCLE):
    node, problems = read_yaml(text, "f.yml")
    assert not problems, problems
    return read_record(PriorityCycle, node, "f.yml")


def test_translations_are_kept_apart_from_the_fields() -> None:
    record, problems = cycle()
    assert record is not None and not problems
    priority = record.priorities[0]
    assert record.how_decided == "At a meeting."
    assert record.translation_of("how_decided", "cy") == "Mewn cyfarfod."
    assert priority.title == "Speeding"
    assert priority.translation_of("title", "cy") == "Goryrru"
    assert priority.translation_of("you_told_us", "cy") == "Mae'n rhy gyflym.\n\n- dydd\n- nos"
    assert priority.translation_of("why", "cy") == ""
    assert priority.translation_of("title", "ur") == ""


def test_fields_keep_their_places_beside_translations() -> None:
    record, _ = cycle()
    assert record is not None
    assert record.place_of("how_decided").line == 2
    assert record.priorities[0].place_of("theme").line == 7


def test_each_entry_of_a_list_may_have_translations() -> None:
    text = (
        "- what: One\n  kind: stall\n  date: 2026-12-01\n  start: 10:00\n  where: Here\n"
        "- what: Two\n  what (cy): Dau\n  kind: stall\n  date: 2026-12-02\n  start: 10:00\n"
        "  where: Here\n"
    )
    node, _ = read_yaml(text, "f.yml")
    events, problems = read_records(Event, node, "f.yml")
    assert not problems
    assert [event.translation_of("what", "cy") for event in events] == ["", "Dau"]


def test_a_wrong_translation_keeps_its_record_from_being_read() -> None:
    record, problems = cycle(CYCLE.replace("title (cy)", "title (qq)"))
    assert record is None
    assert [problem.place.line for problem in problems] == [6]


def test_wrong_translations_and_wrong_fields_are_told_together() -> None:
    text = CYCLE.replace("title (cy)", "title (qq)").replace("2026-09-28", "soon")
    record, problems = cycle(text)
    assert record is None
    assert sorted(problem.place.line for problem in problems) == [1, 6]
