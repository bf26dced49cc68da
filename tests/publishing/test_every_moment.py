"""A publication that is killed at any moment leaves whole files, live links and a true manifest."""

import shutil
from pathlib import Path

import pytest
from moments import every_moment, run
from whole_site import content, dead_links, untrue

from generator.publishing.manifest import is_settled, read_manifest
from generator.publishing.publish import publish, standing


def page(*links: str, text: str = "") -> str:
    return text + "".join(f'<a href="{link}">go</a>' for link in links)


OLD = {
    "index.html": page("a/", "gone/", "site.css"),
    "a/index.html": page("../", "../gone/", "photo.webp"),
    "a/photo.webp": "face",
    "gone/index.html": page("../", "deep/"),
    "gone/deep/index.html": page("../", "../../", "list.csv"),
    "gone/deep/list.csv": "1,2",
    "site.css": "old",
    "leaflet": "a file that becomes a folder",
    "map/index.html": page("../"),
}
NEW = {
    "index.html": page("a/", "new/", "leaflet/", "site.css"),
    "a/index.html": page("../", "../new/deep/", "portrait.webp"),
    "a/portrait.webp": "face",
    "new/index.html": page("../", "deep/", "../leaflet/"),
    "new/deep/index.html": page("../", "../../", "../../a/", "list.csv"),
    "new/deep/list.csv": "1,2,3",
    "site.css": "new",
    "leaflet/index.html": page("../", "../new/"),
    "map": "a folder that becomes a file",
}


def put(folder: Path, files: dict[str, str]) -> dict[str, Path]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return {name: folder / name for name in files}


def publish_new(folder: Path, moving: bool) -> None:
    """What is killed: NEW is made the content of the site."""
    staged = folder / "staged"
    files = {name: staged / name for name in NEW if (staged / name).is_file()}
    publish(files, folder / "site", movable=staged if moving else None)


@pytest.fixture
def start(tmp_path: Path) -> Path:
    """A published site, to begin from again and again."""
    publish(put(tmp_path / "old", OLD), tmp_path / "start")
    put(tmp_path / "new", NEW)
    return tmp_path


def lay(start: Path, folder: Path) -> Path:
    """The published site and the files of the next, as if nothing had happened yet."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(start / "start", folder / "site")
    shutil.copytree(start / "new", folder / "staged")
    return folder / "site"


@pytest.mark.parametrize("moving", [False, True])
def test_every_moment_is_sound_and_the_next_build_mends_it(start: Path, moving: bool) -> None:
    folder = start / "killed"
    site = lay(start, folder)
    moments = 0
    for _ in every_moment(publish_new, folder, moving):
        moments += 1
        assert_sound(site)
        shutil.copytree(start / "new", folder / "staged", dirs_exist_ok=True)
        assert run(publish_new, folder, moving) == 0
        assert_finished(site)
        lay(start, folder)
    assert_finished(site)
    assert moments > 30


@pytest.mark.parametrize("moving", [False, True])
def test_the_first_publication_can_be_killed_too(start: Path, moving: bool) -> None:
    folder = start / "first"
    lay(start, folder)
    shutil.rmtree(folder / "site")
    for _ in every_moment(publish_new, folder, moving):
        assert untrue(folder / "site") == []
        shutil.copytree(start / "new", folder / "staged", dirs_exist_ok=True)
        assert run(publish_new, folder, moving) == 0
        assert_finished(folder / "site")
        lay(start, folder)
        shutil.rmtree(folder / "site")
    assert_finished(folder / "site")


def assert_sound(site: Path) -> None:
    there = {name: text.decode() for name, text in content(site).items()}
    for name, text in there.items():
        assert text in (OLD.get(name), NEW.get(name)), name
    lasting = {name for name in OLD if name in NEW and name.endswith(".html")}
    assert lasting <= set(there)
    assert dead_links(site, lasting) == set()
    assert untrue(site) == []


def assert_finished(site: Path) -> None:
    assert {name: text.decode() for name, text in content(site).items()} == NEW
    manifest = read_manifest(site)
    assert manifest is not None and is_settled(manifest)
    assert standing(site) == manifest
    assert untrue(site) == []
    assert list(site.rglob(".*")) == []
    assert all(any(folder.iterdir()) for folder in site.rglob("*") if folder.is_dir())
