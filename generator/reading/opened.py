"""A folder whose files are read one after another, collecting every problem on the way."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from generator.model.record import Record
from generator.problems import Place, Problem, any_to_fix
from generator.reading.folder import Plan, misplaced
from generator.reading.records import besides, read_record, read_records
from generator.reading.text import Unread, read_text
from generator.reading.tree import Node
from generator.reading.yaml_file import read_yaml

R = TypeVar("R", bound=Record)


class OpenedFolder:
    """Reads the files of one folder.

    `problems` grows with every file; `unread` names the files that have something to fix, so
    that a rule which needs such a file does not add a second message about the same slip.
    """

    def __init__(self, path: Path, name: str, files: Iterable[str]) -> None:
        self.path = path
        self.name = name
        self.files = frozenset(files)
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def expect(self, plan: Plan, here: Iterable[str]) -> None:
        """Report what does not belong here and what is missing."""
        self.problems += misplaced(self.name, here, plan)
        self.unread |= set(plan.needed) - self.files

    def report(self, file: str, problems: Iterable[Problem]) -> None:
        """Keep the problems of a file."""
        found = list(problems)
        self.problems += found
        if any_to_fix(found):
            self.unread.add(file)

    def text(self, file: str) -> str | None:
        """The text of a file, or None when it is not there or cannot be read."""
        if file not in self.files:
            self.unread.add(file)
            return None
        try:
            return read_text(self.path / file, f"{self.name}/{file}")
        except Unread as unread:
            self.report(file, [unread.problem])
            return None

    def record(self, file: str, model: type[R]) -> R | None:
        """A file that is one record."""
        node, said = self._tree(file)
        if node is None:
            if said == []:
                self.report(file, [_empty(f"{self.name}/{file}")])
            return None
        record, problems = read_record(model, node, f"{self.name}/{file}")
        self.report(file, besides(said or [], problems))
        return record

    def records(self, file: str, model: type[R]) -> tuple[R, ...]:
        """A file that is a list of records. A file that holds nothing is an empty list."""
        if file not in self.files:
            return ()
        node, said = self._tree(file)
        records, problems = read_records(model, node, f"{self.name}/{file}")
        self.report(file, besides(said or [], problems))
        return records

    def _tree(self, file: str) -> tuple[Node | None, list[Problem] | None]:
        """A file's tree and what was said about it on the way; None, None for a file unread."""
        text = self.text(file)
        if text is None:
            return None, None
        node, problems = read_yaml(text, f"{self.name}/{file}")
        self.report(file, problems)
        return node, problems


def _empty(name: str) -> Problem:
    return Problem(
        Place(name),
        "Nothing is written in this file.",
        "To fix it, copy the text of the same file of another neighbourhood or force, "
        "and change it.",
    )
