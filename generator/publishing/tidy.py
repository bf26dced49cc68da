"""Keeps the cache from growing for ever: what nobody has used for long goes."""

import contextlib
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

DAY = 24 * 60 * 60
# Results in single files: newsletters, photos and the like. Seconds since their last use.
UNUSED = 60 * DAY
# Of folders that belong together so many stay, those of the last builds: prose, and ledgers of
# sites. A preview has a site of its own each time.
KEPT = {"prose": 4, "ledger": 4}
_MARK = "tidied"


def tidy(cache: Path) -> None:
    """Remove what has not been used for long, at most once a day.

    Only for the one who has the project's lock. That something cannot be removed is no reason to
    stop.
    """
    now, mark = time.time(), cache / _MARK
    if now - _used(mark) < DAY:
        return
    for folder in _folders(cache):
        if folder.name in KEPT:
            _remove_all(_latest_first(_folders(folder))[KEPT[folder.name] :])
        else:
            _remove_files(folder, now - UNUSED)
    with contextlib.suppress(OSError):
        mark.touch()


def _folders(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_dir() and not path.is_symlink())


def _latest_first(folders: Iterable[Path]) -> list[Path]:
    return sorted(folders, key=lambda path: (-_used(path), path.name))


def _remove_all(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _remove_files(folder: Path, before: float) -> None:
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file() and _used(path) < before:
                path.unlink()


def _used(path: Path) -> float:
    """When a file or folder was last used; long ago if it is not there."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
