"""What an editor is told when a file cannot be written or read: never a programmer's words."""

import errno
import os
import shutil
from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_LARGER_UNITS = (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000))
WHOLE = "Every file that was published before is whole."


class NoRoom(OSError):
    """The disk of the site is full; so many bytes were still to be written."""

    def __init__(self, error: OSError, site: Path, needed: int) -> None:
        super().__init__(error.errno, error.strerror, str(site))
        self.needed = needed


def means_full(error: OSError) -> bool:
    """Whether an error says that there is no room left on a disk, or none for this user."""
    return error.errno in _FULL


def sentence(error: OSError, cache: Path, site: Path | None = None) -> str:
    """What happened to a file, why, and what to do, for the person who runs the command.

    `cache` is where a site is made, before anybody sees it in `site`. Not every command makes one.
    """
    path = Path(str(error.filename)) if error.filename else cache
    if means_full(error):
        said = _full(error, path, site)
    elif error.errno in _REFUSED:
        said = _refused(error, path, site)
    elif error.errno == errno.ENOENT:
        said = (
            f"{path} was there a moment ago and is gone.\n"
            "Somebody moved or deleted it while it was being read. To fix it, wait until they "
            "are done, and run the command again."
        )
    else:
        said = (
            f"{path} could not be read or written. The system says: {error.strerror or error}.\n"
            "To fix it, look at that file and its disk, and run the command again."
        )
    return f"{said}\n{WHOLE}"


def _full(error: OSError, path: Path, site: Path | None) -> str:
    """Which disk, how much room it has, and how much is needed as far as anybody knows."""
    disk = _disk(path)
    free = _size(shutil.disk_usage(disk).free)
    needed = error.needed if isinstance(error, NoRoom) else 0
    if needed:
        more = f", and {_size(needed)} more had to be written"
    elif site and (taken := _taken(site)):
        more = f". The site takes {_size(taken)}; to make it anew takes up to as much again"
    else:
        more = ""
    return (
        f"The disk is full: {disk} has {free} left{more}.\n"
        "To fix it, delete what nobody needs there, or ask for more room, and run the command "
        "again. It goes on where it stopped."
    )


def _taken(site: Path) -> int:
    """How many bytes the files of a site take."""
    return sum(found.stat().st_size for found in site.rglob("*") if found.is_file())


def _refused(error: OSError, path: Path, site: Path | None) -> str:
    if path.is_file() and not os.access(path, os.R_OK):
        return (
            f"{path} cannot be read: you may not open it.\n"
            "To fix it, ask whoever owns the file to let you read it, and run the command again."
        )
    folder = path if path.is_dir() else path.parent
    why = "its disk is read-only" if error.errno == errno.EROFS else "you may not write there"
    other = ", or name another folder for the site with --site" if folder == site else ""
    return (
        f"Nothing can be written in {folder}: {why}.\n"
        f"To fix it, ask whoever looks after that folder to let you write there{other}."
    )


def _disk(path: Path) -> Path:
    """Where the disk that holds a path begins."""
    path = path.resolve()
    while not path.exists():
        path = path.parent
    while not path.is_mount():
        path = path.parent
    return path


def _size(count: int) -> str:
    """A number of bytes as people say it: 240 bytes, 12 kB, 430 MB, 1 GB."""
    for unit, worth in _LARGER_UNITS:
        if count >= worth:
            return f"{-(-count // worth):,} {unit}"
    return f"{count} bytes"
