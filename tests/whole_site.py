"""What must be true of a published site at every moment, whatever happened to its builds."""

import hashlib
import posixpath
import re
from pathlib import Path

from generator.publishing.manifest import MANIFEST, NOT_SETTLED, read_manifest

_LINK = re.compile(r'(?:href|src)="([^"#?]+)')


def content(site: Path) -> dict[str, bytes]:
    """The public files of a site by address, without the manifest and what is being written."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != MANIFEST and not path.name.startswith(".")
    }


def dead_links(site: Path, start: set[str]) -> set[tuple[str, str]]:
    """Links that lead nowhere, on the pages of `start` and all that can be reached from there."""
    dead: set[tuple[str, str]] = set()
    seen, waiting = set(start), list(start)
    while waiting:
        page = waiting.pop()
        for link in _LINK.findall((site / page).read_text(encoding="utf-8")):
            if ":" in link or link.startswith("/"):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
            target += "/index.html" if (site / target).is_dir() else ""
            target = target.removeprefix("./")
            if not (site / target).is_file():
                dead.add((page, link))
            elif target.endswith(".html") and target not in seen:
                seen.add(target)
                waiting.append(target)
    return dead


def untrue(site: Path) -> list[str]:
    """Files of which the manifest says what is not so. It may say that it does not know."""
    manifest = read_manifest(site) or {}
    there = {name: hashlib.sha256(text).hexdigest() for name, text in content(site).items()}
    unnamed = [name for name in there if name not in manifest]
    wrong = [n for n, d in manifest.items() if d != NOT_SETTLED and there.get(n) != d]
    return sorted(unnamed + wrong)
