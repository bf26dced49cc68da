"""A program that goes on running looks only at what it saw change, and makes the same site."""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content

from generator.assembly.memory import Memory
from generator.build import Outcome, build
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
EVENTS = "westshire/market-ward/events.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path / "project", EXAMPLE)


def change(project: Project, old: str, new: str) -> Path:
    file = project.neighbourhoods / EVENTS
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def make(project: Project, memory: Memory, *changed: Path) -> Outcome:
    memory.changed = frozenset(changed)
    return build(project, TODAY, lambda *_: None, memory=memory)


def test_what_changed_is_made_again_and_the_site_is_that_of_a_clean_build(
    project: Project, tmp_path: Path
) -> None:
    memory = Memory()
    make(project, memory)
    make(project, memory, change(project, "Cuppa with", "Tea with"))
    new = project.neighbourhoods / "westshire" / "market-ward" / "watch.yml"
    gone = new.read_bytes()
    new.unlink()
    make(project, memory, new)
    new.write_bytes(gone)
    make(project, memory, new)
    clean = copy_project(tmp_path / "clean", project.neighbourhoods)
    build(clean, TODAY, lambda *_: None)
    assert content(project.site) == content(clean.site)


def test_a_slip_is_found_and_its_correction_too(project: Project) -> None:
    memory = Memory()
    make(project, memory)
    outcome = make(project, memory, change(project, "start: 10:00", "start: half ten"))
    assert outcome.published is None
    outcome = make(project, memory, change(project, "start: half ten", "start: 10:30"))
    assert outcome.published is not None
    assert outcome.published.changed


def test_nothing_else_is_looked_at(project: Project) -> None:
    memory = Memory()
    make(project, memory)
    change(project, "Cuppa with", "Tea with")
    outcome = make(project, memory)
    assert outcome.published is not None
    assert outcome.published.changed == 0


def test_what_came_of_it_is_shown_every_time_and_at_once(project: Project) -> None:
    shown: list[Outcome] = []
    made = [build(project, TODAY, lambda *_: None, show=shown.append) for _ in range(2)]
    change(project, "start: 10:00", "start: half ten")
    made.append(build(project, TODAY, lambda *_: None, show=shown.append))
    assert shown == made


def test_a_folder_that_somebody_emptied_is_filled_again(project: Project) -> None:
    memory = Memory()
    make(project, memory)
    before = content(project.site)
    shutil.rmtree(project.site)
    make(project, memory)
    assert content(project.site) == before
    shutil.rmtree(project.site)
    make(project, memory, change(project, "Cuppa with", "Tea with"))
    assert content(project.site).keys() == before.keys()
