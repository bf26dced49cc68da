"""What a rule is: a function, its weight, and the promise or duty it comes from."""

import datetime as dt
import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.card import Card
from generator.model.folders import ForceFolder, Neighbourhood
from generator.problems import Place, Problem, Weight

MUST_FIX = Weight.MUST_FIX
WORTH_A_LOOK = Weight.WORTH_A_LOOK


class Finding(NamedTuple):
    """What a rule found: where, what is and what must be, and how to put it right.

    `weight` is given only where a finding weighs less than its rule, `source` only where one of
    several sources of the rule applies.
    """

    place: Place
    message: str
    fix: str
    weight: Weight | None = None
    source: str | None = None


Findings = Iterator[Finding]
NeighbourhoodCheck = Callable[[Neighbourhood, ForceFolder, dt.date], Findings]
ForceCheck = Callable[[ForceFolder, dt.date], Findings]
WholeForceCheck = Callable[[ForceFolder, Sequence[Card], dt.date], Findings]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for publication.

    `reads` names the files that it looks at: while one of them cannot be read the rule keeps
    silent, so that one slip is reported once. Exactly one of the three checks is set: of one
    neighbourhood, of a force's own files, or of its neighbourhoods together.
    """

    name: str
    statement: str
    weight: Weight
    source: str
    reads: tuple[str, ...]
    of_neighbourhood: NeighbourhoodCheck | None = None
    of_force: ForceCheck | None = None
    of_whole_force: WholeForceCheck | None = None

    def problem(self, finding: Finding) -> Problem:
        """A finding as the problem that is reported."""
        place, message, fix, weight, source = finding
        source = self.source if source is None else source
        return Problem(place, message, fix, weight or self.weight, source)


def neighbourhood_rule(
    weight: Weight, source: str, *reads: str
) -> Callable[[NeighbourhoodCheck], Rule]:
    """Make a rule of a function that looks at one neighbourhood. Its docstring states the rule."""

    def make(check: NeighbourhoodCheck) -> Rule:
        return Rule(*_named(check), weight, source, reads, of_neighbourhood=check)

    return make


def force_rule(weight: Weight, source: str, *reads: str) -> Callable[[ForceCheck], Rule]:
    """Make a rule of a function that looks at a force's own files. Its docstring states the
    rule.
    """

    def make(check: ForceCheck) -> Rule:
        return Rule(*_named(check), weight, source, reads, of_force=check)

    return make


def whole_force_rule(weight: Weight, source: str, *reads: str) -> Callable[[WholeForceCheck], Rule]:
    """Make a rule of a function that looks at a force and the cards of all its neighbourhoods.
    Its docstring states the rule.
    """

    def make(check: WholeForceCheck) -> Rule:
        return Rule(*_named(check), weight, source, reads, of_whole_force=check)

    return make


def _named(check: Callable[..., Findings]) -> tuple[str, str]:
    """The rule's name in words and its statement, from the function itself."""
    statement = " ".join((inspect.getdoc(check) or "").split())
    return check.__name__.replace("_", " "), statement
