"""What counts as a change: whatever an editor does, and nothing that we do ourselves."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publishing.preview.watching import Watch

PATIENCE = 20.0


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "neighbourhoods" / "a").mkdir(parents=True)
    (tmp_path / "neighbourhoods" / "a" / "events.yml").write_text("old")
    (tmp_path / "mkdocs.yml").write_text("old")
    (tmp_path / "notes.txt").write_text("old")
    return tmp_path


@pytest.fixture
def watch(project: Path) -> Iterator[Watch]:
    watch = Watch([project / "neighbourhoods"], [project / "mkdocs.yml"])
    yield watch
    watch.stop()


def changes(watch: Watch) -> set[Path]:
    """The next changes. Fails when there are none."""
    found: list[set[Path]] = []
    waiting = threading.Thread(target=lambda: found.append(watch.next_changes()), daemon=True)
    waiting.start()
    waiting.join(PATIENCE)
    assert found, "nothing was noticed"
    return found[0]


def test_a_saved_file_is_a_change(project: Path, watch: Watch) -> None:
    file = project / "neighbourhoods" / "a" / "events.yml"
    file.write_text("new")
    assert file in changes(watch)


def test_a_file_that_replaces_another_is_a_change(project: Path, watch: Watch) -> None:
    file = project / "neighbourhoods" / "a" / "events.yml"
    other = file.with_name(".events.yml.swp")
    other.write_text("new")
    other.replace(file)
    assert file in changes(watch)


def test_a_file_that_goes_is_a_change(project: Path, watch: Watch) -> None:
    file = project / "neighbourhoods" / "a" / "events.yml"
    file.unlink()
    assert file in changes(watch)


def test_a_file_in_a_new_folder_is_a_change(project: Path, watch: Watch) -> None:
    folder = project / "neighbourhoods" / "b"
    folder.mkdir()
    (folder / "events.yml").write_text("new")
    assert folder / "events.yml" in changes(watch)


def test_the_settings_are_watched_and_what_stands_beside_them_is_not(
    project: Path, watch: Watch
) -> None:
    (project / "notes.txt").write_text("new")
    (project / "mkdocs.yml").write_text("new")
    assert changes(watch) == {project / "mkdocs.yml"}


def test_reading_is_no_change(project: Path, watch: Watch) -> None:
    (project / "neighbourhoods" / "a" / "events.yml").read_text()
    list((project / "neighbourhoods").rglob("*"))
    (project / "mkdocs.yml").write_text("new")
    assert changes(watch) == {project / "mkdocs.yml"}


def test_what_is_saved_together_is_one_change(project: Path, watch: Watch) -> None:
    files = {project / "neighbourhoods" / "a" / f"{name}.yml" for name in ("x", "y", "z")}
    for file in files:
        file.write_text("new")
    assert files <= changes(watch)
