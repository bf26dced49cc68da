import datetime as dt
import re
from pathlib import Path

import pytest

from generator.checks.references import names_to_choose
from generator.checks.rules import CHECKS
from generator.problems import Problem, Weight
from tests.checks import slips
from tests.checks.slips import (
    CARRIED,
    CRIME,
    DESK,
    DROP_POINTS,
    EVENTS,
    HILL,
    JULY,
    LIBRARY,
    MARKET,
    OCTOBER,
    OFFICERS,
    OWNER,
    PLAN,
    PRICE,
    PROFILE,
    SECOND_PRIORITY,
    SERGEANT,
    SLIPS,
    WATCH,
    Change,
    Slip,
)

RULES = [rule.name for rule in CHECKS]


def test_the_example_is_in_order() -> None:
    """But for the month without crime figures, which is there to be seen."""
    found = slips.problems(slips.EXAMPLE, slips.TODAY)
    assert [problem.place.file for problem in found] == [f"neighbourhoods/westshire/{CRIME}"]
    assert found[0].weight is Weight.WORTH_A_LOOK


def test_every_rule_has_a_slip() -> None:
    assert {slip.rule for slip in SLIPS} == set(RULES)


def test_names_differ() -> None:
    assert len(set(RULES)) == len(RULES)
    assert len({slip.name for slip in SLIPS}) == len(SLIPS)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_report(slip: Slip, tmp_path: Path) -> None:
    """Exactly the blessed report: the rule speaks, and no other does."""
    found = slips.brought(slip, tmp_path)
    assert slips.section(slip, found) == slips.sections()[slip.name]
    assert found
    assert found == slips.said_by(slip.rule, tmp_path / "neighbourhoods", slip.today)
    for problem in found:
        words_of_an_editor(problem)


def test_reports_hold_nothing_else() -> None:
    assert list(slips.sections()) == [slip.name for slip in SLIPS]


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.name)
def test_a_rule_states_itself_and_its_source(rule) -> None:
    assert rule.statement.endswith(".")
    kinds = (rule.of_neighbourhood, rule.of_force, rule.of_whole_force)
    assert len([kind for kind in kinds if kind]) == 1
    assert not re.search(r"\b(?:DS|ST|TV|WY|DR)-", rule.source), "a reference without its words"


def words_of_an_editor(problem: Problem) -> None:
    assert problem.message.endswith(".")
    assert problem.fix.startswith(("To fix it, ", "If it is one, "))
    words = re.sub(r'"[^"]*"', "", f"{problem.message} {problem.fix}")
    jargon = r"\b(?:invalid|please|forbidden|None|null|string|integer|error)\b"
    assert not re.search(jargon, words)


DAY = dt.timedelta(days=1)
MEETING_OF_HILL = f"{HILL}/events.yml"
SHEDS = SECOND_PRIORITY.format(title="Sheds")

