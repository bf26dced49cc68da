"""framework.yml: the force's strategies, and the items that its content is tagged with."""

from generator.model.kinds import Count, Date, Line, Link, Prose
from generator.model.record import Record, field


class Document(Record):
    """A strategy, plan or report."""

    title: Line = field("Title", "Its title.")
    publisher: Line = field("Publisher", "Who published it.")
    starts: Date | None = field("Starts", "The day it takes effect.", default=None)
    ends: Date | None = field("Ends", "The last day it is in force.", default=None)
    link: Link | None = field("Link", "Where to read it.", default=None)


class FrameworkItem(Record):
    """One area, strand, pillar, purpose, outcome or principle of a document."""

    document: Line = field("Document", "The title of the document it comes from.")
    kind: Line = field("Kind", "What the force calls such an item.", example="strand")
    number: Count = field("Number", "Its number in the document.")
    name: Line = field("Name", "Its name; priorities point to it by this.")
    description: Prose | None = field("Description", "What it means for residents.", default=None)


class Framework(Record):
    """The force's strategies, and the items that its content is tagged with."""

    documents: tuple[Document, ...] = field(
        "Documents", "The documents that set out what the force wants to do."
    )
    items: tuple[FrameworkItem, ...] = field("Items", "Their items, in order.")
