from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.model.choices import PrintedEdition
from generator.model.drop_points import DropPoint
from generator.model.force import PrintPrice
from generator.newsletter.kinds import Kind
from generator.printing.count import Count, counted
from generator.printing.round import Stop, kind_of, stops_of

STANDARD, LARGE, POSTER = (
    PrintedEdition.STANDARD,
    PrintedEdition.LARGE_PRINT,
    PrintedEdition.POSTER,
)
SIDES = {("here", "", STANDARD): 2, ("here", "", LARGE): 7, ("here", "", POSTER): 1}
ALL = {"": tuple(PrintedEdition)}


def point(**copies: int) -> DropPoint:
    return DropPoint(name="Library", address="High Street", carried_by="PCSO", **copies)


def stops(*points: DropPoint) -> list[Stop]:
    return list(stops_of("here", "Here", points, ALL))


def count(*points: DropPoint, prices: tuple[PrintPrice, ...] = ()) -> Count:
    return counted(stops(*points), SIDES, prices)


def test_everything_that_is_made_can_be_printed_and_left_at_a_drop_point() -> None:
    assert {kind_of(edition) for edition in PrintedEdition} == set(Kind)
    for edition in PrintedEdition:
        assert point(**{edition.field: 3}).copies(edition) == 3


def test_sides_and_sheets_of_each_edition() -> None:
    """Seven sides need four sheets, and the back of a poster stays empty."""
    made = count(point(standard=40, large_print=3), point(standard=10, poster=2))
    found = [(one.edition, one.copies, one.sides, one.sheets) for one in made.editions]
    assert found == [(STANDARD, 50, 100, 50), (LARGE, 3, 21, 12), (POSTER, 2, 2, 2)]
    assert (made.copies, made.labels, made.sheets) == (55, 4, 50 + 12 + 2 + 4)


def test_prices_for_a_copy_and_for_a_side() -> None:
    prices = (
        PrintPrice(edition=STANDARD, a_copy=Decimal("0.18")),
        PrintPrice(edition=LARGE, a_side=Decimal("0.035")),
    )
    made = count(point(standard=40, large_print=3), prices=prices)
    assert [one.cost for one in made.editions] == [Decimal("7.20"), Decimal("0.74")]
    assert made.cost == Decimal("7.94")


def test_without_all_prices_there_is_no_total() -> None:
    prices = (PrintPrice(edition=STANDARD, a_copy=Decimal("0.18")),)
    assert count(point(standard=1, poster=1), prices=prices).cost is None
    assert count(point(standard=1), prices=prices).cost == Decimal("0.18")


def test_half_a_penny_is_rounded_up() -> None:
    prices = (PrintPrice(edition=POSTER, a_side=Decimal("0.005")),)
    assert count(point(poster=1), prices=prices).cost == Decimal("0.01")


def test_editions_that_are_not_wanted_are_passed_by() -> None:
    points = [point(standard=2, poster=1), point(standard=5)]
    (only,) = stops_of("here", "Here", points, {"": [POSTER]})
    assert (only.number, only.of, only.copies(POSTER), only.copies(STANDARD)) == (1, 1, 1, 0)


copies = st.integers(0, 50)
points = st.builds(point, standard=copies, large_print=copies, poster=copies)


@given(st.lists(points, max_size=6))
def test_totals_add_up(given_points: list[DropPoint]) -> None:
    made, round_ = count(*given_points), stops(*given_points)
    assert made.copies == sum(one.standard + one.large_print + one.poster for one in given_points)
    assert made.copies == sum(pile.copies for stop in round_ for pile in stop.piles)
    assert made.labels == sum(len(stop.piles) for stop in round_)
    assert made.sheets == made.labels + sum(one.sheets for one in made.editions)
