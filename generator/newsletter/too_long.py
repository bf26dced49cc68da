"""What to tell an editor whose newsletter does not fit two pages."""

import math
from collections.abc import Iterator
from typing import Any

from generator.newsletter.layouts import LAYOUTS, PAGES
from generator.newsletter.room import LETTER, Room
from generator.newsletter.trimming import trimmed
from generator.wording import SOURCE, number, quoted, speaking, unmarked

Data = dict[str, Any]

# Letters of a word with its space, in English prose.
WORD = 6.0
FIELDS = {
    "you_told_us": "You told us",
    "done": "Done",
    "doing": "Doing",
    "planned": "Planned",
    "outcome": "Outcome",
}


def too_long(edition: Data, end: Data) -> str:
    """By how many words the text runs over, and which field to shorten first."""
    with speaking(SOURCE):
        return _said(edition, trimmed(edition, LAYOUTS[-1]), end)


def _said(edition: Data, shown: Data, end: Data) -> str:
    words, field, title = max(_texts(shown), default=(0, "", ""))
    over = _words_over(shown, end)
    return (
        f"The newsletter of {edition['name']} does not fit two pages. "
        f"It has about {number(over)} words too many. "
        f"The longest text is “{field}” of {quoted(unmarked(title))}, with {number(words)} words. "
        "To fix it, shorten that text or another one. Everything stays on the web page."
    )


def _words_over(edition: Data, end: Data) -> int:
    """The room taken after the second page, in words, rounded up to tens."""
    layout = LAYOUTS[-1]
    room = Room(layout)
    middle = room.page_width * layout.size / 2
    columns = 2 * (int(end["page"]) - PAGES - 1) + (1 if end["x"] > middle else 0)
    lines: float = (columns * room.height + end["y"] / layout.size) / room.line
    return 10 * max(1, math.ceil(lines * room.width / LETTER / WORD / 10))


def _texts(edition: Data) -> Iterator[tuple[int, str, str]]:
    """The texts that an editor writes for paper: (words, field, what it belongs to)."""
    for priority in edition["priorities"]:
        for name, field in FIELDS.items():
            yield _count(priority[name]), field, priority["title"]
    for pair in edition["said"]:
        yield _count(pair["you_said"]), "You said", "You said, we did"
        yield _count(pair["we_did"]), "We did", "You said, we did"
    for event in edition["meetings"]:
        yield _count(event["access"]), "Access", event["what"]
        yield _count(event["note"]), "Note", event["what"]


def _count(blocks: list[Any]) -> int:
    return sum(len(item.split()) for _, items in blocks for item in items)
