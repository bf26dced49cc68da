"""watch.yml: Watch schemes as counts and contact routes, never people or homes (DR-9, DR-10.2)."""

from generator.model.kinds import Count, Date, Email, Line, Link
from generator.model.record import Record, Translation, field


class WatchScheme(Record):
    """One scheme. Kinds are open: Neighbourhood, Farm, Allotment, Speedwatch, Smart Alert."""

    name: Line = field("Name", "The scheme's name.", translation=Translation.POSSIBLE)
    kind: Line = field(
        "Kind",
        "What sort of Watch it is.",
        example="Neighbourhood Watch",
        translation=Translation.WANTED,
    )
    place: Line = field(
        "Place",
        "The street, estate or village; never a home address.",
        translation=Translation.POSSIBLE,
    )
    contact_email: Email | None = field(
        "Contact email", "A mailbox that passes messages on.", default=None
    )
    contact_link: Link | None = field(
        "Contact link", "A page on which to join or ask.", default=None
    )
    coordinators: Count | None = field("Co-ordinators", "How many co-ordinate it.", default=None)
    members: Count | None = field("Members", "How many members it has.", default=None)
    last_contact: Date | None = field(
        "Last contact", "When the team was last in touch with it.", default=None
    )
