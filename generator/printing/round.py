"""The round: the drop points of each neighbourhood in their order, and the piles they take."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.choices import PrintedEdition
from generator.model.drop_points import DropPoint
from generator.newsletter.kinds import Kind

# What one newsletter is known by: its neighbourhood's folder, its language (empty for the force's
# own) and its edition.
Key = tuple[str, str, PrintedEdition]


@dataclass(frozen=True, slots=True)
class Pile:
    """The copies of one edition that a drop point takes; at least one."""

    edition: PrintedEdition
    copies: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A drop point on the round of its neighbourhood, number `number` of `of`."""

    folder: str
    neighbourhood: str
    number: int
    of: int
    point: DropPoint
    piles: tuple[Pile, ...]

    @property
    def language(self) -> str:
        """The language of the copies; empty for the force's own."""
        return self.point.language or ""

    def key(self, edition: PrintedEdition) -> Key:
        """The newsletter whose copies are left here."""
        return self.folder, self.language, edition

    def copies(self, edition: PrintedEdition) -> int:
        """How many copies of an edition this run leaves here."""
        return sum(pile.copies for pile in self.piles if pile.edition is edition)


def kind_of(edition: PrintedEdition) -> Kind:
    """The newsletter that an edition is printed from: the booklet is the large print made small."""
    return Kind.LARGE_PRINT if edition is PrintedEdition.BOOKLET else Kind(edition.value)


def stops_of(
    folder: str,
    neighbourhood: str,
    points: Sequence[DropPoint],
    editions: Mapping[str, Collection[PrintedEdition]],
) -> Iterator[Stop]:
    """The stops of one neighbourhood. `editions` are those that can be had, by language. A drop
    point that takes none of them is passed by.
    """
    taking = [
        (point, piles)
        for point in points
        if (piles := _piles(point, editions.get(point.language or "", ())))
    ]
    for number, (point, piles) in enumerate(taking, start=1):
        yield Stop(folder, neighbourhood, number, len(taking), point, piles)


def _piles(point: DropPoint, editions: Collection[PrintedEdition]) -> tuple[Pile, ...]:
    return tuple(
        Pile(edition, point.copies(edition))
        for edition in PrintedEdition
        if edition in editions and point.copies(edition)
    )
