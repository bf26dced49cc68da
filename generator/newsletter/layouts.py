"""How a newsletter comes to fit two pages: smaller steps of type first, then fewer blocks.

Type starts at 16 pt and never goes under 12 pt, labels and footers included (UKAAF G003). What
is left out is left out whole, never cut, and the newsletter says what that is and where it stands.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

from generator.wording import listed

Data = dict[str, Any]

ALL = 99
PAGES = 2
# The ways to get in touch whose names say what they are for.
PLAIN = ("not an emergency", "anonymous")


@dataclass(frozen=True, slots=True)
class Layout:
    """A size of type, how close the lines stand, and which blocks are shown.

    Spaces are in ems, margins in millimetres. `turn` starts the priorities on a new page, so that
    very little text still makes two pages. `band` gives crime the whole width of a page.
    """

    size: float
    leading: float = 0.62
    gap: float = 0.62
    margin: int = 15
    close: bool = False
    turn: bool = False
    band: bool = True
    news: bool = True
    watch: bool = True
    said: int = ALL
    meetings: int = ALL
    types: bool = True
    uses: bool = True
    partners: bool = True
    why: bool = True
    asked: bool = True
    help: bool = True

    def setting(self) -> Data:
        """What the template needs to know."""
        wanted = ("size", "leading", "gap", "margin", "close", "turn", "band")
        return {name: value for name, value in asdict(self).items() if name in wanted}


CLOSE = Layout(12, leading=0.48, gap=0.4, margin=12, close=True)
_NO_WATCH = replace(CLOSE, news=False, watch=False)
_LESS_SAID = replace(_NO_WATCH, said=2, meetings=4)
_TOTALS = replace(_LESS_SAID, types=False, band=False)
_BRIEF = replace(_TOTALS, uses=False, partners=False)
_LEAST_SAID = replace(_BRIEF, said=1, meetings=3)
_NO_WHY = replace(_LEAST_SAID, why=False)
_DENSEST = replace(_NO_WHY, help=False, asked=False)

# From the roomiest to the densest. First goes what a reader can best do without on paper. What was
# promised to be told (done, doing, planned) and the way to a person stay in every one of them.
LAYOUTS = (
    Layout(16, turn=True),
    *(Layout(size) for size in (16, 15, 14, 13.5, 13, 12.5, 12)),
    CLOSE,
    _NO_WATCH,
    _LESS_SAID,
    _TOTALS,
    _BRIEF,
    _LEAST_SAID,
    _NO_WHY,
    _DENSEST,
)


def trimmed(edition: Data, layout: Layout) -> Data:
    """The edition with the blocks that the layout shows, and a note of those it leaves out."""
    shown = dict(edition)
    shown["contact"] = [
        _way(way, layout) for way in edition["contact"] if layout.news or way["need"] != "news"
    ]
    shown["watch"] = edition["watch"] if layout.watch else []
    shown["said"] = edition["said"][: layout.said]
    shown["meetings"] = edition["meetings"][: layout.meetings]
    shown["asked"] = edition["asked"] if layout.asked else []
    shown["how_decided"] = edition["how_decided"] if layout.why else []
    shown["priorities"] = [_priority(one, layout) for one in edition["priorities"]]
    shown["crime"] = _crime(edition["crime"], layout)
    shown["left_out"] = listed(_left_out(edition, layout))
    return shown


def _way(way: Data, layout: Layout) -> Data:
    """A way to get in touch. What tells when to use it stays where a mistake could do harm."""
    return way | {"use": []} if way["need"] in PLAIN and not layout.uses else way


def _priority(priority: Data, layout: Layout) -> Data:
    hidden = [] if layout.why else ["why"]
    hidden += [] if layout.help else ["how_you_can_help"]
    hidden += [] if layout.partners else ["partners"]
    return priority | {name: [] for name in hidden}


def _crime(crime: Data | None, layout: Layout) -> Data | None:
    if crime is None or layout.types:
        return crime
    totals = [row for row in crime["rows"] if row["is_total"] or not row["is_crime"]]
    return crime | {"rows": totals}


def _left_out(edition: Data, layout: Layout) -> list[str]:
    """What the layout leaves out of this edition, in the words of a reader."""
    ways, priorities, crime = edition["contact"], edition["priorities"], edition["crime"]
    news = any(way["need"] == "news" for way in ways)
    uses = any(way["need"] in PLAIN and way["use"] for way in ways)
    lost = {
        "ways to get news from us": news and not layout.news,
        "Watch schemes": edition["watch"] and not layout.watch,
        "more of what you said and we did": len(edition["said"]) > layout.said,
        "later dates": len(edition["meetings"]) > layout.meetings,
        "how to have your say": edition["asked"] and not layout.asked,
        "how and why we chose our priorities": not layout.why,
        "how you can help": _any(priorities, "how_you_can_help") and not layout.help,
        "which partners help": _any(priorities, "partners") and not layout.partners,
        "each type of crime": crime is not None and not layout.types,
        "what each way to get in touch is for": uses and not layout.uses,
    }
    return [words for words, is_lost in lost.items() if is_lost]


def _any(blocks: list[Data], name: str) -> bool:
    return any(block[name] for block in blocks)
