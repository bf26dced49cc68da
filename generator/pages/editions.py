"""The editions of a newsletter as their page lists them: those of a language together."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.shapes import NewsletterFile
from generator.wording import direction_of, own_name


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The editions in one language, under the language's own name: `Cymraeg`."""

    language: str
    name: str
    direction: str
    files: tuple[NewsletterFile, ...]


def by_language(files: Iterable[NewsletterFile]) -> tuple[InLanguage, ...]:
    """The editions of each language, languages and editions in the order in which they come."""
    found: dict[str, list[NewsletterFile]] = {}
    for one in files:
        found.setdefault(one.language, []).append(one)
    return tuple(
        InLanguage(language, own_name(language), direction_of(language), tuple(own))
        for language, own in found.items()
    )
