"""The rules of measures, held against arithmetic written another way."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.official import of_table
from generator.figures.official_measure import as_number, direction, ratio
from generator.model.areas import Area
from generator.wording import MONTHS

from .official import column, table, values

counts = st.integers(0, 10**6)


def printed(value: Fraction, places: int) -> str:
    """Half away from zero, by decimal arithmetic on a long expansion."""
    long = Decimal(value.numerator) / Decimal(value.denominator)
    text = str(long.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    return text.replace("-", "") if not text.strip("-0.") else text


@settings(deadline=None, derandomize=True)
@given(counts, st.integers(1, 10**6), st.integers(0, 3))
def test_percentages_are_rounded_once_from_the_fraction(part, whole, places):
    share = ratio(Fraction(part), Fraction(whole))
    assert as_number(share, places) == printed(Fraction(100 * part, whole), places)


def test_where_binary_floating_point_goes_wrong():
    assert as_number(Fraction(1005, 1000), 2) == "1.01"
    assert f"{1.005:.2f}" == "1.00"
    assert as_number(Fraction(5, 2)) == "3" and as_number(Fraction(-5, 2)) == "-3"
    assert round(2.5) == 2


def test_nothing_of_nothing_is_not_available():
    assert as_number(ratio(Fraction(0), Fraction(0))) == "not available"
    assert as_number(ratio(None, Fraction(1))) == "not available"


@settings(deadline=None, derandomize=True)
@given(counts, counts)
def test_the_direction_is_that_of_the_unrounded_change(before, after):
    words = {"up": after > before, "down": after < before, "same": after == before}
    assert words[direction(Fraction(before), Fraction(after))]


@settings(deadline=None, derandomize=True)
@given(st.lists(st.lists(counts, min_size=1, max_size=4), min_size=1, max_size=5))
def test_subtotals_of_any_hierarchy_add_up_to_the_total(groups):
    rows, names = [["Place", "Schemes"]], []
    for number, members in enumerate(groups):
        names.append(f"GROUP {number} TOTAL")
        rows.append([names[-1], str(sum(members))])
        rows += [[f"Place {number}.{at}", str(count)] for at, count in enumerate(members)]
    more = "subtotal_rows:\n" + "".join(f"  - {name}\n" for name in names)
    found = values(table(rows, column("Schemes"), more))
    for name, members in zip(names, groups, strict=True):
        assert found["subtotal", f"Schemes|{name}"] == str(sum(members))
    assert found["force_total", "Schemes"] == str(sum(map(sum, groups)))


def test_subtotals_follow_the_geography_through_every_level():
    areas = [
        Area(name="West", layer="division"),
        Area(name="Hill", layer="unit", parent="West", also_known_as=("The Hills",)),
        Area(name="Low Hill", layer="team", parent="Hill"),
        Area(name="East", layer="division"),
    ]
    rows = [["Area", "Plans"], ["Low Hill", "2"], ["The Hills", "3"], ["Rural team", "5"]]
    found = values(table(rows, column("Plans"), "rows_are_areas: yes\n"), areas)
    assert found["subtotal", "Plans|West"] == "5"
    assert found["subtotal", "Plans|Hill"] == "2"
    assert ("subtotal", "Plans|East") not in found
    assert found["total", "Plans"] == "10"


def test_a_printed_total_is_never_computed_with():
    rows = [["Type", "2020", "2021"], ["A", "10", "20"], ["B", "30", "20"], ["Total", "99", "1"]]
    columns = column('"2020"') + column('"2021"')
    found = values(table(rows, columns, "periods: columns\ntotal_row: Total\n"))
    assert found["total", "2020"] == "40"
    assert found["change_abs", "Total|2020->2021"] == "0"
    assert found["direction", "Total|2020->2021"] == "same"
    assert found["share_pct_1dp", "A|2020"] == "25.0"
    assert found["types_up", "2020->2021"] == "A"
    assert found["largest_fall_type", "2020->2021"] == "B"


def test_a_missing_month_is_not_zero():
    months = [f"{name[:3]}-22" for name in MONTHS]
    cells = ["no data" if month == "May-22" else "10" for month in months]
    rows = [["Month", "Sent"], *map(list, zip(months, cells, strict=True))]
    flag = "flags:\n  - row: May-22\n    column: Sent\n    flag: missing\n    note: Not said.\n"
    found = values(table(rows, column("Sent"), f"periods: rows\n{flag}"))
    assert found["sum_2022", "Sent"] == "110"
    assert found["months_with_data_2022", "Sent"] == "11"
    assert found["total_all_periods", "Sent"] == "not available"
    assert found["change_abs", "Sent|Apr-22->May-22"] == "not available"
    assert found["direction", "Sent|May-22->Jun-22"] == "not available"
    assert found["missing", "Sent|May-22"] == "true"


def test_levels_and_overlapping_periods_are_never_added():
    rows = [["Month", "Members"], ["Jan-22", "10"], ["Feb-22", "9"], ["Mar-22", "11"]]
    found = values(table(rows, column("Members", level="yes"), "periods: rows\n"))
    assert not [name for name, _ in found if name.startswith(("total", "sum_"))]
    assert found["months_members_fell", "Members"] == "Feb-22"
    assert found["months_members_fell_count", "Members"] == "1"
    rows = [["Type", "2021-2022", "2022"], ["A", "10", "20"]]
    found = values(table(rows, column("2021-2022") + column('"2022"'), "periods: columns\n"))
    assert ("total_all_periods", "A") not in found
    assert found["overlap_months", "2021-2022->2022"] == "3"


def test_what_is_not_exact_is_never_computed_with():
    rows = [["Subject", "Figure", "id"], ["x", "c120", "a"], ["y", "nearly 3,000", "b"]]
    measures = "".join(
        f"  - name: twice\n    title: Twice\n    how: times\n    row: {row}\n    by: 2\n"
        "    unit: things\n"
        for row in "ab"
    )
    columns = column("Figure", "figure") + column("id", "id")
    statistic = table(rows, columns, f"text_measures:\n{measures}")
    assert set(values(statistic).values()) == {"not available"}


def test_from_the_earlier_to_the_later_whatever_the_order_of_the_rows():
    rows = [["Year", "Orders"], ["2023", "13"], ["2021", "5"], ["2022", "7"]]
    found = values(table(rows, column("Orders"), "periods: rows\n"))
    assert found["change_abs", "Orders|2021->2022"] == "2"
    assert ("change_abs", "Orders|2022->2021") not in found


def test_the_table_of_accounts_has_rows_that_share_a_name():
    rows = [["Where", "What", "Accounts"], ["A", "x", "1"], ["A", "y", "2"], ["B", "", "4"]]
    columns = column("What", "text") + column("Accounts")
    found = values(table(rows, columns, "grouped_by: Where\n"))
    assert found["subtotal", "Accounts|A"] == "3"
    assert found["share_pct_1dp", "Accounts|A: y"] == "28.6"


hostile = st.sampled_from(["A", "B", "Total", "2021", "2022", "x|y", "a->b", "=1", "\u202e"])


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(hostile, st.sampled_from(["0", "1", "1,000", "7 (1 less)", "seven"]))))
def test_any_rows_can_be_worked_out(rows):
    flags = "".join(
        f'  - row: "{name}"\n    column: Count\n    flag: as printed\n    note: So it is.\n'
        for name in dict.fromkeys(name for name, _ in rows if name not in ("=1", "\u202e"))
    )
    cells = [["Name", "Count"], *([name, n] for name, n in rows if name not in ("=1", "\u202e"))]
    more = f"flags:\n{flags}" if flags else ""
    found = of_table(table(cells, column("Count"), more))
    keys = [(m.name, m.row, m.column) for m in found]
    assert len(keys) == len(set(keys))


def test_a_long_series_is_not_compared_every_way():
    rows = [["Year", "Calls"], *([str(1990 + at), str(at + 1)] for at in range(30))]
    found = values(table(rows, column("Calls"), "periods: rows\n"))
    keys = {key for name, key in found if name == "change_abs"}
    assert "Calls|1990->2005" in keys and "Calls|2005->2019" in keys and "Calls|2000->2001" in keys
    assert "Calls|2000->2005" not in keys
