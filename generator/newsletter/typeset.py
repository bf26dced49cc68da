"""From the newsletter's data to a PDF (the one door to typst).

One Typesetter serves a whole thread: a compiler made anew for every document leaks memory, and
forgets what it worked out of the templates. The result is PDF/UA-1 and PDF/A-3a in one file, with
the same bytes every time; or, for a printer, a plain PDF without tags.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import typst

from generator.fonts.families import MAIN, folders_of
from generator.fonts.letters import families_for
from generator.newsletter.broken import broken_template, missing_template
from generator.newsletter.desk import Desk
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import Kind, Printing

Data = dict[str, Any]

# Where the templates lie in the theme.
FOLDER = "newsletter"
TEMPLATES = {
    Kind.STANDARD: "newsletter.typ",
    Kind.LARGE_PRINT: "large-print.typ",
    Kind.POSTER: "poster.typ",
    Kind.PARISH: "parish.typ",
    Kind.WATCH: "watch.typ",
    Kind.REPLY_SLIPS: "reply-slips.typ",
}
_LACKS = re.compile(r'the text `?"(.+?)"`? could not be displayed')
# A letter from Greek to Ethiopic, of Chinese, Japanese or Korean, or a joined form of Hebrew or
# Arabic: the scripts besides Latin for which there are fonts (theme/newsletter/scripts.typ).
_OTHER_SCRIPTS = re.compile(
    "[\u0370-\u139f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]"
)
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
    the first text comes that needs it. Not for two threads at once.
    """

    def __init__(self, theme: Path) -> None:
        self._desk = Desk(theme / FOLDER)
        self._compilers: dict[tuple[Path, ...], typst.Compiler] = {}
        # What each compiler was told last of the kind of edition.
        self._told: dict[typst.Compiler, dict[str, str]] = {}
        self._last: typst.Compiler | None = None

    def finished(self, edition: Data, setting: Data, kind: Kind, printing: Printing) -> Finished:
        """A newsletter, compiled and opened for its last touch."""
        return Finished(self.compile(edition, setting, kind, printing), printing)

    def compile(self, edition: Data, setting: Data, kind: Kind, printing: Printing) -> bytes:
        """The newsletter as the compiler makes it. Every warning is an error.

        Raises NewsletterFault for what is wrong with its texts, TemplateFault for a template.
        """
        given = {name: value for name, value in edition.items() if name != "qr"}
        text = json.dumps(given, ensure_ascii=False)
        fonts = [MAIN, *(families_for(text) if not text.isascii() else ())]
        layout, code = json.dumps(setting | {"fonts": fonts}), json.dumps(edition["qr"])
        self._desk.lay_out({"edition.json": text, "layout.json": layout, "code.json": code})
        self._last = self._compiler(folders_of(fonts))
        template = self._desk.folder / TEMPLATES[kind]
        if not template.is_file():
            raise missing_template(f"{FOLDER}/{TEMPLATES[kind]}")
        try:
            pdf, warnings = self._last.compile_with_warnings(
                input=str(template),
                sys_inputs=self._news(self._last, _manner(edition, text, printing)),
                format="pdf",
                # For archives and for reading aloud: a missing description is an error.
                pdf_standards=["a-3a", "ua-1"] if printing.is_for_reading else [],
                pdf_tags=printing.is_for_reading,
                timestamp=_timestamp(edition["date"]),
            )
        except typst.TypstError as error:
            raise self._fault(edition["name"], TEMPLATES[kind], error) from None
        if warnings:
            raise self._fault(edition["name"], TEMPLATES[kind], warnings[0])
        if not isinstance(pdf, bytes):
            raise TypeError("the compiler gave no PDF")
        return pdf

    def _news(self, compiler: typst.Compiler, manner: dict[str, str]) -> Any:
        """What a compiler has to be told of the manner of an edition: nothing while it stays the
        same, because all that it worked out so far would have to be looked through.
        """
        if self._told.get(compiler) == manner:
            return ...
        self._told[compiler] = manner
        return manner

    def _fault(
        self, name: str, template: str, said: typst.TypstError | typst.TypstWarning
    ) -> Exception:
        lacks = _LACKS.search(said.message)
        if lacks:
            return LettersMissing(name, _ESCAPED.sub(lambda code: chr(int(code[1], 16)), lacks[1]))
        showing = f"the newsletter of {name}"
        return broken_template(f"{FOLDER}/{template}", self._desk.folder.name, showing, said)

    def _compiler(self, folders: tuple[Path, ...]) -> typst.Compiler:
        """The compiler that knows the fonts in some folders."""
        if folders not in self._compilers:
            fonts = typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[*folders]
            )
            self._compilers[folders] = typst.Compiler(
                root=str(self._desk.folder), font_paths=fonts, ignore_system_fonts=True
            )
        return self._compilers[folders]

    def end(self) -> Data:
        """Where the text of the newsletter compiled last ends: page, x and y in points."""
        assert self._last is not None  # noqa: S101 - nobody asks before compiling
        found: Data = json.loads(self._last.query("<end>", field="value", one=True))
        return found


def _manner(edition: Data, text: str, printing: Printing) -> dict[str, str]:
    """What every template sees: few things, and the same for most newsletters (desk.py)."""
    return {
        "scripts": "yes" if _OTHER_SCRIPTS.search(text) else "",
        "language": edition["language"],
        "direction": edition["direction"],
        "word": edition["words"]["officers"],
        "black": "yes" if printing.black else "",
        "bleed": str(printing.bleed),
    }


def _timestamp(date: Data) -> int:
    """Noon of the day of the latest change, never the clock: the same input, the same bytes."""
    noon = dt.datetime(date["year"], date["month"], date["day"], 12, tzinfo=dt.UTC)
    return int(noon.timestamp())
