"""Braille on paper: words into lines of 40 cells, lines into pages of 25."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CELLS, LINES = 40, 25
# In a list of addresses and the like, a word may be longer than a line: this sign (dot 5) says
# that it goes on in the next, where a hyphen would be taken for part of it.
GOES_ON = '"'
# Cells from the left edge: where a block's first line starts, and where its other lines do.
PARAGRAPH, HEADING = (2, 0), (4, 4)
# A heading stands with at least this many lines of what follows it.
_WITH_HEADING = 2
# What stands before a figure, and the letters that are the figures 1 to 9 and 0.
_NUMBER_SIGN, _FIGURES = "#", "JABCDEFGHI"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading, in braille as ASCII letters."""

    text: str
    is_heading: bool = False


def brf(parts: Sequence[Sequence[Block]]) -> bytes:
    """A BRF file: each part starts a page, and each page has its number at its foot.

    Lines end with CR and LF and pages with a form feed, as embossers expect.
    """
    pages = [page for part in parts for page in _pages(part)]
    numbered = (_with_number(page, number) for number, page in enumerate(pages, start=1))
    return "\f".join("".join(f"{line}\r\n" for line in page) for page in numbered).encode("ascii")


def _pages(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """The blocks over pages that leave the last line to the number. A heading never ends one."""
    room, page = LINES - 1, list[str]()
    for block in blocks:
        lines = _lines(block)
        if block.is_heading and page:
            lines = ["", *lines]
        needed = len(lines) + _WITH_HEADING if block.is_heading else 1
        if page and len(page) + needed > room:
            yield page
            page = []
        for line in lines if page else _without_gap(lines):
            if len(page) == room:
                yield page
                page = []
            page.append(line)
    if page:
        yield page


def _without_gap(lines: list[str]) -> list[str]:
    return lines if lines[0] else lines[1:]


def _lines(block: Block) -> list[str]:
    """A block's lines, none longer than there are cells."""
    start, others = HEADING if block.is_heading else PARAGRAPH
    lines, line = [], " " * start
    for word in block.text.split():
        gap = 1 if line.strip() else 0
        if len(line) + gap + len(word) <= CELLS:
            line += " " * gap + word
            continue
        if line.strip():
            lines.append(line)
        line = " " * others + word
        while len(line) > CELLS:
            lines.append(line[: CELLS - 1] + GOES_ON)
            line = " " * others + line[CELLS - 1 :]
    return [*lines, line] if line.strip() else lines


def _with_number(page: Sequence[str], number: int) -> list[str]:
    figures = _NUMBER_SIGN + "".join(_FIGURES[int(figure)] for figure in str(number))
    gap = [""] * (LINES - 1 - len(page))
    return [*page, *gap, figures.rjust(CELLS)]
