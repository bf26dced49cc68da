"""What the compiler works on: a copy of the templates, and beside them what they are to show.

The compiler keeps what it worked out of a template for as long as all that the template saw stays
the same. What is handed over as `sys.inputs` is seen by every template, so that each newsletter
had all of them worked out anew, a quarter of its time. A file is seen only by the template that
reads it. The templates' own folder is no place for such files: hence the copy.
"""

import contextlib
import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

# Size and time of a file's last change, by its path in the folder.
Signs = dict[str, tuple[int, int]]
# In the system's folder for short-lived files the name must tell whose a desk is. The cache is no
# place for it: a preview typesets without the lock of the project, and what the next build finds
# there is left over.
_PREFIX = "neighbourhood-pages-desk-"
# A program that was killed leaves its desk behind. It goes when nobody has used it for so long:
# seconds.
_UNUSED = 24 * 60 * 60


class Desk:
    """A folder with a copy of some templates. It goes when nobody holds the desk any more."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._copied: Signs = {}
        _clear_leftovers()
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def lay_out(self, texts: dict[str, str]) -> None:
        """Put texts beside the templates, by the name of the file, and the templates as they are
        now: whoever edits one while the program goes on running sees what came of it. A folder
        that the system has tidied away meanwhile is filled again.
        """
        now = signs(self._templates)
        if now != self._copied or not self.folder.is_dir():
            self._copy(now)
        os.utime(self.folder)
        for name, text in texts.items():
            (self.folder / name).write_bytes(text.encode())

    def _copy(self, now: Signs) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        for name in self._copied.keys() - now:
            (self.folder / name).unlink(missing_ok=True)
        for name in now:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._templates / name, path)
        self._copied = now


def signs(folder: Path) -> Signs:
    """What tells a changed file, of each file in a folder of templates."""
    return dict(_signs(folder))


def _signs(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """File by file. Links that lead nowhere, by which some editors mark an open file, are none."""
    for entry in os.scandir(folder) if folder.is_dir() else ():
        if entry.is_dir():
            for name, sign in _signs(folder / entry.name):
                yield f"{entry.name}/{name}", sign
        elif entry.is_file():
            about = entry.stat()
            yield entry.name, (about.st_size, about.st_mtime_ns)


def _clear_leftovers() -> None:
    """Remove desks that nobody has used for long. One that is needed after all is filled again."""
    latest = time.time() - _UNUSED
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_mtime < latest:
                shutil.rmtree(folder)
