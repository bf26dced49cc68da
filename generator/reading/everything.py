"""Everything under `neighbourhoods/`, with every problem of every file."""

from pathlib import Path

from generator.model.folders import ForceFolder, Neighbourhoods
from generator.problems import Place, Problem
from generator.reading.folder import (
    Plan,
    address_problems,
    is_stray,
    list_folder,
    misplaced,
    shown,
    stray,
)
from generator.reading.force_folder import PLAN, read_force
from generator.reading.text import Unread

BESIDE_FORCES = Plan("site", {}, ("README.md",))


def read_everything(
    folder: Path, name: str = "neighbourhoods", reserved: tuple[str, ...] = ()
) -> tuple[Neighbourhoods, list[Problem]]:
    """Every force that can be read, and every problem.

    `name` is how problems call the folder; `reserved` are the addresses that prose pages have
    taken. A folder that is not there is a problem, not an error.
    """
    if not folder.is_dir():
        return Neighbourhoods(()), [_no_folder(name)]
    try:
        listing = list_folder(folder, name)
    except Unread as unread:
        return Neighbourhoods(()), [unread.problem]
    problems = misplaced(name, listing.files, BESIDE_FORCES)
    forces = []
    for entry in listing.folders:
        force, faults = _force(folder, name, entry, reserved)
        problems += faults
        if force is not None:
            forces.append(force)
    if not listing.folders:
        problems.append(_no_forces(name))
    return Neighbourhoods(tuple(forces)), problems


def _force(
    folder: Path, name: str, entry: str, reserved: tuple[str, ...]
) -> tuple[ForceFolder | None, list[Problem]]:
    """The force in one of the folders, unless that holds something else altogether."""
    try:
        inside = list_folder(folder / entry, f"{name}/{shown(entry)}")
    except Unread as unread:
        return None, [unread.problem]
    if is_stray(inside.files, PLAN):
        return None, [stray(f"{name}/{shown(entry)}", PLAN)]
    force, problems = read_force(folder / entry, f"{name}/{entry}")
    return force, address_problems(name, entry, reserved) + problems


def _no_folder(name: str) -> Problem:
    return Problem(
        Place(name),
        "There is no such folder here.",
        "To fix it, run the command in the project's folder, the one that holds mkdocs.yml.",
    )


def _no_forces(name: str) -> Problem:
    return Problem(
        Place(name),
        "This folder holds no force.",
        "To fix it, add a folder for the force, such as neighbourhoods/derbyshire.",
    )
