"""The numbers that a force sets for itself, and what makes sense of each."""

from generator.model.force import Force

MOST = {
    "cycle_months": 60,
    "priorities_at_most": 50,
    "plan_review_months": 60,
    "meeting_held_within_days": 1000,
    "meeting_ahead_within_days": 1000,
    "watch_contact_months": 60,
}


def number_of(force: Force, name: str) -> int:
    """The number as the rules use it: within its limits, so that a number beyond them is reported
    once and misleads no other rule.
    """
    number: int = getattr(force, name)
    return number if 1 <= number <= MOST[name] else MOST[name]
