"""What a folder of data adds up to: a neighbourhood, a force, and the whole site."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.areas import Area
from generator.model.boundary import Boundary
from generator.model.choices import CrimeType
from generator.model.drop_points import DropPoint
from generator.model.engagement import Engagement
from generator.model.events import Event
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader, Officer
from generator.model.priorities import PriorityCycle
from generator.model.profile import Profile
from generator.model.statistics import StatisticNotes
from generator.model.watch import WatchScheme
from generator.problems import Place


class CrimeCount(NamedTuple):
    """One row of crime.csv: how many, of which type, in which month (its first day)."""

    month: dt.date
    crime_type: CrimeType
    recorded: int


@dataclass(frozen=True, slots=True)
class Statistic:
    """An official table: its notes, and its rows exactly as printed, with each cell's place."""

    name: str
    notes: StatisticNotes
    rows: tuple[tuple[str, ...], ...]
    file: str
    places: tuple[tuple[Place, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One neighbourhood's folder.

    `cycles` maps a cycle's first month to its priorities, oldest first. `unread` names files
    that are missing or have something to fix; while it is not empty nothing is published.
    `says_watch` is whether there is a list of Watch schemes, be it an empty one. `crime_digest`
    stands for the text that `crime` was read from.
    """

    folder: str
    path: str
    profile: Profile
    officers: tuple[Officer, ...]
    cycles: Mapping[dt.date, PriorityCycle]
    engagement: Engagement | None
    events: tuple[Event, ...]
    watch: tuple[WatchScheme, ...] = ()
    crime: tuple[CrimeCount, ...] = ()
    boundary: Boundary | None = None
    unread: frozenset[str] = frozenset()
    says_watch: bool = True
    drop_points: tuple[DropPoint, ...] = ()
    crime_digest: str = ""

    def file(self, name: str) -> Place:
        """A file of this folder, as the place of a problem about the file as a whole."""
        return Place(f"{self.path}/{name}")


@dataclass(frozen=True, slots=True)
class ForceFolder:
    """One force's own files.

    What a rule or a page of one neighbourhood may look at outside its own folder: the files of
    other neighbourhoods are not here, so that a change to one of them cannot matter to it. `advice`
    names what there is in `content/advice` for newsletters to borrow, as `model.advice` does.
    """

    folder: str
    path: str
    force: Force
    areas: tuple[Area, ...]
    leaders: tuple[Leader, ...]
    partners: tuple[Partner, ...]
    framework: Framework
    statistics: tuple[Statistic, ...] = ()
    unread: frozenset[str] = frozenset()
    advice: frozenset[str] = frozenset()

    def file(self, name: str) -> Place:
        """A file of this folder, as the place of a problem about the file as a whole."""
        return Place(f"{self.path}/{name}")

    def lineage(self, area_name: str) -> list[Area]:
        """The area of that name and those it is part of, from the smallest to the largest."""
        by_name = {area.name: area for area in self.areas}
        line: list[Area] = []
        area = by_name.get(area_name)
        while area is not None and area not in line:
            line.append(area)
            area = by_name.get(area.parent or "")
        return line


@dataclass(frozen=True, slots=True)
class WholeForce(ForceFolder):
    """One force's own files and all its neighbourhoods, sorted by folder name."""

    neighbourhoods: tuple[Neighbourhood, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbourhoods:
    """Everything under `neighbourhoods/`: the forces, sorted by folder name."""

    forces: tuple[WholeForce, ...]
