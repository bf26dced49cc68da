"""Marks around a text that stands in English among the words of another language.

A screen reader must be told to change its voice (WCAG 3.1.2), and an English text among Urdu must
keep its own direction. Unicode has signs for just that: an isolate that runs from left to right.
They are part of the text, so they go wherever it goes; what writes a page, a PDF or plain text
puts its own markup in their place. Data cannot hold them: reading refuses characters nobody sees.
"""

import re
from collections.abc import Iterator

START, END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_MARKED = re.compile(f"{START}([^{END}]*){END}")


def marked(text: str) -> str:
    """A text that nobody has translated, marked as English."""
    return f"{START}{text}{END}"


def is_marked(text: str) -> bool:
    """Whether the whole of a text is marked."""
    return text.startswith(START) and bool(_MARKED.fullmatch(text))


def unmarked(text: str) -> str:
    """The text without marks, for places that can hold no markup, such as a title or a link."""
    return text.replace(START, "").replace(END, "")


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in order, each with whether it is marked as English."""
    for number, piece in enumerate(_MARKED.split(text)):
        if piece:
            yield piece, bool(number % 2)
