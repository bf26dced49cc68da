"""Watch schemes and their counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Watch:
    """A Watch scheme: counts and a way to reach it."""

    name: str
    kind: str
    place: str
    coordinators: str
    members: str
    email: str
    link: str


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A place with its counts; `kind` is empty, `subtotal` or `total`."""

    name: str
    link: str
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WatchTable:
    """The Watch schemes of each area of a layer, or of each neighbourhood."""

    number: int
    layer: str
    rows: tuple[WatchRow, ...]


@dataclass(frozen=True, slots=True)
class WatchFacts:
    """The Watch schemes of a force."""

    said: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    months: str
    columns: tuple[str, ...]
    tables: tuple[WatchTable, ...]
