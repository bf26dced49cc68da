"""What is left to translate is told, for what the newsletter shows today and for nothing else."""

import contextlib
import datetime as dt
from pathlib import Path

import pytest
from conftest import TODAY, copy_project

from generator.build import build
from generator.check import check
from generator.problems import Problem, Weight
from generator.publishing.project import Project
from tests.checks import slips
from tests.checks.slips import Change, Slip, brought, problems
from tests.newsletter.languages import languages_of_tests

PROFILE = "market-ward/neighbourhood.yml"
ASKED = Change(PROFILE, "population: 7215", "newsletter_languages:\n  - cy\npopulation: 7215")


def told(folder: Path, *changes: Change) -> dict[str, str]:
    """What is said of each file's texts, where the example's Welsh newsletter is asked for."""
    found = brought(Slip("", ASKED, *changes), folder)
    assert {problem.weight for problem in found} <= {Weight.WORTH_A_LOOK}
    return {
        problem.place.file.partition("westshire/")[2]: problem.message
        for problem in found
        if "content/advice" not in problem.message
    }


def about_advice(folder: Path, *changes: Change) -> list[tuple[str, str]]:
    """What is said of advice, and where; start-a-watch-scheme is in Welsh already."""
    found = brought(Slip("", *changes), folder)
    return [
        (problem.place.file.partition("westshire/")[2], problem.fix.rpartition("   ")[2])
        for problem in found
        if "content/advice" in problem.message
    ]


def test_one_message_a_file(tmp_path: Path) -> None:
    assert sorted(told(tmp_path)) == [
        "force.yml",
        "market-ward/engagement.yml",
        "market-ward/events.yml",
        "market-ward/priorities/2026-10.yml",
        "market-ward/watch.yml",
    ]


def test_advice_that_nobody_has_translated_is_told(tmp_path: Path) -> None:
    october, business = "market-ward/priorities/2026-10.yml", "business-crime-and-shoplifting"
    said = about_advice(tmp_path, ASKED)
    assert said == [(october, f"content/advice/{business}.cy.md")]


def test_advice_that_goes_with_no_open_priority_is_not_told(tmp_path: Path) -> None:
    closed = Change(
        "market-ward/priorities/2026-10.yml",
        "    you_told_us:",
        "    closed_on: 2026-11-02\n    outcome: Thefts fell.\n    you_told_us:",
    )
    assert about_advice(tmp_path, ASKED, closed) == []


def test_advice_in_every_language_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slips, "ADVICE", slips.ADVICE | {"business-crime-and-shoplifting.cy"})
    assert about_advice(tmp_path, ASKED) == []


def test_without_advice_there_is_nothing_to_translate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slips, "ADVICE", frozenset({"burglary"}))
    assert about_advice(tmp_path, ASKED) == []


def test_the_command_looks_at_the_advice_that_there_is(tmp_path: Path) -> None:
    """Once more after a translation has come: what was found before is not kept."""
    project = copy_project(tmp_path, slips.make(Slip("", ASKED), tmp_path / "data"))
    name = "content/advice/business-crime-and-shoplifting"
    for say in (lambda: check(project, TODAY)[1], lambda: as_built(project)):
        (problem,) = [one for one in say() if "content/advice" in one.message]
        assert f"{name}.md" in problem.message
    advice = (tmp_path / f"{name}.md").read_text("utf-8")
    (tmp_path / f"{name}.cy.md").write_text(advice, "utf-8")
    for found in (check(project, TODAY)[1], as_built(project)):
        assert not [one for one in found if "content/advice" in one.message]


def as_built(project: Project) -> list[Problem]:
    """What a build says, which looks with another part of the program."""
    return build(project, TODAY, lambda *_: None, newsletters=False).problems


@pytest.mark.parametrize(
    ("language", "file", "old", "why"),
    [
        ("cy", PROFILE, "population: 7215", "Welsh language standards, for forces in Wales"),
        ("ur", PROFILE, "population: 7215", "neighbourhood.yml asks for newsletters in Urdu"),
        ("ur", "force.yml", "words:\n", "force.yml asks for newsletters in Urdu"),
    ],
)
def test_the_reason_is_the_law_for_welsh_only(
    language: str, file: str, old: str, why: str, tmp_path: Path
) -> None:
    asked = Change(file, old, f"newsletter_languages:\n  - {language}\n{old}")
    with languages_of_tests() if language == "ur" else contextlib.nullcontext():
        found = brought(Slip("", asked), tmp_path)
    assert {problem.source for problem in found} == {why}


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
