"""One PDF from many, page after page, for a printer that prints on both sides.

Merging loses the tags, so what comes of it cannot be read aloud: it is for paper only.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf

from generator.printing.booklet import A4_HIGH

# What a page may hold that is of no use on paper, or leads to what stays behind.
_ON_SCREEN = ("/Annots", "/StructParents", "/Tabs", "/AA")


@dataclass(frozen=True, slots=True)
class Batch:
    """A document, or one page of it counted from 0, and how many copies come one after another."""

    document: bytes
    copies: int = 1
    page: int | None = None


def stacked(batches: Iterable[Batch], title: str) -> bytes:
    """The documents one after another, each copy on sheets of its own.

    A document that recurs is stored once, however many copies there are. Printers that heed it
    are told to print on both sides, in the true size.
    """
    batches = list(batches)
    pdf = pikepdf.new()
    # pikepdf reads from these until the file is saved.
    documents = dict.fromkeys(batch.document for batch in batches)
    sources = {document: _for_paper(document) for document in documents}
    stored = {document: _taken(pdf, source) for document, source in sources.items()}
    kids = pikepdf.Array()
    for batch in batches:
        for page in _sheets(stored[batch.document], batch.page) * batch.copies:
            kids.append(pdf.make_indirect(pikepdf.Dictionary(dict(page.obj.items()))))
    # Filled in by hand: adding pages one by one takes 20 s for 20,000 of them, this half a second.
    pdf.Root.Pages.Kids, pdf.Root.Pages.Count = kids, len(kids)
    pdf.docinfo["/Title"] = f"{title}. For printing only"
    pdf.Root.ViewerPreferences = _preferences(pdf)
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    for source in sources.values():
        source.close()
    return out.getvalue()


def _for_paper(document: bytes) -> pikepdf.Pdf:
    """The document without links and tags, and an empty page behind its last."""
    pdf = pikepdf.open(io.BytesIO(document))
    for page in pdf.pages:
        for key in _ON_SCREEN:
            if key in page:
                del page[key]
    box = pdf.pages[-1].mediabox
    pdf.add_blank_page(page_size=(float(box[2] - box[0]), float(box[3] - box[1])))
    return pdf


def _sheets(pages: list[pikepdf.Page], page: int | None) -> list[pikepdf.Page]:
    """A copy of all the pages, or of one, with the empty page where its last sheet needs it."""
    *printed, empty = pages
    copy = printed if page is None else [printed[page]]
    return [*copy, empty] if len(copy) % 2 else copy


def _taken(pdf: pikepdf.Pdf, source: pikepdf.Pdf) -> list[pikepdf.Page]:
    """Adds the pages of another document, and returns them as they now are in this one."""
    start = len(pdf.pages)
    pdf.pages.extend(source.pages)
    return list(pdf.pages[start:])


def _preferences(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    box = pdf.Root.Pages.Kids[0].MediaBox
    landscape = box[2] - box[0] >= A4_HIGH - 1
    turn = "/DuplexFlipShortEdge" if landscape else "/DuplexFlipLongEdge"
    return pikepdf.Dictionary(Duplex=pikepdf.Name(turn), PrintScaling=pikepdf.Name("/None"))
