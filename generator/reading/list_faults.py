"""What is said about a single value or a group of fields where a list must be."""

import re

from generator.model.record import Record, record_type
from generator.problems import Problem
from generator.reading.fields import sample
from generator.reading.record_faults import Spot
from generator.reading.tree import Block, Text
from generator.reading.written import BULLET, as_lines, as_value, indented, with_dash
from generator.wording import quoted


def needs_list(spot: Spot) -> Problem:
    """A single value or a group of fields where a list must be."""
    message = f"{spot.label} must be a list: each entry on a line of its own, behind a dash."
    lines = sample(spot.key, spot.info)
    if isinstance(spot.node, Text):
        message += f" It says {quoted(spot.node.value)}."
        if record_type(spot.info) is None:
            lines = [f"{spot.key}:", *(f"  - {as_value(part)}" for part in _parts(spot.node))]
    elif isinstance(spot.node, Block):
        entries = _entries(spot.node, record_type(spot.info))
        lines = [f"{spot.key}:", *entries] if entries else lines
    return Problem(spot.place, message, spot.change_to(lines))


def _parts(text: Text) -> list[str]:
    """The entries of a list that is written as one text: on lines, or between signs."""
    lines = text.lines or text.value.strip().split("\n")
    if len(lines) == 1:
        lines = text.value.split(";" if ";" in text.value else ",")
    entries = [re.sub(rf"\A{BULLET}|\A-\s*", "", line.strip()).strip() for line in lines]
    return [entry for entry in entries if entry]


def _entries(block: Block, record: type[Record] | None) -> list[str]:
    """The values of a block as entries of a list, or the block itself as the one entry."""
    texts = {name: node.value for name, node in block.fields.items() if isinstance(node, Text)}
    if len(texts) != len(block.fields):
        return []
    if record is None:
        return [f"  - {as_value(value)}" for value in texts.values() if "\n" not in value]
    lines = [line for name, value in texts.items() for line in as_lines(name, value)]
    return indented(with_dash(lines)) if lines else []
