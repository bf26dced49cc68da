"""Texts as HTML: the signs that mean something in HTML are written so that they mean themselves.

`markupsafe.escape` makes a `Markup` of every piece, so that nobody escapes it a second time; that
takes ten times as long as the escaping. Here a piece stays a plain text, to be put into HTML on the
spot. What is handed on from one function to another is made a `Markup` as a whole.
"""

from markupsafe import Markup
from markupsafe import escape as marked

try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # markupsafe without its compiled part, or another version of it

    def _escaped(text: str, /) -> str:
        return str(marked(text))


def escape(value: object) -> str:
    """A value as `markupsafe.escape` has it, but a plain text. A `Markup` stays as it is."""
    if type(value) is str:
        return _escaped(value)
    return value if type(value) is Markup else str(marked(value))
