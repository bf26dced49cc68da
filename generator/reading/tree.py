"""What a YAML file holds before it has types: texts, blocks and lists, each with its place."""

from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A single value, exactly as written, before it is a date, a number or a yes."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Block:
    """Fields with names. `keys` holds the place of each name, in the order of the file."""

    fields: "dict[str, Node]"
    keys: dict[str, Place]
    place: Place


@dataclass(frozen=True, slots=True)
class Rows:
    """A list."""

    items: "list[Node]"
    place: Place


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


def plain(node: Node) -> object:
    """The node as plain dicts, lists and strings; empty values are left out."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Rows):
        return [plain(item) for item in node.items]
    return {
        name: plain(value)
        for name, value in node.fields.items()
        if not (isinstance(value, Text) and not value.value.strip())
    }
