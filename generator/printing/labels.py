"""The label that lies on each pile: where it goes, how many it holds, what goes with it."""

from collections.abc import Iterable
from typing import Any

from generator.printing.round import Pile, Stop
from generator.printing.words import all_copies, copies_of

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
    return {
        "place": stop.point.name,
        "address": stop.point.address,
        "pile": copies_of(pile.edition, pile.copies, stop.language),
        "with": all_copies(others, stop.language),
        "carried_by": stop.point.carried_by,
        "handing_over": stop.point.handing_over or "",
        "stop": f"Stop {stop.number} of {stop.of}",
        "neighbourhood": stop.neighbourhood,
    }
