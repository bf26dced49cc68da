"""Bytes to text: encoding, line ends, and what no file may hold whatever it is for."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.problems import Place, Problem
from generator.reading.unseen import unseen_characters
from generator.wording import quoted

LARGEST_FILE = 2_000_000

# A spreadsheet may have put commas behind the marks, an editor spaces before them.
_CONFLICT = re.compile(r"^[ \t]*(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})[ \t,]*$", re.MULTILINE)
_CONFLICT_SIGNS = ("<" * 7, ">" * 7, "|" * 7, "=" * 7)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"


class Unread(Exception):
    """A file that cannot be turned into text; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_text(path: Path, name: str) -> str:
    """The text of a file, with a byte order mark dropped and line ends made plain.

    `name` is the file's name as problems show it. Raises `Unread` with the one problem that
    stopped the reading.
    """
    raw = _bytes_of(path, name)
    if raw.startswith(_UTF16) or raw.count(b"\0") * 4 > len(raw):  # every second byte, without mark
        raise Unread(
            Problem(
                Place(name),
                "This file is saved as UTF-16. It must be saved as UTF-8.",
                'To fix it, open it in your editor and choose "Save as", encoding UTF-8.',
            )
        )
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unread(_not_utf8(raw.removeprefix(_BOM), error.start, name)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for problem in (*_conflicts(text, name), *unseen_characters(text, name)):
        raise Unread(problem)
    return text


def _bytes_of(path: Path, name: str) -> bytes:
    """The bytes of an ordinary file of sensible size."""
    try:
        about = os.lstat(path)
        if stat.S_ISDIR(about.st_mode):
            raise Unread(_folder(name))
        if not stat.S_ISREG(about.st_mode):
            raise Unread(
                Problem(
                    Place(name),
                    "This is not an ordinary file. Links to other places are not followed.",
                    "To fix it, put the file itself here.",
                )
            )
        if about.st_size > LARGEST_FILE:
            raise Unread(
                Problem(
                    Place(name),
                    f"This file has {about.st_size:,} bytes. "
                    f"A data file has at most {LARGEST_FILE:,}.",
                    "To fix it, take out what does not belong here.",
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise Unread(
            Problem(
                Place(name),
                f"This file could not be opened: {error.strerror or error}.",
                "To fix it, check that the file is there and that you may read it.",
            )
        ) from None


def _folder(name: str) -> Problem:
    return Problem(
        Place(name),
        "This is a folder. It must be a file.",
        "To fix it, move the folder elsewhere and put the file here. If the file is in the folder, "
        "take it out of there.",
    )


def _not_utf8(raw: bytes, at: int, name: str) -> Problem:
    """Where the first byte stands that is not UTF-8, and the word as Windows would read it."""
    before = raw[:at]
    line_start = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    line = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    word_start = max(before.rfind(space) for space in (b" ", b"\n", b"\r", b"\t")) + 1
    word = re.split(rb"\s", raw[word_start:], maxsplit=1)[0][:40].decode("cp1252", "replace")
    word = word.strip(".,;:!?()\"'")
    return Problem(
        Place(name, line, column),
        f'This file must be saved as UTF-8. The word "{word}" is saved in another encoding, '
        "probably by a Windows program.",
        'To fix it, open it in your editor and choose "Save as", encoding UTF-8, '
        "and check that word.",
    )


def _conflicts(text: str, name: str) -> Iterator[Problem]:
    """Two versions of the file that Git put into one. Whatever else is wrong comes of that."""
    # Nearly no file has these signs, and to look for them is quicker than for a whole line.
    found = any(sign in text for sign in _CONFLICT_SIGNS) and _CONFLICT.search(text)
    if found:
        yield Problem(
            Place(name, text.count("\n", 0, found.start()) + 1),
            "Git has put two versions of this file together from this line on, because they differ "
            f"here: {quoted(found[0])}.",
            "To fix it, keep of each part that stands twice the version that is right, and delete "
            "the other,\nwith every line that starts with <<<<<<<, ======= or >>>>>>>.",
        )
