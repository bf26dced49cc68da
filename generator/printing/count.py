"""What a print run comes to: copies, sides, sheets of paper, and cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.model.choices import PrintedEdition
from generator.model.force import PrintPrice
from generator.printing.round import Key, Stop

PENNY = Decimal("0.01")
# The sides of one copy of each newsletter.
Sides = Mapping[Key, int]


@dataclass(frozen=True, slots=True)
class EditionCount:
    """What one edition comes to. `sheets` are of A4; `cost` is in pounds, None without a price."""

    edition: PrintedEdition
    copies: int
    sides: int
    sheets: int
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class Count:
    """A whole run. Each pile has a label, which takes a sheet of its own."""

    editions: tuple[EditionCount, ...]
    labels: int

    @property
    def copies(self) -> int:
        """Copies of all editions together."""
        return sum(one.copies for one in self.editions)

    @property
    def sheets(self) -> int:
        """Sheets of A4 paper, labels included."""
        return sum(one.sheets for one in self.editions) + self.labels

    @property
    def cost(self) -> Decimal | None:
        """Pounds for all editions; None where one has no price, for then nobody knows."""
        costs = [one.cost for one in self.editions]
        return None if None in costs else sum((c for c in costs if c is not None), Decimal())


def counted(stops: Sequence[Stop], sides: Sides, prices: Sequence[PrintPrice]) -> Count:
    """The count of a run. Paper is printed on both sides, each copy on sheets of its own."""
    by_edition = {price.edition: price for price in prices}
    editions = []
    for edition in PrintedEdition:
        piles = [(stop.copies(edition), sides.get(stop.key(edition), 0)) for stop in stops]
        copies = sum(count for count, _ in piles)
        if copies:
            all_sides = sum(count * each for count, each in piles)
            sheets = sum(count * sheets_of(each) for count, each in piles)
            cost = _cost(by_edition.get(edition), copies, all_sides)
            editions.append(EditionCount(edition, copies, all_sides, sheets, cost))
    return Count(tuple(editions), sum(len(stop.piles) for stop in stops))


def sheets_of(sides: int) -> int:
    """The sheets that so many sides need."""
    return (sides + 1) // 2


def _cost(price: PrintPrice | None, copies: int, sides: int) -> Decimal | None:
    """To the penny, so that the sum of what is shown is the total that is shown."""
    if price is None:
        return None
    if price.a_copy is not None:
        cost = price.a_copy * copies
    elif price.a_side is not None:
        cost = price.a_side * sides
    else:
        return None
    return cost.quantize(PENNY, ROUND_HALF_UP)
