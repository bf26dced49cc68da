"""A file that vanishes while it is read: a sentence that names it, and the site as it was."""

import json
import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, copy_project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
FORCE = "neighbourhoods/westshire"
FILES = (
    f"{FORCE}/force.yml",
    f"{FORCE}/market-ward/events.yml",
    f"{FORCE}/market-ward/crime.csv",
    f"{FORCE}/market-ward/priorities/2026-10.yml",
    f"{FORCE}/hill-villages/photos/dale-winters.png",
    "content/about.md",
)


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path) -> None:
    copy_project(tmp_path, EXAMPLE)
    script = str(Path(__file__).parent / "vanishing.py")
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [sys.executable, script, str(tmp_path), *FILES],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for name, happened in json.loads(done.stdout.splitlines()[-1]).items():
        assert happened["code"] == 1, (name, happened["said"])
        assert Path(name).name in happened["said"]
        assert "Traceback" not in happened["said"]
        assert happened["same"], name
