"""JSON Schemas of the YAML files, for editors that help and check while somebody writes.

They say less than our reader, and never more: what a schema refuses the reader refuses too. A
program that knows YAML takes `0123` for a number where our reader sees text, so each kind of value
may also be what such a program makes of it.
"""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic.fields import FieldInfo

from generator.model.kind import (
    COLLAR,
    COLOUR,
    COUNT,
    FLAG,
    LINE,
    LONGEST_COUNT,
    PHONE,
    PROSE,
    Kind,
)
from generator.model.money import POUNDS
from generator.model.record import Record, Translation, record_type, translation
from generator.reading.fields import choices_of, example_of, is_list, kind_of
from tools.data_files import DATA_FILES

FOLDER = "docs/schemas"
DIALECT = "http://json-schema.org/draft-07/schema#"  # the one that all editors know

# What a program that knows YAML makes of a value without quotation marks, besides a text.
_NOT_ONLY_TEXT: Mapping[Kind, tuple[str, ...]] = {
    COLLAR: ("number",),
    COLOUR: ("number",),
    COUNT: ("integer",),
    FLAG: ("boolean",),
    LINE: ("number", "boolean"),
    PHONE: ("integer",),
    POUNDS: ("number",),
    PROSE: ("number", "boolean"),
}
_LIMITS: Mapping[Kind, Mapping[str, int]] = {
    COUNT: {"minimum": 0, "maximum": 10**LONGEST_COUNT - 1},
    POUNDS: {"minimum": 0},
}


def schemas() -> dict[str, str]:
    """Each schema by its path; for Visual Studio Code which file has which, and what it needs."""
    files = {
        _path(name): _written(_schema(name, model, is_list)) for name, model, is_list in DATA_FILES
    }
    return {
        **files,
        ".vscode/extensions.json": _written({"recommendations": ["redhat.vscode-yaml"]}),
        ".vscode/settings.json": _written(_settings()),
    }


def _path(name: str) -> str:
    """`docs/schemas/events.json`; files of any name are called after their folder."""
    path = PurePosixPath(name)
    known = path.stem.islower() and path.stem.replace("_", "").isalpha()
    return f"{FOLDER}/{path.stem if known else path.parent.name}.json"


def _settings() -> dict[str, Any]:
    """Which files have which schema."""
    return {
        "yaml.schemaStore.enable": False,  # nobody else knows these files
        "yaml.schemas": {f"./{_path(name)}": _glob(name) for name, _, _ in DATA_FILES},
    }


def _glob(name: str) -> str:
    """Every file of the kind: `neighbourhoods/*/*/events.yml`."""
    parts = name.split("/")
    any_name = ("FORCE", "NEIGHBOURHOOD", "NAME.yml", "2026-10.yml")
    return "/".join("*.yml" if p in any_name[2:] else "*" if p in any_name else p for p in parts)


def _written(content: object) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _schema(name: str, model: type[Record], is_list: bool) -> dict[str, Any]:
    content = _record(model)
    if is_list:
        content = {"type": ["array", "null"], "items": content}  # a file may be empty
    return {"$schema": DIALECT, "title": PurePosixPath(name).name, **content}


def _record(model: type[Record]) -> dict[str, Any]:
    """A group of fields: these, and those that may be translated with a language behind them."""
    fields = model.model_fields
    translated = [n for n, info in fields.items() if translation(info) is not Translation.NONE]
    found = {
        "type": "object",
        "properties": {name: _field(info) for name, info in fields.items()},
        "required": [name for name, info in fields.items() if info.is_required()],
        "additionalProperties": False,
    }
    if translated:
        pattern = rf"^({'|'.join(translated)}) \([A-Za-z-]+\)$"
        found["patternProperties"] = {pattern: {"type": ["string", "null"]}}
    return found


def _field(info: FieldInfo) -> dict[str, Any]:
    """A field: what it says, and what may stand there; nothing at all if it may be left out."""
    needed = info.is_required()
    if is_list(info):
        value = {"type": "array", "items": _single(info, needed=True)}
        value |= {"minItems": 1} if needed else {}
    else:
        value = _single(info, needed=needed)
    value = value if needed else _or_nothing(value)
    return {"title": info.title, "description": info.description, **value}


def _single(info: FieldInfo, *, needed: bool) -> dict[str, Any]:
    """A group of fields, one of some words, or a text of a kind."""
    record, choices, kind = record_type(info), choices_of(info), kind_of(info) or LINE
    if record:
        return _record(record)
    if choices:
        return {"enum": choices}
    value: dict[str, Any] = {"type": ["string", *_NOT_ONLY_TEXT.get(kind, ())]}
    value |= _LIMITS.get(kind, {})
    if kind.pattern:
        # Quotation marks with nothing between them are read as nothing.
        value["pattern"] = f"^({kind.pattern}){'' if needed else '?'}$"
        value["patternErrorMessage"] = f"This must be {kind.expected}."  # for VS Code
        value["examples"] = [example_of(info)]
    elif needed:
        value["minLength"] = 1
    return value


def _or_nothing(value: dict[str, Any]) -> dict[str, Any]:
    """The same, for a field whose name may stand without a value."""
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return {**value, "type": [*kinds, "null"]}
