"""Markup without the line ends that only its authors need: they are 2 % of a page as it is sent.

A line end beside the tag of a block (a paragraph, an item, a row) shows nothing. One between words
or the tags of words (a link, an input) shows as a space, and stays.
"""

import re

from jinja2.ext import Extension

_BLOCKS = (
    "address|article|aside|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|g|"
    "h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|script|section|summary|table|tbody|td|"
    "th|thead|title|tr|ul"
)
_TAG = rf"</?(?:{_BLOCKS})(?:\s[^<>]*)?>"
# In templates, what is put in by a line that holds nothing else is blocks.
_PUT_IN = r"^\{\{[^{}\n]*\}\}(?=\n)"
_LINE_END = re.compile(
    rf"(?P<after>{_TAG}|{_PUT_IN})?(?P<space>\s*\n\s*)(?(after)|(?={_TAG}))", re.MULTILINE
)


def tight(html: str) -> str:
    """The same page without these line ends."""
    return _LINE_END.sub(lambda found: found["after"] or "", html)


class TightTemplates(Extension):
    """Templates as `tight` has them, once for all pages. Faults keep their line numbers: each
    line end becomes a note of the template language.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Called by Jinja2 before it reads a template."""
        return _LINE_END.sub(lambda found: f"{found['after'] or ''}{{#{found['space']}#}}", source)
