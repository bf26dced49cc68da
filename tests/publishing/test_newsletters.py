"""Newsletters that cannot be typeset, or are too long, as an editor is told."""

from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build
from generator.problems import described
from generator.publishing.project import Project

pytestmark = pytest.mark.pdf
EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


def change(project: Project, file: str, old: str, new: str) -> None:
    path = project.neighbourhoods / "westshire" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_letter_the_font_lacks_is_shown_where_it_stands(project: Project) -> None:
    change(project, "market-ward/events.yml", "Library café, Bridge", "Library café ✓ Bridge")
    outcome = build(project, TODAY, lambda *_: None)
    (problem,) = [problem for problem in outcome.problems if problem.must_fix]
    assert outcome.published is None
    assert described(problem).startswith("neighbourhoods/westshire/market-ward/events.yml, line ")
    assert "U+2713" in problem.message


def test_a_letter_in_the_force_s_own_words_is_found_there(project: Project) -> None:
    change(project, "force.yml", "We answer every question", "We answer every question ✓")
    outcome = build(project, TODAY, lambda *_: None)
    files = {problem.place.file for problem in outcome.problems if problem.must_fix}
    assert files == {"neighbourhoods/westshire/force.yml"}


def test_too_much_text_is_told_and_published_whole(project: Project) -> None:
    long = "We met the shops again and agreed on what to do next. " * 80
    file = "market-ward/priorities/2026-10.yml"
    for old in ("doing: ", "planned: ", "why: ", "you_told_us: "):
        change(project, file, old, old + long)
    outcome = build(project, TODAY, lambda *_: None)
    assert outcome.published is not None
    (said,) = [problem for problem in outcome.problems if "two pages" in problem.message]
    assert not said.must_fix
    assert "words too many" in said.message
