"""The cache loses what nobody has used for long, and nothing else."""

import os
import time
from pathlib import Path

from generator.publishing.cache import Cache
from generator.publishing.tidy import DAY, KEPT, UNUSED, tidy

OLD = time.time() - UNUSED - DAY


def age(path: Path) -> None:
    os.utime(path, (OLD, OLD))


def kept(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


def test_what_was_not_used_for_long_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "newsletters")
    cache.put("ab" + "0" * 62, b"old")
    age(kept(cache)[0])
    cache.put("cd" + "0" * 62, b"new")
    tidy(tmp_path)
    assert [cache.get(key + "0" * 62) for key in ("ab", "cd")] == [None, b"new"]


def test_what_is_used_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "newsletters")
    cache.put("ab" + "0" * 62, b"old")
    age(kept(cache)[0])
    assert cache.get("ab" + "0" * 62) == b"old"
    tidy(tmp_path)
    assert cache.get("ab" + "0" * 62) == b"old"


def test_the_last_folders_of_prose_stay(tmp_path: Path) -> None:
    for number in range(KEPT["prose"] + 2):
        folder = tmp_path / "prose" / f"{number}"
        folder.mkdir(parents=True)
        os.utime(folder, (number, number))
    tidy(tmp_path)
    assert sorted(path.name for path in (tmp_path / "prose").iterdir()) == ["2", "3", "4", "5"]


def test_it_looks_once_a_day(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "newsletters")
    tidy(tmp_path)
    cache.put("ab" + "0" * 62, b"old")
    age(kept(cache)[0])
    tidy(tmp_path)
    assert kept(cache)
    age(tmp_path / "tidied")
    tidy(tmp_path)
    assert not kept(cache)
