"""partners.yml: the councils, housing providers and groups that the police work with."""

from generator.model.kinds import Email, Line, Link, Phone, Prose
from generator.model.record import Record, Translation, field


class Partner(Record):
    """An organisation, what it deals with, and how to reach it."""

    name: Line = field(
        "Name", "Its name; priorities point to it by this.", translation=Translation.POSSIBLE
    )
    kind: Line = field("Kind", "What sort of organisation it is.", example="council")
    deals_with: Prose = field("Deals with", "What residents should take to it, not the police.")
    areas: tuple[Line, ...] = field(
        "Areas", "The areas it serves; left out when it serves the whole force.", default=()
    )
    phone: Phone | None = field("Phone", "Its number.", default=None)
    email: Email | None = field("Email", "Its mailbox.", default=None)
    link: Link | None = field("Link", "Its website.", default=None)
    asb_case_review: Link | None = field(
        "ASB case review",
        "Its page on how to ask for an ASB case review (Community Trigger).",
        default=None,
    )
