"""Folders that a site does not have yet and that can be moved there whole: one step for ten.

A neighbourhood has five folders and seven files. Making each folder again in the site, moving each
file there and removing the empty folders behind them took longer than all the rest of putting a
site in place (docs/decisions/0019-speed.md).
"""

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder to be moved: its address, where it stands, and the addresses of its files."""

    address: str
    source: Path
    files: tuple[str, ...]


def new_folders(files: Mapping[str, Path], site: Path, movable: Path) -> list[NewFolder]:
    """The topmost folders that are new to `site` and stand in `movable` as they are to be, by
    address. `files` are the sources of all files to be put into the site, by address.
    """
    topmost = _Topmost(site)
    found: dict[str, list[str]] = defaultdict(list)
    for name in files:
        folder = topmost.of(name)
        if folder:
            found[folder].append(name)
    return [
        NewFolder(folder, movable / folder, tuple(found[folder]))
        for folder in sorted(found)
        if _holds_just(movable / folder, {files[name] for name in found[folder]})
    ]


class _Topmost:
    """Finds the topmost folder of a file that a site lacks; looks at each folder once."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._known: dict[str, str] = {"": ""}

    def of(self, name: str) -> str:
        """The folder's address; empty where there is none, or where something is in its way."""
        above = name.rpartition("/")[0]
        if above not in self._known:
            self._known[above] = self.of(above) or self._if_lacking(above)
        return self._known[above]

    def _if_lacking(self, folder: str) -> str:
        path = self._site / folder
        return "" if os.path.lexists(path) or not path.parent.is_dir() else folder


def _holds_just(folder: Path, sources: set[Path]) -> bool:
    """Whether a folder holds all these files and nothing else."""
    there = {f"{where}{os.sep}{file}" for where, _, names in os.walk(folder) for file in names}
    return there == {str(source) for source in sources}