QUIET = [
    Slip(
        "a post of responsibility in officers.yml",
        Change("leaders.yml", "since: 2025-03-01", "since: 2025-03-01\n  until: 2026-11-21"),
        Change(OFFICERS, "", "- role: Inspector\n  name: Insp Kit Moor\n"),
        Change(f"{HILL}/officers.yml", "", "- role: Inspector\n  name: Insp Kit Moor\n"),
    ),
    Slip(
        "a vacant post of responsibility",
        Change("leaders.yml", "name: Insp Robin Ash", "vacant: yes"),
    ),
    Slip(
        "an inspector of an area above",
        Change("force.yml", "layers:\n", "layers:\n  - name: county\n    plural: counties\n"),
        Change("areas.yml", "layer: district", "layer: district\n  parent: West"),
        Change("areas.yml", "", "- name: West\n  layer: county\n"),
        Change("leaders.yml", "area: Westmarket District", "area: West"),
    ),
    Slip(
        "a force without a supervising role",
        Change("force.yml", "part: supervisor", "part: officer"),
        Change(OFFICERS, SERGEANT),
    ),
    Slip(
        "an officer who left keeps an old role and an old ward",
        Change(
            OFFICERS,
            "  until: 2026-09-11",
            "  until: 2026-09-11\n"
            "- role: Beat Bobby\n  name: PC Old Hand\n  wards:\n    - Abolished\n"
            "  until: 2020-01-01",
        ),
    ),
    Slip(
        "an officer who starts tomorrow",
        Change(OFFICERS, "", "- role: PCSO\n  name: PCSO Kim Low\n  since: 2026-11-23\n"),
    ),
    Slip(
        "an officer whose last day is today",
        Change(OFFICERS, "since: 2026-09-14", "since: 2026-09-14\n  until: 2026-11-22"),
    ),
    Slip(
        "a leader of the area owns a priority",
        Change(OCTOBER, OWNER, "    owner: Insp Robin Ash"),
    ),
    Slip(
        "four priorities, one of them closed",
        Change(OCTOBER, "", SHEDS + SECOND_PRIORITY.format(title="Lanes")),
        Change(
            OCTOBER,
            "",
            SECOND_PRIORITY.format(title="Dogs")
            + "    closed_on: 2026-11-22\n    outcome: It stopped.\n",
        ),
    ),
    Slip(
        "a past cycle with more priorities than are allowed now, and a partner of old",
        *(
            Change(
                JULY,
                "",
                SECOND_PRIORITY.format(title=title)
                + "    partners:\n      - The Old Council\n    framework:\n      - Old aim\n"
                "    closed_on: 2026-09-25\n    outcome: It stopped.\n",
            )
            for title in ("Sheds", "Garages", "Lanes")
        ),
    ),
    Slip(
        "a priority that is carried over, with a capital letter changed",
        Change(JULY, "", SHEDS),
        Change(OCTOBER, "", SECOND_PRIORITY.format(title="SHEDS")),
    ),
    Slip(
        "residents asked before priorities were set",
        Change(OCTOBER, "      - crime data\n", "      - survey feedback\n"),
        Change(
            PLAN,
            "opens: 2026-11-01\n    closes: 2026-12-12",
            "opens: 2026-09-01\n    closes: 2026-09-28\n    result: Shops come first.",
        ),
    ),
    Slip("a meeting today", Change(EVENTS, "date: 2026-12-10", "date: 2026-11-22")),
    Slip("a meeting in 100 days", Change(EVENTS, "date: 2026-12-10", "date: 2027-03-02")),
    Slip("a meeting 100 days ago", Change(EVENTS, "date: 2026-09-24", "date: 2026-08-14")),
    Slip(
        "a cancelled online meeting without a link, beside one that takes place",
        Change(
            MEETING_OF_HILL,
            "",
            "- what: Cancelled\n  kind: online meeting\n"
            "  date: 2026-12-01\n  start: 18:00\n  where: online\n  status: cancelled\n",
        ),
    ),
    Slip(
        "two stalls at the same time in two places",
        Change(
            EVENTS,
            "",
            "- what: Cuppa with a Copper\n  kind: drop-in\n  date: 2026-11-27\n"
            "  start: 10:00\n  where: Co-op\n",
        ),
    ),
    Slip(
        "a drop point with opening hours, and a shop that is called after a house",
        Change(DROP_POINTS, LIBRARY, "name: House of Wool"),
        Change(DROP_POINTS, DESK, "handing_over: Open 0900-1700, 01 to 24 December 0930 - 1600"),
    ),
    Slip(
        "a drop point that a partner serves, and prices of two editions",
        Change(DROP_POINTS, CARRIED, "carried_by: Westmarket Council\n"),
        Change("force.yml", "", f"{PRICE}  - edition: large print\n    a_side: 0.03\n"),
    ),
    Slip("a plan reviewed three months ago", Change(PLAN, "2026-10-05", "2026-08-22")),
    Slip("a plan reviewed today", Change(PLAN, "2026-10-05", "2026-11-22")),
    Slip("a scheme contacted six months ago", Change(WATCH, "2026-09-30", "2026-05-22")),
    Slip(
        "a consultation that closed two months ago",
        Change(
            PLAN,
            "opens: 2026-11-01\n    closes: 2026-12-12",
            "opens: 2026-09-01\n    closes: 2026-09-22",
        ),
    ),
    Slip(
        "something done today",
        Change(PLAN, "on: 2026-08-14", "on: 2026-11-22"),
    ),
]


@pytest.mark.parametrize("slip", QUIET, ids=lambda slip: slip.name)
def test_silent(slip: Slip, tmp_path: Path) -> None:
    """What a real force may well have, and what stands right on a boundary."""
    assert slips.brought(slip, tmp_path) == []


FOLLOW_ONS = [
    Slip("a misspelt role", Change(OFFICERS, "role: Sergeant", "role: Sargeant")),
    Slip("a misspelt area", Change(PROFILE, "area: Westmarket District", "area: Westmarkt")),
    Slip("a misspelt parent", Change("areas.yml", "layer: district", "layer: distrikt")),
    Slip(
        "the only ward misspelt",
        Change(f"{HILL}/officers.yml", "    - Upper Hill\n", "    - Uper Hill\n"),
    ),
    Slip(
        "the only owner without a name",
        Change(f"{HILL}/officers.yml", "  name: Sgt Priya Moorcroft\n"),
    ),
    Slip(
        "the owner's dates the wrong way round",
        Change(OFFICERS, "since: 2026-09-14", "since: 2026-09-14\n  until: 2025-09-14"),
    ),
    Slip("leaders.yml cannot be read", Change("leaders.yml", "email: i", "emial: i")),
    Slip("areas.yml cannot be read", Change("areas.yml", "layer:", "layr:")),
    Slip("framework.yml cannot be read", Change("framework.yml", "publisher:", "publishr:")),
    Slip("partners.yml cannot be read", Change("partners.yml", "kind:", "knd:")),
    Slip("officers.yml cannot be read", Change(OFFICERS, "vacant: yes", "vacant: perhaps")),
    Slip("events.yml cannot be read", Change(EVENTS, "2026-12-10", "10 December 2026")),
    Slip("engagement.yml cannot be read", Change(PLAN, "2026-10-05", "5/10/26")),
    Slip("a cycle cannot be read", Change(OCTOBER, "set_on: 2026-09-28", "set_on: soon")),
    Slip("a nought as a cycle", Change("force.yml", "cycle_months: 3", "cycle_months: 0")),
    Slip("an endless cycle", Change("force.yml", "cycle_months: 3", "cycle_months: 999999999")),
]


