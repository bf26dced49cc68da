"""A folder whose files are read one after another, collecting every problem on the way."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from generator.model.record import Record
from generator.problems import Place, Problem, any_to_fix
from generator.reading.records import read_record, read_records
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
        node = self._tree(file, may_be_empty=False)
        if node is None:
            return None
        record, problems = read_record(model, node, f"{self.name}/{file}")
        self.report(file, problems)
        return record

    def records(self, file: str, model: type[R]) -> tuple[R, ...]:
        """A file that is a list of records. A file that holds nothing is an empty list."""
        if file not in self.files:
            return ()
        records, problems = read_records(
            model, self._tree(file, may_be_empty=True), f"{self.name}/{file}"
        )
        self.report(file, problems)
        return records

    def _tree(self, file: str, *, may_be_empty: bool) -> Node | None:
        text = self.text(file)
        if text is None:
            return None
        node, problems = read_yaml(text, f"{self.name}/{file}")
        if node is None and not problems and not may_be_empty:
            problems = [_empty(f"{self.name}/{file}")]
        self.report(file, problems)
        return node


def _empty(name: str) -> Problem:
    return Problem(
        Place(name),
        "This file is empty.",
        "To fix it, copy the text of another neighbourhood's file and change it, "
        "or see the field reference.",
    )
