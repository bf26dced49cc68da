"""Putting a site in place: whole files, the right order, nothing of anybody else's."""

import json
from pathlib import Path

import pytest

from generator.publishing.publish import MANIFEST, ForeignFolder, publish


def stage(folder: Path, files: dict[str, str]) -> dict[str, Path]:
    sources = {}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        sources[name] = path
    return sources


def content(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_a_site_is_what_was_given(tmp_path: Path) -> None:
    files = {"index.html": "home", "a/b/index.html": "page", "assets/site.css": "css"}
    done = publish(stage(tmp_path / "stage", files), tmp_path / "site")
    assert content(tmp_path / "site") == files
    assert (done.files, done.changed, done.removed) == (3, 3, 0)
    manifest = json.loads((tmp_path / "site" / MANIFEST).read_text())
    assert sorted(manifest) == sorted(files)


def test_only_what_changed_is_touched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(stage(tmp_path / "1", {"index.html": "home", "a/index.html": "old"}), site)
    before = (site / "index.html").stat()
    done = publish(stage(tmp_path / "2", {"index.html": "home", "a/index.html": "new"}), site)
    assert (done.changed, content(site)["a/index.html"]) == (1, "new")
    after = (site / "index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_old_pages_and_their_empty_folders_go(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(stage(tmp_path / "1", {"index.html": "home", "gone/for/good.html": "x"}), site)
    done = publish(stage(tmp_path / "2", {"index.html": "home"}), site)
    assert (done.removed, content(site)) == (1, {"index.html": "home"})
    assert not (site / "gone").exists()


def test_a_file_that_was_changed_by_hand_is_put_right(tmp_path: Path) -> None:
    site, files = tmp_path / "site", {"index.html": "home"}
    publish(stage(tmp_path / "1", files), site)
    (site / "index.html").write_text("defaced")
    publish(stage(tmp_path / "2", files), site)
    assert content(site) == files


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "documents"
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    with pytest.raises(ForeignFolder, match="not published from here"):
        publish(stage(tmp_path / "stage", {"index.html": "home"}), site)
    assert content(site) == {"thesis.txt": "years of work"}


def test_files_beside_a_published_site_are_left_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(stage(tmp_path / "1", {"index.html": "home"}), site)
    (site / "CNAME").write_text("www.example.org")
    publish(stage(tmp_path / "2", {"index.html": "home"}), site)
    assert content(site)["CNAME"] == "www.example.org"


def test_a_manifest_cannot_reach_out_of_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(stage(tmp_path / "1", {"index.html": "home"}), site)
    (tmp_path / "secret.txt").write_text("keep")
    (site / MANIFEST).write_text(json.dumps({"../secret.txt": "", "index.html": ""}))
    publish(stage(tmp_path / "2", {"index.html": "home"}), site)
    assert (tmp_path / "secret.txt").read_text() == "keep"


# The last is that of an app for browsers, which has the same name.
@pytest.mark.parametrize("damage", ["", "[]", "{not json", '{"name": "Diary", "start_url": "/"}'])
def test_a_damaged_manifest_means_the_folder_is_not_ours(tmp_path: Path, damage: str) -> None:
    site = tmp_path / "site"
    publish(stage(tmp_path / "1", {"index.html": "home"}), site)
    (site / MANIFEST).write_text(damage)
    with pytest.raises(ForeignFolder):
        publish(stage(tmp_path / "2", {"index.html": "home"}), site)
