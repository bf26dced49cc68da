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
    listing = list_folder(folder)
    problems = misplaced(name, listing.files, BESIDE_FORCES)
    forces = []
    for entry in listing.folders:
        inside = list_folder(folder / entry)
        if is_stray(inside.files, PLAN):
            problems.append(stray(f"{name}/{shown(entry)}", PLAN))
            continue
        problems += address_problems(name, entry, reserved)
        force, faults = read_force(folder / entry, f"{name}/{entry}")
        problems += faults
        if force is not None:
            forces.append(force)
    if not listing.folders:
        problems.append(_no_forces(name))
    return Neighbourhoods(tuple(forces)), problems


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
