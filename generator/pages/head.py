"""What a generated page adds to the head of the shell: the force's colour, and linked data."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.facts.shapes import ForceFacts
from generator.pages import addresses, linked_data
from generator.pages.linked_data import Thing
from generator.pages.page import NOTHING

LONGEST_DESCRIPTION = 155  # what search engines show of it


def head_of(
    force: ForceFacts,
    path: str,
    site_url: str,
    steps: Iterable[tuple[str, str]],
    about: Iterable[Thing],
) -> Markup:
    """The head of one page of a force. Without the site's address nothing can be linked to."""
    head = NOTHING
    if force.colour:
        sheet = addresses.relative(path, addresses.force_stylesheet(force))
        head += Markup('<link rel="stylesheet" href="{}">\n').format(sheet)
    if site_url:
        head += linked_data.block([*about, linked_data.breadcrumb(site_url, steps)])
    return head


def fitting(text: str) -> str:
    """As many whole sentences as a search engine shows, and at least one."""
    first, *others = text.split(". ")
    for sentence in others:
        longer = f"{first}. {sentence}"
        if len(longer.rstrip(".")) >= LONGEST_DESCRIPTION:
            break
        first = longer
    return first if first.endswith(".") else f"{first}."
