"""Results that need not be made again. Deleting the cache changes nothing but time."""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.whole_file import write_whole

_DIGEST_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """Results kept in a folder under the fingerprint of what they were made from.

    Each file starts with a digest of its key and the rest: one that was cut short, changed, or
    put in the place of another is as if it were not there.
    """

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The result kept under a key, or None when there is none or it is damaged."""
        path = self._path(key)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what is used is not tidied away
        digest, result = kept[:_DIGEST_LENGTH], kept[_DIGEST_LENGTH:]
        return result if _digest(key, result) == digest else None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result. A cache that cannot be written to is no reason to stop."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, _digest(key, result) + result, beside=self.folder)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _digest(key: str, result: bytes) -> bytes:
    digest = hashlib.sha256(key.encode())
    digest.update(result)
    return digest.digest()
