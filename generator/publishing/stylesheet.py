"""Stylesheets as they are sent: without the notes and the indents that only their authors need."""

import re

# A string is kept as it is, so that a `/*` in it is no comment.
_PARTS = re.compile(r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def lighter(css: str) -> str:
    """The same stylesheet without comments, indents and empty lines."""
    without = _PARTS.sub(lambda found: found["string"] or "", css)
    return _INDENT.sub("\n", without).strip() + "\n"
