"""A disk that gets full or read-only: a sentence, a whole site, and the next build mends it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, copy_project

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
    script = str(Path(__file__).parent / "small_disk.py")
    words = [*APART, sys.executable, script, str(folder), str(folder / disk), str(kilobytes)]
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
