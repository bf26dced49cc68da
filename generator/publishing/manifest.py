"""The list of a site's files with their digests, as `manifest.json` at the top of the site.

A digest is the SHA-256 of the file, in hexadecimal. While files are being put in place those that
are about to change, to come or to go have no digest ("not settled"): each of them stands there
whole, but nobody knows whether as the old one, as the new one or not at all. So the manifest is
true at every moment, and after a build that was killed it says what to look at again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.publishing.whole_file import write_whole

MANIFEST = "manifest.json"
NOT_SETTLED = ""
_LENGTHS = (len(NOT_SETTLED), hashlib.sha256().digest_size * 2)


def digest_of(path: Path) -> str:
    """The digest of a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_manifest(site: Path) -> dict[str, str] | None:
    """What was published by address, or None when nothing readable says so."""
    try:
        found = json.loads((site / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    is_ours = isinstance(found, dict) and all(map(_is_digest, found.values()))
    return found if is_ours else None


def _is_digest(value: object) -> bool:
    """Whether a value can be one of ours: files of that name are usual, with words in them."""
    return isinstance(value, str) and len(value) in _LENGTHS


def write_manifest(
    site: Path, digests: Mapping[str, str], unsettled: Iterable[str] = (), *, lasting: bool = True
) -> None:
    """Write the manifest, one file a line. Without it a site is nobody's, so it is to outlast a
    loss of power, unless the site itself need not.
    """
    named = {**digests, **dict.fromkeys(unsettled, NOT_SETTLED)}
    # What json.dumps does on several lines if told to indent, it does in a fifth of the time so.
    lines = json.dumps(named, sort_keys=True, separators=(",\n", ": "))
    content = f"{{\n{lines[1:-1]}\n}}\n" if named else "{}\n"
    write_whole(site / MANIFEST, content.encode(), lasting=lasting)


def is_settled(manifest: Mapping[str, str]) -> bool:
    """Whether the publication that wrote this manifest was finished."""
    return NOT_SETTLED not in manifest.values()
