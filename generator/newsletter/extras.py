"""What stands at the end of a newsletter as far as its last column has room: advice and Watch news.

How much room is left only the typesetter knows. So the template is given every piece, and takes
the first choice of pieces that fits. What a newsletter says it leaves out stays true whatever is
taken: the page has more of it.
"""

from typing import Any

from generator.newsletter.inserts import first_tips
from generator.newsletter.layouts import ALL, FIRST_TIPS, Layout

Data = dict[str, Any]

SCHEMES, SCHEMES_IN_SHORT, TIPS, FEW_TIPS = "schemes", "schemes in short", "tips", "few tips"
# From what says most to what says least.
CHOICES = (
    (SCHEMES, TIPS),
    (SCHEMES_IN_SHORT, TIPS),
    (SCHEMES, FEW_TIPS),
    (SCHEMES_IN_SHORT, FEW_TIPS),
    (TIPS,),
    (FEW_TIPS,),
    (SCHEMES,),
    (SCHEMES_IN_SHORT,),
)


def extras(edition: Data, layout: Layout) -> Data:
    """The pieces that the columns do not have already, by name, and the choices among them.

    `least` are those that the layout is to have.
    """
    pieces = {}
    if edition["watch"] and not layout.schemes:
        pieces[SCHEMES] = _piece(watch=edition["watch"], watch_said=edition["watch_said"])
        pieces[SCHEMES_IN_SHORT] = _piece(watch_said=edition["watch_said"])
    if edition["inserts"] and layout.tips < ALL:
        pieces[TIPS] = _piece(inserts=edition["inserts"])
        pieces[FEW_TIPS] = _piece(inserts=[_in_short(one) for one in edition["inserts"]])
    choices = [list(names) for names in CHOICES if pieces.keys() >= set(names)]
    wanted = {SCHEMES_IN_SHORT: layout.watch, FEW_TIPS: layout.tips > 0}
    least = [name for name, is_wanted in wanted.items() if is_wanted and name in pieces]
    return {"pieces": pieces, "choices": choices, "least": least}


def _piece(**blocks: Any) -> Data:
    return {"watch": [], "watch_said": [], "inserts": []} | blocks


def _in_short(insert: Data) -> Data:
    return insert | {"text": first_tips(insert["text"], FIRST_TIPS)}
