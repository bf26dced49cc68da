"""What is said about a value that its field cannot take, with the line as it should be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from generator.model.kind import LINE, NAME, PROSE
from generator.model.kinds import read_prose
from generator.model.record import Record, record_type
from generator.problems import Place, Problem
from generator.reading.fields import (
    choices_of,
    example_of,
    kind_of,
    sample,
    sample_record,
)
from generator.reading.tree import Block, Node, Rows, Text
from generator.reading.written import as_lines, as_value, change_to, indented, with_dash
from generator.wording import an_entry, listed, nearest, quoted, the_field

# A corrected text longer than this is not shown: the editor would not find the change in it.
_LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a record something is wrong: the field, the block that holds it, what is there."""

    key: str
    info: FieldInfo | None
    block: Block
    node: Node | None
    in_list: bool = False

    @property
    def label(self) -> str:
        """The field, as the start of a sentence."""
        return an_entry(self.key) if self.in_list else the_field(self.key)

    @property
    def place(self) -> Place:
        """Where the value stands, or the block when it is not there."""
        return self.node.place if self.node is not None else self.block.place

    def change_to(self, lines: list[str]) -> str:
        """How to change the field to these lines, behind the dash if that is where it stands."""
        first = self.block.after_dash and next(iter(self.block.keys), "") == self.key
        several = isinstance(self.node, Rows | Block) and not self.node.written
        lines = with_dash(lines) if first and not self.in_list else lines
        return change_to(lines, several=several and not self.in_list)

    def change_value_to(self, text: str) -> str:
        """How to change the value to this text."""
        return self.change_to([f"- {as_value(text)}"] if self.in_list else as_lines(self.key, text))


def missing(spot: Spot) -> Problem:
    """A required field that is not there, or has no value."""
    lines = sample(spot.key, spot.info)
    if spot.key in spot.block.keys:
        return Problem(
            spot.block.keys[spot.key],
            f"{spot.label} is empty.{_nothing(spot.node)} {_purpose(spot.info)}".rstrip(),
            _shown("To fix it, fill it in, for example:", lines),
        )
    return Problem(
        spot.block.place,
        f"{spot.label} is missing here. {_purpose(spot.info)}".rstrip(),
        _shown("To fix it, add a line, for example:", lines)
        if len(lines) == 1
        else _shown("To fix it, add these lines, for example:", lines),
    )


def unknown(spot: Spot, model: type[Record], like: str) -> Problem:
    """A name that is not a field here."""
    place = spot.block.keys.get(spot.key, spot.block.place)
    if like:
        return Problem(
            place,
            f'There is no field "{spot.key}" here. Did you mean "{like}"?',
            f"To fix it, change its name to:   {like}:",
        )
    return Problem(
        place,
        f"There is no field {quoted(spot.key)} here.",
        f"To fix it, delete it, or use one of: {listed(sorted(model.model_fields), 'or')}.",
    )


def unreadable(spot: Spot, context: Mapping[str, str]) -> Problem:
    """A value that its kind could not read."""
    text = spot.node.value if isinstance(spot.node, Text) else ""
    message = f"{spot.label} must be {context['expected']}. {_said_or_nothing(spot.node)}"
    if context["suggestion"] and len(context["suggestion"]) <= _LONGEST_SHOWN:
        return Problem(spot.place, message, spot.change_value_to(context["suggestion"]))
    if context["advice"]:
        return Problem(spot.place, message, f"To fix it, {context['advice']}.")
    if spot.in_list and not text.strip():
        return Problem(spot.place, message, "To fix it, fill it in, or delete the dash.")
    example = f"- {example_of(spot.info)}" if spot.in_list else sample(spot.key, spot.info)[0]
    fix = f"To fix it, write it like this:   {example}"
    if spot.info and not spot.info.is_required() and not spot.in_list:
        fix += "\nIf there is nothing to say here, delete the line."
    return Problem(spot.place, message, fix)


def not_a_choice(spot: Spot) -> Problem:
    """A word that is not one of those the field may hold."""
    choices = choices_of(spot.info)
    text = spot.node.value if isinstance(spot.node, Text) else ""
    like = nearest(text, choices)
    said = f"{listed(choices, 'or')}. {_said_or_nothing(spot.node)}"
    message = f"{spot.label} must be one of: {said}"
    fix = "To fix it, choose the one that fits best."
    return Problem(spot.place, message, spot.change_value_to(like) if like else fix)


