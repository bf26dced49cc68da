"""A5 booklets: two pages side by side on each side of A4, to be folded in the middle.

The pages of the large print, at 18 pt, become 12.7 pt: still clear print (UKAAF G003, 12 pt).
"""

import io
import math

import pikepdf

A4_HIGH, A4_WIDE = 841.89, 595.28  # points
# A4 to A5. Anything under 12 pt on paper would not be clear print.
SCALE = 1 / math.sqrt(2)
PAGES_A_SHEET = 4

Side = tuple[int | None, int | None]


def sides_of(pages: int) -> int:
    """How many sides of A4 a booklet of so many pages has."""
    return 2 * math.ceil(pages / PAGES_A_SHEET)


def order(pages: int, right_to_left: bool = False) -> list[Side]:
    """The pages on the left and the right of each side, counted from 0; None is an empty page.

    Sheets are stacked, folded in the middle and read like a book: the first side holds the last
    page and the first. Books that are read from right to left have their spine on the right.
    """
    whole = PAGES_A_SHEET * math.ceil(pages / PAGES_A_SHEET)
    sides: list[tuple[int, int]] = []
    for number in range(whole // 2):
        first, last = number, whole - 1 - number
        # On the front of a sheet the later page is on the left, on its back on the right.
        left, right = (last, first) if number % 2 == 0 else (first, last)
        sides.append((right, left) if right_to_left else (left, right))
    return [(_page(left, pages), _page(right, pages)) for left, right in sides]


def _page(number: int, pages: int) -> int | None:
    return number if number < pages else None


def imposed(newsletter: bytes, right_to_left: bool = False) -> bytes:
    """The booklet of a newsletter of A4 pages: landscape A4, to be turned on the short edge."""
    with pikepdf.open(io.BytesIO(newsletter)) as source, pikepdf.new() as booklet:
        forms = [booklet.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for side in order(len(forms), right_to_left):
            booklet.pages.append(_side(booklet, forms, side))
        out = io.BytesIO()
        booklet.save(out, deterministic_id=True)
        return out.getvalue()


def _side(booklet: pikepdf.Pdf, forms: list[pikepdf.Object], side: Side) -> pikepdf.Page:
    content, drawn = [], pikepdf.Dictionary()
    for half, number in enumerate(side):
        if number is not None:
            name = f"/Page{half}"
            drawn[name] = forms[number]
            across = half * A4_HIGH / 2
            content.append(f"q {SCALE:.6f} 0 0 {SCALE:.6f} {across:.3f} 0 cm {name} Do Q")
    return pikepdf.Page(
        booklet.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, A4_HIGH, A4_WIDE],
                Resources=pikepdf.Dictionary(XObject=drawn),
                Contents=booklet.make_stream("\n".join(content).encode()),
            )
        )
    )
