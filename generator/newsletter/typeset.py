"""From the newsletter's data to a PDF (the one door to typst).

One Typesetter serves a whole process: a compiler made anew for every document leaks memory. The
result is PDF/UA-1 and PDF/A-3a in one file, with the same bytes every time; or, for a printer, a
plain PDF without tags.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import typst

from generator.fonts.families import MAIN, main_folder, other_folder
from generator.fonts.letters import families_for
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import Kind, Printing

Data = dict[str, Any]

TEMPLATES = {
    Kind.STANDARD: "newsletter.typ",
    Kind.LARGE_PRINT: "large-print.typ",
    Kind.POSTER: "poster.typ",
    Kind.PARISH: "parish.typ",
    Kind.WATCH: "watch.typ",
    Kind.REPLY_SLIPS: "reply-slips.typ",
}
_LACKS = re.compile(r'the text `?"(.+?)"`? could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class NewsletterFault(Exception):
    """A newsletter that cannot be typeset, said to the person who edits its data."""


class LettersMissing(NewsletterFault):
    """A text holds a character that the newsletter's fonts do not have."""

    def __init__(self, name: str, character: str) -> None:
        self.name, self.character = name, character
        super().__init__(
            f"The newsletter of {name} has the character {_shown(character)}, "
            "which the newsletter's fonts do not have. "
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
    """The templates, their fonts and compilers, ready for one newsletter after another.

    Nearly every newsletter needs one font. The compiler that knows the other scripts is made when
    the first text comes that needs it.
    """

    def __init__(self, theme: Path) -> None:
        self._folder = theme / "newsletter"
        self._compilers: dict[bool, typst.Compiler] = {}
        self._last: typst.Compiler | None = None

    def finished(self, edition: Data, setting: Data, kind: Kind, printing: Printing) -> Finished:
        """A newsletter, compiled and opened for its last touch."""
        return Finished(self.compile(edition, setting, kind, printing), printing)

    def compile(self, edition: Data, setting: Data, kind: Kind, printing: Printing) -> bytes:
        """The newsletter as the compiler makes it. Every warning is an error."""
        text = json.dumps(edition, ensure_ascii=False)
        fonts = [MAIN, *(families_for(text) if not text.isascii() else ())]
        self._last = self._compiler(has_others=len(fonts) > 1)
        try:
            pdf, warnings = self._last.compile_with_warnings(
                input=str(self._folder / TEMPLATES[kind]),
                sys_inputs={
                    "edition": text,
                    "layout": json.dumps(setting | {"fonts": fonts}),
                    "fonts": json.dumps(fonts),
                    "language": edition["language"],
                    "black": "yes" if printing.black else "",
                    "bleed": str(printing.bleed),
                },
                format="pdf",
                # For archives and for reading aloud: a missing description is an error.
                pdf_standards=["a-3a", "ua-1"] if printing.is_for_reading else [],
                pdf_tags=printing.is_for_reading,
                timestamp=_timestamp(edition["date"]),
            )
        except typst.TypstError as error:
            raise _fault(edition["name"], error) from error
        if warnings:
            raise NewsletterFault(f"The newsletter of {edition['name']}: {warnings[0].message}")
        if not isinstance(pdf, bytes):
            raise TypeError("the compiler gave no PDF")
        return pdf

    def _compiler(self, *, has_others: bool) -> typst.Compiler:
        if has_others not in self._compilers:
            folders = [main_folder(), other_folder()] if has_others else [main_folder()]
            fonts = typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
            )
            self._compilers[has_others] = typst.Compiler(
                root=str(self._folder), font_paths=fonts, ignore_system_fonts=True
            )
        return self._compilers[has_others]

    def end(self) -> Data:
        """Where the text of the newsletter compiled last ends: page, x and y in points."""
        assert self._last is not None  # noqa: S101 - nobody asks before compiling
        found: Data = json.loads(self._last.query("<end>", field="value", one=True))
        return found


def _timestamp(date: Data) -> int:
    """Noon of the day of the latest change, never the clock: the same input, the same bytes."""
    noon = dt.datetime(date["year"], date["month"], date["day"], 12, tzinfo=dt.UTC)
    return int(noon.timestamp())


def _fault(name: str, error: typst.TypstError) -> NewsletterFault:
    lacks = _LACKS.search(error.message)
    if lacks:
        return LettersMissing(name, _ESCAPED.sub(lambda code: chr(int(code[1], 16)), lacks[1]))
    where = error.trace[0] if error.trace else ""
    return NewsletterFault(f"The newsletter of {name} cannot be typeset: {error.message} {where}")
