"""A neighbourhood's folder: its files, and the past and present cycles of its priorities."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.model.boundary import Boundary
from generator.model.drop_points import DropPoint
from generator.model.engagement import Engagement
from generator.model.events import Event
from generator.model.folders import CrimeCount, Neighbourhood
from generator.model.kinds import read_month
from generator.model.people import Officer
from generator.model.photos import FOLDER as PHOTOS
from generator.model.priorities import PriorityCycle
from generator.model.profile import Profile
from generator.model.watch import WatchScheme
from generator.problems import Place, Problem
from generator.reading.boundary import read_boundary
from generator.reading.crime import read_crime
from generator.reading.folder import Listing, Plan, list_folder, shown
from generator.reading.opened import OpenedFolder
from generator.reading.photos import check_photos
from generator.reading.text import Unread
from generator.wording import nearest

PRIORITIES = "priorities"
BOUNDARY = "boundary.geojson"
PLAN = Plan(
    "neighbourhood",
    {
        "neighbourhood.yml": "the neighbourhood's name, area, wards and contact details",
        "officers.yml": "the officers and PCSOs, and posts that are vacant",
        "engagement.yml": "the engagement plan and what came of it",
        "events.yml": "the meetings, past and to come",
    },
    ("watch.yml", "drop_points.yml", "crime.csv", BOUNDARY),
    (PRIORITIES,),
    (PHOTOS,),
)


def read_neighbourhood(path: Path, name: str) -> tuple[Neighbourhood | None, list[Problem]]:
    """A neighbourhood and the problems of its files; None while neighbourhood.yml is unread."""
    try:
        listing = list_folder(path, name)
    except Unread as unread:
        return None, [unread.problem]
    opened = OpenedFolder(path, name, listing.files)
    opened.expect(PLAN, listing.files + listing.folders)
    profile = opened.record("neighbourhood.yml", Profile)
    officers = _officers(opened)
    engagement = opened.record("engagement.yml", Engagement)
    events = opened.records("events.yml", Event)
    watch = opened.records("watch.yml", WatchScheme)
    drop_points = opened.records("drop_points.yml", DropPoint)
    crime, crime_digest = _crime(opened)
    boundary = _boundary(opened)
    check_photos(opened, listing.folders, "officers.yml", officers)
    cycles = _cycles(path, name, listing, opened)
    if profile is None:
        return None, opened.problems
    neighbourhood = Neighbourhood(
        path.name,
        name,
        profile,
        officers,
        cycles,
        engagement,
        events,
        watch,
        crime,
        boundary,
        frozenset(opened.unread),
        says_watch="watch.yml" in opened.files,
        drop_points=drop_points,
        crime_digest=crime_digest,
    )
    return neighbourhood, opened.problems


def _officers(opened: OpenedFolder) -> tuple[Officer, ...]:
    """The officers. A file without any would leave every name in the other files without a home."""
    file = "officers.yml"
    officers = opened.records(file, Officer)
    if not officers and file not in opened.unread:
        fix = "To fix it, write each entry like this:\n  - role: …\n    name: …\n    email: …"
        message = (
            "This file names nobody. It must name the officers, and show posts that are vacant."
        )
        opened.report(file, [Problem(Place(f"{opened.name}/{file}"), message, fix)])
    return officers


def _crime(opened: OpenedFolder) -> tuple[tuple[CrimeCount, ...], str]:
    """The counts of crimes, and a digest of the text that they were read from."""
    if "crime.csv" not in opened.files:
        return (), ""
    text = opened.text("crime.csv")
    if text is None:
        return (), ""
    counts, problems = read_crime(text, f"{opened.name}/crime.csv")
    opened.report("crime.csv", problems)
    return counts, hashlib.sha256(text.encode()).hexdigest()


def _boundary(opened: OpenedFolder) -> Boundary | None:
    if BOUNDARY not in opened.files:
        return None
    text = opened.text(BOUNDARY)
    if text is None:
        return None
    boundary, problems = read_boundary(text, f"{opened.name}/{BOUNDARY}")
    opened.report(BOUNDARY, problems)
    return boundary


def _cycles(
    path: Path, name: str, listing: Listing, opened: OpenedFolder
) -> Mapping[dt.date, PriorityCycle]:
    """The files of priorities by the month in their name, oldest first."""
    folder = f"{name}/{PRIORITIES}"
    if PRIORITIES not in listing.folders:
        opened.unread.add(PRIORITIES)
        if not any(nearest(other, [PRIORITIES]) for other in listing.folders):
            opened.problems.append(_no_priorities(folder))
        return {}
    try:
        inside = list_folder(path / PRIORITIES, folder)
    except Unread as unread:
        opened.report(PRIORITIES, [unread.problem])
        return {}
    cycles_folder = OpenedFolder(path / PRIORITIES, folder, inside.files)
    cycles_folder.problems += [_not_a_cycle(f"{folder}/{shown(n)}", n) for n in inside.folders]
    cycles: dict[dt.date, PriorityCycle] = {}
    for file in inside.files:
        month = _month_of(file)
        if month is None:
            cycles_folder.report(file, [_not_a_cycle(f"{folder}/{shown(file)}", file)])
            continue
        cycle = cycles_folder.record(file, PriorityCycle)
        if cycle is not None:
            cycles[month] = cycle
    if not inside.files:
        cycles_folder.problems.append(_no_priorities(folder))
    opened.report(PRIORITIES, cycles_folder.problems)
    return cycles


def _month_of(file: str) -> dt.date | None:
    """The month that a file of priorities is named after."""
    if not file.endswith(".yml"):
        return None
    try:
        return read_month(file.removesuffix(".yml"))
    except PydanticCustomError:
        return None


def _not_a_cycle(name: str, entry: str) -> Problem:
    message = "A file of priorities is named after the month its cycle starts, such as 2026-10.yml."
    better = ""
    stem, _, ending = entry.rpartition(".")
    if ending.casefold() in ("yml", "yaml", "txt"):
        try:
            better = f"{read_month(stem.removesuffix('.yml')):%Y-%m}"
        except PydanticCustomError as error:
            better = str((error.context or {}).get("suggestion", ""))
    if better:
        return Problem(Place(name), message, f"To fix it, rename it to:   {better}.yml")
    return Problem(
        Place(name),
        message,
        "To fix it, name it like that if it holds priorities. If not, move it elsewhere.",
    )


def _no_priorities(folder: str) -> Problem:
    return Problem(
        Place(folder),
        "This neighbourhood has no priorities.",
        "To fix it, run `.venv/bin/neighbourhoods new priorities` or add a file such as "
        f"{folder}/2026-10.yml.",
    )
