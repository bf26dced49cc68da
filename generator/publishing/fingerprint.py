"""What an output depends on, as one short text: contents and versions, never time stamps."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path


def fingerprint(files: Iterable[Path], packages: Iterable[str], *texts: str) -> str:
    """A text that changes when a file, its name, a package's version or a text changes.

    Folders among `files` stand for every file in them.
    """
    digest = hashlib.sha256()
    for given in sorted(files):
        for path in sorted(_files_in(given)):
            _add(digest, path.relative_to(given.parent).as_posix().encode())
            _add(digest, path.read_bytes())
    for package in sorted(packages):
        _add(digest, f"{package} {version(package)}".encode())
    for text in texts:
        _add(digest, text.encode())
    return digest.hexdigest()


def _files_in(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return (p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _add(digest: "hashlib._Hash", part: bytes) -> None:
    """Add a part with its length, so that no two lists of parts read the same."""
    digest.update(f"{len(part)}:".encode())
    digest.update(part)
