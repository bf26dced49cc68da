"""Words as a search compares them. theme/assets/find.js has the same rules."""

import re
import unicodedata
from itertools import combinations

_ACCENTS = re.compile("[\u0300-\u036f'’]")
_PUNCTUATION = re.compile(r"[\s!-/:-@–—]+")
_SHORTENED = re.compile(r"\b(saint|street)\b", re.ASCII)
_LEFT_OUT = re.compile(r"^the |\b(ward|parish)$", re.ASCII)
_NOT_IN_A_FILE_NAME = re.compile("[^a-z0-9]")
# Nobody looks for these, and they are in a tenth of all names.
_COMMON = frozenset({"and", "of", "the"})


def plain(text: str) -> str:
    """Without capitals, accents and punctuation: `St Ann's & Lakes` is `st anns and lakes`."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower()))
    return _PUNCTUATION.sub(" ", bare.replace("&", " and ")).strip()


def folded(text: str) -> str:
    """Without what people shorten or leave out: `The Saint James Ward` is `st james`."""
    return _LEFT_OUT.sub("", _SHORTENED.sub("st", plain(text))).strip()


def folder_of(name: str) -> str:
    """The folder that follows from a name: `St Ann's & Lakes` is usually `st-anns-and-lakes`."""
    return "-".join(re.findall("[a-z0-9]+", plain(name))) or "x"


def looked_for(text: str) -> list[str]:
    """The words of a text that somebody may look for."""
    return [word for word in folded(text).split() if word not in _COMMON and len(word) > 1]


def start_of(word: str) -> str:
    """Its first two letters, as they stand in the name of a file: `st` of `stowe`."""
    return _letters(word)[:2]


def pairs_of(word: str) -> set[str]:
    """Two of its first three letters, in every way that keeps their order: `st`, `so`, `to`.

    Whoever gets one of the three wrong, leaves it out, writes one too many or swaps two of them
    has written a word that shares a pair with this one.
    """
    return {one + other for one, other in combinations(_letters(word), 2)}


def _letters(word: str) -> str:
    return _NOT_IN_A_FILE_NAME.sub("-", word[:3])
