"""Prose, phone numbers and addresses as facts."""

import re

from generator.facts.shapes import Paragraphs, Phone, Prose
from generator.wording import is_marked, marked, unmarked

# A number that begins with 0 or +44 and is long enough to be rung from abroad.
_WHOLE = re.compile(r"(?:\+44|0)([1-9]\d{8,9})")
_BETWEEN = re.compile(r"\n\s*\n")
_LIST_SIGNS = ("- ", "* ", "• ")


def prose(text: str | None) -> Prose:
    """Paragraphs, and lists where every line of a block starts with `- `.

    Lines within a paragraph are joined: an editor breaks lines where it suits the file.
    """
    if not text:
        return ()
    if is_marked(text):
        return tuple(_marked(block) for block in prose(unmarked(text)))
    blocks: list[Paragraphs] = []
    for block in _BETWEEN.split(text.strip()):
        blocks.extend(_blocks(block))
    return tuple(blocks)


def _marked(block: Paragraphs) -> Paragraphs:
    """A block that nobody has translated: each of its items is marked as English."""
    return Paragraphs(block.kind, tuple(marked(item) for item in block.items))


def _blocks(block: str) -> list[Paragraphs]:
    """A block of lines as a paragraph, a list, or a paragraph and the list under it."""
    words: list[str] = []
    items: list[str] = []
    for line in block.splitlines():
        text = line.strip()
        if text.startswith(_LIST_SIGNS):
            items.append(text[2:].strip())
        elif items:
            items[-1] += f" {text}"
        elif text:
            words.append(text)
    found = []
    if words:
        found.append(Paragraphs("paragraph", (" ".join(words),)))
    if items:
        found.append(Paragraphs("list", tuple(items)))
    return found


def phone(number: str | None) -> Phone | None:
    """A number as shown and as dialled: whole numbers with +44, others (101, 116 123, 0800 1111,
    60163, a text relay's 18001 101) as they are.
    """
    if not number:
        return None
    digits = number.replace(" ", "")
    whole = _WHOLE.fullmatch(digits)
    return Phone(number, f"+44{whole[1]}" if whole else digits)


def address_lines(text: str | None) -> tuple[str, ...]:
    """A postal address, one part a line: split at its commas or line ends."""
    return tuple(part.strip() for part in re.split(r"[,\n]", text or "") if part.strip())
