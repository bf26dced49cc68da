"""A force's folder: its own files, its official tables, its neighbourhoods."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path

from generator.model.areas import Area
from generator.model.folders import ForceFolder, Neighbourhood, Statistic, WholeForce
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader
from generator.model.photos import FOLDER as PHOTOS
from generator.problems import Problem
from generator.reading.folder import (
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
RESERVED = ("areas", "performance", "watch", "meetings", "commitments", "standards")


@dataclass(frozen=True, slots=True)
class ForceFiles:
    """What a force's folder holds: `folders` are those of its neighbourhoods, or should be."""

    force: ForceFolder | None
    problems: list[Problem]
    folders: tuple[str, ...]
    has_statistics: bool


def read_force(path: Path, name: str) -> tuple[WholeForce | None, list[Problem]]:
    """A force, its neighbourhoods and the problems of all files; None while force.yml cannot be
    read.
    """
    own = read_force_files(path, name)
    tables, problems = read_statistics(path, name) if own.has_statistics else ((), [])
    problems = own.problems + problems
    places = []
    for folder in own.folders:
        place, faults = read_place(path, name, folder, own.has_statistics)
        problems += faults
        places += [place] if place else []
    if own.force is None:
        return None, problems
    return whole_force(replace(own.force, statistics=tables), places), problems


def whole_force(force: ForceFolder, places: Iterable[Neighbourhood]) -> WholeForce:
    """A force with its neighbourhoods."""
    known = {one.name: getattr(force, one.name) for one in fields(ForceFolder)}
    return WholeForce(**known, neighbourhoods=tuple(places))


def read_force_files(path: Path, name: str) -> ForceFiles:
    """A force's own files, without its official tables and its neighbourhoods."""
    try:
        listing = list_folder(path, name)
    except Unread as unread:
        return ForceFiles(None, [unread.problem], (), False)
    opened = OpenedFolder(path, name, listing.files)
    opened.expect(PLAN, listing.files)
    force = opened.record("force.yml", Force)
    areas = opened.records("areas.yml", Area)
    leaders = opened.records("leaders.yml", Leader)
    check_photos(opened, listing.folders, "leaders.yml", leaders)
    partners = opened.records("partners.yml", Partner)
    framework = opened.record("framework.yml", Framework) or Framework(documents=(), items=())
    known = None
    if force is not None:
        unread_files = frozenset(opened.unread)
        known = ForceFolder(
            path.name, name, force, areas, leaders, partners, framework, (), unread_files
        )
    folders = tuple(one for one in listing.folders if one not in (STATISTICS, PHOTOS))
    return ForceFiles(known, opened.problems, folders, STATISTICS in listing.folders)


def read_place(
    path: Path, name: str, folder: str, has_statistics: bool
) -> tuple[Neighbourhood | None, list[Problem]]:
    """The neighbourhood in one of a force's folders, unless that holds something else."""
    try:
        inside = list_folder(path / folder, f"{name}/{shown(folder)}")
    except Unread as unread:
        return None, [unread.problem]
    if is_stray(inside.files + inside.folders, NEIGHBOURHOOD):
        like = "" if has_statistics else nearest(folder, [STATISTICS])
        return None, [stray(f"{name}/{shown(folder)}", NEIGHBOURHOOD, like)]
    problems = address_problems(name, folder, RESERVED)
    place, faults = read_neighbourhood(path / folder, f"{name}/{folder}")
    return place, problems + faults


def read_statistics(path: Path, name: str) -> tuple[tuple[Statistic, ...], list[Problem]]:
    """The official tables of a force that has a folder for them."""
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
