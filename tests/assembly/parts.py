"""Projects of two forces, made in parts and merged as people do it."""

import shutil
from pathlib import Path

from click.testing import CliRunner, Result
from conftest import ROOT, TODAY, copy_project

from generator.cli import commands
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
FORCES = ("eastshire", "westshire")


def project_of(folder: Path) -> Project:
    """A project of two forces."""
    project = copy_project(folder, EXAMPLE)
    east = shutil.copytree(
        project.neighbourhoods / "westshire", project.neighbourhoods / "eastshire"
    )
    change(east / "force.yml", "short_name: Westshire", "short_name: Eastshire")
    return project


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(project: Project, *words: str, day: str = str(TODAY)) -> Result:
    words = (*words, "--project", str(project.root), "--as-of", day)
    return CliRunner().invoke(commands, words)


def make_part(project: Project, *forces: str, day: str = str(TODAY)) -> Result:
    named = [word for force in forces for word in ("--force", force)]
    site = str(part(project, forces[0]))
    return run(project, "build", *named, "--site", site, day=day)


def part(project: Project, force: str) -> Path:
    return project.root / "parts" / force


def merged(project: Project, *parts: str, day: str = str(TODAY)) -> Result:
    folders = [str(part(project, name)) for name in parts]
    return run(project, "merge", *folders, "--site", str(project.root / "merged"), day=day)


def all_bytes(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}
