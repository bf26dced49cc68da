"""A force's folder: its own files, its official tables, its neighbourhoods."""

from collections.abc import Iterable
from pathlib import Path

from generator.model.areas import Area
from generator.model.folders import ForceFolder, Neighbourhood, Statistic
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader
from generator.problems import Place, Problem
from generator.reading.folder import Listing, address_problems, list_folder, missing, strangers
from generator.reading.neighbourhood_folder import read_neighbourhood
from generator.reading.opened import OpenedFolder
from generator.reading.statistics import read_statistic
from generator.reading.text import Unread, read_text

NEEDED = (
    ("force.yml", "the force's name, words, promises and contact details"),
    ("areas.yml", "its divisions, local policing units and the like"),
    ("framework.yml", "its strategies and their items"),
)
OPTIONAL = ("leaders.yml", "partners.yml")
# Pages of a force; a neighbourhood of the same name would take their address.
RESERVED = ("performance", "watch", "meetings", "commitments", "standards", "statistics")


def read_force(path: Path, name: str) -> tuple[ForceFolder | None, list[Problem]]:
    """A force and the problems of all its files; None while force.yml cannot be read."""
    listing = list_folder(path)
    known = [file for file, _ in NEEDED] + list(OPTIONAL)
    opened = OpenedFolder(path, name, listing.files)
    opened.problems += missing(name, listing.files, NEEDED)
    opened.problems += strangers(name, listing.files, known)
    force = opened.record("force.yml", Force)
    areas = opened.records("areas.yml", Area)
    leaders = opened.records("leaders.yml", Leader)
    partners = opened.records("partners.yml", Partner)
    framework = opened.record("framework.yml", Framework)
    statistics, problems = _statistics(path, name, listing)
    neighbourhoods, more = _neighbourhoods(path, name, listing)
    problems = opened.problems + problems + more
    if force is None:
        return None, problems
    return (
        ForceFolder(
            path.name,
            name,
            force,
            areas,
            leaders,
            partners,
            framework or Framework(documents=(), items=()),
            statistics,
            neighbourhoods,
            frozenset(opened.unread),
        ),
        problems,
    )


def _neighbourhoods(
    path: Path, name: str, listing: Listing
) -> tuple[tuple[Neighbourhood, ...], list[Problem]]:
    problems: list[Problem] = []
    found = []
    for folder in listing.folders:
        if folder == "statistics":
            continue
        problems += address_problems(name, folder, RESERVED)
        neighbourhood, faults = read_neighbourhood(path / folder, f"{name}/{folder}")
        problems += faults
        if neighbourhood is not None:
            found.append(neighbourhood)
    return tuple(found), problems


def _statistics(
    path: Path, name: str, listing: Listing
) -> tuple[tuple[Statistic, ...], list[Problem]]:
    if "statistics" not in listing.folders:
        return (), []
    folder, folder_name = path / "statistics", f"{name}/statistics"
    inside = list_folder(folder)
    problems = [_not_a_statistic(f"{folder_name}/{entry}") for entry in inside.folders]
    problems += [
        _not_a_statistic(f"{folder_name}/{file}")
        for file in inside.files
        if Path(file).suffix not in (".csv", ".yml")
    ]
    tables = []
    for stem in sorted({Path(file).stem for file in inside.files}):
        table, faults = _statistic(folder, folder_name, stem, inside.files)
        problems += faults
        if table is not None:
            tables.append(table)
    return tuple(tables), problems


def _statistic(
    folder: Path, folder_name: str, stem: str, files: Iterable[str]
) -> tuple[Statistic | None, list[Problem]]:
    """One table, once both of its files are there and can be read."""
    names = [f"{stem}.yml", f"{stem}.csv"]
    lacking = [file for file in names if file not in set(files)]
    if len(lacking) == len(names):
        return None, []  # neither is a data file; already reported as a stranger
    if lacking:
        return None, [_partner_missing(f"{folder_name}/{lacking[0]}", lacking[0])]
    try:
        texts = [read_text(folder / file, f"{folder_name}/{file}") for file in names]
    except Unread as unread:
        return None, [unread.problem]
    return read_statistic(
        stem, texts[0], texts[1], f"{folder_name}/{names[0]}", f"{folder_name}/{names[1]}"
    )


def _not_a_statistic(name: str) -> Problem:
    return Problem(
        Place(name),
        "This does not belong in the folder of official tables.",
        "To fix it, move it elsewhere. Each table is a .csv file and a .yml file of one name.",
    )


def _partner_missing(name: str, file: str) -> Problem:
    what = "the notes (title, source, dates)" if file.endswith(".yml") else "the figures"
    return Problem(
        Place(name),
        f"This file is missing. It holds {what} of the table of the same name.",
        "To fix it, add it, or delete its partner.",
    )
