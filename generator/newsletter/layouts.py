"""How a newsletter comes to fit two pages: smaller steps of type first, then fewer blocks.

Type starts at 16 pt and never goes under 12 pt, labels and footers included (UKAAF G003). What
is left out is left out whole, never cut, and the newsletter says what that is and where it stands.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

Data = dict[str, Any]

ALL = 99
PAGES = 2
# Of advice against crime, and of the kinds of crime in the table, where there is no room for all.
FIRST_TIPS = 3
LARGEST_TYPES = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """A size of type, how close the lines stand, and which blocks are shown.

    Spaces are in ems, margins in millimetres. `turn` starts the priorities on a new page, so that
    very little text still makes two pages; `even` lets columns end at one height. `tips` counts
    the items of the advice against crime, `types` the kinds of crime in the table, `why` the
    priorities that say why they were chosen. `schemes` names each Watch scheme. `web` gives the
    web address of somebody who can be reached in another way, too; `direct` each officer's own
    email and phone beside the team's.
    """

    size: float
    leading: float = 0.62
    gap: float = 0.62
    margin: int = 15
    close: bool = False
    turn: bool = False
    even: bool = True
    slip: bool = True
    photos: bool = True
    asked: bool = True
    help: bool = True
    chosen: bool = True
    tips: int = ALL
    watch: bool = True
    schemes: bool = True
    types: int = ALL
    why: int = ALL
    said: int = ALL
    meetings: int = ALL
    partners: bool = True
    uses: bool = True
    news: bool = True
    web: bool = True
    direct: bool = True

    def setting(self) -> Data:
        """What the template needs to know."""
        wanted = ("size", "leading", "gap", "margin", "close", "turn", "even")
        return {name: value for name, value in asdict(self).items() if name in wanted}


CLOSE = Layout(12, leading=0.48, gap=0.4, margin=10, close=True)
# What was promised to be told (done, doing, planned), the officers, the next dates, the chart and
# the way to a person are in every layout.
DENSEST = replace(
    CLOSE,
    slip=False,
    photos=False,
    asked=False,
    help=False,
    chosen=False,
    tips=0,
    watch=False,
    schemes=False,
    types=0,
    why=0,
    said=1,
    meetings=2,
    partners=False,
    uses=False,
    news=False,
    web=False,
    direct=False,
)

# What is shown besides, from what a reader on paper would miss most to what they miss least. The
# reply slip is first: it is how people who are not online have a say.
WORTH: tuple[dict[str, Any], ...] = (
    {"slip": True},
    {"photos": True},
    {"asked": True},
    {"meetings": 3},
    {"chosen": True},
    {"help": True},
    {"why": 1},
    {"tips": FIRST_TIPS},
    {"watch": True},
    {"types": LARGEST_TYPES},
    {"said": 2},
    {"why": 2},
    {"why": ALL},
    {"meetings": 5},
    {"partners": True},
    {"tips": ALL},
    {"schemes": True},
    {"said": ALL},
    {"meetings": ALL},
    {"news": True},
    {"uses": True},
    {"web": True},
    {"direct": True},
    {"types": 2 * LARGEST_TYPES},
    {"types": ALL},
)


def _with(count: int) -> Layout:
    """The densest layout with so many of the blocks of WORTH."""
    layout = DENSEST
    for block in WORTH[:count]:
        layout = replace(layout, **block)
    return layout


# For the kinds that have as many pages as they need.
ALL_OF_IT = Layout(12)

# From the roomiest to the densest.
LAYOUTS = (
    Layout(16, turn=True, even=False),
    Layout(16, even=False),
    *(Layout(size) for size in (15.5, 15, 14.5, 14, 13.5, 13, 12.5, 12)),
    *(_with(count) for count in range(len(WORTH), 0, -1)),
    # Where even this runs over, the end of its text tells by how much.
    replace(DENSEST, even=False),
)
