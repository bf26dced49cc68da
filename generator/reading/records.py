"""Trees to records: the models give each value its type, we give each fault its words."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.model.kinds import Kind
from generator.model.record import Record
from generator.problems import Place, Problem
from generator.reading.tree import Block, Node, Position, Rows, Text, node_at, plain
from generator.wording import listed, nearest, quoted

R = TypeVar("R", bound=Record)

_MOST_CHOICES = 20


def read_record(model: type[R], node: Node, name: str) -> tuple[R | None, list[Problem]]:
    """One block as a record of `model`, or None with the problems that prevent it."""
    if not isinstance(node, Block):
        return None, [_not_a_block(node, model)]
    try:
        record = model.model_validate(plain(node))
    except ValidationError as error:
        return None, [_problem(model, node, details) for details in error.errors()]
    _remember(record, node)
    return record, []


def read_records(
    model: type[R], node: Node | None, name: str
) -> tuple[tuple[R, ...], list[Problem]]:
    """A file that is a list of blocks. Good blocks are read even when others are not."""
    if node is None:
        return (), []
    if not isinstance(node, Rows):
        return (), [_not_a_list_of_blocks(node, model)]
    records, problems = [], []
    for item in node.items:
        record, faults = read_record(model, item, name)
        problems += faults
        if record is not None:
            records.append(record)
    return tuple(records), problems


def _remember(record: Record, block: Block) -> None:
    """Tell the record, and the records inside it, where they stand."""
    places = {name: _value_place(node, block.keys[name]) for name, node in block.fields.items()}
    record.remember(block.place, places)
    for name, node in block.fields.items():
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


def _problem(model: type[Record], root: Block, details: Any) -> Problem:
    """One pydantic error in an editor's words."""
    position: Position = tuple(details["loc"])
    name = _field_name(position)
    kind = details["type"]
    if kind == "missing":
        return _missing(model, root, position)
    if kind == "extra_forbidden":
        return _unknown(model, root, position)
    node = node_at(root, position)
    place = node.place if node is not None else root.place
    label = _label(model, position)
    key = str(name)
    if kind == "unreadable":
        return _unreadable(place, label, key, node, details["ctx"], _in_list(position))
    if kind == "enum":
        return _not_a_choice(place, label, key, node, _field(model, position), _in_list(position))
    if kind == "tuple_type":
        return _needs_list(place, label, key, node)
    if kind in ("model_type", "model_attributes_type"):
        return _not_a_block(node, _record_type(_field(model, position)), label)
    return _needs_text(place, label, key, _field(model, position))


def _field_name(position: Position) -> str:
    """The last field name on the way: numbers of list items are passed over."""
    names = [step for step in position if isinstance(step, str)]
    return names[-1] if names else ""


def _in_list(position: Position) -> bool:
    return bool(position) and isinstance(position[-1], int)


def _field(model: type[Record], position: Position) -> FieldInfo | None:
    """The field of the innermost record that a position leads to."""
    info: FieldInfo | None = None
    current: type[Record] | None = model
    for step in position:
        if isinstance(step, str):
            info = current.model_fields.get(step) if current else None
            current = _record_type(info)
    return info


def _record_type(info: FieldInfo | None) -> type[Record] | None:
    """The record type inside a field's annotation, be it plain, optional or in a list."""
    return next((t for t in _types_in(info) if isinstance(t, type) and issubclass(t, Record)), None)


def _types_in(info: FieldInfo | None) -> list[Any]:
    waiting = [info.annotation] if info else []
    found = []
    while waiting:
        annotation = waiting.pop()
        if get_origin(annotation) is None:
            found.append(annotation)
        waiting.extend(get_args(annotation))
    return found


def kind_of(info: FieldInfo | None) -> Kind | None:
    """The kind of value a field or the items of its list hold; None for records and choices."""
    if info is None:
        return None
    kinds = [found for found in info.metadata if isinstance(found, Kind)]
    kinds += [found for found in _types_in(info) if isinstance(found, Kind)]
    return kinds[0] if kinds else None


def choices_of(info: FieldInfo | None) -> list[str]:
    """The words a field may hold, or none when it is not a choice."""
    enums = [t for t in _types_in(info) if isinstance(t, type) and issubclass(t, StrEnum)]
    return [member.value for member in enums[0]] if enums else []


def _label(model: type[Record], position: Position) -> str:
    """The field's title, as messages name it."""
    info = _field(model, position)
    return (info.title if info else None) or _field_name(position)


def _block_at(root: Block, position: Position) -> Block:
    """The block that holds the field at the end of a position."""
    node = node_at(root, position[:-1])
    return node if isinstance(node, Block) else root


def _model_at(model: type[Record], position: Position) -> type[Record]:
    """The record type that holds the field at the end of a position."""
    inner = _record_type(_field(model, position[:-1])) if len(position) > 1 else model
    return inner or model


