"""A disk that gets full or read-only: a sentence, a whole site, and the next build mends it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, copy_project

from generator.newsletter.braille import PROGRAM

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
APART = ["unshare", "--user", "--map-root-user", "--mount"]


def can_mount() -> bool:
    """Whether a file system of one's own can be mounted here: on Linux, unless it is forbidden."""
    try:
        trial = [*APART, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        return subprocess.run(trial, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


pytestmark = pytest.mark.skipif(not can_mount(), reason="no disk of its own can be mounted here")


def built_on(folder: Path, disk: str, kilobytes: int) -> dict[str, Any]:
    """What happens to a project with a small disk at one of its folders."""
    copy_project(folder, EXAMPLE)
    return run_apart("small_disk.py", str(folder), str(folder / disk), str(kilobytes))


def run_apart(script: str, *given: str, apart: tuple[str, ...] = ()) -> dict[str, Any]:
    """What a script says that may mount disks."""
    words = [*APART, *apart, sys.executable, str(Path(__file__).parent / script), *given]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(words, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


NEEDED = {"site": "more had to be written.", ".cache": "to make it anew takes up to as much again."}


@pytest.mark.parametrize("disk", NEEDED)
def test_a_disk_that_gets_full_and_then_read_only(tmp_path: Path, disk: str) -> None:
    happened = built_on(tmp_path, disk, 16_000)
    assert happened["first"]["code"] == 0, happened["first"]["said"]
    for state in ("first", "full", "room", "read_only"):
        assert happened[state]["dead"] == [], state
        assert happened[state]["untrue"] == [], state
        assert happened[state]["pages"] == happened["first"]["pages"], state
    full, forbidden = happened["full"], happened["read_only"]
    assert full["code"] == 1
    assert f"The disk is full: {tmp_path / disk} has " in full["said"]
    assert NEEDED[disk] in full["said"]
    assert happened["room"]["code"] == 0
    assert forbidden["code"] == 1
    assert "Nothing can be written in " in forbidden["said"]
    assert "its disk is read-only" in forbidden["said"]
    assert happened["untouched"]["same"]


COMMANDS = [
    "merge",
    "print-run",
    pytest.param(
        "braille",
        marks=pytest.mark.skipif(shutil.which(PROGRAM) is None, reason="liblouis is not here"),
    ),
]


@pytest.mark.pdf
@pytest.mark.parametrize("command", COMMANDS)
def test_other_commands_on_such_a_disk(tmp_path: Path, command: str) -> None:
    project = copy_project(tmp_path / "project", EXAMPLE)
    disk = tmp_path / "disk"
    happened = run_apart("small_disk_commands.py", command, str(project.root), str(disk))
    assert happened["first"]["code"] == 0, happened["first"]["said"]
    for name in ("full", "read_only"):
        state = happened[name]
        assert state["code"] == 1, state["said"]
        assert "Traceback" not in state["said"]
        assert state["same"], name
        assert (state["dead"], state["untrue"]) == ([], [])
    assert f"The disk is full: {disk} has " in happened["full"]["said"]
    assert "its disk is read-only" in happened["read_only"]["said"]
    assert happened["room"]["code"] == 0, happened["room"]["said"]


@pytest.mark.pdf
@pytest.mark.skipif(shutil.which("ip") is None, reason="no network of its own can be switched on")
def test_a_preview_says_so_and_goes_on(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", EXAMPLE)
    given = ("serve", str(project.root), str(project.root / ".cache"))
    happened = run_apart("small_disk_commands.py", *given, apart=("--net",))
    assert happened == dict.fromkeys(("first", "full", "room", "read_only", "goes_on"), True)
