"""drop_points.yml: where printed newsletters are left for people to take (DS-Anal.0, DS-Eng.0).

The order of the file is the order of the round.
"""

from generator.model.choices import PrintedEdition
from generator.model.kinds import Count, Line
from generator.model.languages import Language
from generator.model.record import Record, field


class DropPoint(Record):
    """A public place that takes copies. Copies are for people, so nobody's home is one."""

    name: Line = field("Name", "The name of the public place.", example="Alvaston Library")
    address: Line = field("Address", "Where it is.", example="London Road, Alvaston")
    carried_by: Line = field(
        "Carried by",
        "Who takes the copies there: a role, an officer of officers.yml or a partner.",
        example="PCSO",
    )
    handing_over: Line | None = field(
        "Handing over", "When it is open and whom to give the copies to.", default=None
    )
    language: Language | None = field(
        "Language",
        "The language of these copies, if not that of the force; for copies in two languages "
        "write two entries.",
        default=None,
    )
    standard: Count = field("Standard", "Copies of the newsletter.", default=0)
    large_print: Count = field("Large print", "Copies in large print.", default=0)
    booklet: Count = field(
        "Booklet", "Copies as an A5 booklet, made of the large print.", default=0
    )
    poster: Count = field("Poster", "Copies of the poster.", default=0)
    parish: Count = field("Parish", "Copies for the parish or town council.", default=0)
    watch: Count = field("Watch", "Copies of the Neighbourhood Watch bulletin.", default=0)

    reply_slips: Count = field("Reply slips", "Sheets of reply slips, to be cut in two.", default=0)

    def copies(self, edition: PrintedEdition) -> int:
        """How many copies of an edition it takes."""
        found: int = getattr(self, edition.field)
        return found
