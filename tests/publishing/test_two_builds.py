"""Two builds at once, as real commands: they take turns, and the site is that of one of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content, untrue

from generator.build import build
from generator.publishing.lock import working_in_project
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PATIENCE = 120.0
COMMANDS = {"neighbourhoods": ["generator", "build"], "mkdocs": ["mkdocs", "build"]}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


def started(project: Project, command: str) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", *COMMANDS[command]]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        words, stdout=pipe, stderr=subprocess.STDOUT, text=True, cwd=project.root
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_a_build_waits_for_another_and_says_so(project: Project, command: str) -> None:
    with working_in_project(project.cache, pytest.fail):
        process = started(project, command)
        assert process.stdout is not None
        for line in process.stdout:
            if "Another build (process " in line:
                break
        assert process.poll() is None, "nobody waited"
        assert not project.site.exists()
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said


def test_two_at_once_give_the_site_of_one(project: Project, tmp_path: Path) -> None:
    processes = [started(project, "neighbourhoods") for _ in range(2)]
    for process in processes:
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
    alone = copy_project(tmp_path / "alone", EXAMPLE)
    build(alone, TODAY, lambda *_: None)
    assert content(project.site) == content(alone.site)
    assert untrue(project.site) == []
