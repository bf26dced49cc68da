"""The shapes of facts. Every text is final: dates in words, numbers grouped, names in full."""

from generator.facts.shapes.contact import ContactWay, PartnerFacts, Promise
from generator.facts.shapes.crime import CountedAnew, Crime, CrimeBlock, CrimeMonth, CrimeRow
from generator.facts.shapes.force import AreaFacts, ForceFacts, FrameworkFacts, ItemGroup
from generator.facts.shapes.listed import Directory, Listed, ListedForces, ListedPlace
from generator.facts.shapes.listening import Asked, Meeting, PlanEntry, SaidDone
from generator.facts.shapes.neighbourhood import (
    NeighbourhoodFacts,
    Outline,
    SiteFacts,
    TranslatedFacts,
)
from generator.facts.shapes.newsletter import NewsletterFile
from generator.facts.shapes.official import TableFacts, Topic
from generator.facts.shapes.people import Person, PhotoFacts
from generator.facts.shapes.priorities import Cycle, PriorityFacts
from generator.facts.shapes.text import Paragraphs, Phone, Prose, TitledLink
from generator.facts.shapes.watch import Watch, WatchFacts, WatchRow, WatchTable

__all__ = [
    "AreaFacts",
    "Asked",
    "ContactWay",
    "CountedAnew",
    "Crime",
    "CrimeBlock",
    "CrimeMonth",
    "CrimeRow",
    "Cycle",
    "Directory",
    "ForceFacts",
    "FrameworkFacts",
    "ItemGroup",
    "Listed",
    "ListedForces",
    "ListedPlace",
    "Meeting",
    "NeighbourhoodFacts",
    "NewsletterFile",
    "Outline",
    "Paragraphs",
    "PartnerFacts",
    "Person",
    "Phone",
    "PhotoFacts",
    "PlanEntry",
    "PriorityFacts",
    "Promise",
    "Prose",
    "SaidDone",
    "SiteFacts",
    "TableFacts",
    "TitledLink",
    "Topic",
    "TranslatedFacts",
    "Watch",
    "WatchFacts",
    "WatchRow",
    "WatchTable",
]
