"""The newsletter in braille: a BRF file, pages of 25 lines of 40 cells, for an embosser.

The text is that of the plain text. liblouis turns it into contracted braille; its program
`lou_translate` is called, because its Python module comes with operating systems only and cannot
be installed beside ours. What a program makes must be read by a braille reader before anybody is
given it: the first page says so, and so does the file's name.
"""

import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from generator.newsletter.braille_pages import Block, brf
from generator.newsletter.plain_text import parts
from generator.wording import is_english, listed, say, speaking, unmarked

Data = dict[str, Any]
# From lines of text to as many lines of braille.
Translate = Callable[[Sequence[str]], list[str]]

PROGRAM = "lou_translate"
# Braille as the letters that embossers take, and the contracted braille (grade 2) of a language.
DISPLAY = "en-us-brf.dis"
TABLES = {"en": "en-ueb-g2.ctb", "cy": "cy-cy-g2.ctb"}
# The program reads pieces of 2,048 letters and would cut a word in two between them.
_LONGEST = 1500
# What it writes for a character that the table does not have; in English with letters for figures.
_UNKNOWN = re.compile(r"'\\[XYZxyz][0-9A-Ja-j]+'")
# Signs of this program's own for which the Welsh table has none.
_HYPHENS = str.maketrans("•\N{MINUS SIGN}", "--")
_SECONDS = 60
# What liblouis says when a table is not there.
_NO_TABLE = re.compile("Cannot resolve table '([^']*)'")


class BrailleFault(Exception):
    """Braille cannot be made; the text says why, and what to do."""


def braille(edition: Data, translate: Translate) -> bytes:
    """The newsletter as a BRF file, behind a page that asks for a braille reader's proof.

    `translate` must be that of the newsletter's language.
    """
    with speaking(edition["spoken"]):
        return _made(edition, translate)


def _made(edition: Data, translate: Translate) -> bytes:
    english = is_english(edition["spoken"])
    lines = [(heading, _tidied(line, english)) for heading, line in parts(edition) if line]
    _refuse_unknown(edition["name"], [line for _, line in lines], translate)
    notice = say(
        "This file was made by a program. Before anybody is given it, a braille reader must read "
        "it and put right what is wrong. Then leave out this page."
    )
    first, *rest = translate([notice, *(line for _, line in lines)])
    blocks = [Block(text, heading) for (heading, _), text in zip(lines, rest, strict=True)]
    return brf([[Block(first)], blocks])


def _tidied(line: str, english: bool) -> str:
    """The line with plain spaces: braille has no other, such as those that hold words together.

    Bullets and minus signs are hyphens where the table has no sign for them.
    """
    plain = " ".join(line.split())
    return plain if english else plain.translate(_HYPHENS)


# How the names of all these files end.
PROOF = "-to-be-proofed.brf"


def proof_name(folder: str, language: str = "") -> str:
    """`abbey-newsletter-cy-to-be-proofed.brf`."""
    spoken = f"-{language}" if language else ""
    return f"{folder}-newsletter{spoken}{PROOF}"


def translator(code: str) -> Translate:
    """Translates into the braille of a language, with the liblouis of this computer.

    Raises BrailleFault where that is not installed, or knows no braille for the language.
    """
    code = code.partition("-")[0]
    if code not in TABLES:
        known = listed(sorted(TABLES), "or")
        raise BrailleFault(
            f'There is no braille table for the language "{code}", only for {known}.'
        )
    program = shutil.which(PROGRAM)
    if program is None:
        raise BrailleFault(
            f"Braille needs liblouis, and its program {PROGRAM} is not on this computer.\n"
            "To fix it, install it. Debian and Ubuntu: sudo apt-get install liblouis-bin. "
            "macOS: brew install liblouis."
        )
    return lambda lines: _translated(program, TABLES[code], lines)


def _translated(program: str, table: str, lines: Sequence[str]) -> list[str]:
    pieces = [textwrap.wrap(line, _LONGEST, break_on_hyphens=False) for line in lines]
    text = "".join(f"{piece}\n" for line in pieces for piece in line)
    done = _run(program, table, text)
    made = done.stdout.decode("ascii", "replace").split("\n")[:-1]
    if done.returncode or len(made) != text.count("\n"):
        raise BrailleFault(_why_not(table, done.stderr.decode("utf-8", "replace")))
    in_order = iter(made)
    return [" ".join(next(in_order).strip() for _ in line) for line in pieces]


def _run(program: str, table: str, text: str) -> subprocess.CompletedProcess[bytes]:
    """What liblouis makes of some lines, and what it says about it."""
    try:
        return subprocess.run(
            [program, "--forward", f"{DISPLAY},{table}"],
            input=text.encode(),
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise BrailleFault(
            f"liblouis had not finished a newsletter after {_SECONDS} seconds, where it needs less "
            "than one.\nTo fix it, try again when this computer has less to do. If that does not "
            f"help, install liblouis anew. Its program is {program}."
        ) from None
    except OSError as error:
        raise BrailleFault(
            f"The program of liblouis, {program}, cannot be started: {error.strerror}.\n"
            "To fix it, install liblouis anew."
        ) from None


def _why_not(table: str, said: str) -> str:
    """Why liblouis gave too few lines, from what it said; it has names for its tables only."""
    missing = _NO_TABLE.search(said)
    if missing:
        return (
            f"The liblouis of this computer has no table {missing[1]}, which braille needs.\n"
            "To fix it, install its tables. Debian and Ubuntu: sudo apt-get install liblouis-data. "
            "macOS: brew reinstall liblouis."
        )
    reason = " ".join(said.split()) or "it gave no reason"
    return (
        f"liblouis could not translate with the table {table}: {reason}\n"
        "To fix it, install a newer liblouis, or ask a developer."
    )


def _refuse_unknown(name: str, lines: Sequence[str], translate: Translate) -> None:
    """Stop at characters without braille: a reader would get their number in their place."""
    letters = sorted({letter for line in lines for letter in line if not letter.isascii()})
    unknown = [
        letter
        for letter, sign in zip(letters, translate(letters), strict=True)
        if _UNKNOWN.search(sign) or not sign.isascii()
    ]
    if unknown:
        shown = listed(f"{letter} (U+{ord(letter):04X})" for letter in unknown)
        raise BrailleFault(
            f"The newsletter of {unmarked(name)} has {shown}, and the braille table has no sign "
            "for that.\nTo fix it, write the text without it."
        )
