"""What the parts of one site have in common."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MadeFor:
    """What all parts of a site must have been made from and for. All but the day are digests: of
    the program with its packages, of mkdocs.yml, of all that shapes a page.
    """

    day: dt.date
    program: str
    settings: str
    templates: str
