"""Everything that is published, gathered once."""

import datetime as dt

from generator.facts.force import force_facts
from generator.facts.neighbourhood import neighbourhood_facts
from generator.facts.place import outlines
from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, SiteFacts
from generator.figures.beside import beside
from generator.figures.crime import crime_figures
from generator.model.folders import ForceFolder, Neighbourhoods


def gather(neighbourhoods: Neighbourhoods, today: dt.date) -> SiteFacts:
    """The facts of every force and neighbourhood, from data that has passed every rule."""
    return SiteFacts(tuple(_force(folder, today) for folder in neighbourhoods.forces))


def _force(
    folder: ForceFolder, today: dt.date
) -> tuple[ForceFacts, tuple[NeighbourhoodFacts, ...]]:
    """A force and its neighbourhoods. Small counts are hidden before anything else is done."""
    figures = crime_figures(folder)
    others = beside(folder, figures)
    drawn = outlines(folder)
    return force_facts(folder, today), tuple(
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
