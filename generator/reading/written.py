"""How a value stands in a YAML file: the corrected lines that messages show."""

import re

from generator.reading.tree import NOTHING

# Signs that mean something to YAML at the start of a value.
SPECIAL_START = "@`%|>[]{},&*!?#'\"-:"
# What stands before the entries of a list that was not written for a computer.
BULLET = r"(?:--+ *|[*+] +|[–—•·∙●▪‣] *)"
_NEEDS_QUOTES = re.compile(rf"[{re.escape(SPECIAL_START)}\s]|.*(?:: | #|\t)|.*[:\s]\Z", re.DOTALL)


def as_value(text: str) -> str:
    """A text of one line as YAML reads it back, in quotation marks only where it needs them."""
    if text and text not in NOTHING and not _NEEDS_QUOTES.match(text):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def as_lines(key: str, text: str) -> list[str]:
    """A field with a text of one or more lines; several stand below a bar."""
    rows = [row.rstrip() for row in text.strip().split("\n")]
    if len(rows) == 1:
        return [f"{key}: {as_value(rows[0])}"]
    return [f"{key}: |", *(f"  {row}" if row else "" for row in rows)]


def with_dash(lines: list[str]) -> list[str]:
    """The lines as one entry of a list."""
    return [("- " if number == 0 else "  ") + line for number, line in enumerate(lines)]


def indented(lines: list[str]) -> list[str]:
    """The lines two spaces further in."""
    return [f"  {line}" if line else "" for line in lines]


def change_to(lines: list[str], *, several: bool = False) -> str:
    """The sentence that shows what to write instead, of one line or of `several`."""
    if len(lines) == 1 and not several:
        return f"To fix it, change the line to:   {lines[0]}"
    return "To fix it, change it to:\n" + "\n".join(indented(lines))
