"""Official tables."""

from dataclasses import dataclass

from generator.facts.shapes.text import Prose
from generator.facts.shapes.worked_out import Companion, Disagreement, TimeChart


@dataclass(frozen=True, slots=True)
class TableFacts:
    """An official table as printed, with everything that must stand beside it.

    `published` is the day for machines; so is `covers`, an interval, empty where not known.
    """

    name: str
    title: str
    source: str
    published_on: str
    published: str
    period: str
    covers: str
    link: str
    row_heading: str
    headings: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    definitions: Prose
    notes: tuple[Prose, ...]
    marks: tuple[tuple[int, int, int], ...]
    cell_notes: tuple[str, ...]
    id_heading: str = ""
    ids: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    not_to_do: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    chart: TimeChart | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """The official tables under one heading."""

    title: str
    tables: tuple[TableFacts, ...]
