"""Reads a newsletter back and says what its structure lacks.

Conformance checkers look at what is tagged, and miss what is tagged as less than it is: a heading
as a paragraph, a table as a plain division, a document without bookmarks. So these are counted.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pymupdf

from generator.newsletter.kinds import Kind

SMALLEST = 12.0
# What each kind must have at least. A poster and a slip are one page with few sections.
SMALLEST_OF = {Kind.LARGE_PRINT: 18.0, Kind.POSTER: 14.0}
SECTIONS = {Kind.POSTER: 2, Kind.PARISH: 2, Kind.REPLY_SLIPS: 0}
HEADINGS = ("/H1", "/H2", "/H3")
UA = "{http://www.aiim.org/pdfua/ns/id/}part"
A = "{http://www.aiim.org/pdfa/ns/id/}part"


@dataclass(frozen=True)
class Structure:
    """What a newsletter tells a reader that cannot see it."""

    pages: int
    title: str
    language: str
    marked: bool
    shows_title: bool
    standards: tuple[str, str]
    tags: Counter[str]
    headings: tuple[str, ...]
    bookmarks: tuple[tuple[int, str], ...]
    alternatives: tuple[str, ...]
    tables: tuple[tuple[tuple[tuple[str, str], ...], ...], ...]
    links: int
    links_described: int
    smallest: float
    fonts_embedded: bool
    text: str


def read(pdf: bytes) -> Structure:
    """The structure of a newsletter."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, pymupdf.open(stream=pdf) as seen:
        root = opened.Root
        elements = list(_elements(root.get("/StructTreeRoot", pikepdf.Dictionary()).get("/K")))
        kinds = [str(element.S) for element in elements]
        links = [link for page in opened.pages for link in _annotations(page)]
        # Read before the metadata: opening them copies their title into the document's entry.
        title = str(opened.docinfo.get("/Title", ""))
        with opened.open_metadata() as metadata:
            standards = (str(metadata.get(UA, "")), str(metadata.get(A, "")))
        return Structure(
            pages=len(opened.pages),
            title=title,
            language=str(root.get("/Lang", "")),
            marked=bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            shows_title=bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            standards=standards,
            tags=Counter(kinds),
            headings=tuple(kind for kind in kinds if kind in HEADINGS),
            bookmarks=tuple((level, title) for level, title, _ in seen.get_toc()),
            alternatives=tuple(str(e.get("/Alt", "")) for e in elements if e.S == "/Figure"),
            tables=tuple(_table(element) for element in elements if element.S == "/Table"),
            links=len(links),
            links_described=sum(bool(str(link.get("/Contents", ""))) for link in links),
            smallest=min((size for size, _ in _spans(seen)), default=0.0),
            fonts_embedded=all(font[1] != "n/a" for page in seen for font in page.get_fonts()),
            text="\n".join(page.get_text() for page in seen),
        )


def _elements(kids: Any) -> Iterator[Any]:
    """Every element of the structure tree, in the order it is read aloud."""
    if kids is None:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid.get("/K"))


def _annotations(page: pikepdf.Page) -> list[Any]:
    return [note for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]


def _table(table: Any) -> tuple[tuple[tuple[str, str], ...], ...]:
    """A table as rows of (tag, scope)."""
    return tuple(
        tuple((str(cell.S), _scope(cell)) for cell in _elements(row.K) if cell.S in ("/TH", "/TD"))
        for row in _elements(table.K)
        if row.S == "/TR"
    )


def _scope(cell: Any) -> str:
    attributes = cell.get("/A", [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if "/Scope" in one:
            return str(one.Scope)
    return ""


def _spans(document: Any) -> Iterator[tuple[float, str]]:
    for page in document:
        for block in page.get_text("dict")["blocks"]:
            for line in block.get("lines", []):
                for span in line["spans"]:
                    if span["text"].strip():
                        yield round(span["size"], 2), span["text"]


def tables_printed(found: Structure) -> int:
    """How many tables of figures there are to be seen, tagged or not: by their headings."""
    text = "".join(found.text.split())
    return text.count("TypeLatestBeforeChange") + text.count("MostfrequenttypesLatestBefore")


def faults(
    pdf: bytes, *, kind: Kind = Kind.STANDARD, tables: int | None = None, pictures: int = 1
) -> list[str]:
    """What is wrong with a newsletter's structure.

    `tables` is how many it must have, `pictures` how many besides the QR code it must describe.
    """
    found = read(pdf)
    smallest = SMALLEST_OF.get(kind, SMALLEST)
    checks = {
        "no title": bool(found.title) and found.shows_title,
        "no language": found.language[:2] in ("en", "cy", "ur"),
        "not marked as tagged": found.marked,
        "does not claim PDF/UA-1 and PDF/A-3": found.standards == ("1", "3"),
        "not one main heading, first": found.headings[:1] == ("/H1",) and found.tags["/H1"] == 1,
        "too few sections": found.tags["/H2"] >= SECTIONS.get(kind, 3),
        "a heading level is left out": _levels_in_order(found.headings),
        "bookmarks are not the headings": _same_levels(found),
        "headings out of order in the text": _in_order(found),
        "a picture without description, or too few": _described(found, pictures),
        "a link without description": 0 < found.links == found.links_described,
        "links that are not tagged": found.tags["/Link"] > 0,
        "wrong number of tables": tables is None or len(found.tables) == tables,
        "a table without headings": all(_headed(table) for table in found.tables),
        "no paragraphs": found.tags["/P"] >= 5,
        f"text smaller than {smallest:g} pt": found.smallest >= smallest,
        "a font that is not embedded": found.fonts_embedded,
    }
    return [fault for fault, holds in checks.items() if not holds]


def _levels_in_order(headings: tuple[str, ...]) -> bool:
    levels = [int(heading[2]) for heading in headings]
    return all(after - before <= 1 for before, after in pairwise(levels))


def _same_levels(found: Structure) -> bool:
    return [level for level, _ in found.bookmarks] == [int(tag[2]) for tag in found.headings]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _in_order(found: Structure) -> bool:
    """Whether the headings stand in the painted text in the order of the bookmarks."""
    text, at = _squeezed(found.text), 0
    for _, title in found.bookmarks:
        at = text.find(_squeezed(title), at)
        if at < 0:
            return False
    return True


def _described(found: Structure, pictures: int) -> bool:
    """The QR code and so many pictures more, each with words of its own."""
    codes = [text for text in found.alternatives if "QR" in text]
    others = len(found.alternatives) - len(codes)
    return len(codes) >= 1 and others == pictures and all(found.alternatives)


def _headed(table: tuple[tuple[tuple[str, str], ...], ...]) -> bool:
    """Column headings in the first row, a row heading in every other, and no cell missing."""
    first, *rest = table
    return (
        all(cell == ("/TH", "/Column") for cell in first)
        and bool(rest)
        and all(row[0] == ("/TH", "/Row") for row in rest)
        and all(tag == "/TD" for row in rest for tag, _ in row[1:])
        and {len(row) for row in table} == {len(first)}
    )


def heard(pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """What the checker of PDF/UA finds."""
    file = folder / "newsletter.pdf"
    file.write_bytes(pdf)
    result = outloud.check(str(file))
    assert result.error is None
    return [(one.rule, one.message) for one in result.sorted_findings()]
