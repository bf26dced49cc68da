"""A force, its areas and its strategies."""

from dataclasses import dataclass

from generator.facts.shapes.contact import ContactWay, PartnerFacts, Promise
from generator.facts.shapes.official import Topic
from generator.facts.shapes.people import Person
from generator.facts.shapes.text import Prose, TitledLink
from generator.facts.shapes.watch import WatchFacts
from generator.facts.shapes.worked_out import OfficialFigures


@dataclass(frozen=True, slots=True)
class ForceFacts:
    """What every page of a force shows.

    On the pages of a neighbourhood frameworks, statistics, official, areas and watch are empty:
    `has_statistics` and `has_watch` tell whether the force's own pages show any.
    """

    folder: str
    name: str
    short_name: str
    example: bool
    as_of: str
    language: str
    strapline: str
    colour: str
    introduction: Prose
    website: str
    team_word: str
    team_short: str
    alerts: str
    survey: str
    contact: tuple[ContactWay, ...]
    promise: Promise
    asb_lead: Person
    links: tuple[TitledLink, ...]
    roles: tuple[tuple[str, Prose], ...]
    frameworks: tuple["FrameworkFacts", ...]
    partners: tuple[PartnerFacts, ...]
    statistics: tuple["Topic", ...]
    official: OfficialFigures
    areas: tuple["AreaFacts", ...]
    watch: WatchFacts | None = None
    has_statistics: bool = False
    has_watch: bool = False
    reply_address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameworkFacts:
    """A strategy and its items, in groups of one kind."""

    title: str
    publisher: str
    dates: str
    link: str
    groups: tuple["ItemGroup", ...]


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """The items of one kind, such as the eight strands: (number, name, description)."""

    kind: str
    items: tuple[tuple[int, str, Prose], ...]


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """An area of the force's geography with the neighbourhoods and areas in it."""

    name: str
    layer: str
    also_known_as: tuple[str, ...]
    hub: str
    note: Prose
    leaders: tuple[Person, ...]
    areas: tuple["AreaFacts", ...]
    neighbourhoods: tuple[TitledLink, ...]
