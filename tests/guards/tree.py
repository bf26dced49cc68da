"""HTML as a tree of elements that know what they stand in (the one door to tinyhtml5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element as Parsed

from tinyhtml5.parser import HTMLParser


@dataclass(eq=False)
class Element:
    """An element, the words in it, and its place in the tree."""

    name: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute, empty if there is none."""
        return self.attributes.get(name) or ""

    def inside(self) -> Iterator["Element"]:
        """Everything in it, in the order of the page."""
        for child in self.children:
            yield child
            yield from child.inside()

    def above(self) -> Iterator["Element"]:
        """What it stands in, from the inside outwards."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.above()


def parsed(html: str) -> tuple[Element, list[str]]:
    """The page's root, and what the HTML standard calls parse errors."""
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(html)
    errors = [f"line {line}: {code}" for (line, _), code, *_ in parser.errors]
    return _element(root, None), errors


def _element(node: Parsed, parent: Element | None) -> Element:
    name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else "comment"
    here = Element(name, dict(node.attrib), parent, "".join(node.itertext()).strip())
    here.children = [_element(child, here) for child in node if isinstance(child.tag, str)]
    return here
