"""Our page shell as a base template of another builder: the same frame around every page."""

import re
from collections.abc import Mapping

_SLOT = re.compile(r"\[\[slot:([^\]]*)\]\]")


def filled(shell: str, slots: Mapping[str, str], home: str) -> str:
    """The shell of a neighbourhood's own page, whose links lead two folders up, with the
    builder's own words in its slots. `home` is how it writes the way to the home page.

    A slot that no builder knows yet stays empty: the frame changes more often than this.
    """
    text = re.sub(r'"\.\./\.\./?', f'"{home}', shell)
    return _SLOT.sub(lambda found: slots.get(found[1], ""), text)
