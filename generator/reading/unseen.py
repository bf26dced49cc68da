"""Signs that nobody can see or read as they were meant: refused wherever they stand."""

import re
from collections.abc import Iterator

from generator.problems import Place, Problem
from generator.wording import listed

MOST_LINES_NAMED = 6
MOST_MARKS = 3

# YAML counts some of these as line ends and refuses others; an editor cannot see any of them.
# The joiners U+200C and U+200D stay: words of some languages need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u2028-\u202e"
    "\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufffd-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
    # These two choose how the sign before them looks; with none before them nothing is there.
    "|(?<!\\S)[\ufe00-\ufe0f]"
)
_LOST = "\N{REPLACEMENT CHARACTER}"
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE = re.compile(f"{_MARK}{{{MOST_MARKS + 1},}}")
_CHOOSES_LOOK = re.compile("[\ufe00-\ufe0f]")
# Tab, line feed, carriage return and the signs of ASCII that are printed.
_PLAIN = bytes((9, 10, 13, *range(0x20, 0x7F)))


def can_be_seen(text: str) -> bool:
    """Whether a text holds no character that is refused in a file, however it came to be."""
    return not (_UNSEEN.search(text) or _PILE.search(text))


def _is_plain(text: str) -> bool:
    """Whether nothing in a text needs a closer look: quick to say, and true of nearly every file.

    What is left without the plain signs is short. It still holds every sign that cannot be seen
    and every pile of accents.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    left = rest.decode("utf-8", "surrogatepass")
    return can_be_seen(left) and not _CHOOSES_LOOK.search(left)


def unseen_characters(text: str, name: str) -> Iterator[Problem]:
    """At most one problem: the first sign that cannot be seen, and where there are more."""
    if _is_plain(text):
        return
    found = _UNSEEN.search(text)
    if found is None:
        yield from _piles(text, name)
        return
    place = _place(text, found.start(), name)
    lines = {text.count("\n", 0, other.start()) + 1 for other in _UNSEEN.finditer(text)}
    others = sorted(lines - {place.line})
    more = f" There are more on {lines_named(others)}." if others else ""
    if found[0] == _LOST:
        message = "A letter was lost here when the file was saved: only � is left of it."
        fix = "To fix it, write the letter again."
    else:
        message = f"There is a character here that cannot be seen (U+{ord(found[0]):04X})."
        fix = "To fix it, place the cursor behind it, before the next letter, and press Backspace."
        if name.endswith(".csv"):  # a spreadsheet has no cursor there
            fix = "To fix it, write the whole cell again, or export the file again."
    yield Problem(place, message + more, fix)


def _piles(text: str, name: str) -> Iterator[Problem]:
    """Accents heaped on one letter: they would run over the lines above and below."""
    found = _PILE.search(text)
    if found:
        yield Problem(
            _place(text, found.start(), name),
            f"There are {len(found[0])} accents on one letter here. "
            f"A letter has at most {MOST_MARKS}.",
            "To fix it, delete the letter with its accents and write it again.",
        )


def _place(text: str, at: int, name: str) -> Place:
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def lines_named(numbers: list[int]) -> str:
    """`line 4`, `lines 4 and 9`, `12 other lines`."""
    if len(numbers) > MOST_LINES_NAMED:
        return f"{len(numbers)} other lines"
    return f"{'line' if len(numbers) == 1 else 'lines'} {listed(str(n) for n in numbers)}"
