"""Labels and count sheets, set in type by the templates of theme/printing."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import typst

from generator.fonts.families import MAIN, folders_of
from generator.fonts.letters import families_for, first_missing
from generator.newsletter.broken import broken_template, missing_template
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import ON_SCREEN

Data = dict[str, Any]
LABELS, COUNTS = "labels.typ", "counts.typ"
# Where the templates lie in the theme, and what they are for.
_FOLDER, _SHOWING = "printing", "the sheets of a print run"


class SheetFault(Exception):
    """A label or a count sheet that cannot be set; the text says why."""


def sheet(theme: Path, template: str, data: Data, as_of: dt.date) -> bytes:
    """A sheet as a tagged PDF (PDF/UA-1), dated the day it stands for: same input, same bytes.

    Raises SheetFault for a character that no font has, so that nobody gets a label with gaps, and
    TemplateFault for a template that is missing or broken.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    missing = first_missing(text)
    if missing >= 0:
        raise SheetFault(_lacking(text[missing]))
    families = [MAIN, *families_for(text)]
    noon = dt.datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=dt.UTC)
    name = f"{_FOLDER}/{template}"
    if not (theme / name).is_file():
        raise missing_template(name)
    try:
        pdf, warnings = _compiler(theme / _FOLDER, template, families).compile_with_warnings(
            sys_inputs={"sheet": text, "fonts": json.dumps(families)},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=int(noon.timestamp()),
        )
    except typst.TypstError as error:
        raise broken_template(name, _FOLDER, _SHOWING, error) from None
    if warnings:
        raise broken_template(name, _FOLDER, _SHOWING, warnings[0])
    if not isinstance(pdf, bytes):
        raise TypeError("the compiler gave no PDF")
    return Finished(pdf, ON_SCREEN).saved()


def _compiler(folder: Path, template: str, families: list[str]) -> typst.Compiler:
    """A compiler with the fonts that are needed, and none of the machine's own."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[*folders_of(families)],
    )
    return typst.Compiler(
        str(folder / template), root=str(folder), font_paths=fonts, ignore_system_fonts=True
    )


def _lacking(character: str) -> str:
    code = f"U+{ord(character):04X}"
    shown = f"{character} ({code})" if character.isprintable() else code
    return (
        f"A drop point has the character {shown}, which no font has. "
        "To fix it, write the text without that character."
    )
