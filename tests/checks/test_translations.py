"""What is left to translate is told, for what the newsletter shows today and for nothing else."""

import datetime as dt
from pathlib import Path

from generator.problems import Weight
from tests.checks.slips import Change, Slip, brought, problems

PROFILE = "market-ward/neighbourhood.yml"
ASKED = Change(PROFILE, "population: 7215", "newsletter_languages:\n  - cy\npopulation: 7215")


def told(folder: Path, *changes: Change) -> dict[str, str]:
    """What is said of each file of the example, where its Welsh newsletter is asked for."""
    found = brought(Slip("", ASKED, *changes), folder)
    assert {problem.weight for problem in found} <= {Weight.WORTH_A_LOOK}
    return {problem.place.file.partition("westshire/")[2]: problem.message for problem in found}


def test_one_message_a_file(tmp_path: Path) -> None:
    assert sorted(told(tmp_path)) == [
        "force.yml",
        "market-ward/engagement.yml",
        "market-ward/events.yml",
        "market-ward/priorities/2026-10.yml",
        "market-ward/watch.yml",
    ]


def test_what_is_translated_is_not_told(tmp_path: Path) -> None:
    said = told(
        tmp_path,
        Change("market-ward/watch.yml", "  kind: ", "  kind (cy): Gwarchod\n  kind: "),
        Change(
            "market-ward/events.yml",
            "  access: Step-free",
            "  access (cy): Dim grisiau.\n  access: Step-free",
        ),
    )
    assert "market-ward/watch.yml" not in said
    assert said["market-ward/events.yml"].startswith("3 texts")


def test_what_the_newsletter_does_not_show_need_not_be_translated(tmp_path: Path) -> None:
    """A meeting that is over, the cycle before, a plan."""
    said = told(tmp_path)
    assert "(line 1)" not in said["market-ward/events.yml"]
    assert "market-ward/priorities/2026-07.yml" not in said
    assert "method" not in said["market-ward/engagement.yml"]


def test_the_samples_are_translated() -> None:
    folder = Path(__file__).parents[2] / "neighbourhoods"
    found = problems(folder, dt.date(2026, 11, 22))
    assert [problem for problem in found if "translation" in problem.message] == []


def test_a_home_is_a_home_in_every_language(tmp_path: Path) -> None:
    """What may not be published in English may not be published in Welsh."""
    change = Change(
        "market-ward/watch.yml", "  place: ", "  place (cy): 14 Lôn y Parc, ZZ99 1AA\n  place: "
    )
    (found,) = brought(Slip("", change), tmp_path)
    assert found.weight is Weight.MUST_FIX
    assert found.place.line == 3
    assert "home address" in found.message


def test_a_translation_is_not_left_to_fill_in(tmp_path: Path) -> None:
    change = Change("market-ward/watch.yml", "  kind: ", "  kind (cy): tbc\n  kind: ")
    (found,) = brought(Slip("", change), tmp_path)
    assert (found.weight, found.place.line) == (Weight.MUST_FIX, 2)
