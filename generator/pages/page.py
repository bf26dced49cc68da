"""A page, ready to be stamped into the shell of its depth."""

from dataclasses import dataclass

from markupsafe import Markup

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `path` is its address below the site's: `` for the home page, else `a/b/`.

    `breadcrumb` holds (words, relative link) from the home page down. The page itself stands
    last, with an empty link. `notice`, `body` and `head` (more for the page's head) are HTML,
    everything else is plain text.
    """

    path: str
    title: str
    description: str
    lang: str
    direction: str
    breadcrumb: tuple[tuple[str, str], ...]
    notice: Markup
    body: Markup
    head: Markup = NOTHING


def locale_of(language: str) -> str:
    """The language with its country, as Open Graph writes it: `en_GB`, `cy_GB`."""
    first, _, region = language.partition("-")
    return f"{first.lower()}_{(region or 'GB').upper()}"
