"""A folder that a site does not have yet is moved there whole, if just what is wanted is in it."""

import errno
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.publishing.publish import publish

PAGES = {
    "index.html": "home",
    "westshire/index.html": "force",
    "westshire/hill/index.html": "page",
    "westshire/hill/crime/index.html": "figures",
    "westshire/hill/crime/crime.csv": "1,2",
}


def staged(stage: Path, files: Mapping[str, str] = PAGES) -> dict[str, Path]:
    for name, text in files.items():
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_text(text)
    return {name: stage / name for name in files}


def published(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


@pytest.fixture
def careful_umask() -> Iterator[None]:
    """Files are made so that nobody else may read them."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def test_a_new_folder_is_moved_whole(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    files = staged(stage)
    folder = (stage / "westshire").stat().st_ino
    publish(files, site, movable=stage)
    assert (site / "westshire").stat().st_ino == folder
    assert published(site) == PAGES


def test_a_new_folder_beside_old_ones_is_moved_whole(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    publish(staged(tmp_path / "before", {"westshire/index.html": "force"}), site)
    files = staged(stage)
    folder = (stage / "westshire" / "hill").stat().st_ino
    publish(files, site, movable=stage)
    assert (site / "westshire" / "hill").stat().st_ino == folder
    assert published(site) == PAGES


@pytest.mark.usefixtures("careful_umask")
def test_everybody_may_read_what_is_published(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    publish(staged(stage), site, movable=stage)
    modes = {name: (site / name).stat().st_mode & 0o777 for name in PAGES}
    assert set(modes.values()) == {0o644}


def test_what_nobody_asked_for_is_not_published(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    files = staged(stage)
    (stage / "westshire" / "hill" / "draft.html").write_text("not yet")
    publish(files, site, movable=stage)
    assert published(site) == PAGES


def test_a_file_from_elsewhere_comes_into_a_new_folder_too(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    files = staged(stage)
    (tmp_path / "prose.html").write_text("prose")
    files["westshire/hill/index.html"] = tmp_path / "prose.html"
    publish(files, site, movable=stage)
    assert published(site) == {**PAGES, "westshire/hill/index.html": "prose"}
    assert (tmp_path / "prose.html").is_file()


def test_an_empty_folder_or_an_old_file_in_its_place_is_no_hindrance(tmp_path: Path) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    publish(staged(tmp_path / "before", {"westshire/hill": "a file, once"}), site)
    (site / "westshire" / "crime").mkdir()
    publish(staged(stage), site, movable=stage)
    assert published(site) == PAGES


def test_from_another_disk_file_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, site = tmp_path / "stage", tmp_path / "site"
    files = staged(stage)
    real = os.rename

    def rename(source: Path, target: Path) -> None:
        if Path(source).is_dir():
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)
    publish(files, site, movable=stage)
    assert published(site) == PAGES
