"""Nobody can work out a hidden count from everything that is published.

The proof is by other worlds. For a count that is hidden, and for each number that it could be, a
second series is made which differs in that count, and every page, file and newsletter of every
edition comes out the same. So no calculation with what is published, however clever, and with this
program at hand, can tell the two apart. A second proof tries all small worlds, and asks of each
what a reader who knows the program can tell.
"""

import dataclasses
import datetime as dt
from collections import defaultdict
from itertools import product

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from generator.figures import disclosure
from generator.figures.crime import work_out_crime
from generator.figures.disclosure import (
    NEVER_ALONE,
    block_starts,
    blocks_shown,
    months_shown,
    to_base,
)
from generator.figures.grid import IS_CRIME, KINDS, grid_of
from generator.figures.published import (
    HIDDEN,
    MISSING,
    WITHHELD,
    CrimeFigures,
    Rule,
    Why,
    rule_of,
)
from generator.model.choices import CrimeType
from generator.model.force import SmallCounts
from generator.model.timing import months_after

from .series import ASB, BURGLARY, DRUGS, OTHER, VIOLENCE, WEAPONS, Counts, hostile, published, rows

RULES = [
    SmallCounts(hide_below=3),
    SmallCounts(hide_below=5),
    SmallCounts(hide_below=2),
    SmallCounts(round_to=5),
    SmallCounts(hide_below=3, round_to=5),
    SmallCounts(hide_below=4, round_to=10),
]
SLOW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def effective(given_rule: SmallCounts) -> Rule:
    force = type("Force", (), {"small_counts": given_rule})()
    return rule_of(force)


def figures_of(counts: Counts, rule: Rule) -> CrimeFigures:
    return work_out_crime({"x": rows(counts)}, rule, dt.date(2024, 4, 1))["x"]


def crimes(counts: Counts, month: dt.date) -> dict[CrimeType, int]:
    return {k: n for (m, k), n in counts.items() if m == month and k.is_crime}


# ---- Other worlds ---------------------------------------------------------------------------


def worlds_of_months(counts: Counts, figures: CrimeFigures, rule: Rule):
    """For each hidden month of crime or of anti-social behaviour: the other counts it may be."""
    for entry in figures.months:
        if entry.all_crime == HIDDEN:
            here = crimes(counts, entry.month)
            kind = max(here, key=lambda one: here[one])
            for total in range(rule.hide):
                if total != sum(here.values()):
                    zero = {(entry.month, k): 0 for k in here}
                    yield {**counts, **zero, (entry.month, kind): total}
        for kind, count in zip(figures.month_kinds, entry.others, strict=True):
            if count == HIDDEN:
                for n in range(rule.hide):
                    if n != counts[entry.month, kind]:
                        yield {**counts, (entry.month, kind): n}


def worlds_of_blocks(counts: Counts, figures: CrimeFigures, rule: Rule):
    """For each hidden count of half a year by type: the other counts that it may be."""
    for block in figures.blocks:
        months = [months_after(block.start, n) for n in range(disclosure.BLOCK)]
        told = dict(zip(figures.kinds, block.counts, strict=True))
        rest = [kind for kind, shown in told.items() if shown < 0]
        for kind in (k for k, shown in told.items() if shown == HIDDEN):
            for total in range(rule.hide):
                yield from moved(counts, months, kind, rest, total)


def moved(counts: Counts, months, kind: CrimeType, rest, total: int):
    """The series with another total of `kind`: single crimes change their type within a month.

    What is added to it is taken from the other hidden types; what is taken goes to those that are
    never shown alone. No month's total changes.
    """
    world = dict(counts)
    more = total - sum(world[month, kind] for month in months)
    spare = [k for k in NEVER_ALONE if k in rest and k is not kind]
    others = [k for k in rest if k is not kind]
    for month in months:
        for other in others if more > 0 else spare[:1]:
            step = min(more, world[month, other]) if more > 0 else -min(-more, world[month, kind])
            world[month, kind] += step
            world[month, other] -= step
            more -= step
    assert more == 0, "the other hidden types hold enough"
    if world != counts:
        yield world


def worlds_of_cells(counts: Counts, figures: CrimeFigures, rule: Rule):
    """For each small count of one month and type, none of which is shown: a world where it differs.

    Two types exchange a crime between two months of a half-year, so that no total changes.
    """
    for block in figures.blocks:
        months = [months_after(block.start, n) for n in range(disclosure.BLOCK)]
        shown = {k for k, n in zip(figures.kinds, block.counts, strict=True) if n >= 0}
        for month, kind in product(months, shown):
            if 0 < counts[month, kind] < rule.hide:
                there = next(m for m in months if m != month and counts[m, kind])
                other = next(k for k, n in crimes(counts, month).items() if n and k is not kind)
                world = dict(counts)
                world[month, kind] += 1
                world[there, kind] -= 1
                world[month, other] -= 1
                world[there, other] += 1
                yield world


