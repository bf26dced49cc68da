"""Small pieces of HTML that every template needs. Whatever is given is escaped."""

import re
from urllib.parse import quote

from markupsafe import Markup

from generator.facts.shapes import Phone, Prose
from generator.pages.escaping import escape
from generator.wording import MONTHS

_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


def prose(blocks: Prose) -> Markup:
    """Paragraphs and lists."""
    parts: list[str] = []
    for block in blocks:
        if block.kind == "list":
            items = "".join(f"<li>{escape(item)}</li>" for item in block.items)
            parts.append(f"<ul>{items}</ul>")
        else:
            parts.extend(f"<p>{escape(item)}</p>" for item in block.items)
    return Markup("".join(parts))  # noqa: S704 - each item is escaped above


def phone(number: Phone) -> Markup:
    """A number as a link that dials it."""
    return _link(f"tel:{number.dialled}", _grouped(number))


def text_message(number: Phone) -> Markup:
    """A number as a link that starts a text message."""
    return _link(f"sms:{number.dialled}", _grouped(number))


def _grouped(number: Phone) -> str:
    """Its groups of digits, with spaces at which no line breaks."""
    return escape(number.shown).replace(" ", "&nbsp;")


def email(address: str) -> Markup:
    """A mailbox as a link, which may break before its domain where room is short."""
    name, at, domain = address.partition("@")
    words = f"{escape(name)}{at}<wbr>{escape(domain)}"
    return _link("mailto:" + quote(address, safe="@+'"), words)


def _link(target: str, words: str) -> Markup:
    """A link. Takes HTML for its words."""
    return Markup(f'<a href="{escape(target)}">{words}</a>')  # noqa: S704 - escaped just here


def lines(parts: tuple[str, ...]) -> Markup:
    """A postal address, a part on each line. The commas are for those who hear it read out."""
    return Markup(",<br>").join(parts)


def dated(text: str) -> Markup:
    """A text in which each day such as `18 September 2026` is readable by machines too."""
    return Markup(_DAY.sub(_time, escape(text)))  # noqa: S704 - escaped just here


def _time(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    iso = f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"
    return f'<time datetime="{iso}">{found[0]}</time>'
