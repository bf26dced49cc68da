"""A force's folder: its own files, its official tables, its neighbourhoods."""

from pathlib import Path

from generator.model.areas import Area
from generator.model.folders import ForceFolder, Neighbourhood, Statistic
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader
from generator.model.photos import FOLDER as PHOTOS
from generator.problems import Problem
from generator.reading.folder import (
    Listing,
    Plan,
    address_problems,
    is_stray,
    list_folder,
    shown,
    stray,
)
from generator.reading.neighbourhood_folder import PLAN as NEIGHBOURHOOD
from generator.reading.neighbourhood_folder import read_neighbourhood
from generator.reading.opened import OpenedFolder
from generator.reading.photos import check_photos
from generator.reading.statistics import read_statistic
from generator.reading.text import Unread
from generator.wording import nearest

PLAN = Plan(
    "force",
    {
        "force.yml": "the force's name, words, promises and contact details",
        "areas.yml": "its divisions, local policing units and the like",
        "framework.yml": "its strategies and their items",
    },
    ("leaders.yml", "partners.yml"),
)
STATISTICS = "statistics"
_ENDINGS = (".yml", ".csv")
_HOLDS = {
    ".yml": "the title, source and dates of the table of the same name",
    ".csv": "the figures of the table of the same name",
}
_BELONGS = "for each table a .csv file and a .yml file of the same name"
_IF_MISSING = "add it, or delete the other file of that name"
# Pages of a force; a neighbourhood of the same name would take their address.
RESERVED = ("performance", "watch", "meetings", "commitments", "standards")


def read_force(path: Path, name: str) -> tuple[ForceFolder | None, list[Problem]]:
    """A force and the problems of all its files; None while force.yml cannot be read."""
    try:
        listing = list_folder(path, name)
    except Unread as unread:
        return None, [unread.problem]
    opened = OpenedFolder(path, name, listing.files)
    opened.expect(PLAN, listing.files)
    force = opened.record("force.yml", Force)
    areas = opened.records("areas.yml", Area)
    leaders = opened.records("leaders.yml", Leader)
    check_photos(opened, listing.folders, "leaders.yml", leaders)
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
        if folder in (STATISTICS, PHOTOS):
            continue
        try:
            inside = list_folder(path / folder, f"{name}/{shown(folder)}")
        except Unread as unread:
            problems.append(unread.problem)
            continue
        if is_stray(inside.files + inside.folders, NEIGHBOURHOOD):
            like = "" if STATISTICS in listing.folders else nearest(folder, [STATISTICS])
            problems.append(stray(f"{name}/{shown(folder)}", NEIGHBOURHOOD, like))
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
    if STATISTICS not in listing.folders:
        return (), []
    try:
        inside = list_folder(path / STATISTICS, f"{name}/{STATISTICS}")
    except Unread as unread:
        return (), [unread.problem]
    entries = inside.files + inside.folders
    stems = sorted({Path(name).stem for name in inside.files if Path(name).suffix in _ENDINGS})
    pairs = {f"{stem}{ending}": _HOLDS[ending] for stem in stems for ending in _ENDINGS}
    opened = OpenedFolder(path / STATISTICS, f"{name}/{STATISTICS}", inside.files)
    plan = Plan("table", pairs, belongs=_BELONGS, if_missing=_IF_MISSING)
    opened.expect(plan, entries)
    tables = [_statistic(opened, stem) for stem in stems]
    return tuple(table for table in tables if table is not None), opened.problems


def _statistic(opened: OpenedFolder, stem: str) -> Statistic | None:
    """One table, once both of its files are there and can be read."""
    notes, figures = opened.text(f"{stem}.yml"), opened.text(f"{stem}.csv")
    if notes is None or figures is None:
        return None
    names = (f"{opened.name}/{stem}.yml", f"{opened.name}/{stem}.csv")
    table, problems = read_statistic(stem, notes, figures, *names)
    opened.problems += problems
    return table