def editions(counts: Counts, last: int = 4) -> list[dt.date]:
    """The months at the end of which an edition came out: some, and always the latest."""
    months = sorted({month for month, _ in counts})
    return months[:: max(1, len(months) // last)] + months[-1:]


def the_same(counts: Counts, world: Counts, rule: SmallCounts) -> bool:
    """Whether everything published of both is the same, in the neighbourhood and beside it."""
    return all(
        published(counts, rule, counts, until) == published(world, rule, counts, until)
        for until in editions(counts)
    )


@SLOW
@given(hostile(), st.sampled_from(RULES), st.data())
@example({(months_after(dt.date(2024, 4, 1), n), VIOLENCE): 1 for n in range(12)}, RULES[0], None)
def test_a_hidden_count_may_be_any_number_below_the_threshold(counts, small, data) -> None:
    rule = effective(small)
    figures = figures_of(counts, rule)
    worlds = [*worlds_of_months(counts, figures, rule), *worlds_of_blocks(counts, figures, rule)]
    assume(worlds)
    chosen = worlds if data is None else [data.draw(st.sampled_from(worlds)) for _ in range(3)]
    for world in chosen:
        assert the_same(counts, world, small)


@SLOW
@given(hostile(), st.sampled_from(RULES), st.data())
def test_a_small_count_of_one_month_and_type_is_never_told(counts, small, data) -> None:
    rule = effective(small)
    worlds = list(worlds_of_cells(counts, figures_of(counts, rule), rule))
    assume(worlds)
    at = data.draw(st.sampled_from(range(len(worlds))))
    assert the_same(counts, worlds[at], small)


def plain(values: dict[CrimeType, int], months: int = 12) -> Counts:
    return {
        (months_after(dt.date(2024, 4, 1), n), kind): count
        for n in range(months)
        for kind, count in values.items()
    }


def test_without_a_rule_everything_is_told() -> None:
    counts = plain({VIOLENCE: 4, BURGLARY: 1})
    world = {**counts, (dt.date(2024, 5, 1), BURGLARY): 2}
    assert not the_same(counts, world, SmallCounts(hide_below=0))


# ---- All small worlds -----------------------------------------------------------------------


def all_small_worlds(most: int):
    """Every way to fill two months of half a year with four types; the other months are known."""
    kinds = [KINDS.index(kind) for kind in (OTHER, WEAPONS, BURGLARY, VIOLENCE)]
    free = np.array(list(product(range(most + 1), repeat=8))).reshape(-1, 2, 4)
    fixed = np.array([0, 0, 0, 3])
    counts = np.zeros((len(free), 6, len(KINDS)), np.int64)
    counts[:, :2][:, :, kinds] = free
    counts[:, 2:][:, :, kinds] = fixed
    return counts, kinds


def what_could_be(hide: int, most: int = 3) -> list[set[int]]:
    """For each hidden count of a half-year in each world: what it is in the worlds that give the
    same publication.
    """
    rule = Rule(hide)
    counts, kinds = all_small_worlds(most)
    worlds = len(counts)
    one = grid_of({"x": rows(plain(dict.fromkeys((OTHER, WEAPONS, BURGLARY, VIOLENCE), 1), 6))})
    grid = dataclasses.replace(
        one,
        keys=("x",) * worlds,
        counts=counts,
        known=np.ones((worlds, 6), np.bool_),
        here=np.repeat(one.here, worlds, axis=0),
        earliest=np.zeros(worlds, np.int64),
        latest=np.full(worlds, 5),
    )
    total = counts[:, :, IS_CRIME].sum(axis=2)
    blocks = blocks_shown(grid, total, rule)[:, 0][:, kinds]
    months = months_shown(total, grid.known, rule)[:, :2]
    groups: dict[bytes, list[int]] = defaultdict(list)
    for number, shown in enumerate(np.concatenate([blocks, months], axis=1)):
        groups[shown.tobytes()].append(number)
    sums = counts[:, :, kinds].sum(axis=1)
    found = []
    for members in groups.values():
        shown = blocks[members[0]]
        # At the rim of the box worlds are cut off that a real reader could not exclude.
        if sums[members[0]][shown < 0].sum() <= 2 * most:
            found += [set(sums[members, at].tolist()) for at in np.flatnonzero(shown == HIDDEN)]
    return found


@pytest.mark.parametrize("hide", [2, 3])
def test_a_reader_who_knows_the_program_cannot_tell(hide: int) -> None:
    """Among the worlds that give the same publication, the hidden count is any small number."""
    found = what_could_be(hide)
    assert len(found) > 10
    assert all(could_be == set(range(hide)) for could_be in found)


def test_this_proof_can_fail(monkeypatch) -> None:
    """If no type were kept from standing alone, a total less what is shown would tell."""
    monkeypatch.setattr(disclosure, "ALONE_NEEDS", 0)
    assert any(could_be != {0, 1, 2} for could_be in what_could_be(3))


# ---- What is shown --------------------------------------------------------------------------


def test_blocks_are_financial_half_years() -> None:
    grid = grid_of({"x": rows(plain({VIOLENCE: 1}, 14))})
    assert block_starts(grid).tolist() == [0, 6, 12]
    later = grid_of({"x": rows({(dt.date(2024, 12, 1), VIOLENCE): 1})})
    assert block_starts(later).tolist() == [-2]


def shown(counts: Counts):
    figures = figures_of(counts, Rule(3))
    return [dict(zip(figures.kinds, block.counts, strict=True)) for block in figures.blocks]


def test_small_half_years_are_hidden_and_two_types_are_never_alone() -> None:
    counts = plain({OTHER: 1, WEAPONS: 0, BURGLARY: 0, DRUGS: 1, VIOLENCE: 5}, 6)
    counts[dt.date(2024, 4, 1), BURGLARY] = 2
    (block,) = shown(counts)
    assert block == {
        BURGLARY: HIDDEN,
        DRUGS: 6,
        OTHER: WITHHELD,
        WEAPONS: WITHHELD,
        VIOLENCE: 30,
    }


def test_a_half_year_is_withheld_where_the_hidden_counts_add_up_to_too_little() -> None:
    counts = plain({OTHER: 0, WEAPONS: 0, BURGLARY: 1, VIOLENCE: 5}, 6)
    assert set(shown(counts)[0].values()) == {WITHHELD}


def test_a_half_year_with_a_hidden_month_is_withheld() -> None:
    counts = plain({OTHER: 1, WEAPONS: 1, BURGLARY: 1, VIOLENCE: 5}, 6)
    for kind in (OTHER, WEAPONS, BURGLARY, VIOLENCE):
        counts[dt.date(2024, 6, 1), kind] = 0
    assert set(shown(counts)[0].values()) == {WITHHELD}


def test_a_half_year_with_a_month_without_figures_has_none() -> None:
    counts = plain({OTHER: 1, WEAPONS: 1, VIOLENCE: 5}, 6)
    counts = {key: n for key, n in counts.items() if key[0] != dt.date(2024, 6, 1)}
    assert set(shown(counts)[0].values()) == {MISSING}


def test_hidden_months_make_totals_a_span() -> None:
    counts = plain({VIOLENCE: 5}, 12)
    counts[dt.date(2024, 6, 1), VIOLENCE] = 1
    latest = figures_of(counts, Rule(3)).all_crime.latest
    assert (latest.low, latest.high, latest.exact) == (55, 57, None)


def test_types_end_with_the_latest_half_year_that_is_over() -> None:
    counts = plain({OTHER: 4, WEAPONS: 4, BURGLARY: 5, VIOLENCE: 9}, 15)
    figures = figures_of(counts, Rule(3))
    assert figures.types_until == dt.date(2025, 3, 1)
    assert figures.by_type[BURGLARY].latest.exact == 60
    assert figures.by_type[OTHER].latest.why is Why.WITHHELD
    assert figures.types_total.latest.exact == 12 * 22
    assert figures.latest_month == dt.date(2025, 6, 1)
    assert [entry.others for entry in figures.months] == [()] * 15


def test_a_baseline_that_starts_in_the_middle_of_a_half_year_has_no_types() -> None:
    counts = rows(plain({OTHER: 4, WEAPONS: 4, BURGLARY: 5, VIOLENCE: 9}, 24))
    for start, known in ((dt.date(2024, 4, 1), 60), (dt.date(2024, 6, 1), None)):
        figures = work_out_crime({"x": counts}, Rule(3), start)["x"]
        assert figures.by_type[BURGLARY].baseline.exact == known
        assert figures.all_crime.baseline.exact == 12 * 22


@pytest.mark.parametrize(
    ("given_rule", "rule"),
    [
        (None, Rule(3)),
        (SmallCounts(hide_below=0), Rule()),
        (SmallCounts(hide_below=5), Rule(5)),
        (SmallCounts(round_to=5), Rule(3, 5)),
        (SmallCounts(round_to=10), Rule(5, 10)),
        (SmallCounts(hide_below=4, round_to=3), Rule(4, 3)),
        (SmallCounts(hide_below=3, round_to=0), Rule(3)),
    ],
)
def test_the_rule_of_a_force(given_rule, rule) -> None:
    assert effective(given_rule) == rule


def test_rounding_is_to_the_nearest_halves_up_and_never_to_nothing() -> None:
    values = np.arange(3, 14)
    assert to_base(values, Rule(3, 5)).tolist() == [5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15]
    assert to_base(np.array([5, 15]), Rule(5, 10)).tolist() == [10, 20]


@given(hostile(), st.sampled_from(RULES))
@settings(max_examples=40, deadline=None)
def test_nothing_small_is_shown(counts, small) -> None:
    rule = effective(small)
    figures = figures_of(counts, rule)
    cells = [n for entry in figures.months for n in (entry.all_crime, *entry.others)]
    cells += [n for block in figures.blocks for n in block.counts]
    assert all(n >= rule.hide or n < 0 for n in cells)
    if rule.base > 1:
        assert all(n % rule.base == 0 for n in cells if n >= 0)


def test_anti_social_behaviour_is_not_in_the_crimes_of_a_month() -> None:
    figures = figures_of(plain({ASB: 50, VIOLENCE: 4}), Rule(3))
    assert {entry.all_crime for entry in figures.months} == {4}
    assert {entry.others for entry in figures.months} == {(50,)}
