"""What is saved while a build is at work is made next time, and little else is."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content

from generator.assembly.forces import ForceWork
from generator.assembly.site import SiteWork
from generator.build import Outcome, build
from generator.publishing.project import Project
from generator.publishing.staging import Written

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PLACES = 3


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of one force with some neighbourhoods."""
    project = copy_project(tmp_path / "project", EXAMPLE)
    force = project.neighbourhoods / "westshire"
    for number in range(PLACES):
        copy = shutil.copytree(force / "market-ward", force / f"ward-{number}")
        change(copy / "neighbourhood.yml", "name: Market Ward", f"name: Ward {number}")
        change(copy / "neighbourhood.yml", "police_uk_code: ", f"police_uk_code: W{number}")
    return project


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def make(project: Project, show: Callable[[Outcome], None] = lambda _: None) -> Outcome:
    return build(project, TODAY, lambda *_: None, newsletters=False, show=show)


def an_event(project: Project) -> None:
    change(project.neighbourhoods / "westshire" / "ward-2" / "events.yml", "Cuppa with", "Tea with")


def a_boundary(project: Project) -> None:
    folder = project.neighbourhoods / "westshire" / "ward-2"
    (folder / "boundary.geojson").unlink()


def a_prose_page(project: Project) -> None:
    change(project.content / "about.md", "# ", "# All ")


def the_settings(project: Project) -> None:
    change(project.settings, "site_name: ", "site_name: The ")


def the_force(project: Project) -> None:
    change(project.neighbourhoods / "westshire" / "force.yml", "name: ", "name: The ")


def a_template(project: Project) -> None:
    change(project.theme / "pages" / "area.html", "<", "<hr><")


def a_new_neighbourhood(project: Project) -> None:
    force = project.neighbourhoods / "westshire"
    copy = shutil.copytree(force / "ward-1", force / "ward-9")
    change(copy / "neighbourhood.yml", "name: Ward 1", "name: Ward 9")
    change(copy / "neighbourhood.yml", "police_uk_code: W1", "police_uk_code: W9")


def a_neighbourhood_goes(project: Project) -> None:
    shutil.rmtree(project.neighbourhoods / "westshire" / "ward-1")


FEW = (an_event, a_prose_page)
EDITS = (
    *FEW,
    a_boundary,
    the_settings,
    the_force,
    a_template,
    a_new_neighbourhood,
    a_neighbourhood_goes,
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_the_next_build_is_that_of_a_clean_one(
    project: Project, tmp_path: Path, edit: Callable[[Project], None]
) -> None:
    make(project, show=lambda _: edit(project))
    make(project)
    fresh = copy_project(tmp_path / "fresh", project.neighbourhoods)
    for part in ("content", "theme"):
        shutil.copytree(project.root / part, fresh.root / part, dirs_exist_ok=True)
    shutil.copy(project.settings, fresh.settings)
    make(fresh)
    assert content(project.site) == content(fresh.site)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_what_was_read_of_it_is_not_taken_for_what_was_there_before(
    project: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    edit: Callable[[Project], None],
) -> None:
    """Saved after the first look and before anything is read, and put back later."""
    before = shutil.copytree(project.root, tmp_path / "before")
    check = SiteWork.check

    def edit_and_check(work: SiteWork, crew: object) -> object:
        edit(project)
        return check(work, crew)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(SiteWork, "check", edit_and_check)
        make(project)
    for part in ("content", "neighbourhoods", "theme"):
        shutil.rmtree(project.root / part)
        shutil.copytree(before / part, project.root / part)
    shutil.copy(before / "mkdocs.yml", project.settings)
    make(project)
    fresh = copy_project(tmp_path / "fresh", project.neighbourhoods)
    make(fresh)
    assert content(project.site) == content(fresh.site)


@pytest.mark.parametrize("edit", FEW, ids=lambda edit: edit.__name__)
def test_little_else_is_made_again(
    project: Project, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Project], None]
) -> None:
    make(project, show=lambda _: edit(project))
    written: list[str] = []
    note = ForceWork.note_written

    def noting(work: ForceWork, found: list[tuple[str, Written]]) -> None:
        written.extend(place for place, _ in found)
        note(work, found)

    monkeypatch.setattr(ForceWork, "note_written", noting)
    make(project)
    assert len(written) == (edit is an_event)


def test_a_force_that_failed_and_was_put_back_is_listed_as_it_is(
    project: Project, tmp_path: Path
) -> None:
    force = project.neighbourhoods / "westshire"
    east = shutil.copytree(force, project.neighbourhoods / "eastshire")
    make(project)
    before = shutil.copytree(force, tmp_path / "before")
    change(force / "ward-1" / "neighbourhood.yml", "name: Ward 1", "name: Harbour")
    change(force / "ward-1" / "events.yml", "start: 10:00", "start: half ten")
    assert make(project).published is None
    shutil.rmtree(force)
    shutil.copytree(before, force)
    change(east / "ward-1" / "neighbourhood.yml", "name: Ward 1", "name: Castle")
    make(project)
    home = (project.site / "index.html").read_text(encoding="utf-8")
    assert "Castle" in home
    assert "Harbour" not in home
