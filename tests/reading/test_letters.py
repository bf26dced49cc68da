"""A letter that cannot be printed is reported where it stands, when files are read."""

import pytest

from generator.reading.letters import is_printed
from generator.reading.yaml_file import read_yaml

NAME = "neighbourhoods/westshire/market-ward/events.yml"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("what: Fair ✓ at noon\n", 1, 12),
        ("- what: Fair\n  note: |\n    Bring a bag.\n    ✓ done\n", 4, 5),
        ('what: "Fair ✓"\n', 1, 13),
    ],
)
def test_it_is_found_where_it_stands(text: str, line: int, column: int) -> None:
    _, problems = read_yaml(text, NAME)
    assert [(p.place.line, p.place.column) for p in problems] == [(line, column)]
    assert problems[0].message == (
        "None of the newsletter's fonts has the letter ✓ (U+2713). It cannot be printed."
    )


@pytest.mark.parametrize(
    "text", ["what: Café – “Ŵyl” 😀 پولیس\n", "# ✓ a note for us\nwhat: Fair\n"]
)
def test_what_can_be_printed_is_no_problem(text: str) -> None:
    assert read_yaml(text, NAME)[1] == []


def test_files_that_nothing_is_printed_from_may_hold_any_letter() -> None:
    assert not is_printed("neighbourhoods/westshire/framework.yml")
    assert not is_printed("neighbourhoods/westshire/statistics/calls.yml")
    assert is_printed("neighbourhoods/westshire/force.yml")
