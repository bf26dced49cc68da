"""How a newsletter comes to fit two pages: smaller steps of type first, then fewer blocks.

Type starts at 16 pt and never goes under 12 pt, labels and footers included (UKAAF G003). What
is left out is left out whole, never cut, and the newsletter says what that is and where it stands.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

Data = dict[str, Any]

ALL = 99
PAGES = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A size of type, how close the lines stand, and which blocks are shown.

    Spaces are in ems, margins in millimetres. `turn` starts the priorities on a new page, so that
    very little text still makes two pages. `direct` gives each officer's own email and phone beside
    the team's. `why` is the number of priorities that say why they were chosen.
    """

    size: float
    leading: float = 0.62
    gap: float = 0.62
    margin: int = 15
    close: bool = False
    turn: bool = False
    direct: bool = True
    news: bool = True
    watch: bool = True
    said: int = ALL
    meetings: int = ALL
    types: bool = True
    uses: bool = True
    partners: bool = True
    chosen: bool = True
    why: int = ALL
    asked: bool = True
    help: bool = True
    photos: bool = True
    slip: bool = True
    insert: bool = True

    def setting(self) -> Data:
        """What the template needs to know."""
        wanted = ("size", "leading", "gap", "margin", "close", "turn")
        return {name: value for name, value in asdict(self).items() if name in wanted}


CLOSE = Layout(12, leading=0.48, gap=0.4, margin=12, close=True)
_TEAM_ONLY = replace(CLOSE, direct=False)
_NO_SLIP = replace(_TEAM_ONLY, slip=False)
_NO_INSERT = replace(_NO_SLIP, news=False, insert=False)
_NO_TYPES = replace(_NO_INSERT, types=False)
_NO_WATCH = replace(_NO_TYPES, watch=False)
_BRIEF = replace(_NO_WATCH, uses=False, partners=False, meetings=4, said=2)
_LESS_WHY = replace(_BRIEF, why=1)
_NO_WHY = replace(_LESS_WHY, why=0)
_LEAST_SAID = replace(_NO_WHY, said=1, meetings=3)
_NO_HELP = replace(_LEAST_SAID, help=False, chosen=False)
_NOT_ASKED = replace(_NO_HELP, asked=False)
_DENSEST = replace(_NOT_ASKED, photos=False)

# For the kinds that have as many pages as they need.
ALL_OF_IT = Layout(12)

# From the roomiest to the densest. First goes what a reader can best do without on paper. What was
# promised to be told (done, doing, planned) and the way to a person stay in every one of them.
LAYOUTS = (
    Layout(16, turn=True),
    *(Layout(size) for size in (16, 15, 14, 13.5, 13, 12.5, 12)),
    CLOSE,
    _TEAM_ONLY,
    _NO_SLIP,
    _NO_INSERT,
    _NO_TYPES,
    _NO_WATCH,
    _BRIEF,
    _LESS_WHY,
    _NO_WHY,
    _LEAST_SAID,
    _NO_HELP,
    _NOT_ASKED,
    _DENSEST,
)
