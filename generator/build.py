"""The whole build, top to bottom: look, read, check, work out, write, publish.

Only what has changed since the last build goes that way; a first build is one in which everything
has changed (docs/decisions/0014-incremental-build.md).
"""

import datetime as dt
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.assembly.later import Later
from generator.assembly.ledger import Ledger
from generator.assembly.memory import Memory
from generator.assembly.survey import Survey
from generator.assembly.timings import Timings
from generator.problems import Problem, any_to_fix, in_order
from generator.publishing.project import Project
from generator.publishing.publish import Published, publish

# What makes pages takes half a second to load. It is not needed when nothing has changed.
if TYPE_CHECKING:
    from generator.assembly.making import Making

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: every problem, and what was published if none had to be fixed.

    `waiting` are the addresses of the neighbourhoods whose newsletters are made later.
    """

    problems: list[Problem]
    published: Published | None
    neighbourhoods: int = 0
    waiting: tuple[str, ...] = ()


def build(
    project: Project,
    today: dt.date,
    progress: Progress,
    *,
    newsletters: bool = True,
    executor: Executor | None = None,
    timings: Timings | None = None,
    memory: Memory | None = None,
    only: Iterable[str] = (),
    later: Later | None = None,
    show: Callable[[Outcome], None] = lambda _: None,
) -> Outcome:
    """Make the site as it is on a day. While anything must be fixed, nothing is published.

    `executor` does the work instead of processes on this machine. Without `newsletters` the pages
    alone are made: for measuring, because the pages link to them. With `only` the part of the site
    that belongs to these forces is made, for a merge (assembly/merging.py).

    A program that goes on running hands its `memory` over again each time, so that only what it
    saw change is looked at. `show` is called with what came of it as soon as that is in place,
    before all that the next build will want to know is kept. Whoever says `later` typesets
    newsletters between two builds (Newsletters.make_waiting): until then those that stand in the
    site stay.
    """
    timings = timings or Timings()
    with timings.of("look for changes"):
        ledger = Ledger(project.cache, project.site, project.site_url)
        survey = Survey(project, ledger, today, newsletters, memory, only, later)
        if survey.nothing_to_do():
            outcome = _as_it_was(project, survey)
            show(outcome)
            survey.keep()
            return outcome
    from generator.assembly.crew import Crew

    crew = Crew(timings, executor)
    crew.get_ready(survey.new_neighbourhoods())
    from generator.assembly.making import making

    with making(project, survey, ledger, crew, timings) as made:
        problems = made.check_and_write(progress)
        if any_to_fix(problems):
            outcome = Outcome(in_order(problems), None)
            show(outcome)
            made.remember()
            return outcome
        with timings.of("publish"):
            published = _put(made, project, lasting=memory is None)
        found = in_order(problems)
        outcome = Outcome(found, published, made.neighbourhoods(), made.waiting())
        show(outcome)
        with timings.of("remember"):
            made.remember(published=True)
        return outcome


def look_over(project: Project, today: dt.date) -> list[Problem]:
    """What must be fixed before the site can be published, and what is worth a look."""
    ledger = Ledger(project.cache, project.site, project.site_url)
    survey = Survey(project, ledger, today)
    from generator.assembly.crew import Crew
    from generator.assembly.making import making

    with making(project, survey, ledger, Crew(Timings())) as made:
        problems = made.check()
        made.remember()
    return in_order(problems)


def _put(made: "Making", project: Project, *, lasting: bool) -> Published:
    """Put a site that was made in place; what stands there already is not touched. Whoever goes on
    running shows a site of its own: that need not be `lasting`.
    """
    return publish(
        made.sources,
        project.site,
        kept=made.kept,
        digests=made.digests,
        movable=made.stage,
        lasting=lasting,
    )


def _as_it_was(project: Project, survey: Survey) -> Outcome:
    """What is said when nothing has changed: the same as last time."""
    forces = survey.summary.forces.values()
    files = sum(len(force.files) for force in forces)
    problems = [problem for force in forces for problem in (*force.found, *force.heard)]
    count = sum(force.neighbourhoods for force in forces)
    return Outcome(in_order(problems), Published(project.site, files, 0, 0), count)
