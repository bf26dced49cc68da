"""Priorities, cycle by cycle."""

from dataclasses import dataclass

from generator.facts.shapes.text import Prose


@dataclass(frozen=True, slots=True)
class PriorityFacts:
    """The story of one priority. `theme` is in the words of `Theme`, in every language."""

    title: str
    theme: str
    evidence: str
    you_told_us: Prose
    why: Prose
    done: Prose
    doing: Prose
    planned: Prose
    how_you_can_help: Prose
    owner: str
    partners: tuple[str, ...]
    framework: tuple[str, ...]
    opened_on: str
    closed_on: str
    outcome: Prose

    @property
    def is_open(self) -> bool:
        """Whether work on it goes on."""
        return not self.closed_on


@dataclass(frozen=True, slots=True)
class Cycle:
    """A set of priorities. `is_current` marks the one that runs today."""

    name: str
    set_on: str
    next_review: str
    how_decided: Prose
    priorities: tuple[PriorityFacts, ...]
    is_current: bool
