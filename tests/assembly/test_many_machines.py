"""The worked example of docs/many-machines.md, step by step, as the machines would run it."""

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from assembly.parts import FORCES, all_bytes, project_of
from click.testing import CliRunner
from conftest import ROOT

from generator.build import build
from generator.cli import commands
from generator.clock import today

TEXT = (ROOT / "docs" / "many-machines.md").read_text(encoding="utf-8")
PROGRAM = ".venv/bin/neighbourhoods "


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    """The jobs of the workflow."""
    (block,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    found: dict[str, Any] = yaml.safe_load(block)["jobs"]
    return found


def command(job: dict[str, Any]) -> str:
    """What a job has the program do."""
    (line,) = [step["run"] for step in job["steps"] if PROGRAM in step.get("run", "")]
    return str(line).strip().removeprefix(PROGRAM)


def run(line: str, folder: Path, known: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in known.items():
        line = line.replace(f"${name}", value)
    words = [word for part in shlex.split(line) for word in _spread(part, folder)]
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(commands, words)
    assert done.exit_code == 0, done.output


def _spread(word: str, folder: Path) -> list[str]:
    """As a shell spreads a word with a star."""
    return sorted(map(str, folder.glob(word))) if "*" in word else [word]


@pytest.mark.skipif(os.name != "posix", reason="the steps are for a POSIX shell")
def test_the_plan_finds_the_forces_and_the_day(jobs: dict[str, Any], tmp_path: Path) -> None:
    project = project_of(tmp_path)
    (script,) = [step["run"] for step in jobs["plan"]["steps"] if "run" in step]
    output = tmp_path / "output"
    environment = {**os.environ, "GITHUB_OUTPUT": str(output)}
    subprocess.run(["bash", "-e", "-c", script], cwd=project.root, env=environment, check=True)
    day, forces = output.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"day=\d{4}-\d\d-\d\d", day)
    assert forces == 'forces=["eastshire", "westshire"]'


def test_the_jobs_make_the_site_that_one_build_makes(
    jobs: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = project_of(tmp_path / "whole")
    day = today(whole)
    build(whole, day, lambda *_: None)
    last = project_of(tmp_path / "last").root
    for force in FORCES:
        machine = project_of(tmp_path / force).root
        run(command(jobs["part"]), machine, {"FORCE": force, "DAY": str(day)}, monkeypatch)
        (machine / "parts" / force).rename(_arrived(last, f"part-{force}"))
    run(command(jobs["site"]), last, {"DAY": str(day)}, monkeypatch)
    assert all_bytes(last / "site") == all_bytes(whole.site)


def _arrived(machine: Path, name: str) -> Path:
    """Where a part stands on the last machine: in a folder with the name of its artifact."""
    (machine / "parts").mkdir(exist_ok=True)
    return machine / "parts" / name


def test_the_jobs_set_nothing_that_make_reads_as_its_own(jobs: dict[str, Any]) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (block,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    known = set(yaml.safe_load(block)["env"]).union(*(job.get("env", {}) for job in jobs.values()))
    assert known.isdisjoint(re.findall(r"^([A-Z]+) *\?=", makefile, re.MULTILINE))
    # The version that all jobs agree on is the one that make takes.
    for name in ("part", "site"):
        runs = [step["run"] for step in jobs[name]["steps"] if "run" in step]
        assert "make ready PYTHON=python" in runs


def test_parts_travel_under_one_name(jobs: dict[str, Any]) -> None:
    (sent,) = [step["with"] for step in jobs["part"]["steps"] if "upload" in step.get("uses", "")]
    (got,) = [step["with"] for step in jobs["site"]["steps"] if "download" in step.get("uses", "")]
    assert sent["name"].startswith(got["pattern"].removesuffix("*"))
    assert sent["path"] == "parts/${{ matrix.force }}"
    assert got["path"] == "parts"
