"""What printed editions are called on labels and count sheets, for those who print and carry."""

from generator.model.choices import PrintedEdition
from generator.wording import SOURCE, listed, name_of_language, plural

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
    """`Large print`."""
    return edition.value.capitalize()


def copies_of(edition: PrintedEdition, copies: int, language: str = "") -> str:
    """`40 copies of the newsletter in large print, in Welsh`."""
    spoken = f", {in_language(language)}" if language else ""
    return f"{plural(copies, 'copy', 'copies')} {_SEVERAL[edition]}{spoken}"


def in_language(code: str) -> str:
    """`in Welsh`."""
    return f"in {name_of_language(code, SOURCE)}"


def all_copies(piles: list[tuple[PrintedEdition, int]], language: str = "") -> str:
    """`2 copies of the poster and 1 copy of the newsletter`."""
    return listed(copies_of(edition, copies, language) for edition, copies in piles)
