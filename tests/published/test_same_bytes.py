"""Same input, same bytes: whoever builds, wherever, however often."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


def differences(one: Path, other: Path) -> list[str]:
    """Files that are not in both folders, or not the same in both."""
    names = [
        {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        for folder in (one, other)
    ]
    alone = names[0] ^ names[1]
    _, differ, broken = filecmp.cmpfiles(one, other, names[0] & names[1], shallow=False)
    return sorted({*alone, *differ, *broken})


def test_two_builds_in_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    sites = []
    for name in ("one", "a second, with spaces"):
        project = copy_project(tmp_path / name, EXAMPLE)
        assert build(project, TODAY, lambda *_: None).published is not None
        sites.append(project.site)
    assert differences(*sites) == []


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    build(project, TODAY, lambda *_: None)
    again = build(project, TODAY, lambda *_: None).published
    assert again is not None
    assert (again.changed, again.removed) == (0, 0)


def test_mkdocs_gives_the_same_site(tmp_path: Path) -> None:
    ours = copy_project(tmp_path / "ours", EXAMPLE)
    theirs = copy_project(tmp_path / "theirs", EXAMPLE)
    build(ours, TODAY, lambda *_: None)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(mkdocs, cwd=theirs.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert differences(ours.site, theirs.site) == []


SLIPS = {
    "a time": ("start: 10:00", "start: half ten", 'It says "half ten"'),
    "a letter that no font has": ("Library café", "Library 𓀀 café", "U+13000"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_leaves_the_site_of_mkdocs_as_it_was(tmp_path: Path, slip: str) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    build(project, TODAY, lambda *_: None)
    before = {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()}
    right, wrong, said = SLIPS[slip]
    events = project.neighbourhoods / "westshire" / "market-ward" / "events.yml"
    text = events.read_text(encoding="utf-8")
    assert right in text
    events.write_text(text.replace(right, wrong), encoding="utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build"]
    environment = {**os.environ, "COLUMNS": "300"}
    done = subprocess.run(
        mkdocs, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()} == before
