"""Results that need not be made again. Deleting the cache changes nothing but time."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_DIGEST_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """Results kept in a folder under the fingerprint of what they were made from.

    Each file starts with a digest of the rest: one that was cut short or changed is as if it
    were not there.
    """

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The result kept under a key, or None when there is none or it is damaged."""
        try:
            kept = self._path(key).read_bytes()
        except OSError:
            return None
        digest, result = kept[:_DIGEST_LENGTH], kept[_DIGEST_LENGTH:]
        return result if hashlib.sha256(result).digest() == digest else None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result. A cache that cannot be written to is no reason to stop."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, hashlib.sha256(result).digest() + result)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that whoever reads it sees the old one or the new one, never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
