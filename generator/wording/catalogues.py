"""The catalogues: what the program's own messages are in another language, written by a person.

One file a language, `catalogues/cy.po`, in the form that translators' tools know (gettext). They
are kept in step with the program by `python -m tools.messages`. Babel reads them; it is loaded
only when a language other than English is spoken.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "catalogues"
# The order in which gettext numbers the forms that a language has for different counts.
_FORMS = ("zero", "one", "two", "few", "many", "other")

# A message with the context that tells it from others of the same words, if it has one.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations of one language: a text, or a text for each form of a count."""

    code: str
    translations: dict[Key, str | tuple[str, ...]]
    form_of: Callable[[int], int]

    def text(self, message: str, context: str = "") -> str:
        """The translation of a message; the English where there is none."""
        found = self.translations.get((context, message), message)
        return found if isinstance(found, str) else message

    def form(self, one: str, several: str, count: int) -> str:
        """The translation that goes with a count; the English where there is none."""
        found = self.translations.get(("", one), "")
        if isinstance(found, str):
            return one if count == 1 else several
        return found[self.form_of(count)]


def languages() -> tuple[str, ...]:
    """The codes of the languages that have a catalogue, without English."""
    return _languages(FOLDER)


@cache
def _languages(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.po")))


def is_complete(code: str) -> bool:
    """Whether every message of a language's catalogue has been translated and looked over."""
    return code in languages() and _is_complete(FOLDER, code)


@cache
def _is_complete(folder: Path, code: str) -> bool:
    messages = read_catalogue(folder / f"{code}.po", code)
    return not any(m.fuzzy or not all(_forms(m.string)) for m in messages if m.id)


def catalogue(code: str) -> Catalogue:
    """The catalogue of a language. Raises KeyError where there is none."""
    return _catalogue(FOLDER, code)


@cache
def _catalogue(folder: Path, code: str) -> Catalogue:
    if code not in _languages(folder):
        raise KeyError(code)
    translations = {
        (message.context or "", _first(message.id)): _text(message.string)
        for message in read_catalogue(folder / f"{code}.po", code)
        if message.id and not message.fuzzy and all(_forms(message.string))
    }
    return Catalogue(code, translations, form_of(code))


def read_catalogue(path: Path, code: str) -> Any:
    """A .po file as Babel's Catalog."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return read_po(file, locale=code.replace("-", "_"), abort_invalid=True)


def form_of(code: str) -> Callable[[int], int]:
    """Which of a language's forms goes with a count. Welsh has six (Unicode's plural rules)."""
    from babel import Locale

    rule = Locale.parse(code, sep="-").plural_form
    used = [form for form in _FORMS if form in rule.tags or form == "other"]
    return lambda count: used.index(rule(count))


def _first(message: str | tuple[str, ...]) -> str:
    return message if isinstance(message, str) else message[0]


def _text(found: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return found if isinstance(found, str) else tuple(found)


def _forms(found: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found)
