"""Records written as an editor would write them."""

import re
from collections.abc import Iterator

from generator.reading.tree import NOTHING

# A word right before a colon looks like a field whose space was forgotten.
_NEEDS_QUOTES = re.compile(r"[\s\-?:,\[\]{}#&*!|>'\"%@`]|\S*\w:|.*(?:: | #|:$)|.*\s$", re.DOTALL)
LONGEST_ON_ONE_LINE = 90


def lines_of(name: str, value: object) -> Iterator[str]:
    """The lines of one field: a single value, a text under |, or a list. Nothing for no value."""
    if value is None or value == ():
        return
    if isinstance(value, tuple):
        yield f"{name}:"
        for item in value:
            yield f"  - {scalar(str(item))}"
    elif isinstance(value, str) and ("\n" in value or len(value) > LONGEST_ON_ONE_LINE):
        yield f"{name}: |"
        for line in value.split("\n"):
            yield f"  {line.rstrip()}" if line.strip() else ""
    else:
        yield f"{name}: {scalar(str(value))}"


def scalar(text: str) -> str:
    """A single value, in quotation marks where YAML would misread it bare."""
    if text and text not in NOTHING and not _NEEDS_QUOTES.match(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
