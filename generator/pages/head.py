"""What a generated page adds to the head of the shell: its stylesheets, and linked data.

Every page has theme/assets/site.css. A page with lists to search, or with figures, has a second
sheet: an area page must not carry what it does not use (docs/decisions/0015).
"""

from collections.abc import Iterable

from markupsafe import Markup

from generator.facts.shapes import ForceFacts
from generator.pages import addresses, linked_data
from generator.pages.escaping import escape
from generator.pages.linked_data import Thing

LONGEST_DESCRIPTION = 155  # what search engines show of it

# The second stylesheets of theme/assets/, by what the page holds.
FIND = "assets/find.css"
FIGURES = "assets/figures.css"


def head_of(
    force: ForceFacts,
    path: str,
    site_url: str,
    steps: Iterable[tuple[str, str]],
    about: Iterable[Thing],
    sheets: Iterable[str] = (),
) -> Markup:
    """The head of one page of a force. Without the site's address nothing can be linked to."""
    own = [addresses.force_stylesheet(force)] if force.colour else []
    head = stylesheets(path, [*sheets, *own])
    if site_url:
        head += linked_data.block([*about, linked_data.breadcrumb(site_url, steps)])
    return head


def stylesheets(path: str, sheets: Iterable[str]) -> Markup:
    """The links of the page at `path` to the stylesheets at these addresses."""
    links = (escape(addresses.relative(path, sheet)) for sheet in sheets)
    html = "".join(f'<link rel="stylesheet" href="{link}">\n' for link in links)
    return Markup(html)  # noqa: S704 - escaped just above


def fitting(text: str) -> str:
    """As many whole sentences as a search engine shows, and at least one."""
    first, *others = text.split(". ")
    for sentence in others:
        longer = f"{first}. {sentence}"
        if len(longer.rstrip(".")) >= LONGEST_DESCRIPTION:
            break
        first = longer
    return first if first.endswith(".") else f"{first}."
