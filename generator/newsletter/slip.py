"""The reply slip: residents who are not online say what should come next."""

from typing import Any

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.model.choices import Theme
from generator.wording import say

Data = dict[str, Any]
# Beside the box for something else.
BOXES = 8


def reply_slip(force: ForceFacts, place: NeighbourhoodFacts) -> Data:
    """The themes to tick, those of today's priorities first, and where the slip goes.

    Without a reply address of the force it goes to the team, with a stamp.
    """
    reply = force.reply_address
    is_freepost = any(line.casefold().startswith("freepost") for line in reply)
    return {
        "themes": _themes(place),
        "where": _where(has_address=bool(reply or place.postal_address)),
        "address": ", ".join(reply or place.postal_address),
        "stamp": say("No stamp is needed.") if is_freepost else "",
    }


def invitation(slip: Data) -> str:
    """The slip in a sentence, for a newsletter that has no room for it."""
    if not slip["address"]:
        return say("What should we look at next? Tell an officer, or come to a meeting.")
    asked = say(
        "What should we look at next? Tell an officer, or write to: {address}.",
        address=slip["address"],
    )
    return f"{asked} {slip['stamp']}".strip()


def _where(*, has_address: bool) -> str:
    if has_address:
        return say("Hand this slip to an officer, bring it to a meeting, or post it to:")
    return say("Hand this slip to an officer or bring it to a meeting.")


def _themes(place: NeighbourhoodFacts) -> list[str]:
    now = [priority.theme for priority in place.cycle.priorities]
    chosen = sorted(Theme, key=lambda theme: theme.value not in now)[:BOXES]
    return [_capital(say(theme.value)) for theme in chosen]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
