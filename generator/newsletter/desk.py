"""What the compiler works on: a copy of the templates, and beside them what they are to show.

The compiler keeps what it worked out of a template for as long as all that the template saw stays
the same. What is handed over as `sys.inputs` is seen by every template, so that each newsletter
had all of them worked out anew, a quarter of its time. A file is seen only by the template that
reads it. The templates' own folder is no place for such files: hence the copy.
"""

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path

# Size and time of a file's last change, by its path in the folder.
_Signs = dict[str, tuple[int, int]]


class Desk:
    """A folder with a copy of some templates. It goes when nobody holds the desk any more."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._copied: _Signs = {}
        self.folder = Path(tempfile.mkdtemp(prefix="newsletter-")).resolve()
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def lay_out(self, texts: dict[str, str]) -> None:
        """Put texts beside the templates, by the name of the file, and the templates as they are
        now: whoever edits one while the program goes on running sees what came of it. A folder
        that the system has tidied away meanwhile is filled again.
        """
        now = dict(_signs(self._templates))
        if now != self._copied or not self.folder.is_dir():
            self._copy(now)
        for name, text in texts.items():
            (self.folder / name).write_bytes(text.encode())

    def _copy(self, now: _Signs) -> None:
        self.folder.mkdir(exist_ok=True)
        for name in self._copied.keys() - now:
            (self.folder / name).unlink(missing_ok=True)
        for name in now:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._templates / name, path)
        self._copied = now


def _signs(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """What tells a changed file, of each file in a folder."""
    for entry in os.scandir(folder) if folder.is_dir() else ():
        if entry.is_dir():
            for name, sign in _signs(folder / entry.name):
                yield f"{entry.name}/{name}", sign
        else:
            about = entry.stat()
            yield entry.name, (about.st_size, about.st_mtime_ns)
