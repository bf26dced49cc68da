"""A neighbourhood in a list in which people look for theirs, and the lists of all forces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.facts.shapes.force import ForceFacts


class Listed(Protocol):
    """What a list shows of a neighbourhood, and what it can be found by."""

    @property
    def address(self) -> str:
        """`derbyshire/alvaston-north/`."""

    @property
    def folder(self) -> str:
        """`alvaston-north`."""

    @property
    def name(self) -> str:
        """`Alvaston North`."""

    @property
    def wards(self) -> tuple[str, ...]:
        """Its council wards."""

    @property
    def parishes(self) -> tuple[str, ...]:
        """Its parishes."""

    @property
    def places(self) -> tuple[str, ...]:
        """Villages, estates and whatever else people call the place they live in."""


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A neighbourhood in a list, and nothing else of it."""

    address: str
    folder: str
    name: str
    wards: tuple[str, ...]
    parishes: tuple[str, ...]
    places: tuple[str, ...]


class Directory(Protocol):
    """All forces with their neighbourhoods, as the home page lists them."""

    @property
    def forces(self) -> Sequence[tuple[ForceFacts, Sequence[Listed]]]:
        """Each force with its neighbourhoods, sorted by folder."""


@dataclass(frozen=True, slots=True)
class ListedForces:
    """The lists of all forces, and nothing else of the site."""

    forces: tuple[tuple[ForceFacts, tuple[ListedPlace, ...]], ...]