def _missing(model: type[Record], root: Block, position: Position) -> Problem:
    key = str(position[-1])
    block = _block_at(root, position)
    info = _field(model, position)
    label = _label(model, position)
    sample = f"{key}: {_example(info)}"
    if key in block.keys:
        return Problem(
            block.keys[key],
            f"{label} is empty. {_sentence_of(info)}",
            f"To fix it, fill it in, for example:   {sample}",
        )
    return Problem(
        block.place,
        f"{label} is missing here. {_sentence_of(info)}",
        f"To fix it, add a line, for example:   {sample}",
    )


def _sentence_of(info: FieldInfo | None) -> str:
    description = info.description if info else None
    return f"It says: {description[0].lower()}{description[1:]}" if description else ""


def _example(info: FieldInfo | None) -> str:
    """What a value of this field looks like in the file."""
    extra = info.json_schema_extra if info else None
    if isinstance(extra, dict) and extra.get("example"):
        return str(extra["example"])
    choices = choices_of(info)
    if choices:
        return choices[0]
    kind = kind_of(info)
    return kind.example if kind else "(see the field reference)"


def _unknown(model: type[Record], root: Block, position: Position) -> Problem:
    key = str(position[-1])
    block = _block_at(root, position)
    known = list(_model_at(model, position).model_fields)
    like = nearest(key, [name for name in known if name not in block.keys])
    place = block.keys.get(key, block.place)
    if like:
        return Problem(
            place,
            f'There is no field "{key}" here. Did you mean "{like}"?',
            f"To fix it, change its name to:   {like}:",
        )
    return Problem(
        place,
        f"There is no field {quoted(key)} here. Nothing is published that is not a field.",
        f"To fix it, delete the line, or use one of: {listed(sorted(known), 'or')}.",
    )


def _unreadable(
    place: Place, label: str, key: str, node: Node | None, context: Any, in_list: bool
) -> Problem:
    """A value that its kind could not read."""
    said = quoted(node.value) if isinstance(node, Text) else "something else"
    suggestion, advice = context["suggestion"], context["advice"]
    message = f"{label} must be {context['expected']}. It says {said}."
    if suggestion:
        line = f"- {suggestion}" if in_list else f"{key}: {_safe(suggestion)}"
        return Problem(place, message, f"To fix it, change the line to:   {line}")
    if advice:
        return Problem(place, message, f"To fix it: {advice}.")
    return Problem(place, message, f"To fix it, write {context['expected']}.")


def _safe(value: str) -> str:
    """The value as YAML reads it back: in quotation marks where it would be misread."""
    if value[:1] in "@`%|>[]{},&*!?#'\"-" or ": " in value or " #" in value or value.endswith(":"):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


def _not_a_choice(
    place: Place, label: str, key: str, node: Node | None, info: FieldInfo | None, in_list: bool
) -> Problem:
    choices = choices_of(info)
    said = node.value if isinstance(node, Text) else ""
    like = nearest(said, choices)
    message = (
        f"{label} must be one of: {listed(choices[:_MOST_CHOICES], 'or')}. It says {quoted(said)}."
    )
    if like:
        line = f"- {like}" if in_list else f"{key}: {like}"
        return Problem(place, message, f"To fix it, change the line to:   {line}")
    return Problem(place, message, "To fix it, choose the one that fits best.")


def _needs_list(place: Place, label: str, key: str, node: Node | None) -> Problem:
    """A single value or block where a list must be."""
    items: Sequence[str] = ["…"]
    said = ""
    if isinstance(node, Text):
        items = [part.strip() for part in node.value.split(",") if part.strip()] or items
        said = f" It says {quoted(node.value)}."
    rows = "\n".join(f"    - {item}" for item in items)
    return Problem(
        place,
        f"{label} must be a list, each item on a line of its own that starts with a dash.{said}",
        f"To fix it, change it to:\n  {key}:\n{rows}",
    )


def _needs_text(place: Place, label: str, key: str, info: FieldInfo | None) -> Problem:
    """A list or a block where a single value must be."""
    kind = kind_of(info)
    return Problem(
        place,
        f"{label} must be {kind.expected if kind else 'a single value'}, "
        "not a list or a group of lines.",
        f"To fix it, write it on one line:   {key}: {_example(info)}",
    )


def _not_a_block(node: Node | None, model: type[Record] | None, label: str = "") -> Problem:
    """A text or a list where a block of fields must be."""
    names = list(model.model_fields) if model else []
    required = [n for n, i in (model.model_fields if model else {}).items() if i.is_required()]
    place = node.place if node is not None else Place("")
    said = f" It says {quoted(node.value)}." if isinstance(node, Text) else ""
    subject = label or "This"
    first = (required or names)[:1]
    return Problem(
        place,
        f"{subject} must be a group of fields, such as {listed((required or names)[:4])}.{said}",
        f"To fix it, write each field on a line of its own, for example:   "
        f"{first[0] if first else 'name'}: …",
    )


def _not_a_list_of_blocks(node: Node, model: type[Record]) -> Problem:
    first = next(iter(model.model_fields))
    said = f" It says {quoted(node.value)}." if isinstance(node, Text) else ""
    return Problem(
        node.place,
        "This file must be a list: each entry starts with a dash and a space, "
        f"and its lines are indented by two spaces.{said}",
        f"To fix it, start each entry like this:   - {first}: …",
    )
