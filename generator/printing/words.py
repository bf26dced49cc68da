"""What printed editions are called on labels and count sheets, for those who print and carry.

Count sheets are in English. A label says what lies under it in English and, for those who open the
pile, in the language of the copies.
"""

from collections.abc import Iterable

from generator.model.choices import PrintedEdition
from generator.newsletter.kinds import title_of
from generator.printing.round import kind_of
from generator.wording import SOURCE, listed, name_of_language, plural, say, say_number

_SEVERAL = {
    PrintedEdition.STANDARD: "of the newsletter",
    PrintedEdition.LARGE_PRINT: "of the newsletter in large print",
    PrintedEdition.BOOKLET: "of the newsletter as a booklet",
    PrintedEdition.POSTER: "of the poster",
    PrintedEdition.PARISH: "of the parish and town council edition",
    PrintedEdition.WATCH: "of the Neighbourhood Watch bulletin",
    PrintedEdition.REPLY_SLIPS: "of the sheet of reply slips",
}


def named(edition: PrintedEdition) -> str:
    """`Large print`. Nobody who carries newsletters calls them standard."""
    return "Newsletter" if edition is PrintedEdition.STANDARD else edition.value.capitalize()


def copies_of(edition: PrintedEdition, copies: int, language: str = "") -> str:
    """`40 copies of the newsletter in large print, in Welsh`."""
    spoken = f", {in_language(language)}" if language else ""
    return f"{plural(copies, 'copy', 'copies')} {_SEVERAL[edition]}{spoken}"


def in_language(code: str) -> str:
    """`in Welsh`."""
    return f"in {name_of_language(code, SOURCE)}"


def all_copies(piles: Iterable[tuple[PrintedEdition, int]], language: str = "") -> str:
    """`2 copies of the poster and 1 copy of the newsletter`."""
    return listed(copies_of(edition, copies, language) for edition, copies in piles)


def copies_said(edition: PrintedEdition, copies: int) -> str:
    """`Cylchlythyr mewn print bras: 40 copi`, in the language in force."""
    is_booklet = edition is PrintedEdition.BOOKLET
    title = say("Newsletter as a booklet") if is_booklet else title_of(kind_of(edition))
    said = say_number("{count} copy", "{count} copies", copies)
    return say("{edition}: {copies}", edition=title, copies=said)


def all_copies_said(piles: Iterable[tuple[PrintedEdition, int]]) -> str:
    """`Poster: 2 gopi; Cylchlythyr: 1 copi`, in the language in force."""
    return "; ".join(copies_said(edition, copies) for edition, copies in piles)
