"""Labels and count sheets, set in type by the templates of theme/printing."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import typst

from generator.fonts.families import MAIN, main_folder, other_folder
from generator.fonts.letters import families_for, first_missing
from generator.newsletter.finished import Finished
from generator.newsletter.kinds import ON_SCREEN

Data = dict[str, Any]
LABELS, COUNTS = "labels.typ", "counts.typ"


class SheetFault(Exception):
    """A label or a count sheet that cannot be set; the text says why."""


def sheet(theme: Path, template: str, data: Data, as_of: dt.date) -> bytes:
    """A sheet as a tagged PDF (PDF/UA-1), dated the day it stands for: same input, same bytes.

    Raises SheetFault for a character that no font has, so that nobody gets a label with gaps.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    missing = first_missing(text)
    if missing >= 0:
        raise SheetFault(_lacking(text[missing]))
    families = [MAIN, *families_for(text)]
    noon = dt.datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=dt.UTC)
    pdf, warnings = _compiler(theme / "printing", template, families).compile_with_warnings(
        sys_inputs={"sheet": text, "fonts": json.dumps(families)},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(noon.timestamp()),
    )
    if warnings or not isinstance(pdf, bytes):
        said = warnings[0].message if warnings else "the typesetter gave no PDF"
        raise SheetFault(f"The sheet {template} cannot be set: {said}")
    return Finished(pdf, ON_SCREEN).saved()


def _compiler(folder: Path, template: str, families: list[str]) -> typst.Compiler:
    """A compiler with the fonts that are needed, and none of the machine's own."""
    folders = [main_folder(), other_folder()] if len(families) > 1 else [main_folder()]
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
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
