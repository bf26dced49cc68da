"""Made-up names of places and people, the same for the same seed, each only once."""

import random
from collections.abc import Iterator
from itertools import product

_FIRST = (
    "Ald", "Brin", "Cald", "Dray", "Elms", "Farn", "Gris", "Hask", "Ings", "Kirk", "Lang", "Mard",
    "Nor", "Oaken", "Pend", "Quern", "Rush", "Sel", "Thorn", "Ulver", "Wex", "Yarn",
)  # fmt: skip
_LAST = (
    "bourne", "bury", "combe", "dale", "den", "field", "ford", "gate", "ham", "hurst", "ley",
    "low", "mere", "moor", "stead", "stow", "thorpe", "ton", "wick", "worth",
)  # fmt: skip
_PART = (
    "", "North", "South", "East", "West", "Central", "Upper", "Lower", "Old", "New",
    "Green", "Hill", "Park", "Bridge", "Mills", "Wharf", "Heath", "Cross", "Vale", "Common",
)  # fmt: skip
_GIVEN = (
    "Adaeze", "Bram", "Carys", "Davit", "Elowen", "Faisal", "Gwil", "Hestia", "Idris", "Jago",
    "Kavita", "Lowri", "Milos", "Nerys", "Osric", "Perran", "Qasim", "Rhoswen", "Seren", "Tamsin",
)  # fmt: skip


def place_names(seed: random.Random) -> Iterator[str]:
    """Names such as `Thornmere East`: the short ones first, in a shuffled order, 8,800 in all."""
    stems = [first + last for first, last in product(_FIRST, _LAST)]
    seed.shuffle(stems)
    for part, stem in product(_PART, stems):
        yield f"{stem} {part}".strip()


def person_name(seed: random.Random) -> str:
    """A given name and a family name that is put together from parts of places."""
    return f"{seed.choice(_GIVEN)} {seed.choice(_FIRST)}{seed.choice(_LAST)}er"


def county_names() -> Iterator[str]:
    """Names of counties such as `Aldshire`, 440 in all; the first letters take turns."""
    for last, first in product(("shire", *_LAST), _FIRST):
        yield f"{first}{last}" if last == "shire" else f"{first}{last}shire"