def needs_text(spot: Spot) -> Problem:
    """A list or a group of fields where a single value must be."""
    kind, choices = kind_of(spot.info), choices_of(spot.info)
    what = f"one of: {listed(choices, 'or')}" if choices else kind.expected if kind else "one value"
    shape = "a list" if isinstance(spot.node, Rows) else "a group of fields"
    written = spot.node.written if isinstance(spot.node, Rows | Block) else ""
    said = f" It says {quoted(written)}." if written else ""
    message = f"{spot.label} must be {what}; this is {shape}.{said}"
    text = _as_text(spot.node, prose=kind == PROSE) if kind in (LINE, PROSE) else ""
    if text:
        return Problem(spot.place, message, spot.change_value_to(text))
    names = spot.node.items if kind == NAME and isinstance(spot.node, Rows) else []
    for name in names:
        if isinstance(name, Text):
            keep = f"To fix it, keep one of them, such as:   {spot.key}: {as_value(name.value)}"
            return Problem(spot.place, message, keep)
    example = example_of(spot.info)
    line = f"- {example}" if spot.in_list else sample(spot.key, spot.info)[0]
    return Problem(spot.place, message, f"To fix it, write it like this:   {line}")


def _as_text(node: Node | None, *, prose: bool) -> str:
    """What a list or a block was probably meant to say, or an empty text."""
    if isinstance(node, Rows | Block) and node.written:
        return node.written
    if isinstance(node, Block):
        inner = list(node.fields.values())
        # `street: 1 Bridge Street` names a part; `The shops: open late` is a sentence.
        parts = all(re.fullmatch("[a-z_]+", name) for name in node.fields)
        names = ["" if parts else f"{name}: " for name in node.fields]
    else:
        inner = node.items if isinstance(node, Rows) else []
        names = ["- " if prose else ""] * len(inner)
    texts = [item.value for item in inner if isinstance(item, Text) and "\n" not in item.value]
    if len(texts) != len(inner) or not texts:
        return ""
    named = [name + value for name, value in zip(names, texts, strict=True)]
    text = ("\n" if prose else ", ").join(named)
    try:
        return read_prose(text)
    except PydanticCustomError:
        return ""


def needs_block(spot: Spot) -> Problem:
    """A text or a list where a group of fields must be."""
    record = record_type(spot.info)
    if record is None:  # a model that the field's type does not name: there is none today
        return needs_text(spot)
    if spot.in_list:
        return not_a_block(spot.node, record, spot.label, "- ")
    message = f"{spot.label} must be a group of fields{_such_as(record)}.{_says(spot.node)}"
    return Problem(spot.place, message, spot.change_to(sample(spot.key, spot.info)))


def not_a_block(
    node: Node | None, model: type[Record], subject: str = "", dash: str = ""
) -> Problem:
    """A file or an entry that is not a group of fields."""
    place = node.place if node is not None else Place("")
    if isinstance(node, Rows) and len(node.items) == 1 and isinstance(node.items[0], Block):
        return Problem(
            place,
            "This file must not be a list: it holds one group of fields, "
            "and each field's name starts in the first column.",
            "To fix it, delete the dash and the spaces before the names of the fields.",
        )
    subject = subject or "This file"
    if isinstance(node, Text) and not node.value.strip():
        return Problem(
            place,
            f"Nothing is written behind this dash.{_nothing(node)}",
            "To fix it, fill the entry in, or delete the dash.",
        )
    lines = sample_record(model)
    lines = with_dash(lines) if dash else lines
    return Problem(
        place,
        f"{subject} must be a group of fields{_such_as(model)}.{_says(node)}",
        "To fix it, write each field on a line of its own, for example:\n"
        + "\n".join(indented(lines)),
    )


def not_a_list_of_blocks(node: Node, model: type[Record]) -> Problem:
    """A file that is not a list, though it must be."""
    message = "This file must be a list: each entry starts with a dash and a space."
    if isinstance(node, Block) and set(node.keys) & set(model.model_fields):
        first = next(iter(node.keys))
        return Problem(
            node.place,
            message,
            f"To fix it, write a dash and a space before the first field of each entry (- {first}:)"
            " and two spaces before each of the others.",
        )
    return Problem(
        node.place,
        message + _says(node),
        "To fix it, write each entry like this:\n"
        + "\n".join(indented(with_dash(sample_record(model)))),
    )


def _purpose(info: FieldInfo | None) -> str:
    description = info.description if info else None
    return f"It holds: {description[0].lower()}{description[1:]}" if description else ""


def _such_as(model: type[Record]) -> str:
    names = [name for name, info in model.model_fields.items() if info.is_required()]
    return f", such as {listed(names[:4])}"


def _said_or_nothing(node: Node | None) -> str:
    """What stands in a field that must hold something."""
    return (_says(node) or _nothing(node) or " Nothing is written here.").strip()


def _nothing(node: Node | None) -> str:
    """That a word of YAML's for nothing stands there, if it does."""
    if not isinstance(node, Text) or node.value or not node.lines:
        return ""
    return f" It says {quoted(node.lines[0])}, which is read as nothing."


def _says(node: Node | None) -> str:
    text = node.value if isinstance(node, Text) else ""
    return f" It says {quoted(text)}." if text.strip() else ""


def _shown(sentence: str, lines: list[str]) -> str:
    if len(lines) == 1:
        return f"{sentence}   {lines[0]}"
    return f"{sentence}\n" + "\n".join(indented(lines))
