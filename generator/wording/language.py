"""The language in force: what dates, numbers and sentences are written in.

`with speaking("cy"):` writes everything inside it in Welsh, whichever function does the writing,
so that no function has to hand the language on. Without it, everything is British English.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from generator.wording.catalogues import languages

# The language in which the messages stand in the program. It needs no catalogue.
SOURCE = "en"
# ISO 639 codes of the languages that are written from right to left.
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})

_in_force: ContextVar[str] = ContextVar("language", default=SOURCE)


def language() -> str:
    """The code of the language in force, such as `cy`."""
    return _in_force.get()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Put a language in force. `cy-GB` is the Welsh of the program, `en-GB` its English.

    In a language that has no catalogue, the program speaks English.
    """
    before = _in_force.set(_spoken(code))
    try:
        yield
    finally:
        _in_force.reset(before)


def _spoken(code: str) -> str:
    """The language of the program that comes nearest: the code itself, or that before a hyphen."""
    known = (code, code.partition("-")[0].lower())
    return next((one for one in known if one in languages()), SOURCE)


def is_english(code: str) -> bool:
    """Whether a code stands for English: `en`, `en-GB`."""
    return code.partition("-")[0].lower() == SOURCE


def direction_of(code: str) -> str:
    """`rtl` for a language that is written from right to left, else `ltr`."""
    return "rtl" if code.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
