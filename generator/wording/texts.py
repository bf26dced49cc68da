"""Texts that editors are shown, and the small things that make a text a sentence."""

import difflib
import re
from collections.abc import Sequence


def quoted(text: str, most: int = 60) -> str:
    """What a file says, in quotation marks, on one line and cut to a readable length."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= most else f'"{line[:most].rstrip()}…"'


def the_field(name: str) -> str:
    """A field as messages to editors name it: by its name in the file, where they look for it.

    Its title would make sentences such as "Where must be a few words", and stands nowhere in the
    file.
    """
    return f'The field "{name}"'


def an_entry(name: str) -> str:
    """An entry of a field that holds a list, as messages to editors name it."""
    return f'An entry of "{name}"'


# What moves a cursor, turns the direction of writing, or cannot be written as UTF-8.
_UNPRINTED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def spelt_out(text: str) -> str:
    """The text on one line, with U+001B and the like written out: for terminals and logs."""
    return _UNPRINTED.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word most like the given one, or an empty text where none is like it."""
    by_folded = {name.casefold(): name for name in known}
    if word.casefold() in by_folded:  # quicker by far than to compare it with all of them
        return by_folded[word.casefold()]
    close = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def with_article(noun: str) -> str:
    """`a division`, `an area`."""
    return f"{'an' if noun[:1].casefold() in tuple('aeiou') else 'a'} {noun}"


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…:" else ".")
