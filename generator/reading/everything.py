"""Everything under `neighbourhoods/`, with every problem of every file."""

from pathlib import Path

from generator.model.folders import Neighbourhoods
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
    entries, problems = list_forces(folder, name, reserved)
    forces = []
    for entry in entries:
        force, faults = read_force(folder / entry, f"{name}/{entry}")
        problems += faults
        if force is not None:
            forces.append(force)
    return Neighbourhoods(tuple(forces)), problems


def list_forces(
    folder: Path, name: str = "neighbourhoods", reserved: tuple[str, ...] = ()
) -> tuple[list[str], list[Problem]]:
    """The folders that hold a force, and what is wrong before any of them is read."""
    if not folder.is_dir():
        return [], [_no_folder(name)]
    try:
        listing = list_folder(folder, name)
    except Unread as unread:
        return [], [unread.problem]
    problems = misplaced(name, listing.files, BESIDE_FORCES)
    forces = []
    for entry in listing.folders:
        fault = _not_a_force(folder / entry, f"{name}/{shown(entry)}")
        if fault:
            problems.append(fault)
        else:
            forces.append(entry)
            problems += address_problems(name, entry, reserved)
    if not listing.folders:
        problems.append(_no_forces(name))
    return forces, problems


def _not_a_force(path: Path, name: str) -> Problem | None:
    """What a folder holds instead of a force, if it does."""
    try:
        inside = list_folder(path, name)
    except Unread as unread:
        return unread.problem
    return stray(name, PLAN) if is_stray(inside.files, PLAN) else None


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
