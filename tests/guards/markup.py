"""Whether a page is HTML as its standard has it, and says by its markup what it shows.

The parser reports what the HTML standard calls parse errors. The rules below it are those of the
standard, of the Nu checker and of html-validate that a parser does not know.
"""

import re
from collections import Counter
from collections.abc import Iterator

from guards.allowed import ATTRIBUTES, EVERYWHERE, NATIVE, PARENTS, REDUNDANT
from guards.tree import Element, parsed

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list")
_INTERACTIVE = {"a", "button", "details", "input", "label", "select", "textarea"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LANDMARKS = {"nav": "navigation", "aside": "complementary", "section": "region"}
_UNIQUE = {*_LANDMARKS.values(), "search", "form"}


def faults(html: str) -> list[str]:
    """Everything that is wrong with a page."""
    page, found = parsed(html)
    elements = [page, *page.inside()]
    for rule in (_known, _placed, _ids, _languages, _named, _landmarks, _tables, _numbers, _roles):
        found += rule(elements)
    if not html.startswith("<!DOCTYPE html>"):
        found.append("does not start with <!DOCTYPE html>")
    found += [
        f"line {number}: ends in a space"
        for number, line in enumerate(html.split("\n"), 1)
        if line.endswith((" ", "\t"))
    ]
    return found


def _words(element: Element) -> str:
    """What a screen reader would say for it, more or less."""
    label = element.get("aria-label") or element.get("aria-labelledby")
    pictures = (e.get("alt") or e.get("aria-label") for e in element.inside())
    return " ".join((label, element.text, *pictures)).strip()


def _known(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        if any(above.name == "svg" for above in (element, *element.above())):
            continue
        if element.name not in ATTRIBUTES:
            yield f"<{element.name}> is not an element that the pages use (tests/guards/allowed.py)"
            continue
        for name in element.attributes:
            known = name in EVERYWHERE or name in ATTRIBUTES[element.name].split()
            if not known and not name.startswith(("aria-", "data-")):
                yield f"<{element.name}> takes no attribute {name}"


def _placed(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        name, parent = element.name, element.parent.name if element.parent else ""
        if name in PARENTS and parent not in PARENTS[name].split():
            yield f"<{name}> stands in <{parent}>"
        if parent in ("ul", "ol") and name != "li":
            yield f"<{name}> stands in <{parent}>"
        inside = {above.name for above in element.above()}
        if name in _INTERACTIVE - {"details"} and inside & (_INTERACTIVE - {"details", "label"}):
            yield f"<{name}> stands in something else that can be used: {_words(element)}"


def _ids(elements: list[Element]) -> Iterator[str]:
    ids = Counter(element.get("id") for element in elements if "id" in element.attributes)
    for name, count in ids.items():
        if count > 1:
            yield f"the id {name!r} is used {count} times"
        if not re.fullmatch(r"\S+", name):
            yield f"the id {name!r} is no id"
    for element in elements:
        for attribute in _REFERENCES:
            for target in element.get(attribute).split():
                if target not in ids:
                    yield f"{attribute} of <{element.name}> points to nothing: {target}"


def _languages(elements: list[Element]) -> Iterator[str]:
    if not elements[0].get("lang"):
        yield "<html> has no language"
    for element in elements:
        if "lang" in element.attributes and not _LANGUAGE.fullmatch(element.get("lang")):
            yield f"{element.get('lang')!r} is no language"
        if "dir" in element.attributes and element.get("dir") not in ("ltr", "rtl", "auto"):
            yield f"{element.get('dir')!r} is no direction"


def _named(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        must = element.name in _HEADINGS | {"button", "summary", "title", "label", "caption", "dt"}
        if (must or (element.name == "a" and "href" in element.attributes)) and not _words(element):
            yield f"<{element.name}> has no words"
        if element.name == "img" and "alt" not in element.attributes:
            yield f"<img> has no alt: {element.get('src')}"


def _landmarks(elements: list[Element]) -> Iterator[str]:
    names: Counter[tuple[str, str]] = Counter()
    texts = {element.get("id"): element.text for element in elements}
    for element in elements:
        kind = element.get("role") or _LANDMARKS.get(element.name, "")
        name = element.get("aria-label") or texts.get(element.get("aria-labelledby"), "")
        if kind in _UNIQUE and (name or element.name != "section"):
            names[kind, name] += 1
    for (kind, name), count in names.items():
        if count > 1:
            yield f"{count} {kind}s are called {name!r}"
    for name in ("main", "h1", "title"):
        found = [element for element in elements if element.name == name]
        count = sum(all(above.name != "svg" for above in element.above()) for element in found)
        if count != 1:
            yield f"the page has {count} <{name}>"


def _tables(elements: list[Element]) -> Iterator[str]:
    for table in (element for element in elements if element.name == "table"):
        inside = list(table.inside())
        caption = next((e.text for e in inside if e.name == "caption"), "")
        if not caption:
            yield "a table has no caption"
        rows = [[c for c in e.inside() if c.name in ("td", "th")] for e in inside if e.name == "tr"]
        widths = {sum(int(cell.get("colspan") or 1) for cell in row) for row in rows}
        if len(widths) != 1:
            yield f"the rows of a table differ in length: {caption}"
        for cell in (e for e in inside if e.name == "th"):
            wanted = "col" if any(a.name == "thead" for a in cell.above()) else "row"
            if cell.get("scope") not in (wanted, wanted + "group"):
                yield f"a heading of a table has no scope: {caption}: {cell.text}"
        if any(row[0].name != "th" for row in rows if row):
            yield f"a row of a table has no heading: {caption}"


def _numbers(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        if element.name == "a" and element.get("href").startswith(("tel:", "sms:")):
            text = element.text
            if re.search(r"\d \d", text):
                yield f"a phone number can break between its groups: {text}"


def _roles(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        role = element.get("role")
        if role and role == REDUNDANT.get(element.name):
            yield f"<{element.name}> has the role {role} anyway"
        elif role in NATIVE and element.name == "div":
            yield f"role={role}: use <{NATIVE[role]}>"
