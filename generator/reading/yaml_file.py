"""YAML text to a tree of texts with places.

Read with libyaml's event parser: every value stays text (`0123` stays `0123`), every node knows
its line and column, and what YAML would quietly change or lose is a problem.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.problems import Place, Problem
from generator.reading.letters import is_printed, letter_without_font
from generator.reading.tree import NOTHING, Block, Node, Rows, Text
from generator.reading.yaml_faults import fault
from generator.reading.yaml_losses import (
    escapes,
    holds_odd_space,
    list_in_text,
    lost_words,
    no_space_after_name,
    odd_indentation,
    special_sign,
)
from generator.reading.yaml_notes import notes_in_text

DEEPEST = 8

try:
    _LOADER: type = yaml.CSafeLoader
except AttributeError:  # a PyYAML built without libyaml: slower, same events
    _LOADER = yaml.SafeLoader


class _Stop(Exception):
    """The rest of the file cannot be read sensibly."""


def read_yaml(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file and its problems; no tree when nothing could be read."""
    reader = _Reader(text, name)
    try:
        node = reader.document()
    except _Stop:
        node = None
    except yaml.YAMLError as error:
        reader.stumbled(fault(error, text, name))
        node = None
    return node, reader.problems


class _Reader:
    """Turns the events of one file into a tree."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self._next: Callable[[], Any] = _LOADER(text).get_event
        self._odd_space = holds_odd_space(text)
        self._is_printed = is_printed(name)

    def document(self) -> Node | None:
        """The one document of the file, or None when it is empty."""
        self._next()  # the start of the stream
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return None
        node = self._node(self._next(), 0)
        self._next()  # the end of the document
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            self._problem(
                self._place(event),
                "A line of three dashes starts a second part here. A file holds one.",
                "To fix it, delete the line with the three dashes.",
            )
            raise _Stop
        return node

    def stumbled(self, problem: Problem) -> None:
        """Keep what stopped the reading, unless the slip that led to it was already named."""
        line = problem.place.line
        if not any(line - 1 <= earlier.place.line <= line for earlier in self.problems):
            self.problems.append(problem)

    def _node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            self._problem(
                self._place(event),
                "There are too many brackets or dashes inside one another here.",
                "To fix it, compare this line with the same file of another neighbourhood.",
            )
            raise _Stop
        if event.anchor is not None or event.tag is not None:  # an alias always has an anchor
            self._special(event)
        if isinstance(event, ScalarEvent):
            return self._text(event)
        if isinstance(event, SequenceStartEvent):
            return self._rows(event, depth)
        if isinstance(event, MappingStartEvent):
            return self._block(event, depth)
        return Text("", self._place(event))  # an alias; already a problem

    def _special(self, event: Any) -> None:
        """An anchor, alias or tag: it looks like a word and would be lost without a trace."""
        is_text = isinstance(event, ScalarEvent | AliasEvent)
        self._keep(special_sign(self.lines, self._place(event), is_text))

    def _rows(self, event: Any, depth: int) -> Rows:
        rows = Rows([], self._place(event))
        start = event
        while not isinstance(event := self._next(), SequenceEndEvent):
            rows.items.append(self._node(event, depth + 1))
        if start.flow_style:
            rows.written = self._written(start, event)
        return rows

    def _block(self, event: Any, depth: int) -> Block:
        block = Block({}, {}, self._place(event))
        block.after_dash = self._before(event).rstrip().endswith("-")
        start, repeated = event, []
        while not isinstance(event := self._next(), MappingEndEvent):
            place = self._place(event)
            key = self._key(event, place, depth)
            value = self._node(self._next(), depth + 1)
            if key in block.keys:
                repeated.append((key, place))
            else:
                block.fields[key] = value
                block.keys[key] = place
        if start.flow_style:
            block.written = self._written(start, event)
        if repeated:
            self._repeated(block, repeated)
        return block

    def _repeated(self, block: Block, repeated: list[tuple[str, Place]]) -> None:
        """Names that stand twice: one is a slip; several are an entry that lost its dash."""
        key, place = repeated[0]
        said = f'"{key}" stands here a second time. It is already on line {block.keys[key].line}.'
        if len(repeated) == 1:
            fix = "To fix it, keep one of the two and delete the other."
        else:
            said += " So do other names below it."
            fix = f"If a new entry starts here, write a dash and a space before it:   - {key}:"
        self._problem(place, said, fix)

    def _key(self, event: Any, place: Place, depth: int) -> str:
        """The name of a field. Anything else that YAML allows here is a slip."""
        if isinstance(event, ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._special(event)
            if self._odd_space:
                self._check_indentation(place, place.line - 1)
            return str(event.value)
        self._problem(
            place,
            "The name of a field must stand here, and a colon behind it.",
            "To fix it, write the name of a field, a colon, a space and the value.",
        )
        self._node(event, depth + 1)
        return ""

    def _text(self, event: Any) -> Text:
        """A value. Most are plain words on one line, and only those pass without a closer look."""
        place = self._place(event)
        line, end = event.start_mark.line, event.end_mark
        lines: tuple[str, ...] = ()
        if not event.style:
            if "#" in self._line(end.line):
                self._keep(lost_words(self.lines, place, event.value, end.line, end.column))
            if end.line > line:
                self._keep(list_in_text(self.lines, place, end.line))
                below = self.lines[line + 1 : end.line + 1]
                lines = (self.lines[line][place.column - 1 :], *below)
            if self._odd_space:
                self._check_indentation(place, end.line)
            if event.value in NOTHING:
                return Text("", place, (event.value,))
            if ":" in event.value:
                self._keep(no_space_after_name(self.lines, place, end.line))
        elif event.style == '"':
            written = "\n".join(self.lines[line : end.line + 1])
            if "\\" in written:
                self._keep(escapes(self.lines, place, end.line, end.column))
        elif event.style in "|>" and "#" in event.value:
            for problem in notes_in_text(self.lines, place, end.line + (end.column > 0)):
                self._keep(problem)
        if self._is_printed and not event.value.isascii():
            self._keep(letter_without_font(event.value, place, self.lines))
        return Text(event.value, place, lines)

    def _check_indentation(self, place: Place, end_line: int) -> None:
        """No lines that only look indented: what is in what cannot be told then."""
        problem = odd_indentation(self.lines, place, end_line)
        if problem:
            self._keep(problem)
            raise _Stop

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def _before(self, event: Any) -> str:
        """What stands before an event on its line."""
        return self._line(event.start_mark.line)[: event.start_mark.column]

    def _written(self, start: Any, end: Any) -> str:
        """What stands in the file from one event to another, if that is on one line."""
        if start.start_mark.line != end.end_mark.line:
            return ""
        return self._line(start.start_mark.line)[start.start_mark.column : end.end_mark.column]

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)

    def _problem(self, place: Place, message: str, fix: str) -> None:
        self._keep(Problem(place, message, fix))

    def _keep(self, problem: Problem | None) -> None:
        """Keep a problem, the first of a line: what follows on it comes of the same slip."""
        if problem and all(problem.place.line != said.place.line for said in self.problems):
            self.problems.append(problem)
