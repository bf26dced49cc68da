"""The step that makes files public: each one whole, old or new, the manifest last."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.cache import write_whole

MANIFEST = "manifest.json"


class ForeignFolder(Exception):
    """The folder holds files that this program did not write."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: how many files there are, and how many of them changed."""

    site: Path
    files: int
    changed: int
    removed: int


def publish(files: Mapping[str, Path], site: Path, replaceable: Iterable[str] = ()) -> Published:
    """Make `files` (address to source) the content of the folder `site`.

    A page is put in place after the pages and files it links to, and old files go last, so that
    at every moment no page links to one that is not there. `replaceable` names files which may
    be removed although no manifest lists them.
    """
    before = _manifest(site)
    if before is None and not list(replaceable) and site.exists() and any(site.iterdir()):
        raise ForeignFolder(
            f"{site} holds files that were not published from here. "
            "Empty it, or choose another folder with --site."
        )
    digests = {name: _digest(source) for name, source in files.items()}
    changed = 0
    for name in sorted(files, key=_order):
        changed += _put(files[name], site / name, digests[name])
    manifest = json.dumps(digests, indent=0, sort_keys=True).encode() + b"\n"
    stale = ({*(before or {}), *replaceable}) - set(files) - {MANIFEST}
    for name in sorted(stale):
        _remove(site, name)
    write_whole(site / MANIFEST, manifest)
    return Published(site, len(files), changed, len(stale))


def _order(name: str) -> tuple[bool, int, str]:
    """Files before pages, deeper pages before those that link to them."""
    return name.endswith(".html"), -name.count("/"), name


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _manifest(site: Path) -> dict[str, str] | None:
    """What was published before, or None when nothing readable says so."""
    try:
        found = json.loads((site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _put(source: Path, target: Path, digest: str) -> bool:
    """Put one file in place, unless it is there already. Whether it changed."""
    try:
        if target.is_file() and not target.is_symlink() and _digest(target) == digest:
            return False
    except OSError:
        pass
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, source.read_bytes())
    return True


def _remove(site: Path, name: str) -> None:
    """Remove a file of an earlier site, and folders that are left empty by it."""
    path = site / name
    if not path.resolve().is_relative_to(site.resolve()):
        return  # a manifest that somebody changed must not reach outside the site
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == site or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
