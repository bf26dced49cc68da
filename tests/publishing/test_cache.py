"""Kept results: whole or not there, and never a reason to stop."""

from pathlib import Path

import pytest

from generator.publishing.cache import Cache, write_whole

KEY = "ab" + "0" * 62


def kept_file(cache: Cache) -> Path:
    (found,) = (path for path in cache.folder.rglob("*") if path.is_file())
    return found


def test_a_result_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"newsletter")
    assert cache.get(KEY) == b"newsletter"


def test_what_was_not_kept_is_not_there(tmp_path: Path) -> None:
    assert Cache(tmp_path / "none").get(KEY) is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 32 + b"other"])
def test_a_damaged_result_is_as_if_it_were_not_there(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"newsletter")
    kept_file(cache).write_bytes(damage)
    assert cache.get(KEY) is None


def test_a_result_in_the_place_of_another_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    cache, other = Cache(tmp_path), f"{KEY[:-1]}1"
    cache.put(KEY, b"newsletter")
    content = kept_file(cache).read_bytes()
    cache.put(other, b"another newsletter")
    (tmp_path / other[:2] / other[2:]).write_bytes(content)
    assert cache.get(other) is None


def test_a_cache_that_cannot_be_written_to_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"newsletter")
    assert cache.get(KEY) is None


def test_nothing_is_left_beside_a_file_that_was_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "page.html", b"old")
    write_whole(tmp_path / "page.html", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert (tmp_path / "page.html").read_bytes() == b"new"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.mkdir()  # a file cannot replace a folder
    with pytest.raises(OSError) as failed:
        write_whole(target, b"new")
    assert failed.value.filename == str(target)
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
