"""A template of the theme that is missing or broken, said to the person who edits it."""

from generator.problems import Place, Problem

THEME = "theme"


class TemplateFault(Exception):
    """A template is missing or cannot be used; `problem` says which, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def is_missing(place: Place, name: str) -> Problem:
    """A template that is not there, by its path in the theme; `place` is where it is asked for."""
    return Problem(
        place,
        f"There is no template {THEME}/{name}.",
        "To fix it, put the template back, or correct its name where it is asked for. The "
        "program came with one of each that it asks for.",
    )


def cannot_be_used(place: Place, why: str) -> Problem:
    """A template that is there and gives nothing. `why` is a sentence."""
    return Problem(
        place,
        f"This template cannot be used. {why}",
        "To fix it, correct it there, or put back the template that the program came with. If "
        "nobody has changed it, the fault is the program's: CONTRIBUTING.md says where to report "
        "it.",
    )
