"""Officers, leaders and posts that are vacant."""

from dataclasses import dataclass

from generator.facts.shapes.text import Phone
from generator.wording import unmarked


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """A picture of somebody, and what it shows in words.

    `address` is that of its files without size and ending; `source` is the photo as it was given,
    under `neighbourhoods/`.
    """

    address: str
    source: str
    description: str

    @property
    def small(self) -> str:
        """The address of the photo for ordinary screens, 160 pixels wide and high."""
        return f"{self.address}-160.webp"

    @property
    def large(self) -> str:
        """The address of the photo for fine screens, 320 pixels wide and high."""
        return f"{self.address}-320.webp"


@dataclass(frozen=True, slots=True)
class Person:
    """An officer, a leader or a vacant post. `news` tells of a start or an end close to today."""

    name: str
    role: str
    vacant: bool
    collar_number: str
    email: str
    phone: Phone | None
    looks_after: str
    news: str
    photo: PhotoFacts | None = None

    @property
    def role_beside_name(self) -> str:
        """The role as it is said after the name; empty where the name begins with it already, as
        `PCSO Sam Hill` does. A role that nobody has translated is marked, a name never is.
        """
        begun = f"{unmarked(self.role)} ".casefold()
        return "" if self.name.casefold().startswith(begun) else self.role
