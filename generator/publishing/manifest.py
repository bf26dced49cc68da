"""The list of a site's files with their digests, as `manifest.json` at the top of the site.

A digest is the SHA-256 of the file, in hexadecimal. While files are being put in place those that
are about to change, to come or to go have no digest ("not settled"): each of them stands there
whole, but nobody knows whether as the old one, as the new one or not at all. So the manifest is
true at every moment, and after a build that was killed it says what to look at again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring_ascii as quoted
from pathlib import Path

from generator.publishing.whole_file import write_whole

MANIFEST = "manifest.json"
NOT_SETTLED = ""


def digest_of(path: Path) -> str:
    """The digest of a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_manifest(site: Path) -> dict[str, str] | None:
    """What was published by address, or None when nothing readable says so."""
    try:
        found = json.loads((site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        return None
    return found


def write_manifest(site: Path, digests: Mapping[str, str], unsettled: Iterable[str] = ()) -> None:
    """Write the manifest so that it outlasts a loss of power: without it a site is nobody's."""
    named = {**digests, **dict.fromkeys(unsettled, NOT_SETTLED)}
    lines = (f"{quoted(name)}: {quoted(named[name])}" for name in sorted(named))
    content = "{\n" + ",\n".join(lines) + "\n}\n" if named else "{}\n"
    write_whole(site / MANIFEST, content.encode(), lasting=True)


def is_settled(manifest: Mapping[str, str]) -> bool:
    """Whether the publication that wrote this manifest was finished."""
    return NOT_SETTLED not in manifest.values()
