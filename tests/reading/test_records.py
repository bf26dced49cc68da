"""Trees to records: types from the models, words from us, places kept for later."""

import pytest

from generator.model.areas import Area
from generator.model.engagement import Engagement
from generator.model.events import Event
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader, Officer
from generator.model.priorities import PriorityCycle
from generator.model.profile import Profile
from generator.model.statistics import StatisticNotes
from generator.model.watch import WatchScheme
from generator.reading.fields import sample_record
from generator.reading.records import read_record, read_records
from generator.reading.yaml_file import read_yaml

MODELS = [
    *(Area, Engagement, Event, Force, Framework, Leader, Officer, Partner, PriorityCycle),
    *(Profile, StatisticNotes, WatchScheme),
]


def read(model, text: str):
    node, problems = read_yaml(text, "f.yml")
    assert not problems, problems
    return read_record(model, node, "f.yml")


@pytest.mark.parametrize("model", MODELS)
def test_samples_in_messages_can_be_read_once_filled_in(model):
    text = "\n".join(sample_record(model)).replace("…", "some words")
    record, problems = read(model, text)
    assert record is not None and not problems


@pytest.mark.parametrize("model", MODELS)
def test_an_empty_record_names_every_field_it_needs_and_no_other(model):
    needed = [name for name, info in model.model_fields.items() if info.is_required()]
    _, problems = read(model, "{}")
    named = [problem.message.split(" is missing here")[0] for problem in problems]
    assert named == [f'The field "{name}"' for name in needed]


def test_places_are_kept_for_rules_that_look_later():
    record, _ = read(
        Engagement,
        "reviewed_on: 2026-10-05\nplan:\n"
        "  - group: a\n    method: b\n    how_often: c\n    lead: d\n",
    )
    assert str(record.place_of("reviewed_on")) == "f.yml, line 1, column 14"
    assert str(record.place_of("plan")) == "f.yml, line 2, column 1"
    assert str(record.plan[0].place_of("lead")) == "f.yml, line 6, column 11"
    assert str(record.plan[0].place_of("not there")) == "f.yml, line 3, column 5"


def test_good_entries_are_read_beside_bad_ones():
    node, _ = read_yaml("- name: a\n  layer: b\n- name: c\n- d\n- name: e\n  layer: f\n", "f.yml")
    areas, problems = read_records(Area, node, "f.yml")
    assert [area.name for area in areas] == ["a", "e"]
    assert [problem.place.line for problem in problems] == [3, 4]


def test_all_problems_of_a_record_at_once():
    _, problems = read(Event, "what: a\nkind: b\ndate: c\nstart: d\nend: e\nlink: f\nextra: g\n")
    assert sorted(problem.place.line for problem in problems) == [1, 2, 3, 4, 5, 6, 7]


def test_a_misspelt_name_is_one_slip():
    _, problems = read(Area, "nam: a\nlayer: b\n")
    assert [problem.fix for problem in problems] == ["To fix it, change its name to:   name:"]


def test_corrected_lines_keep_their_dash():
    node, _ = read_yaml("- start: 6pm\n  what: <b>a</b>\n", "f.yml")
    _, problems = read_records(Event, node, "f.yml")
    fixes = {problem.place.line: problem.fix for problem in problems if "change" in problem.fix}
    assert fixes[1].endswith("- start: 18:00")
    assert fixes[2].endswith(":   what: a")
