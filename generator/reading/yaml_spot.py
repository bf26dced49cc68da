"""Where YAML gave up, and the lines around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.problems import Place, Problem

HEAD = r"(?P<head>\s*(?:- +)*[A-Za-z_]\w*:)"
KEY = re.compile(HEAD + r"(?:\s+(?P<value>\S.*))?")
VALUE = re.compile(r"(?P<head>\s*(?:- +)*[A-Za-z_]\w*:\s+|\s*(?:- +)+)(?P<value>[^\s-].*)")
FARTHEST = 40  # lines that a text in quotation marks may plausibly run on


@dataclass(frozen=True, slots=True)
class Spot:
    """Where YAML gave up (`row`), where what it was reading had begun (`first`), and why."""

    lines: list[str]
    row: int
    first: int
    column: int
    why: str
    name: str

    def problem(self, row: int, column: int, message: str, fix: str) -> Problem:
        """A problem at a row and column of this file, both counted from 0."""
        return Problem(Place(self.name, row + 1, column + 1), message, fix)

    def above(self, row: int) -> Iterator[int]:
        """The rows above that hold something, from the nearest up."""
        for number in range(row - 1, -1, -1):
            line = self.lines[number].strip()
            if line and not line.startswith("#"):
                yield number

    def nearby(self) -> list[int]:
        """The rows where a slip most probably stands: here, where it began, the row above."""
        rows = [self.row, self.first, *list(self.above(self.row))[:1]]
        return list(dict.fromkeys(rows))


def spot_of(error: yaml.YAMLError, text: str, name: str) -> Spot:
    """The spot that a YAML error points at, on a line that holds something."""
    lines = text.split("\n")
    began = getattr(error, "context_mark", None)
    gave_up = getattr(error, "problem_mark", None) or began
    row = min(gave_up.line if gave_up else 0, len(lines) - 1)
    column = gave_up.column if gave_up else 0
    while row and not lines[row].strip():
        row, column = row - 1, 0
    why = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    return Spot(lines, row, min(began.line if began else row, row), column, why, name)


def indent_of(line: str) -> int:
    """How many spaces a line has before it."""
    return len(line) - len(line.lstrip())


def key_column(line: str) -> int:
    """Where the name of a line's field starts, behind its dash."""
    found = re.match(r"\s*(?:- +)*", line)
    return found.end() if found else 0
