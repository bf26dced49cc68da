"""What is wrong with a prose page, said to the person who edits it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from generator.problems import Place, Problem
from generator.reading.text import Unread, read_text
from generator.wording import listed, quoted

NAME = "content"
_LINK = re.compile(r"Doc file '(?P<file>[^']+)' contains .*?link '(?P<link>[^']*)'", re.DOTALL)
_NOT_IN_NAV = re.compile(r"not included in the \"nav\" configuration")
# A page of the site runs nothing, loads nothing from elsewhere and has no style of its own.
_REFUSED_TAGS = ("script", "iframe", "object", "embed", "style", "form", "base", "link", "meta")
_SCHEMES = ("https:", "mailto:", "tel:", "sms:")


def unreadable(content: Path) -> Iterator[Problem]:
    """Prose files that are not plain UTF-8 text."""
    for path in sorted(content.rglob("*.md")):
        try:
            read_text(path, _name(path, content))
        except Unread as unread:
            yield unread.problem


def _name(path: Path, content: Path) -> str:
    return f"{NAME}/{path.relative_to(content).as_posix()}"


def heard(message: str, content: Path) -> Problem:
    """What MkDocs warned of, in an editor's words where we know them."""
    found = _LINK.search(message)
    if found:
        source = content / found["file"]
        return Problem(
            _place_of(found["link"], source, content),
            f"There is a link to {quoted(found['link'])}, and no such page or heading.",
            "To fix it, correct the link: the name of a file in content/, such as report.md. "
            "For a page of a neighbourhood write its whole address, with https://.",
        )
    if _NOT_IN_NAV.search(message):
        files = [line.strip(" -") for line in message.splitlines()[1:] if line.strip()]
        return Problem(
            Place(f"{NAME}/{files[0]}" if files else NAME),
            f"No page links to {listed(files)}.",
            "To fix it, add a line for it under   nav:   in mkdocs.yml, or delete it.",
        )
    return Problem(
        Place(NAME),
        f"The site builder says: {' '.join(message.split())}",
        "To fix it, look at the page or the setting that it names.",
    )


def _place_of(words: str, source: Path, content: Path) -> Place:
    """The first line of a prose file that holds the words, or the file."""
    name = _name(source, content)
    try:
        lines = read_text(source, name).splitlines()
    except Unread:
        return Place(name)
    for number, line in enumerate(lines, start=1):
        at = line.casefold().find(words.casefold())
        if at >= 0:
            return Place(name, number, at + 1)
    return Place(name)


def unsafe_parts(built: Path, content: Path) -> Iterator[Problem]:
    """Parts of built pages that run or load something: HTML that Markdown lets through."""
    for source in sorted(content.rglob("*.md")):
        folder = source.relative_to(content).with_suffix("")
        page = built / (folder.parent if folder.name == "index" else folder) / "index.html"
        if page.is_file() and "shell" not in folder.parts:
            for word in _Unsafe(page.read_text(encoding="utf-8")).found:
                yield Problem(
                    _place_of(word, source, content),
                    f"A prose page must not run or load anything. This one has {quoted(word)}.",
                    "To fix it, take it out. Links start with https:, mailto:, tel: or name a "
                    "file in content/.",
                )


class _Unsafe(HTMLParser):
    """Collects what must not be in the main part of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._main = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note tags and attributes that run, load or style something."""
        if tag == "main":
            self._main = True
        if not self._main:
            return
        if tag in _REFUSED_TAGS:
            self.found.append(f"<{tag}")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.found.append(f"{name}=")
            elif name in ("href", "src", "action") and _leads_astray(value or ""):
                self.found.append((value or "").strip())

    def handle_endtag(self, tag: str) -> None:
        """What follows the main part is the theme's."""
        if tag == "main":
            self._main = False


def _leads_astray(address: str) -> bool:
    """Whether an address has a scheme other than those that a page may link to."""
    bare = re.sub(r"[\x00-\x20]", "", address).casefold()
    scheme = re.match(r"[a-z][a-z0-9+.-]*:|//", bare)
    return scheme is not None and scheme[0] not in _SCHEMES
