"""Stylesheets and scripts as they are sent: without what only their authors need."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

# Strings are kept as they are, so that neither a `/*` nor a space in them is taken away.
_STRING = r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
# No space is needed beside these signs, nor after the colon of a declaration. Before a colon and
# around `+`, `-` and `*` it can be: `.card :is(p)`, `calc(1rem + 2px)`.
_SPACE = re.compile(
    rf"{_STRING}|(?P<last>\s*;\s*(?=}}))|\s*(?P<sign>[{{}};,>])\s*|(?P<colon>:)\s+|\s+"
)
_NOTE = re.compile(r"^[ \t]*(?://.*)?\n?", re.MULTILINE)


def lighter_stylesheet(css: str) -> str:
    """The same stylesheet without comments, indents, line ends and spaces that mean nothing."""
    without = _COMMENT.sub(lambda found: found["string"] or " ", css)
    return _SPACE.sub(_kept, without).strip() + "\n"


def _kept(found: re.Match[str]) -> str:
    if found["last"]:
        return ""
    return found["string"] or found["sign"] or found["colon"] or " "


def lighter_script(script: str) -> str:
    """The same script without indents, empty lines, and lines that hold a comment alone.

    A comment behind code stays: to tell one from `//` in a string takes a whole parser.
    """
    return _NOTE.sub("", script)


_BY_ENDING: dict[str, Callable[[str], str]] = {
    ".css": lighter_stylesheet,
    ".js": lighter_script,
}


def lighter(name: str) -> Callable[[str], str] | None:
    """What makes the file of that name lighter; nothing where nothing does."""
    return _BY_ENDING.get(PurePosixPath(name).suffix)
