"""The step that makes files public: each one whole, old or new, and no link that leads nowhere.

In this order, so that it may be killed at any moment:

1. The manifest says which files are about to change (manifest.py).
2. Files that are not pages: styles, photos, downloads, newsletters.
3. New pages. No page that is already public links to them yet. A folder that is new as a whole
   comes here, with all its files, in one step (new_folders.py).
4. Changed pages, deep ones first. What they link to is there, new or old.
5. What the site no longer has: now no page links to it.
6. The manifest, settled.

The next call mends whatever a killed one left undone.
"""

import contextlib
import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.lock import LOCK, working_in_site
from generator.publishing.manifest import (
    MANIFEST,
    NOT_SETTLED,
    digest_of,
    read_manifest,
    write_manifest,
)
from generator.publishing.new_folders import NewFolder, new_folders
from generator.publishing.room import NoRoom, means_full
from generator.publishing.whole_file import TEMPORARY, remove_temporary, write_whole


class ForeignFolder(Exception):
    """The folder holds files that this program did not write."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: how many files there are, and how many of them changed."""

    site: Path
    files: int
    changed: int
    removed: int


def publish(
    files: Mapping[str, Path],
    site: Path,
    *,
    kept: Mapping[str, str] | None = None,
    digests: Mapping[str, str] | None = None,
    movable: Path | None = None,
    lasting: bool = True,
) -> Published:
    """Make `files` (address to source) and `kept` (address to digest) the content of `site`.

    `kept` names files which stand in the site already and stay: they are not looked at. Whoever
    names them has asked `standing` what stands there. `digests` are those of sources that are
    known already. Sources in the folder `movable` may be moved into the site instead of copied.
    A `lasting` site is still known as ours after a loss of power.
    """
    kept = kept or {}
    if not (site / MANIFEST).exists():
        _refuse_foreign(site)
    site.mkdir(parents=True, exist_ok=True)
    with working_in_site(site):
        before = read_manifest(site)
        if before is None:
            _refuse_foreign(site)
            before = {}
        _clean(site, before)
        known = digests or {}
        wanted = {name: known.get(name) or digest_of(path) for name, path in files.items()}
        put = {name for name in files if not _stands(site / name, wanted[name])}
        after = {**kept, **wanted}
        gone = set(before) - set(after) - {MANIFEST}
        if put or gone or before != after:
            step = _Step({name: files[name] for name in put}, site, gone, movable)
            with _told_what_is_left(step):
                write_manifest(site, {**before, **after}, {*put, *gone}, lasting=lasting)
                step.carry_out()
                write_manifest(site, after, lasting=lasting)
    return Published(site, len(after), len(put), len(gone))


def standing(site: Path) -> dict[str, str]:
    """The digest of every file that stands in a site and was published there from here.

    From the manifest, without looking at the files, when the last publication was finished; what
    a killed one left unsettled is looked at.
    """
    found = read_manifest(site) or {}
    looked_at = {}
    for name in [name for name, digest in found.items() if digest == NOT_SETTLED]:
        path = site / name
        if is_within(site, path) and path.is_file():
            looked_at[name] = digest_of(path)
    settled = {name: digest for name, digest in found.items() if digest != NOT_SETTLED}
    return settled | looked_at


def is_within(site: Path, path: Path) -> bool:
    """Whether a path stays in the site: a changed manifest must not reach outside."""
    return path.resolve().is_relative_to(site.resolve())


@dataclass(slots=True)
class _Step:
    """What is still to be put into the site, by address, and what is to go."""

    put: dict[str, Path]
    site: Path
    gone: set[str]
    movable: Path | None

    def carry_out(self) -> None:
        """Everything in the order that the module's docstring gives."""
        folders = new_folders(self.put, self.site, self.movable) if self.movable else []
        inside = {name for folder in folders for name in folder.files}
        self._put_all([name for name in self.put if not (name in inside or _is_page(name))])
        for folder in folders:
            self._move(folder)
        self._put_all(list(self.put))
        for name in sorted(self.gone, key=lambda name: (not _is_page(name), name)):
            _remove(self.site, name)

    def _put_all(self, names: list[str]) -> None:
        for name in sorted(names, key=self._order):
            self._put(name)
            del self.put[name]

    def _move(self, folder: NewFolder) -> None:
        """A folder with all its files; from another disk they are left to be put one by one."""
        for name in folder.files:
            self.put[name].chmod(0o644)
        try:
            folder.source.rename(self.site / folder.address)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            return
        for name in folder.files:
            del self.put[name]

    def bytes_left(self) -> int:
        """How much is still to be put into the site."""
        return sum(source.stat().st_size for source in self.put.values())

    def _order(self, name: str) -> tuple[bool, bool, int, str]:
        """Files before pages, new pages before changed ones, deep ones before others."""
        changed = _is_page(name) and (self.site / name).is_file()
        return _is_page(name), changed, -name.count("/"), name

    def _put(self, name: str) -> None:
        """One file in its place, moved there if it may be, or else copied."""
        source, target = self.put[name], self.site / name
        self._make_way(target)
        if self.movable is not None and source.is_relative_to(self.movable):
            source.chmod(0o644)
            try:
                source.replace(target)
                return
            except OSError as error:
                if error.errno != errno.EXDEV:  # a stage on another disk
                    raise
        write_whole(target, source.read_bytes())

    def _make_way(self, target: Path) -> None:
        """A folder for the target. An old file may have the name of a new folder, or a folder of
        old files that of a new file: those have to go first.
        """
        if target.is_dir() and not target.is_symlink():
            for name in sorted(self.gone):
                if (self.site / name).is_relative_to(target):
                    _remove(self.site, name)
        if target.parent.is_dir():
            return
        for folder in target.parents:
            if folder.is_file() and folder.relative_to(self.site).as_posix() in self.gone:
                folder.unlink()
        target.parent.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _told_what_is_left(step: _Step) -> Iterator[None]:
    """When the disk gets full, say how much more room was needed."""
    try:
        yield
    except OSError as error:
        if not means_full(error):
            raise
        raise NoRoom(error, step.site, step.bytes_left()) from error


def _refuse_foreign(site: Path) -> None:
    """Stop before a folder without a list of its files is touched, if somebody filled it."""
    if site.exists() and any(
        not path.name.startswith((TEMPORARY, LOCK)) for path in site.iterdir()
    ):
        raise ForeignFolder(
            f"{site} holds files that were not published from here. "
            "Empty it, or choose another folder for the site."
        )


def _clean(site: Path, before: Mapping[str, str]) -> None:
    """Take away the half-written files that a killed publication may have left."""
    unsettled = (name for name, digest in before.items() if digest == NOT_SETTLED)
    folders = {(site / name).parent for name in unsettled}
    remove_temporary(folder for folder in {site, *folders} if is_within(site, folder))


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _stands(target: Path, digest: str) -> bool:
    """Whether a file is in place already."""
    try:
        return target.is_file() and not target.is_symlink() and digest_of(target) == digest
    except OSError:
        return False


def _remove(site: Path, name: str) -> None:
    """Remove a file of an earlier site, and folders that are left empty by it.

    The file may be gone already, or its name may have become that of a folder.
    """
    path = site / name
    if not is_within(site, path.parent):
        return
    if path.is_file() or path.is_symlink():
        path.unlink()
    for folder in path.parents:
        if folder == site or (folder.is_dir() and any(folder.iterdir())):
            break
        if folder.is_dir():
            folder.rmdir()
