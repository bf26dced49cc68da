"""The newsletters of a print run, typeset for paper."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.choices import PrintedEdition
from generator.newsletter.kinds import BLEED, Printing, kinds_for
from generator.newsletter.newsletter import typeset
from generator.printing import booklet
from generator.printing.round import Key, kind_of


@dataclass(frozen=True, slots=True)
class Order:
    """How a run is wanted.

    For an office printer each edition is one file with all its piles, each behind its label. For a
    print `shop` each newsletter is a file of its own with room to be cut, and the labels another.
    """

    editions: tuple[PrintedEdition, ...] = tuple(PrintedEdition)
    black: bool = False
    shop: bool = False

    def printing(self, edition: PrintedEdition) -> Printing:
        """How the newsletter is typeset. A booklet is folded, and never cut."""
        cut = self.shop and edition is not PrintedEdition.BOOKLET
        return Printing(black=self.black, bleed=BLEED if cut else 0)


@dataclass(frozen=True, slots=True)
class Document:
    """A newsletter as it is printed, and the sides of one copy."""

    pdf: bytes
    sides: int


# What `newsletter_input` gave, by the folder of the neighbourhood and the language, which is empty
# for the force's own.
Inputs = Mapping[tuple[str, str], str]


class Documents:
    """Typesets what a run needs. The facts are those of the pages, so paper says the same."""

    def __init__(self, inputs: Inputs, order: Order, theme: Path) -> None:
        self._inputs, self._order, self._theme = inputs, order, theme

    def editions(self, folder: str) -> dict[str, tuple[PrintedEdition, ...]]:
        """The editions that are wanted and that there are of a neighbourhood, by language."""
        found = {}
        for (place, language), text in self._inputs.items():
            if place == folder:
                kinds = kinds_for(json.loads(text))
                there = (one for one in self._order.editions if kind_of(one) in kinds)
                found[language] = tuple(there)
        return found

    def document(self, key: Key) -> Document:
        """A newsletter, as it is printed."""
        folder, language, edition = key
        text, printing = self._inputs[folder, language], self._order.printing(edition)
        newsletter = typeset(text, self._theme, kind_of(edition), printing)
        if edition is not PrintedEdition.BOOKLET:
            return Document(newsletter.pdf, newsletter.pages)
        right_to_left = json.loads(text)["direction"] == "rtl"
        pdf = booklet.imposed(newsletter.pdf, right_to_left)
        return Document(pdf, booklet.sides_of(newsletter.pages))
