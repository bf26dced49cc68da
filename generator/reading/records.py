"""Trees to records: the models give each value its type, we give each fault its words."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.model.record import InFile, Record
from generator.problems import Place, Problem
from generator.reading import record_faults as faults
from generator.reading.fields import field_at, field_name, model_at
from generator.reading.list_faults import needs_list
from generator.reading.translations import Apart, set_apart
from generator.reading.tree import Block, Node, Position, Rows, Text, node_at, plain
from generator.wording import nearest

R = TypeVar("R", bound=Record)


def read_record(model: type[R], node: Node, name: str) -> tuple[R | None, list[Problem]]:
    """One block as a record of `model`, or None with the problems that prevent it."""
    if not isinstance(node, Block):
        return None, [faults.not_a_block(node, model)]
    try:
        record = model.model_validate(plain(node))
    except ValidationError as error:
        apart = set_apart(model, node)
        if not apart.found:
            return None, _problems(model, node, error.errors(include_url=False))
        return _without_translations(model, apart)
    _remember(record, node)
    return record, []


def _without_translations(model: type[R], apart: Apart) -> tuple[R | None, list[Problem]]:
    """A record some of whose fields are translated."""
    record, problems = read_record(model, apart.node, "")
    return (None if apart.problems else record), [*apart.problems, *problems]


def read_records(
    model: type[R], node: Node | None, name: str
) -> tuple[tuple[R, ...], list[Problem]]:
    """A file that is a list of blocks. Good blocks are read even when others are not."""
    if node is None:
        return (), []
    if not isinstance(node, Rows):
        return (), [faults.not_a_list_of_blocks(node, model)]
    records, problems = [], []
    for item in node.items:
        if not isinstance(item, Block):
            problems.append(faults.not_a_block(item, model, "Each entry", "- "))
            continue
        record, found = read_record(model, item, name)
        problems += found
        if record is not None:
            records.append(record)
    return tuple(records), problems


def besides(said: Sequence[Problem], more: Sequence[Problem]) -> list[Problem]:
    """The problems of `more` on lines that `said` does not speak of: one slip, one message."""
    lines = {problem.place.line for problem in said}
    return [problem for problem in more if problem.place.line not in lines]


def _remember(record: Record, block: Block) -> None:
    """Tell the record, and the records inside it, where they stand."""
    places = {name: _value_place(node, block.keys[name]) for name, node in block.fields.items()}
    if block.translations:
        places = {**block.keys, **places}
    record.remember(InFile(block.place, places, block.translations or {}))
    for name, node in block.fields.items():
        if isinstance(node, Text):
            continue
        value = getattr(record, name, None)
        if isinstance(value, Record) and isinstance(node, Block):
            _remember(value, node)
        elif isinstance(value, tuple) and isinstance(node, Rows):
            for inner, item in zip(value, node.items, strict=True):
                if isinstance(inner, Record) and isinstance(item, Block):
                    _remember(inner, item)


def _value_place(node: Node, key: Place) -> Place:
    """A text's own place; for a list or block the place of its name, which is easier to find."""
    return node.place if isinstance(node, Text) else key


def _problems(model: type[Record], root: Block, errors: Sequence[Any]) -> list[Problem]:
    """Pydantic's errors in an editor's words, without a "missing" for a misspelt name."""
    misspelt = {
        _meant(model, root, tuple(error["loc"]))
        for error in errors
        if error["type"] == "extra_forbidden"
    }
    return [
        _problem(model, root, error)
        for error in errors
        if error["type"] != "missing" or tuple(error["loc"]) not in misspelt
    ]


def _meant(model: type[Record], root: Block, position: Position) -> Position:
    """The field that a name which is not a field probably stands for; at least its block."""
    block = node_at(root, position[:-1])
    here = block.keys if isinstance(block, Block) else {}
    known = [name for name in model_at(model, position).model_fields if name not in here]
    return (*position[:-1], nearest(str(position[-1]), known))


def _problem(model: type[Record], root: Block, error: Any) -> Problem:
    """One pydantic error in an editor's words."""
    position: Position = tuple(error["loc"])
    block = node_at(root, position[:-1])
    spot = faults.Spot(
        field_name(position),
        field_at(model, position),
        block if isinstance(block, Block) else root,
        node_at(root, position),
        in_list=isinstance(position[-1], int),
    )
    kind = error["type"]
    if kind == "missing":
        return faults.missing(spot)
    if kind == "extra_forbidden":
        return faults.unknown(
            spot, model_at(model, position), str(_meant(model, root, position)[-1])
        )
    if kind == "unreadable":
        return faults.unreadable(spot, error["ctx"])
    if kind == "tuple_type":
        return needs_list(spot)
    if kind in ("model_type", "model_attributes_type"):
        return faults.needs_block(spot)
    if isinstance(spot.node, Text):
        return faults.not_a_choice(spot)
    return faults.needs_text(spot)
