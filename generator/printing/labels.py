"""The label that lies on each pile: where it goes, how many it holds, what goes with it.

Its own words are in English, and in the language of the copies beside that: who carries the pile
may read the one, and who is handed it the other. Names and addresses are as the editor wrote them.
"""

from collections.abc import Iterable
from typing import Any

from generator.printing.round import Pile, Stop
from generator.printing.words import all_copies, all_copies_said, copies_of, copies_said
from generator.wording import SOURCE, direction_of, say, speaking

Data = dict[str, Any]


def labels(piles: Iterable[tuple[Stop, Pile]], force: str, landscape: bool = False) -> Data:
    """What the template of labels shows: a page for each pile, in the order of the round."""
    return {
        "title": f"Labels for a print run of {force}",
        "force": force,
        "landscape": landscape,
        "labels": [_label(stop, pile) for stop, pile in piles],
    }


def _label(stop: Stop, pile: Pile) -> Data:
    others = [(other.edition, other.copies) for other in stop.piles if other != pile]
    english = {
        **_words(stop, SOURCE),
        "pile": copies_of(pile.edition, pile.copies, stop.language),
        "with": all_copies(others, stop.language),
    }
    return {
        "place": stop.point.name,
        "address": stop.point.address,
        "carried_by": stop.point.carried_by,
        "handing_over": stop.point.handing_over or "",
        "neighbourhood": stop.neighbourhood,
        "said": [english, *([_in_its_language(stop, pile, others)] if stop.language else [])],
    }


def _in_its_language(stop: Stop, pile: Pile, others: list[Any]) -> Data:
    """What the label says in the language of the copies."""
    with speaking(stop.language):
        return {
            **_words(stop, stop.language),
            "pile": copies_said(pile.edition, pile.copies),
            "with": all_copies_said(others),
        }


def _words(stop: Stop, language: str) -> Data:
    """The label's own words, in the language in force."""
    return {
        "language": language,
        "direction": direction_of(language),
        "notice": say(
            "For printing only. Put this sheet on the pile and leave it there until it is "
            "handed over."
        ),
        "names": {
            "neighbourhood": say("Neighbourhood"),
            "carried_by": say("Carried by"),
            "handing_over": say("Handing over"),
            "with": say("Goes with"),
        },
        "stop": say("Stop {number} of {of}", number=stop.number, of=stop.of),
    }
