"""Whole builds that are killed, interrupted or ended: real processes, at moments of chance."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content, dead_links, untrue

from generator.build import build
from generator.publishing.project import Project, load_project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PATIENCE = 120.0
NAMES = ("West and East Shire Police", "Shire Police", "Westshire Police")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, float]:
    """A project whose site was built once, and how long the command took."""
    project = copy_project(tmp_path_factory.mktemp("stopped"), EXAMPLE)
    assert command(project).wait(PATIENCE) == 0
    rename(project, NAMES[0])
    began = time.monotonic()
    assert command(project).wait(PATIENCE) == 0
    return project, time.monotonic() - began


def command(project: Project, *, start_new_session: bool = False) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "generator", "build", "--project", str(project.root)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        words,
        stdout=pipe,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        start_new_session=start_new_session,
    )


def wait_until_at_work(process: subprocess.Popen[str], project: Project) -> None:
    """Until a build has begun to make the site, however long Python takes to start."""
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        if list(project.cache.glob("stage-*")):
            return
        time.sleep(0.005)


def rename(project: Project, name: str) -> None:
    """Change the force's name, which stands on every page."""
    file = project.neighbourhoods / "westshire" / "force.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"name: {name}\n" if line.startswith("name:") else line for line in lines]
    file.write_text("".join(changed), encoding="utf-8")


def assert_sound(site: Path) -> None:
    lasting = {name for name in content(site) if name.endswith(".html")}
    assert dead_links(site, lasting) == set()
    assert untrue(site) == []


def assert_mended(project: Project, folder: Path) -> None:
    """The next build gives what a build from nothing gives, and clears up."""
    assert command(project).wait(PATIENCE) == 0
    fresh = copy_project(folder, project.neighbourhoods)
    assert build(fresh, TODAY, lambda *_: None).published is not None
    assert content(project.site) == content(fresh.site)
    assert untrue(project.site) == []
    left = [*project.cache.rglob("stage-*"), *project.root.rglob(".writing-*")]
    assert left == []


def test_builds_that_are_killed_at_random(built: tuple[Project, float], tmp_path: Path) -> None:
    project, took = built
    chance = random.Random(6)
    for turn in range(6):
        rename(project, NAMES[turn % 3])
        process = command(project)
        time.sleep(took * chance.uniform(0.3, 1.0))
        process.kill()
        # Whoever still holds the other end of the pipe is still alive.
        process.communicate(timeout=PATIENCE)
        assert_sound(project.site)
    assert_mended(project, tmp_path)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_builds_that_are_told_to_stop(built: tuple[Project, float], sent: signal.Signals) -> None:
    project, _ = built
    rename(project, sent.name)
    process = command(project)
    wait_until_at_work(process, project)
    process.send_signal(sent)
    said, _ = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in said
    if process.returncode:  # else it was done already
        assert process.returncode == 130
        assert "Stopped. Every file that was published before is whole." in said
    assert list(project.cache.glob("stage-*")) == []
    assert_sound(project.site)


def large_project(folder: Path) -> Project:
    """A project for which a build starts worker processes."""
    project = copy_project(folder, EXAMPLE)
    place = project.neighbourhoods / "westshire" / "hill-villages"
    for number in range(100):
        copy = shutil.copytree(place, place.with_name(f"hill-{number}"))
        (copy / "areas.yml").unlink(missing_ok=True)
    return load_project(folder)


def wait_for_workers(process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        if len(children(process.pid)) >= 2:
            break
        time.sleep(0.01)
    assert process.poll() is None, process.communicate()[0]


def test_workers_end_with_a_build_that_is_killed(tmp_path: Path) -> None:
    process = command(large_project(tmp_path))
    wait_for_workers(process)
    process.kill()
    process.communicate(timeout=20)


def test_ctrl_c_reaches_workers_that_have_just_begun(tmp_path: Path) -> None:
    project = large_project(tmp_path)
    process = command(project, start_new_session=True)
    wait_for_workers(process)
    # As a terminal does: to the build and all that it has started.
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, said
    assert said.strip().splitlines() == [
        "Stopped. Every file that was published before is whole. To finish, run the command again."
    ]
    assert list(project.cache.glob("stage-*")) == []


def children(parent: int) -> list[int]:
    """The processes that a process has started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True)
    return [int(word) for word in listed.stdout.split()]