@pytest.mark.parametrize("slip", FOLLOW_ONS, ids=lambda slip: slip.name)
def test_one_slip_is_reported_once(slip: Slip, tmp_path: Path) -> None:
    assert len(slips.brought(slip, tmp_path)) == 1


IN_DATE = "priorities are in date"


@pytest.mark.parametrize(
    ("today", "months", "weight"),
    [
        (dt.date(2026, 10, 1), 3, None),
        (dt.date(2026, 12, 17), 3, None),
        (dt.date(2026, 12, 18), 3, Weight.WORTH_A_LOOK),
        (dt.date(2026, 12, 31), 3, Weight.WORTH_A_LOOK),
        (dt.date(2027, 1, 1), 3, Weight.MUST_FIX),
        (dt.date(2026, 10, 31), 1, Weight.WORTH_A_LOOK),
        (dt.date(2026, 11, 1), 1, Weight.MUST_FIX),
        (dt.date(2027, 9, 16), 12, None),
        (dt.date(2027, 9, 30), 12, Weight.WORTH_A_LOOK),
        (dt.date(2027, 10, 1), 12, Weight.MUST_FIX),
        (dt.date(2026, 9, 30), 3, Weight.MUST_FIX),
    ],
)
def test_first_and_last_days_of_a_cycle(today, months, weight, tmp_path: Path) -> None:
    cycle = Change("force.yml", "cycle_months: 3", f"cycle_months: {months}")
    folder = slips.make(Slip(IN_DATE, cycle), tmp_path)
    found = slips.said_by(IN_DATE, folder, today)
    mine = [f.weight for f in found if HILL in f.place.file]
    assert mine == ([] if weight is None else [weight])


def test_the_next_cycle_quiets_the_notice(tmp_path: Path) -> None:
    text = (slips.EXAMPLE / "westshire" / OCTOBER).read_text("utf-8")
    january = Change(f"{MARKET}/priorities/2027-01.yml", "", text)
    folder = slips.make(Slip(IN_DATE, january), tmp_path)
    found = slips.said_by(IN_DATE, folder, dt.date(2026, 12, 31))
    assert [HILL in problem.place.file for problem in found] == [True]


@pytest.mark.parametrize(
    "today", [dt.date.min, dt.date(1, 2, 1), dt.date(2028, 2, 29), dt.date.max]
)
def test_no_day_is_beyond_the_rules(today: dt.date) -> None:
    slips.problems(slips.EXAMPLE, today)


@pytest.mark.parametrize(
    ("place", "weight"),
    [
        ("12 Ferry Lane", Weight.MUST_FIX),
        ("12a Ferry Lane", Weight.MUST_FIX),
        ("12, Ferry Lane", Weight.MUST_FIX),
        ("12 Old Ferry Rd", Weight.MUST_FIX),
        ("The Elms, 12 Ferry Lane", Weight.MUST_FIX),
        ("Flat 3, Tower House", Weight.MUST_FIX),
        ("No. 7 Mill Lane", Weight.MUST_FIX),
        ("number 7 mill lane", Weight.MUST_FIX),
        ("Ferry Lane, ZZ99 1AA", Weight.MUST_FIX),
        ("Ferry Lane, zz991aa", Weight.MUST_FIX),
        ("12 The Elms", Weight.WORTH_A_LOOK),
        ("Ferry Lane", None),
        ("1st Avenue estate", None),
        ("12 Trees estate", None),
        ("12 Trees Road estate", None),
        ("5 Ways", None),
        ("30 houses by the river", None),
        ("Flats 1 to 20, Tower Court", None),
        ("Flat roofs of the centre", None),
        ("The A6 1st roundabout", None),
        ("Phase 2 Park Road estate", None),
        ("A52 and the lanes off it", None),
        ("Mill Lane, 2nd and 3rd Avenue", None),
    ],
)
def test_what_looks_like_a_home_address(place: str, weight: Weight | None, tmp_path: Path) -> None:
    change = Change(WATCH, "place: Riverside Walk and Ferry Lane", f"place: {place}")
    found = slips.brought(Slip("watch", change), tmp_path)
    assert [problem.weight for problem in found] == ([] if weight is None else [weight])


def test_of_many_names_the_first_are_shown_and_the_others_counted() -> None:
    names = [f"PC {letter}" for letter in "ABCDEFGHIJKLMN"]
    fix = names_to_choose("The council", names, "officers.yml")
    assert "(PC A, PC B, " in fix and "PC L or 2 more), or add this one." in fix
