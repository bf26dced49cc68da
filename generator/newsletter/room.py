"""The columns of a layout, and how much of them a text takes, by the count of its letters."""

import math
from collections.abc import Iterable
from typing import Any

from generator.newsletter.layouts import Layout

# Open Sans at 1 em: the mean width of a letter in running text, with what line ends leave empty.
LETTER = 0.555
CAP_HEIGHT = 0.714
PAGE_WIDTH, PAGE_HEIGHT, GUTTER = 595.28, 841.89, 20.0
POINTS_A_MM = 72 / 25.4


class Room:
    """The columns of one layout, in ems."""

    def __init__(self, layout: Layout) -> None:
        margin = layout.margin * POINTS_A_MM
        self.layout = layout
        self.line = CAP_HEIGHT + layout.leading
        self.page_width = (PAGE_WIDTH - 2 * margin) / layout.size
        self.width = (self.page_width - GUTTER / layout.size) / 2
        self.height = (PAGE_HEIGHT - 2 * margin - 7 * POINTS_A_MM) / layout.size

    def paragraph(self, *lines: str, less: float = 0.0) -> float:
        """The height of a paragraph, each of whose lines may run over to more."""
        count = sum(math.ceil(len(line) * LETTER / (self.width - less)) for line in lines if line)
        return count * self.line + self.layout.gap / 2

    def across(self, text: str) -> float:
        """The height of a paragraph across the whole page."""
        lines = math.ceil(len(text) * LETTER / self.page_width)
        return lines * self.line + self.layout.gap / 2

    def prose(self, blocks: Iterable[Any], label: str = "", less: float = 0.0) -> float:
        """The height of blocks of prose with a label before the first."""
        height = 0.0
        for kind, items in blocks:
            if kind == "list" and label:
                height += self.paragraph(label)
                label = ""
            for item in items:
                height += self.paragraph(f"{label} {item}", less=less)
                label = ""
        return height

    def heading(self) -> float:
        """The height of a section's heading with the space around it."""
        under_rule = 0.3 if self.layout.close else 0.45
        return 1.2 * (CAP_HEIGHT + 0.2) + under_rule + 0.2 + 2.9 * self.layout.gap


def first_of(blocks: list[Any]) -> str:
    """The first block of some prose, as one run of words."""
    return " ".join(blocks[0][1]) if blocks else ""
