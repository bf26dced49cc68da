"""What every worker needs to know, and the parcels of work it gets."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from generator.facts.geometry import Box
from generator.figures.beside import Beside
from generator.figures.published import Headline
from generator.model.card import Card
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Order:
    """For which day a site is made, where things come from and where they go.

    `prose` is the folder that MkDocs built, with the page shells, and `templates` a digest of the
    templates; neither is there while only checking. `program` is a digest of this program and its
    packages. `content` is the folder of the prose pages: what stands in its folder `advice` goes
    into newsletters, so what is kept of a neighbourhood must be kept under its digest, too.
    `advice` names what there is in it. `parked` is where what was read waits until it is written.
    """

    today: dt.date
    neighbourhoods: Path
    content: Path
    theme: Path
    cache: Path
    site_url: str
    stage: Path
    parked: Path
    program: str
    prose: Path | None = None
    templates: str = ""
    newsletters: bool = True
    advice: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Own:
    """A force's own files: its folder, and a digest by which workers remember them."""

    folder: str
    digest: str
    has_statistics: bool


@dataclass(frozen=True, slots=True)
class ToCheck:
    """Some neighbourhoods of a force, to be read and checked."""

    own: Own
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of reading and checking a neighbourhood. Without a card it cannot be shown."""

    folder: str
    problems: tuple[Problem, ...]
    card: Card | None = None
    headline: Headline | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a neighbourhood's pages show of others: sums, and whose outlines lie beside its own."""

    beside: tuple[Beside, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToWrite:
    """Some neighbourhoods of a force, to be written, each with its context; of some of them the
    newsletters `later`.
    """

    own: Own
    has_watch: bool
    places: tuple[tuple[str, Context], ...]
    later: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ForceToWrite:
    """The pages of a force itself, to be written."""

    own: Own
    cards: tuple[Card, ...]
