"""What is wrong in the data, said to the person who edits it.

A problem says where, what the file says, what it must be and how to put it right. Problems are
values: readers and checks yield them, only `cli.py` prints them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.wording import plural, spelt_out


class Place(NamedTuple):
    """A spot in a data file. Lines and columns count from 1; 0 means the file as a whole.

    A tuple, because every value of every file has one: it is made in half the time.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        if not self.column:
            return f"{self.file}, line {self.line}"
        return f"{self.file}, line {self.line}, column {self.column}"


class Weight(StrEnum):
    """How much a problem weighs: the first stops publication, the second does not."""

    MUST_FIX = "must fix"
    WORTH_A_LOOK = "worth a look"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right.

    `message` says what is there and what must be; `fix` says how to get from the one to the
    other; `source` names the promise or duty behind a rule for publication, and is empty for a
    file that cannot be read.
    """

    place: Place
    message: str
    fix: str
    weight: Weight = Weight.MUST_FIX
    source: str = ""

    @property
    def must_fix(self) -> bool:
        """Whether this problem stops publication."""
        return self.weight is Weight.MUST_FIX


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file and line, each once."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda p: (p.place, p.weight, p.message, p.fix))


def any_to_fix(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems stops publication."""
    return any(problem.must_fix for problem in problems)


def described(problem: Problem) -> str:
    """One problem as an editor reads it, three or four lines.

    Signs that nobody sees are spelt out: to a terminal, those in a file's name may be a command.
    """
    note = "" if problem.must_fix else " (worth a look)"
    lines = [f"{spelt_out(str(problem.place))}{note}", f"  {spelt_out(problem.message)}"]
    lines += [f"  {spelt_out(line)}" if line else "" for line in problem.fix.split("\n")]
    if problem.source:
        lines.append(f"  Why: {problem.source}")
    return "\n".join(lines)


def tally(problems: Iterable[Problem]) -> str:
    """The closing count, such as `2 things to fix, 1 worth a look`."""
    found = list(problems)
    fixes = sum(problem.must_fix for problem in found)
    looks = len(found) - fixes
    parts = []
    if fixes:
        parts.append(f"{plural(fixes, 'thing')} to fix")
    if looks:
        parts.append(f"{looks} worth a look")
    return ", ".join(parts) if parts else "Everything is in order"
