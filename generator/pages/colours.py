"""A force's colour as a stylesheet of its own, which holds custom properties and nothing else.

The strict Content-Security-Policy refuses styles inside a page, so the one token that differs from
force to force comes in a file. theme/assets/site.css says what is drawn with it.
"""

from generator.colour import tint
from generator.facts.shapes import ForceFacts
from generator.pages import addresses


def force_stylesheet(force: ForceFacts) -> tuple[str, bytes] | None:
    """The address and content of the stylesheet; None where a force has the theme's own colours.

    `--brand` is a ground for white text in both schemes; `--brand-line` is drawn on the page's
    ground, so it is lighter in the dark scheme. On paper the theme's black stays.
    """
    if not force.colour:
        return None
    return addresses.force_stylesheet(force), _sheet(force.colour).encode()


def _sheet(colour: str) -> str:
    return (
        f"@media screen{{:root{{--brand:{colour};--brand-line:{colour}}}}}\n"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root{{--brand-line:{tint(colour)}}}}}\n"
    )
