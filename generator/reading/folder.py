"""Walking a folder: which files belong there, which do not, which are missing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem
from generator.wording import listed, nearest, quoted

# Programs leave these behind; they are nobody's mistake and never published.
_LEFT_BEHIND = re.compile(r"\..*|.*~|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ADDRESS = 60


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of the files and the folders in a folder, sorted."""

    files: tuple[str, ...]
    folders: tuple[str, ...]


def list_folder(folder: Path) -> Listing:
    """What is in a folder, without what programs leave behind. Links count as files."""
    files: list[str] = []
    folders: list[str] = []
    for entry in sorted(folder.iterdir()):
        if _LEFT_BEHIND.fullmatch(entry.name):
            continue
        (folders if entry.is_dir() and not entry.is_symlink() else files).append(entry.name)
    return Listing(tuple(files), tuple(folders))


def missing(name: str, here: Iterable[str], needed: Sequence[tuple[str, str]]) -> list[Problem]:
    """Problems for files that must be there. `needed` pairs a file with what it is for."""
    present = set(here)
    return [
        Problem(
            Place(f"{name}/{file}"),
            f"This file is missing. It holds {what}.",
            "To fix it, copy the file of another neighbourhood or force and change it.",
        )
        for file, what in needed
        if file not in present
    ]


def strangers(name: str, here: Iterable[str], known: Sequence[str]) -> list[Problem]:
    """Problems for files and folders that do not belong."""
    problems = []
    for entry in here:
        if entry in known:
            continue
        like = nearest(entry, known)
        fix = (
            f"To fix it, rename it to:   {like}"
            if like
            else f"To fix it, move it elsewhere. What belongs here: {listed(known)}."
        )
        problems.append(
            Problem(Place(f"{name}/{entry}"), "This does not belong in this folder.", fix)
        )
    return problems


def address_problems(name: str, folder: str, reserved: Iterable[str]) -> list[Problem]:
    """Problems of a folder name that becomes part of a web address."""
    if folder in set(reserved):
        return [
            Problem(
                Place(f"{name}/{folder}"),
                f"The site has a page of its own at the address {quoted(folder)}.",
                "To fix it, give the folder another name.",
            )
        ]
    if _ADDRESS.fullmatch(folder) and len(folder) <= LONGEST_ADDRESS:
        return []
    better = "-".join(re.findall(r"[a-z0-9]+", folder.casefold()))[:LONGEST_ADDRESS].strip("-")
    return [
        Problem(
            Place(f"{name}/{folder}"),
            "A folder's name becomes a web address. It must have only small letters a to z, "
            f"figures and single hyphens, and at most {LONGEST_ADDRESS} characters.",
            f"To fix it, rename it to:   {better or 'alvaston-north'}",
        )
    ]
