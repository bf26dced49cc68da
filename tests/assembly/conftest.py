"""What the tests of parts share."""

import shutil
from pathlib import Path

import pytest
from assembly.parts import FORCES, make_part, project_of
from conftest import TODAY

from generator.build import build
from generator.publishing.project import Project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project, built at once into its site, and built in two parts."""
    project = project_of(tmp_path_factory.mktemp("parts"))
    assert build(project, TODAY, lambda *_: None).published is not None
    for force in FORCES:
        done = make_part(project, force)
        assert done.exit_code == 0, done.output
    return project


@pytest.fixture
def copied(made: Project, tmp_path: Path) -> Project:
    """The same, to be spoilt."""
    project = project_of(tmp_path)
    shutil.copytree(made.root / "parts", tmp_path / "parts")
    shutil.copytree(made.cache / "prose", project.cache / "prose")
    return project
