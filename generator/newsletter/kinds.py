"""The kinds of newsletter that are made of one set of facts, and how each may be printed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.wording import SOURCE, say

Data = dict[str, Any]


class Kind(StrEnum):
    """One edition of the newsletter, in the order in which they are listed."""

    STANDARD = "standard"
    LARGE_PRINT = "large print"
    POSTER = "poster"
    PARISH = "parish"
    WATCH = "watch"
    REPLY_SLIPS = "reply slips"

    @property
    def file(self) -> str:
        """Its part of a file's name, such as `large-print`; the standard one needs none."""
        return "" if self is Kind.STANDARD else self.value.replace(" ", "-")


def file_name(folder: str, part: str = "", language: str = SOURCE, ending: str = "pdf") -> str:
    """`abbey-newsletter.pdf`, `abbey-newsletter-large-print-cy.pdf`. English is not named."""
    code = "" if language.partition("-")[0] == SOURCE else language
    return "-".join(filter(None, (folder, "newsletter", part, code))) + f".{ending}"


@dataclass(frozen=True, slots=True)
class Printing:
    """How a print shop or an office printer wants a newsletter.

    `black` leaves out every colour: one ink, greys made of black alone. `bleed` is what the sheet
    is larger on each side before it is cut, in millimetres. Without either, the newsletter is the
    file for everybody: in colour, tagged, and with the standards of PDF/UA-1 and PDF/A-3a.
    """

    black: bool = False
    bleed: int = 0

    @property
    def is_for_reading(self) -> bool:
        """Whether the file is to be read on a screen or aloud, and not only to be printed."""
        return not self.black and not self.bleed


ON_SCREEN = Printing()
BLEED = 3


def kinds_for(edition: Data) -> tuple[Kind, ...]:
    """The kinds that are made for a neighbourhood: not the parish edition where it has no
    parish, nor the Watch bulletin where it has no scheme.
    """
    missing = {
        Kind.PARISH: not edition["parishes"],
        Kind.WATCH: not edition["watch"],
    }
    return tuple(kind for kind in Kind if not missing.get(kind, False))


def title_of(kind: Kind) -> str:
    """What a kind is called on the page that lists them."""
    return {
        Kind.STANDARD: say("Newsletter"),
        Kind.LARGE_PRINT: say("Newsletter in large print"),
        Kind.POSTER: say("Poster"),
        Kind.PARISH: say("Report for parish and town councils"),
        Kind.WATCH: say("Bulletin for Watch schemes"),
        Kind.REPLY_SLIPS: say("Reply slips"),
    }[kind]


def purpose_of(kind: Kind) -> str:
    """Whom a kind is for, in a sentence."""
    return {
        Kind.STANDARD: say("To print on both sides of one sheet and hand out."),
        Kind.LARGE_PRINT: say("The same and more, in type that is easier to read."),
        Kind.POSTER: say("For a notice board: who we are, when to meet us, how to reach us."),
        Kind.PARISH: say("For the clerk: figures, priorities, meetings and whom to talk to."),
        Kind.WATCH: say("For co-ordinators and members: schemes, figures and advice."),
        Kind.REPLY_SLIPS: say("Two on a sheet, to ask people who are not online."),
    }[kind]
