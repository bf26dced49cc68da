"""How much of a page is empty, in points, and whether anything stands on something else."""

from itertools import combinations

import pymupdf

Box = tuple[float, float, float, float]


def largest_gap(pdf: bytes) -> float:
    """The highest strip without text or drawing in either column of any page."""
    with pymupdf.open(stream=pdf) as opened:
        return max(
            _gap(page, left, left + page.rect.width / 2)
            for page in opened
            for left in (0.0, page.rect.width / 2)
        )


def _gap(page: pymupdf.Page, left: float, right: float) -> float:
    boxes = [box for box in _inked(page) if box[0] < right - 20 and box[2] > left + 20]
    strips = sorted((box[1], box[3]) for box in boxes)
    reached, gaps = strips[0][1], []
    for top, bottom in strips:
        gaps.append(top - reached)
        reached = max(reached, bottom)
    return max(gaps)


def _inked(page: pymupdf.Page) -> list[Box]:
    """What can be seen: lines of text, drawn lines and pictures."""
    drawn = [tuple(one["rect"]) for one in page.get_drawings()]
    return [*_lines(page), *drawn]


def _lines(page: pymupdf.Page) -> list[Box]:
    return [
        tuple(line["bbox"])
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", [])
        if any(span["text"].strip() for span in line["spans"])
    ]


def lines_on_lines(pdf: bytes) -> int:
    """How many lines of text stand on another. The boxes of close lines overlap by a little."""
    with pymupdf.open(stream=pdf) as opened:
        return sum(
            _shared(one[0::2], other[0::2]) > 3 and _shared(one[1::2], other[1::2]) > 9
            for page in opened
            for one, other in combinations(_lines(page), 2)
        )


def _shared(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])
