"""Walking a folder: which files belong there, which do not, which are missing."""

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem
from generator.reading.text import Unread
from generator.wording import listed, nearest, quoted

# Programs leave these behind; they are nobody's mistake and never published.
_LEFT_BEHIND = re.compile(r"\..*|.*~|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
_DATA = (".yml", ".csv", ".geojson")
_OFFICE = ("xlsx", "xls", "xlsm", "ods", "numbers", "doc", "docx", "odt", "pages", "pdf")
_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ADDRESS = 60


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of the files and the folders in a folder, sorted."""

    files: tuple[str, ...]
    folders: tuple[str, ...]


def list_folder(folder: Path, name: str) -> Listing:
    """What is in a folder, without what programs leave behind. Links count as files.

    So does a folder that is called like a data file: whoever opens that file is told what it is,
    and nobody takes the file for missing. Raises `Unread` for a folder that may not be opened.
    """
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not _LEFT_BEHIND.fullmatch(entry.name):
                    (folders if _is_folder(entry) else files).append(entry.name)
    except OSError as error:
        raise Unread(_closed(name, error.strerror or str(error))) from None
    return Listing(tuple(sorted(files)), tuple(sorted(folders)))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and Path(entry.name).suffix not in _DATA


def _closed(name: str, why: str) -> Problem:
    return Problem(
        Place(name),
        f"This folder could not be opened: {why}.",
        "To fix it, check that you may read the folder and what is in it.",
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """What belongs in a folder: files that must be there, with what they hold, and others.

    `folders` must be there too, `optional_folders` may. `belongs` and `if_missing` are said
    instead of the usual words where these do not fit.
    """

    what: str
    needed: Mapping[str, str]
    optional: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    optional_folders: tuple[str, ...] = ()
    belongs: str = ""
    if_missing: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that may be there."""
        return (*self.needed, *self.optional)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that may be there."""
        return (*self.files, *self.folders, *self.optional_folders)


def misplaced(name: str, here: Iterable[str], plan: Plan) -> list[Problem]:
    """Problems for what does not belong in a folder, and for files that are missing.

    A file under a wrong name is one slip: it is not reported as missing too.
    """
    present = set(here)
    absent = [file for file in plan.names if file not in present]
    problems = []
    for entry in sorted(present - set(plan.names)):
        place = Place(f"{name}/{shown(entry)}")
        meant = _meant(entry, absent)
        if meant:
            absent.remove(meant)
        problems.append(
            _renamed(place, entry, meant) if meant else _stranger(place, entry, present, plan)
        )
    for file in absent:
        if file in plan.needed:
            problems.append(_missing(Place(f"{name}/{file}"), file, plan))
    return problems


def is_stray(here: Iterable[str], plan: Plan) -> bool:
    """Whether a folder has nothing in it of what it should hold."""
    return not set(here) & set(plan.names)


def stray(name: str, plan: Plan, like: str = "") -> Problem:
    """A folder that is something else altogether; `like` is the name it may have been meant by."""
    also = f"; or, if it is to be a {plan.what}, add "
    parts = [*plan.needed, *(f"a folder {folder}" for folder in plan.folders)]
    return Problem(
        Place(name),
        f"This folder holds none of the files of a {plan.what}.",
        f"To fix it, rename it to:   {like}"
        if like
        else f"To fix it, move it elsewhere{also}{listed(parts)}.",
    )


def shown(name: str) -> str:
    """A file name that can be printed, whatever its bytes."""
    return name.encode("utf-8", "replace").decode()


def _meant(entry: str, absent: Sequence[str]) -> str:
    """The absent file that a file under a wrong name probably is, or an empty text."""
    stem, _, ending = entry.rpartition(".")
    if ending.casefold() in _OFFICE:
        return next((file for file in absent if file.partition(".")[0] == stem.casefold()), "")
    return nearest(entry, absent)


def _renamed(place: Place, entry: str, meant: str) -> Problem:
    """A file that is probably another, under a wrong name or of a wrong kind."""
    kind = entry.rpartition(".")[2].casefold()
    if kind not in _OFFICE:
        fix = f"To fix it, rename it to:   {meant}"
    elif meant.endswith(".csv"):
        fix = (
            'To fix it, open it and save it as "CSV (comma delimited)" under the name '
            f"{meant}, and delete this file."
        )
    else:
        fix = f"To fix it, write what it says in {meant}, and move it elsewhere."
    return Problem(place, f"A file of this name is not read. {meant} is meant, it seems.", fix)


def _stranger(place: Place, entry: str, present: Iterable[str], plan: Plan) -> Problem:
    """A file or folder that does not belong."""
    original = next(
        (file for file in plan.names if file in present and _is_copy(entry, file)),
        "",
    )
    if original:
        return Problem(
            place,
            f"This looks like a copy of {original}, which is here too.",
            f"To fix it, delete it, or let it take the place of {original}.",
        )
    folders = (*plan.folders, *plan.optional_folders)
    belongs = listed([*plan.files, *(f"the folder {folder}" for folder in folders)])
    return Problem(
        place,
        "This does not belong in this folder.",
        f"To fix it, move it elsewhere. What belongs here: {plan.belongs or belongs}.",
    )


def _is_copy(entry: str, file: str) -> bool:
    """`crime (1).csv`, `Copy of crime.csv`, `crime.csv.bak`."""
    return file.partition(".")[0] in re.split(r"[^a-z]+", entry.casefold())


def _missing(place: Place, file: str, plan: Plan) -> Problem:
    copy = f"copy the file of this name from another {plan.what}, and change it"
    return Problem(
        place,
        f"This file is missing. It holds {plan.needed[file]}.",
        f"To fix it, {plan.if_missing or copy}.",
    )


def as_address(text: str) -> str:
    """The folder name that comes nearest to a text; empty where it has no letter and no figure."""
    letters = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    plain = letters.encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ADDRESS].strip("-")


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
    better = as_address(folder)
    return [
        Problem(
            Place(f"{name}/{shown(folder)}"),
            "A folder's name becomes a web address. It must have only small letters a to z, "
            f"figures and single hyphens, and at most {LONGEST_ADDRESS} characters.",
            f"To fix it, rename it to:   {better}" if better else "To fix it, rename it.",
        )
    ]
