"""Whoever does the work, the site is the same."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content

from generator.assembly import crew
from generator.assembly.ledger import Ledger
from generator.assembly.survey import Survey
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


@pytest.mark.parametrize(("neighbourhoods", "processes"), [(79, 0), (80, 2)])
def test_processes_start_before_there_is_work_for_them(
    neighbourhoods: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    before = set(active_children())
    with crew.Crew(Timings()) as some:
        some.get_ready(neighbourhoods)
        assert len(set(active_children()) - before) == processes


def test_no_process_starts_for_somebody_elses_executor() -> None:
    before = set(active_children())
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        with crew.Crew(Timings(), executor) as some:
            some.get_ready(1_000)
        assert set(active_children()) == before


def test_only_neighbourhoods_of_new_forces_are_new(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    ledger = Ledger(project.cache, project.site, project.site_url)
    assert Survey(project, ledger, TODAY).new_neighbourhoods() > 0
    build(project, TODAY, lambda *_: None)
    assert Survey(project, ledger, TODAY).new_neighbourhoods() == 0


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
