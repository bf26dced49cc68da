"""YAML text to a tree of texts with places.

Read with libyaml's event parser: every value stays text (`0123` stays `0123`), every node knows
its line and column, and what YAML would quietly change or lose is a problem.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.problems import Place, Problem
from generator.reading.tree import Block, Node, Rows, Text
from generator.reading.yaml_faults import fault
from generator.wording import quoted

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
        reader.problems.append(fault(error, text, name))
        node = None
    return node, reader.problems


class _Reader:
    """Turns the events of one file into a tree."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Node | None:
        """The one document of the file, or None when it is empty."""
        next(self._events)  # the start of the stream
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 0)
        next(self._events)  # the end of the document
        event = next(self._events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._problem(
                self._place(event),
                "A line of three dashes starts a second document here. A file holds one.",
                "To fix it, delete the line with the three dashes.",
            )
            raise _Stop
        return node

    def _node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            self._problem(
                self._place(event),
                "Lists and blocks stand inside one another too deeply here.",
                "To fix it, compare the file with the template of `neighbourhoods new`.",
            )
            raise _Stop
        self._check_plain_yaml(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._rows(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._block(event, depth)
        return Text("", self._place(event))  # an alias; already a problem

    def _check_plain_yaml(self, event: Any) -> None:
        """No anchors, aliases or tags: they look like words and would be lost without a trace."""
        if isinstance(event, yaml.AliasEvent):
            mark, sign = event.anchor, "*"
        elif event.anchor is not None:
            mark, sign = event.anchor, "&"
        elif event.tag is not None:
            mark, sign = event.tag.replace("tag:yaml.org,2002:", "!").lstrip("!"), "!"
        else:
            return
        line = self.lines[event.start_mark.line].strip()
        self._problem(
            self._place(event),
            f'The sign {sign} before "{mark}" has a special meaning here, and the word would '
            "be lost.",
            f"To fix it, put the words in quotation marks:   {_in_quotes(line)}",
        )

    def _rows(self, event: Any, depth: int) -> Rows:
        rows = Rows([], self._place(event))
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            rows.items.append(self._node(event, depth + 1))
        return rows

    def _block(self, event: Any, depth: int) -> Block:
        block = Block({}, {}, self._place(event))
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            place = self._place(event)
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            if key in block.keys:
                first = block.keys[key].line
                self._problem(
                    place,
                    f'"{key}" stands here a second time. It is already on line {first}.',
                    "To fix it, keep one of the two and delete the other.",
                )
            else:
                block.fields[key] = value
                block.keys[key] = place
        return block

    def _key(self, event: Any, depth: int) -> str:
        """The name of a field. Anything else that YAML allows here is a slip."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_plain_yaml(event)
            return str(event.value)
        self._problem(
            self._place(event),
            "A field's name must stand here, followed by a colon.",
            'To fix it, write the name of a field, then ": " and its value.',
        )
        self._node(event, depth + 1)
        return ""

    def _text(self, event: Any) -> Text:
        place = self._place(event)
        if event.style is None:
            self._check_lost_words(event, place)
        return Text(event.value, place)

    def _check_lost_words(self, event: Any, place: Place) -> None:
        """Words behind ` #` are a comment to YAML. In a value they were meant to be read."""
        line = self.lines[event.end_mark.line]
        rest = line[event.end_mark.column :]
        if not rest.lstrip().startswith("#") or (rest[:1] == "#" and event.value):
            return
        lost = rest.strip()
        head = line[: event.end_mark.column].rstrip()
        if event.value:
            said = f"the words {quoted(lost)} would be lost"
            whole = f"{event.value} {lost}"
        else:
            said = f"{quoted(lost)} would be lost and nothing would be left"
            whole = lost
        start = head[: len(head) - len(event.value)] if event.value in head else f"{head} "
        self._problem(
            place,
            f"Behind a space and #, {said}.",
            f"To fix it, put the value in quotation marks:   "
            f"{start.strip()} {_quote(whole)}\n"
            "If it is a note for other editors, give it a line of its own that starts with #.",
        )

    def _place(self, event: Any) -> Place:
        return Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _problem(self, place: Place, message: str, fix: str) -> None:
        self.problems.append(Problem(place, message, fix))


def _quote(value: str) -> str:
    """The value in YAML's double quotes."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _in_quotes(line: str) -> str:
    """A `name: value` or `- value` line with its value in quotation marks."""
    for sign in (": ", "- "):
        head, found, value = line.partition(sign)
        if found and value:
            return f"{head}{sign}{_quote(value.strip())}"
    return _quote(line)
