"""Whoever does the work, the site is the same."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content

from generator.assembly import crew
from generator.assembly.timings import Timings
from generator.build import build

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that one process makes."""
    project = copy_project(tmp_path_factory.mktemp("alone"), EXAMPLE)
    build(project, TODAY, lambda *_: None)
    return content(project.site)


def test_processes_of_its_own(
    alone: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    project, timings = copy_project(tmp_path, EXAMPLE), Timings()
    build(project, TODAY, lambda *_: None, timings=timings)
    assert content(project.site) == alone
    assert timings.elsewhere > 0


def test_an_executor_that_was_given(alone: dict[str, bytes], tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        build(project, TODAY, lambda *_: None, executor=executor)
    assert content(project.site) == alone


def test_timings_name_every_step(tmp_path: Path) -> None:
    project, timings = copy_project(tmp_path, EXAMPLE), Timings()
    build(project, TODAY, lambda *_: None, timings=timings)
    steps = [line.split("  ")[0] for line in timings.lines()]
    assert steps == [
        "step",
        "look for changes",
        "prose",
        "read and check",
        "work out and write",
        "publish",
        "remember",
        "all",
    ]
