"""The last touch to a compiled newsletter: row headings for readers, one ink for printers."""

import io
from collections.abc import Iterator

import pikepdf

from generator.newsletter.kinds import Printing

_AROUND_ROWS = ("/Document", "/Part", "/Sect", "/Div", "/NonStruct", "/Table", "/THead", "/TBody")
_POINTS_A_MM = 72 / 25.4


class Finished:
    """A compiled newsletter opened for its last touch."""

    def __init__(self, pdf: bytes, printing: Printing) -> None:
        self._pdf = pikepdf.open(io.BytesIO(pdf))
        self._printing = printing
        self.pages = len(self._pdf.pages)
        # The compiler packs no tags. Most newsletters have no table, and their tags need no look.
        self._has_tables = b"/TR" in pdf

    def saved(self) -> bytes:
        """The PDF, packed; its id depends on nothing but what it holds."""
        if not self._printing.is_for_reading:
            self._for_the_press()
        elif self._has_tables:
            for row in _rows(self._pdf.Root.StructTreeRoot.K):
                _head_row(row)
        out = io.BytesIO()
        self._pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            # The compiler has said which version of PDF it is.
            fix_metadata_version=False,
        )
        return out.getvalue()

    def _for_the_press(self) -> None:
        """Say where the sheet is cut, and make every grey a tint of black ink alone."""
        cut = self._printing.bleed * _POINTS_A_MM
        for page in self._pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            page.trimbox = pikepdf.Array(
                [round(edge, 3) for edge in (left + cut, bottom + cut, right - cut, top - cut)]
            )
            page.BleedBox = page.mediabox
        if self._printing.black:
            for found in self._pdf.objects:
                _ink(found)


def _ink(found: pikepdf.Object) -> None:
    """Greys that are described by a colour profile may be printed with all four inks; plain
    greys are black ink.
    """
    if not isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        return
    resources = found.get("/Resources", pikepdf.Dictionary())
    spaces = [resources.get("/ColorSpace"), found.get("/ColorSpace")]
    for holder in (space for space in spaces if isinstance(space, pikepdf.Dictionary)):
        for name, space in holder.items():
            if _is_grey(space):
                holder[name] = pikepdf.Name.DeviceGray
    if found.get("/Subtype") == "/Image" and _is_grey(found.get("/ColorSpace")):
        found["/ColorSpace"] = pikepdf.Name.DeviceGray


def _is_grey(space: pikepdf.Object | None) -> bool:
    return (
        isinstance(space, pikepdf.Array)
        and len(space) == 2
        and space[0] == "/ICCBased"
        and space[1].N == 1
    )


def _rows(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The rows of every table in the structure tree. No table stands within running text."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        kind = kid.S if isinstance(kid, pikepdf.Dictionary) and "/S" in kid else None
        if kind == "/TR":
            yield kid
        elif kind in _AROUND_ROWS:
            yield from _rows(kid.K)


def _head_row(row: pikepdf.Object) -> None:
    """The first cell of a row of the table of figures names the row."""
    first = row.K[0]
    if first.S == "/TD":
        first.S = pikepdf.Name.TH
        first.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
