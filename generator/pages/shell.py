"""The page shell that MkDocs built, and how pages are stamped into it."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from generator.pages.escaping import escape
from generator.pages.page import Page, locale_of
from generator.pages.tight import tight
from generator.problems import Place
from generator.template_fault import TemplateFault, cannot_be_used
from generator.wording import listed

SLOTS = (
    *("title", "description", "lang", "locale", "dir"),
    *("path", "head", "notice", "breadcrumb", "body"),
)
# The template of the shells, in which the places stand.
SHELL = Place("theme/shell.html")
_SLOT = re.compile(r"\[\[slot:([^\]]*)\]\]")


class Shell:
    """The ordinary page around placeholders, split once.

    Raises TemplateFault when a placeholder is missing or is not one of `SLOTS`: then
    theme/shell.html and this program no longer fit together.
    """

    def __init__(self, html: str) -> None:
        # Text and slot names by turns: "<title>", "title", "</title>", ...
        self._parts = _SLOT.split(tight(html))
        found = self._parts[1::2]
        _refuse("has no place for", [slot for slot in SLOTS if slot not in found])
        _refuse("has an unknown place for", [slot for slot in found if slot not in SLOTS])

    def stamp(self, page: Page) -> str:
        """The whole page as HTML."""
        filled = _filled(page)
        parts = list(self._parts)
        parts[1::2] = [filled[slot] for slot in self._parts[1::2]]
        return "".join(parts)


def _refuse(fault: str, slots: Iterable[str]) -> None:
    names = [f"[[slot:{slot}]]" for slot in slots]
    if names:
        raise TemplateFault(cannot_be_used(SHELL, f"It {fault} {listed(names)}."))


def _filled(page: Page) -> dict[str, str]:
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "lang": escape(page.lang),
        "locale": escape(locale_of(page.lang)),
        "dir": escape(page.direction),
        "path": escape(page.path),
        "head": page.head,
        "notice": page.notice,
        "breadcrumb": breadcrumb(page.breadcrumb),
        "body": page.body,
    }


def breadcrumb(steps: tuple[tuple[str, str], ...]) -> Markup:
    """The way from the home page to this one; nothing on the home page itself."""
    if not steps:
        return Markup("")
    items = "".join(_step(words, link) for words, link in steps)
    return Markup(  # noqa: S704 - escaped just below
        f'<nav class="breadcrumb" aria-label="Breadcrumb" lang="en-GB"><ol>{items}</ol></nav>'
    )


def _step(words: str, link: str) -> str:
    if not link:
        return f'<li aria-current="page">{escape(words)}</li>'
    return f'<li><a href="{escape(link)}">{escape(words)}</a></li>'
