"""Prose, phone numbers and links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """One block of prose: a paragraph (one item) or a list."""

    kind: str
    items: tuple[str, ...]


Prose = tuple[Paragraphs, ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as shown, and as a link dials it."""

    shown: str
    dialled: str


@dataclass(frozen=True, slots=True)
class TitledLink:
    """A link and its words."""

    title: str
    link: str
