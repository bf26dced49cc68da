"""A file that vanishes while it is read: a sentence that names it, and the site as it was."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, copy_project

from generator.newsletter.braille import PROGRAM

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


COMMANDS = {
    "build": FILES,
    "merge": ("parts/westshire/westshire/index.html", "parts/westshire/part.json"),
    "print-run": (f"{FORCE}/force.yml", f"{FORCE}/market-ward/drop_points.yml"),
    "braille": (f"{FORCE}/market-ward/events.yml",),
}
NO_BRAILLE = pytest.mark.skipif(shutil.which(PROGRAM) is None, reason="liblouis is not here")
CASES = [pytest.param(name, marks=NO_BRAILLE if name == "braille" else ()) for name in COMMANDS]


@pytest.mark.parametrize("command", CASES)
def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, command: str) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    if command in ("print-run", "braille"):  # never into the site
        settings = project.settings.read_text(encoding="utf-8")
        project.settings.write_text(settings.replace("site_dir: site", "site_dir: public"))
    script = str(Path(__file__).parent / "vanishing.py")
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [sys.executable, script, str(tmp_path), command, *COMMANDS[command]],
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
