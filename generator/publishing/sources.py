"""Everything a site is made from, by content.

As in Git's index, a file is read again only when its size, times or number have changed. These
are a short cut to the content and never stand for it: every result is kept under the digest of
what it was made from.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Size, modification time, change time and number of a file or folder; None means that it must be
# looked at anew next time.
About = tuple[int, int, int, int] | None
# Nanoseconds: file systems note times in steps of up to two seconds. What was changed so shortly
# before we looked could change again without a trace.
_STEP = 2_000_000_000
_NOT_OURS = frozenset({"__pycache__"})


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: its files with their digests, its folders, and a digest of all of it."""

    about: About
    files: Mapping[str, tuple[About, str]]
    folders: Mapping[str, "Folder"]
    digest: str

    def file(self, name: str) -> str:
        """The digest of a file in it; empty where there is none of that name."""
        return self.files[name][1] if name in self.files else ""

    def folder(self, name: str) -> "Folder":
        """A folder in it; an empty one where there is none of that name."""
        return self.folders.get(name, NOTHING)


NOTHING = Folder(None, {}, {}, "")


def digest_of(parts: Iterable[str]) -> str:
    """One digest of some texts, each with its length, so that no two lists read the same."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogateescape")
        digest.update(b"%d:" % len(raw))
        digest.update(raw)
    return digest.hexdigest()


class Lookout:
    """Looks at files and folders. `now` is the clock of their file system, in nanoseconds.

    Whoever watches the files knows which of them `changed`: then nothing else is looked at.
    """

    def __init__(self, now: int, changed: Iterable[Path] | None = None) -> None:
        self._settled = now - _STEP
        self._ways: set[str] | None = None
        if changed is not None:
            self._ways = {str(way) for path in changed for way in (path, *path.parents)}

    def folder(self, path: str, known: Folder | None = None) -> Folder:
        """The folder as it is now: the very same object as before where nothing has changed."""
        if known is not None and self._ways is not None and path not in self._ways:
            return known
        known = known or NOTHING
        about = self._about(path)
        if about is not None and about == known.about:
            names, folders = list(known.files), list(known.folders)
        else:
            names, folders = _entries(path)
        inside = {name: self.folder(f"{path}/{name}", known.folders.get(name)) for name in folders}
        files = {name: self._file(f"{path}/{name}", known.files.get(name)) for name in names}
        if about == known.about and files == known.files and _same(inside, known.folders):
            return known
        return Folder(about, files, inside, _digest(files, inside))

    def _file(self, path: str, known: tuple[About, str] | None) -> tuple[About, str]:
        about = self._about(path)
        if known is not None and about is not None and about == known[0]:
            return known
        return about, digest_of_file(path)

    def _about(self, path: str) -> About:
        about = about_of(path)
        if about is None or about[1] >= self._settled or about[2] >= self._settled:
            return None
        return about


def about_of(path: str) -> About:
    """What tells whether a file has been touched; None for one that is gone or is a link."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if stat.S_ISLNK(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def digest_of_file(path: str) -> str:
    """A digest of what a file holds. What cannot be read counts as different every time."""
    try:
        kind = os.lstat(path).st_mode
        if stat.S_ISREG(kind):
            return f"file {_digest_of_content(path)}"
        if not stat.S_ISLNK(kind):
            return f"no file {kind}"
        if Path(path).is_file():
            return f"link {_digest_of_content(path)}"
        return f"link {os.urandom(16).hex()}"
    except OSError:
        return f"unread {os.urandom(16).hex()}"


def _digest_of_content(path: str) -> str:
    # Without a buffer: 50,000 small files are read here, each at once.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path takes as long again
        return hashlib.sha256(file.read()).hexdigest()


def _entries(path: str) -> tuple[list[str], list[str]]:
    """The names of the files and of the folders, sorted. Links count as files."""
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name not in _NOT_OURS:
                    (folders if entry.is_dir(follow_symlinks=False) else files).append(entry.name)
    except OSError:
        return [], []
    return sorted(files), sorted(folders)


def _same(one: Mapping[str, Folder], other: Mapping[str, Folder]) -> bool:
    """Whether two lists of folders hold the same objects."""
    return one.keys() == other.keys() and all(one[name] is other[name] for name in one)


def _digest(files: Mapping[str, tuple[About, str]], folders: Mapping[str, Folder]) -> str:
    parts = [part for name, (_, digest) in files.items() for part in ("file", name, digest)]
    parts += [part for name, one in folders.items() for part in ("folder", name, one.digest)]
    return digest_of(parts)


def as_plain(folder: Folder) -> Any:
    """The folder as tuples and dicts, to be kept."""
    folders = {name: as_plain(one) for name, one in folder.folders.items()}
    return folder.about, dict(folder.files), folders, folder.digest


def from_plain(kept: Any) -> Folder:
    """The folder that was kept."""
    about, files, folders, digest = kept
    return Folder(about, files, {name: from_plain(one) for name, one in folders.items()}, digest)
