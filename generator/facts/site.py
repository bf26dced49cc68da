"""Everything that is published, gathered once."""

import datetime as dt

from generator.facts.force import force_facts
from generator.facts.neighbourhood import neighbourhood_facts
from generator.facts.place import outlines
from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, SiteFacts
from generator.figures.beside import beside
from generator.figures.crime import crime_figures
from generator.model.card import cards
from generator.model.folders import Neighbourhoods, WholeForce


def gather(neighbourhoods: Neighbourhoods, today: dt.date) -> SiteFacts:
    """The facts of every force and neighbourhood, from data that has passed every rule.

    All in memory at once: for a force or two. A build of the whole country goes through the same
    functions a neighbourhood at a time.
    """
    return SiteFacts(tuple(_force(folder, today) for folder in neighbourhoods.forces))


def _force(folder: WholeForce, today: dt.date) -> tuple[ForceFacts, tuple[NeighbourhoodFacts, ...]]:
    """A force and its neighbourhoods. Small counts are hidden before anything else is done."""
    known = cards(folder)
    figures = crime_figures(folder, folder.neighbourhoods)
    short = {name: one.in_short for name, one in figures.items()}
    others = beside(folder.force.short_name, known, short)
    drawn = outlines(folder.neighbourhoods)
    return force_facts(folder, known, today), tuple(
        neighbourhood_facts(
            place,
            folder,
            figures.get(place.folder),
            drawn.get(place.folder),
            today,
            others.get(place.folder, ()),
        )
        for place in folder.neighbourhoods
    )
