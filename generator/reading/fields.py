"""What the models say about their fields: kinds, choices, examples."""

from enum import StrEnum
from typing import get_origin

from pydantic.fields import FieldInfo

from generator.model.kind import LINE, NAME, PROSE, TO_FILL_IN, Kind
from generator.model.record import Record, record_type, types_in
from generator.reading.tree import Position
from generator.reading.written import as_value, indented, with_dash


def field_at(model: type[Record], position: Position) -> FieldInfo | None:
    """The field of the innermost record that a position leads to."""
    info: FieldInfo | None = None
    current: type[Record] | None = model
    for step in position:
        if isinstance(step, str):
            info = current.model_fields.get(step) if current else None
            current = record_type(info)
    return info


def model_at(model: type[Record], position: Position) -> type[Record]:
    """The record type that holds the field at the end of a position."""
    inner = record_type(field_at(model, position[:-1])) if len(position) > 1 else model
    return inner or model


def field_name(position: Position) -> str:
    """The last field name on the way: numbers of list items are passed over."""
    names = [step for step in position if isinstance(step, str)]
    return names[-1] if names else ""


def kind_of(info: FieldInfo | None) -> Kind | None:
    """The kind of value a field or the items of its list hold; None for records and choices."""
    if info is None:
        return None
    kinds = [found for found in info.metadata if isinstance(found, Kind)]
    kinds += [found for found in types_in(info) if isinstance(found, Kind)]
    return kinds[0] if kinds else None


def choices_of(info: FieldInfo | None) -> list[str]:
    """The words a field may hold, or none when it is not a choice."""
    enums = [t for t in types_in(info) if isinstance(t, type) and issubclass(t, StrEnum)]
    return [member.value for member in enums[0]] if enums else []


def is_list(info: FieldInfo | None) -> bool:
    """Whether the field holds several values."""
    return info is not None and get_origin(info.annotation) is tuple


def example_of(info: FieldInfo | None) -> str:
    """What a single value of this field looks like."""
    extra = info.json_schema_extra if info else None
    if isinstance(extra, dict) and extra.get("example"):
        return str(extra["example"])
    choices = choices_of(info)
    if choices:
        return choices[0]
    kind = kind_of(info)
    return kind.example if kind and kind not in (LINE, NAME, PROSE) else TO_FILL_IN


def sample(key: str, info: FieldInfo | None) -> list[str]:
    """The lines of a field filled in with examples, as they stand in a file."""
    record = record_type(info)
    if record is not None:
        inside = sample_record(record)
        return [f"{key}:", *indented(with_dash(inside) if is_list(info) else inside)]
    value = as_value(example_of(info))
    return [f"{key}:", f"  - {value}"] if is_list(info) else [f"{key}: {value}"]


def sample_record(record: type[Record]) -> list[str]:
    """The lines of a record whose required fields are filled in with examples."""
    needed = {key: info for key, info in record.model_fields.items() if info.is_required()}
    return [line for key, info in needed.items() for line in sample(key, info)]
