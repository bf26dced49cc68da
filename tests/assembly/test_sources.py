"""A file is read again when it may have changed, and only then."""

import os
import time
from pathlib import Path

import pytest

from generator.publishing.sources import Folder, Lookout, as_plain, from_plain

HOUR = 3_600_000_000_000


def later() -> Lookout:
    """A look so long after the last change that nothing can have changed without a trace."""
    return Lookout(time.time_ns() + HOUR)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "abbey" / "priorities").mkdir(parents=True)
    (tmp_path / "abbey" / "events.yml").write_text("- what: one\n")
    (tmp_path / "abbey" / "priorities" / "2026-10.yml").write_text("set_on: 2026-09-28\n")
    return tmp_path


def look(folder: Path, known: Folder | None = None) -> Folder:
    return later().folder(str(folder), known)


def test_nothing_changed_is_the_very_same_object(folder: Path) -> None:
    known = look(folder)
    assert look(folder, known) is known
    assert look(folder, from_plain(as_plain(known))).digest == known.digest


def test_the_digest_is_that_of_the_content_alone(folder: Path) -> None:
    known = look(folder)
    os.utime(folder / "abbey" / "events.yml", (0, 0))
    assert look(folder, known).digest == known.digest


def test_every_kind_of_change_is_seen(folder: Path) -> None:
    abbey = folder / "abbey"
    seen = [look(folder)]

    def is_new() -> bool:
        seen.append(look(folder, seen[-1]))
        return seen[-1].digest not in [one.digest for one in seen[:-1]]

    (abbey / "events.yml").write_text("- what: two\n")
    assert is_new()
    (abbey / "events.yml").rename(abbey / "watch.yml")
    assert is_new()
    (abbey / "more").mkdir()
    assert is_new()
    (abbey / "priorities" / "2026-10.yml").unlink()
    assert is_new()
    (abbey / "crime.csv").symlink_to(abbey / "watch.yml")
    assert is_new()
    abbey.rename(folder / "abbey-park")
    assert is_new()


def test_only_what_changed_counts_as_changed(folder: Path) -> None:
    (folder / "hope").mkdir()
    (folder / "hope" / "events.yml").write_text("[]\n")
    known = look(folder)
    (folder / "hope" / "events.yml").write_text("- what: tea\n")
    found = look(folder, known)
    assert found.folder("abbey") is known.folder("abbey")
    assert found.folder("hope").digest != known.folder("hope").digest


def test_a_change_in_the_same_moment_is_seen(folder: Path) -> None:
    """As long and as old as before: the file was written just as it was looked at."""
    events = folder / "abbey" / "events.yml"
    times = (events.stat().st_atime_ns, events.stat().st_mtime_ns)
    known = Lookout(time.time_ns()).folder(str(folder))
    events.write_text("- what: two\n")
    os.utime(events, ns=times)
    assert Lookout(time.time_ns()).folder(str(folder), known).digest != known.digest


def test_what_cannot_be_read_counts_as_changed_every_time(folder: Path) -> None:
    (folder / "abbey" / "photos").symlink_to(folder / "nowhere")
    known = look(folder)
    assert look(folder, known).digest != known.digest
