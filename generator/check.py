"""Read and check, without making anything."""

import datetime as dt

from generator.checks.rules import check_everything
from generator.figures.official_problems import official_problems
from generator.model.folders import Neighbourhoods
from generator.problems import Problem
from generator.publishing.project import Project
from generator.reading.advice import advice_names
from generator.reading.everything import read_everything


def check(project: Project, today: dt.date) -> tuple[Neighbourhoods, list[Problem]]:
    """Everything that can be read, and everything that is wrong with it."""
    data, problems = read_everything(project.neighbourhoods, reserved=project.reserved_addresses())
    advice = advice_names(project.content)
    return data, [*problems, *check_everything(data, today, advice), *official_problems(data)]
