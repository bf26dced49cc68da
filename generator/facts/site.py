"""Everything that is published, gathered once."""

import datetime as dt

from generator.facts.force import force_facts
from generator.facts.neighbourhood import neighbourhood_facts
from generator.facts.shapes import SiteFacts
from generator.figures.crime import work_out_crime
from generator.model.folders import Neighbourhoods


def gather(neighbourhoods: Neighbourhoods, today: dt.date) -> SiteFacts:
    """The facts of every force and neighbourhood, from data that has passed every rule."""
    figures = work_out_crime(
        {
            (folder.folder, place.folder): place.crime
            for folder in neighbourhoods.forces
            for place in folder.neighbourhoods
        }
    )
    return SiteFacts(
        tuple(
            (
                force_facts(folder, today),
                tuple(
                    neighbourhood_facts(
                        place, folder, figures.get((folder.folder, place.folder)), today
                    )
                    for place in folder.neighbourhoods
                ),
            )
            for folder in neighbourhoods.forces
        )
    )
