import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import newsletter_input, typeset
from generator.printing.booklet import imposed, order, sides_of
from tests.newsletter.editions import SITE, THEME, example
from tests.printing.paper import A4_TURNED, pages_of, sizes, smallest_type, texts

CLEAR_PRINT = 12.0  # points (UKAAF G003)


def as_read(sides: list[tuple[int | None, int | None]]) -> list[int | None]:
    """The pages as somebody reads them who has printed the sides, folded and opened the booklet.

    Sheets lie in each other. From the outer one inwards, each gives the right half of its front
    and the left half of its back; from the inner one outwards, the other halves.
    """
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    inwards = [page for front, back in sheets for page in (front[1], back[0])]
    outwards = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    return inwards + outwards


@given(st.integers(1, 200))
def test_a_folded_booklet_is_read_in_order(pages: int) -> None:
    read = as_read(order(pages))
    assert read[:pages] == list(range(pages))
    assert read[pages:] == [None] * (len(read) - pages)
    assert len(read) % 4 == 0
    assert len(read) - pages < 4
    assert sides_of(pages) == len(order(pages))


@given(st.integers(1, 200))
def test_a_booklet_that_is_read_from_right_to_left_has_its_spine_on_the_right(pages: int) -> None:
    mirrored = [(right, left) for left, right in order(pages, right_to_left=True)]
    assert mirrored == order(pages)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (1, [["1"], []]),
        (4, [["4", "1"], ["2", "3"]]),
        (5, [["1"], ["2"], ["3"], ["4", "5"]]),
        (8, [["8", "1"], ["2", "7"], ["6", "3"], ["4", "5"]]),
    ],
)
def test_the_pdf_has_the_pages_in_that_order(pages: int, expected: list[list[str]]) -> None:
    booklet = imposed(pages_of(pages))
    assert sizes(booklet) == [A4_TURNED] * len(expected)
    assert [re.findall(r"page (\d+)\.", text) for text in texts(booklet)] == expected


@pytest.mark.pdf
def test_a_booklet_is_still_in_clear_print() -> None:
    """Large print is 18 pt; A5 is A4 made smaller by the square root of two."""
    newsletter = typeset(newsletter_input(*example(), SITE), THEME, Kind.LARGE_PRINT).pdf
    assert smallest_type(newsletter) >= 18 - 0.01
    assert smallest_type(imposed(newsletter)) >= CLEAR_PRINT


def test_from_the_standard_newsletter_it_would_not_be() -> None:
    standard = typeset(newsletter_input(*example(), SITE), THEME).pdf
    assert smallest_type(imposed(standard)) < CLEAR_PRINT


def test_the_same_newsletter_gives_the_same_bytes() -> None:
    assert imposed(pages_of(6)) == imposed(pages_of(6))
