"""From the newsletter's data to a PDF (the one door to typst and pikepdf).

One Typesetter serves a whole process: a compiler made anew for every document leaks memory. The
result is PDF/UA-1 and PDF/A-3a in one file, with the same bytes every time.
"""

import datetime as dt
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fontpkg_open_sans
import pikepdf
import typst

Data = dict[str, Any]

FONT = "OpenSans[wdth,wght].ttf"
TEMPLATE = "newsletter.typ"
_AROUND_ROWS = ("/Document", "/Part", "/Sect", "/Div", "/NonStruct", "/Table", "/THead", "/TBody")
_LACKS = re.compile(r'the text `?"(.+?)"`? could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class NewsletterFault(Exception):
    """A newsletter that cannot be typeset, said to the person who edits its data."""


class LettersMissing(NewsletterFault):
    """A text holds a character that the newsletter's font does not have."""

    def __init__(self, name: str, character: str) -> None:
        self.name, self.character = name, character
        super().__init__(
            f"The newsletter of {name} has the character {_shown(character)}, "
            "which the newsletter's font does not have. "
            "To fix it, write the text without that character."
        )

    def __reduce__(self) -> tuple[type["LettersMissing"], tuple[str, str]]:
        """Lets a worker process hand the fault over."""
        return type(self), (self.name, self.character)


def _shown(text: str) -> str:
    """`→ (U+2192)`: with its number, a character that cannot be seen can still be looked for."""
    codes = " ".join(f"U+{ord(character):04X}" for character in text)
    return f"{text} ({codes})" if text.isprintable() else codes


class Typesetter:
    """The template, its fonts and a compiler, ready for one newsletter after another."""

    def __init__(self, theme: Path) -> None:
        folder = theme / "newsletter"
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[fontpkg_open_sans.ROOT / "files"],
        )
        self._compiler = typst.Compiler(
            str(folder / TEMPLATE), root=str(folder), font_paths=fonts, ignore_system_fonts=True
        )

    def compile(self, edition: Data, setting: Data) -> bytes:
        """The newsletter as the compiler makes it. Every warning is an error."""
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                sys_inputs={"edition": json.dumps(edition), "layout": json.dumps(setting)},
                format="pdf",
                # For archives and for reading aloud: a missing description is an error.
                pdf_standards=["a-3a", "ua-1"],
                timestamp=_timestamp(edition["date"]),
            )
        except typst.TypstError as error:
            raise _fault(edition["name"], error) from error
        if warnings:
            raise NewsletterFault(f"The newsletter of {edition['name']}: {warnings[0].message}")
        if not isinstance(pdf, bytes):
            raise TypeError("the compiler gave no PDF")
        return pdf

    def end(self) -> Data:
        """Where the text of the newsletter compiled last ends: page, x and y in points."""
        found: Data = json.loads(self._compiler.query("<end>", field="value", one=True))
        return found


def _timestamp(date: Data) -> int:
    """Noon of the day the facts stand for, never the clock: the same input, the same bytes."""
    noon = dt.datetime(date["year"], date["month"], date["day"], 12, tzinfo=dt.UTC)
    return int(noon.timestamp())


def _fault(name: str, error: typst.TypstError) -> NewsletterFault:
    lacks = _LACKS.search(error.message)
    if lacks:
        return LettersMissing(name, _ESCAPED.sub(lambda code: chr(int(code[1], 16)), lacks[1]))
    where = error.trace[0] if error.trace else ""
    return NewsletterFault(f"The newsletter of {name} cannot be typeset: {error.message} {where}")


class Finished:
    """A compiled newsletter opened for its last touch."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pikepdf.open(io.BytesIO(pdf))
        self.pages = len(self._pdf.pages)

    def saved(self) -> bytes:
        """The PDF with row headings, packed; its id depends on nothing but what it holds."""
        for row in _rows(self._pdf.Root.StructTreeRoot.K):
            _head_row(row)
        out = io.BytesIO()
        self._pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
        return out.getvalue()


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
