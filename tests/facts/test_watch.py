"""Watch schemes in words, and the tables of a force."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from generator.facts.watch import scheme_facts, watch_facts, watch_said
from generator.model.card import cards
from generator.model.folders import ForceFolder
from generator.model.watch import WatchScheme
from generator.reading.everything import read_everything

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)


def scheme(**given: object) -> WatchScheme:
    return WatchScheme(**{"name": "x", "kind": "Farm Watch", "place": "y", **given})


@pytest.fixture(scope="module")
def derbyshire() -> ForceFolder:
    data, _ = read_everything(REPOSITORY / "neighbourhoods")
    return next(folder for folder in data.forces if folder.folder == "derbyshire")


@pytest.fixture
def example() -> ForceFolder:
    return read_everything(REPOSITORY / "tests/example/neighbourhoods")[0].forces[0]


@pytest.mark.parametrize(
    ("heads", "members", "shown"),
    [
        (None, None, ("", "")),
        (0, 0, ("no co-ordinator yet", "fewer than 3 members")),
        (1, 2, ("1 or 2 co-ordinators", "fewer than 3 members")),
        (3, 1234, ("3 co-ordinators", "1,234 members")),
    ],
)
def test_people_of_a_scheme(heads, members, shown) -> None:
    found = scheme_facts(scheme(coordinators=heads, members=members))
    assert (found.coordinators, found.members) == shown


def test_no_list_is_not_no_scheme(example: ForceFolder) -> None:
    hills, market = example.neighbourhoods
    assert watch_said(hills, example, TODAY) == (
        "We have no list of Watch schemes in Hill Villages. There may be some.",
    )
    none = dataclasses.replace(market, watch=())
    assert watch_said(none, example, TODAY) == ("There is no Watch scheme here yet.",)


def test_a_neighbourhood_in_words(example: ForceFolder) -> None:
    schemes = (
        scheme(coordinators=0, last_contact=dt.date(2026, 1, 1)),
        scheme(kind="Smart Alert"),
    )
    market = dataclasses.replace(example.neighbourhoods[1], watch=schemes)
    assert watch_said(market, example, TODAY) == (
        "There are 2 Watch schemes here: 1 Farm Watch and 1 Smart Alert.",
        "1 has no co-ordinator yet. It could be you.",
        "1 has not heard from us for more than 6 months.",
        "For 1 we have not noted when we were last in touch.",
    )


def test_every_layer_has_a_table_that_ends_with_the_force(derbyshire: ForceFolder) -> None:
    found = watch_facts(derbyshire, cards(derbyshire), TODAY)
    assert found is not None
    layers = [layer.name for layer in derbyshire.force.layers]
    assert [table.layer for table in found.tables] == [*layers, "neighbourhood"]
    totals = {table.rows[-1].cells for table in found.tables}
    assert len(totals) == 1
    assert {table.rows[-1].kind for table in found.tables} == {"total"}


def test_subtotals_and_totals_add_up(derbyshire: ForceFolder) -> None:
    """A subtotal is what the area has in the table of its layer; an area of one place has none."""
    found = watch_facts(derbyshire, cards(derbyshire), TODAY)
    assert found is not None
    for table in found.tables:
        plain = [row.cells[0] for row in table.rows if not row.kind]
        known = sum(int(cell) for cell in plain if cell != "not known")
        assert known == int(table.rows[-1].cells[0])
    units = {row.name: row.cells for row in found.tables[1].rows}
    divisions = {row.name: row.cells for row in found.tables[0].rows}
    assert units["All in North"] == divisions["North"]
    places = {row.name: row for row in found.tables[2].rows}
    assert places["All in High Peak"].cells == units["High Peak"]
    assert "All in Erewash" not in places


def test_an_area_without_neighbourhoods_on_the_site_is_not_known(derbyshire) -> None:
    found = watch_facts(derbyshire, cards(derbyshire), TODAY)
    assert found is not None
    rows = {row.name: row for row in found.tables[1].rows}
    assert set(rows["Amber Valley"].cells) == {"not known"}


def test_some_places_say_nothing(example: ForceFolder) -> None:
    found = watch_facts(example, cards(example), TODAY)
    assert found is not None
    assert found.tables[-1].rows[0].cells == ("not known",) * 5
    assert found.tables[-1].rows[-1].cells[0] == "1 (in 1 of 2)"
    assert "1 more neighbourhood gave no list, so more schemes may exist." in found.said


def test_a_force_that_says_nothing_has_no_page(example: ForceFolder) -> None:
    silent = tuple(dataclasses.replace(p, says_watch=False) for p in example.neighbourhoods)
    quiet = dataclasses.replace(example, neighbourhoods=silent)
    assert watch_facts(quiet, cards(quiet), TODAY) is None
