"""Advice against crime that goes with a priority, from `content/advice`.

A person writes an insert as a Markdown file: a title, paragraphs and lists. `burglary.md` goes
with the theme burglary; `burglary.cy.md` is the same in Welsh.
"""

import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.facts.shapes import NeighbourhoodFacts
from generator.facts.text import prose
from generator.model.advice import FOLDER, advice_name, translated_name
from generator.wording import is_english, marked

Data = dict[str, Any]
# Title and text of each insert, by its file's name without the ending.
Inserts = Mapping[str, tuple[str, str]]

_HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ *(.+)$", re.MULTILINE)
_SIGNS = re.compile(r"\*\*|__")


def read_inserts(content: Path) -> dict[str, tuple[str, str]]:
    """Every insert of a project's prose. `content` is the folder of the prose pages."""
    found = {}
    for path in sorted((content / FOLDER).glob("*.md")):
        text = path.read_text("utf-8-sig").replace("\r\n", "\n")
        head = _HEAD.match(text)
        title = _TITLE.search(head[1]) if head else None
        if head and title and path.stem != "index":
            found[path.stem] = (title[1].strip().strip("\"'"), text[head.end() :].strip())
    return found


def inserts_for(place: NeighbourhoodFacts, language: str, inserts: Inserts) -> list[Data]:
    """The insert of the first open priority that has one, as a list of one, or of none."""
    for priority in place.cycle.priorities:
        found = insert(advice_name(priority.theme), language, inserts) if priority.is_open else None
        if found is not None:
            return [found]
    return []


def insert(name: str, language: str, inserts: Inserts) -> Data | None:
    """An insert in a language; marked as English where nobody has translated it."""
    found = inserts.get(name if is_english(language) else translated_name(name, language))
    if found:
        return _data(*found, name)
    if name not in inserts:
        return None
    title, text = inserts[name]
    return _data(marked(title), text, name, in_english=True)


def first_tips(text: list[Any], count: int) -> list[Any]:
    """So many items of the list in an insert's text, without what stands around it; the whole
    text where it has no more items, and its first block where it has no list.
    """
    lists = [items for kind, items in text if kind == "list"]
    if not lists:
        return text[:1]
    return [["list", lists[0][:count]]] if len(lists[0]) > count else text


def _data(title: str, text: str, name: str, *, in_english: bool = False) -> Data:
    blocks = [
        [block.kind, [marked(item) if in_english else item for item in block.items]]
        for block in prose(_plain(text))
    ]
    return {"name": name, "title": title, "text": blocks}


def _plain(text: str) -> str:
    """Markdown as plain paragraphs: headings as sentences, links with their address."""
    text = _HEADING.sub(lambda found: f"{found[1].rstrip(':.')}:", text)
    return html.unescape(_SIGNS.sub("", _LINK.sub(_link, text)))


def _link(found: re.Match[str]) -> str:
    """The words of a link, and after them an address of the web; a page of ours has none here."""
    shown, address = found[1], found[2]
    if not address.startswith("https://"):
        return shown
    return f"{shown} ({address.removeprefix('https://').rstrip('/')})"
