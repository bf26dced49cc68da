"""What a YAML file holds before it has types: texts, blocks and lists, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Place

# What YAML knows for nothing. Outside quotation marks it is read as an empty value.
NOTHING = frozenset(("~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Text:
    """A single value, exactly as written, before it is a date, a number or a yes.

    `lines` are what stands in the file where that is not the value: the lines of a value that
    YAML makes one, or a word for nothing.
    """

    value: str
    place: Place
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class Block:
    """Fields with names. `keys` holds the place of each name, in the order of the file.

    `after_dash` tells whether its first field stands behind the dash of a list, so that a
    corrected line can be shown with it; `written` is the text of a block in curly brackets.
    `translations` holds what fields are in other languages, by language and field.
    """

    fields: "dict[str, Node]"
    keys: dict[str, Place]
    place: Place
    after_dash: bool = False
    written: str = ""
    translations: Mapping[str, Mapping[str, str]] | None = None


@dataclass(slots=True)
class Rows:
    """A list. `written` is the text of a list in square brackets, empty for any other."""

    items: "list[Node]"
    place: Place
    written: str = ""


Node = Text | Block | Rows
Position = tuple[str | int, ...]


def node_at(root: Node, position: Position) -> Node | None:
    """The node that a path of field names and list numbers leads to, or None."""
    node: Node | None = root
    for step in position:
        if isinstance(node, Block) and isinstance(step, str):
            node = node.fields.get(step)
        elif isinstance(node, Rows) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def is_empty(node: Node) -> bool:
    """Whether nothing is written: a name without a value, or empty brackets."""
    if isinstance(node, Text):
        return not node.value.strip()
    return isinstance(node, Rows) and not node.items


def plain(node: Node) -> object:
    """The node as plain dicts, lists and strings; fields without a value are left out."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Rows):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.fields.items() if not is_empty(value)}
