"""The newsletters of a neighbourhood as files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewsletterFile:
    """An edition to download: what it is called, whom it is for, and how long and large it is.

    `language` is its code, `language_name` its name in that language, empty for English. `length`
    is in words, such as `2 pages`, and empty for text without pages; `size` such as `66 kB`. Both
    are empty for one that is made later.
    """

    address: str
    title: str
    purpose: str
    format: str
    length: str
    size: str
    language: str
    language_name: str
