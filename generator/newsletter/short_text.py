"""The newsletter in a few lines, for alert systems that take no long message.

It always has fewer than 1,000 characters. What does not fit is left out whole: no sentence is
cut. What matters most to somebody who reads nothing else is put in first.
"""

from collections.abc import Iterator
from typing import Any

from generator.newsletter.plain_text import all_the_rest, reached, titled, when_and_where
from generator.wording import say, speaking, unmarked

Data = dict[str, Any]

FEWER_THAN = 1000
_PRIORITIES_AT_MOST = 3

# A line of the text: its place in the text, counted from 0, and its words. Lines come with the
# most important first, and are then put in the order in which they are read.
Line = tuple[int, str]
WHO, NEXT, HEADING, WORK, REACH, URGENT, MORE = range(7)


def short_text(edition: Data) -> str:
    """Who we are, the next meeting, what we work on, how to reach us, and where the rest is."""
    chosen: list[Line] = []
    work = f"{unmarked(edition['words']['priorities'])}:"
    with speaking(edition["spoken"]):
        for line in _lines(edition):
            longer = [*chosen, line]
            if len(_text(longer, work)) < FEWER_THAN:
                chosen = longer
        return _text(chosen, work)


def _text(lines: list[Line], work: str) -> str:
    """The lines in the order in which they are read; those of one place keep their order. What we
    work on has its heading, once there is something under it.
    """
    headed = [*lines, (HEADING, work)] if any(place == WORK for place, _ in lines) else lines
    in_order = sorted(headed, key=lambda line: line[0])
    return "\n".join(words for _, words in in_order) + "\n"


def _lines(edition: Data) -> Iterator[Line]:
    """Every line that may be shown, the most important first."""
    words = {name: unmarked(text) for name, text in edition["words"].items()}
    yield MORE, all_the_rest(edition)
    yield WHO, f"{unmarked(edition['name'])}, {unmarked(edition['force'])}. {words['news_from']}"
    if edition["example"]:
        yield WHO, words["example"]
    for line in reached(edition["reach"]):
        yield REACH, unmarked(line)
    for meeting in _taking_place(edition):
        what = unmarked(f"{titled(meeting, words)}. {when_and_where(meeting)}")
        yield NEXT, say("Next: {meeting}", meeting=what)
        break
    for priority in _open(edition)[:_PRIORITIES_AT_MOST]:
        yield WORK, f"• {unmarked(priority['title'])}"
    for way in edition["contact"]:
        if way["need"] == "emergency" and way["phone"]:
            yield URGENT, f"{words['poster_emergency']} {way['phone']['shown']}"


def _taking_place(edition: Data) -> Iterator[Data]:
    return (meeting for meeting in edition["meetings"] if meeting["status"] != "cancelled")


def _open(edition: Data) -> list[Data]:
    return [priority for priority in edition["priorities"] if not priority["closed_on"]]
