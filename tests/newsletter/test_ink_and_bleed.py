"""Editions for a printer: one ink, room to cut, and the same bytes each time."""

import io
import json

import pikepdf
import pymupdf
import pytest

from generator.newsletter.kinds import BLEED, Kind, Printing, kinds_for
from generator.newsletter.newsletter import typeset
from tests.newsletter.editions import ROOT, THEME, example, gathered, material

pytestmark = pytest.mark.pdf

SAMPLES = ROOT / "neighbourhoods"


def name_of(space: pikepdf.Object) -> str:
    """A colour space stands alone, or first in a list with what belongs to it."""
    return str(space if isinstance(space, pikepdf.Name) else space[0])


def inks(pdf: bytes) -> set[str]:
    """The colour spaces that anything in a file is drawn in."""
    found: set[str] = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            for _, operator in pikepdf.parse_content_stream(page):
                name = {"rg": "/DeviceRGB", "k": "/DeviceCMYK"}.get(str(operator).lower())
                found |= {name} if name else set()
        for one in opened.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                found.add(name_of(one.ColorSpace))
            spaces = one.get("/ColorSpace") if isinstance(one, pikepdf.Dictionary) else None
            if isinstance(spaces, pikepdf.Dictionary):
                found |= {name_of(space) for space in spaces.values()}
    return found


def test_one_ink_means_black_and_nothing_else() -> None:
    given = gathered(SAMPLES)["alvaston-north"]
    made_of = material(*given, SAMPLES)
    for kind in kinds_for(json.loads(made_of)):
        pdf = typeset(made_of, THEME, kind, Printing(black=True)).pdf
        assert inks(pdf) <= {"/DeviceGray"}
        assert inks(typeset(made_of, THEME, kind).pdf) != inks(pdf)


@pytest.mark.parametrize("kind", Kind)
def test_a_print_shop_gets_room_to_cut_and_nothing_to_read_in_it(kind: Kind) -> None:
    made_of = json.dumps(json.loads(material(*example())) | {"parishes": ["A"]})
    pdf = typeset(made_of, THEME, kind, Printing(bleed=BLEED)).pdf
    plain = typeset(made_of, THEME, kind)
    with pymupdf.open(stream=pdf) as opened:
        assert len(opened) == plain.pages
        for page in opened:
            wide, high = (
                round(side * 25.4 / 72) for side in (page.mediabox.width, page.mediabox.height)
            )
            trimmed = [
                round(side * 25.4 / 72) for side in (page.trimbox.width, page.trimbox.height)
            ]
            assert (wide, high) == (216, 303)
            assert trimmed == [210, 297]
            for block in page.get_text("blocks"):
                assert min(block[0], page.rect.width - block[2]) > (BLEED + 5) * 72 / 25.4


@pytest.mark.parametrize("printing", [Printing(), Printing(black=True), Printing(True, BLEED)])
def test_the_same_facts_make_the_same_bytes(printing: Printing) -> None:
    made_of = material(*example())
    for kind in kinds_for(json.loads(made_of)):
        first, again = (typeset(made_of, THEME, kind, printing).pdf for _ in range(2))
        assert first == again
