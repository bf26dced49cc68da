"""Where no command may make files: among the project's own, or among somebody else's."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT, copy_project

from generator import cli
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
COMMANDS = {
    "build": ["build", "--site"],
    "part": ["build", "--force", "westshire", "--site"],
    "merge": ["merge", "parts", "--site"],
    "print-run": ["print-run", "westshire", "--edition", "poster", "--to"],
    "braille": ["braille", "westshire", "--to"],
}
# Folders in a project, some of which are not there yet.
OWN = (
    ".",
    "..",
    "content",
    "neighbourhoods/new",
    "neighbourhoods/westshire/spondon",
    "theme/new",
    "generator",
    "generator/new",
    "docs/decisions/new",
    ".git",
    ".git/hooks",
    ".github/new",
    ".venv",
    "mkdocs.yml",
    "mkdocs.yml/new",
    "neighbourhoods/../generator",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the folders that one has in real life."""
    project = copy_project(tmp_path_factory.mktemp("home") / "project", EXAMPLE)
    for name in ("generator/build.py", "docs/rules.md", "docs/decisions/1.md", ".git/HEAD"):
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("own", encoding="utf-8")
    for name in (".git/hooks", ".github/workflows", ".venv/bin", "parts"):
        (project.root / name).mkdir(parents=True, exist_ok=True)
    return project


def run(project: Project, command: str, folder: Path) -> Result:
    words = [*COMMANDS[command], str(folder), "--project", str(project.root)]
    words = [str(project.root / word) if word == "parts" else word for word in words]
    return CliRunner().invoke(cli.commands, words)


def everything(folder: Path) -> dict[str, bytes | None]:
    """What stands in a folder, but for what commands keep for the next time."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: path.read_bytes() if path.is_file() else None
        for name, path in found.items()
        if not name.startswith(".cache")
    }


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("folder", OWN)
def test_nothing_is_made_among_the_project_s_own_files(
    project: Project, command: str, folder: str
) -> None:
    before = everything(project.root)
    done = run(project, command, project.root / folder)
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.output
    sentences = (
        "stands among the project's own files",
        "holds files that were not made here",
        "is a file",
        "not for the site",
    )
    assert any(sentence in done.output for sentence in sentences), done.output
    assert everything(project.root) == before


@pytest.mark.parametrize("command", ["print-run", "braille", "build"])
@pytest.mark.parametrize("file", ["poster.pdf", "letters/to-mum.txt", ".bashrc"])
def test_nothing_is_made_among_somebody_else_s(
    project: Project, command: str, file: str, tmp_path: Path
) -> None:
    own = tmp_path / file
    own.parent.mkdir(exist_ok=True)
    own.write_text("somebody's own", encoding="utf-8")
    before = everything(tmp_path)
    done = run(project, command, tmp_path)
    assert done.exit_code == 2
    assert f"{tmp_path} holds files that were not made here." in done.output
    assert everything(tmp_path) == before


@pytest.mark.pdf
def test_folders_of_their_own_are_for_all(project: Project, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    folders = [tmp_path / "there", tmp_path / "new" / "print", project.root / "made" / "print"]
    for folder in folders:
        for _ in range(2):
            done = run(project, "print-run", folder)
            assert done.exit_code == 0, done.output
    # A run for a neighbourhood stands in that of its force.
    done = run(project, "print-run", folders[0] / "market-ward")
    assert done.exit_code == 0, done.output
    done = run(project, "print-run", project.root / "made" / "print" / "market-ward")
    assert done.exit_code == 0, done.output


def test_a_part_and_a_site_have_folders_of_their_own(project: Project) -> None:
    for command, name in (("part", "parts/westshire"), ("build", "public")):
        done = run(project, command, project.root / name)
        assert done.exit_code == 0, done.output
