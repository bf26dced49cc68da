from generator.problems import (
    Place,
    Problem,
    Weight,
    any_to_fix,
    described,
    in_order,
    tally,
)

MUST = Problem(Place("b.yml", 5, 10), "It says this.", "To fix it, write that.")
LOOK = Problem(Place("a.yml"), "It is old.", "To fix it:\n\n  - look", Weight.WORTH_A_LOOK, "Law")


def test_places() -> None:
    assert str(Place("a.yml")) == "a.yml"
    assert str(Place("a.yml", 5)) == "a.yml, line 5"
    assert str(Place("a.yml", 5, 10)) == "a.yml, line 5, column 10"


def test_described() -> None:
    assert described(MUST) == "b.yml, line 5, column 10\n  It says this.\n  To fix it, write that."
    assert described(LOOK) == (
        "a.yml (worth a look)\n  It is old.\n  To fix it:\n\n    - look\n  Why: Law"
    )


def test_a_file_s_name_gives_a_terminal_no_command() -> None:
    name = "a\x1b[2J\n::error::\u202e\udcff.yml"
    said = described(Problem(Place(name), f"It says {name}.", "Rename it.\n\x1b[2J"))
    assert said.count("\n") == 3
    assert all(line.isprintable() for line in said.split("\n"))
    assert "a[U+001B][2J[U+000A]::error::[U+202E][U+DCFF].yml\n" in said


def test_in_order_by_file_line_and_column_each_once() -> None:
    places = [Place("b", 2), Place("a", 10), Place("a", 9, 5), Place("a", 9, 4), Place("a")]
    problems = [Problem(place, "m", "f") for place in places]
    assert [p.place for p in in_order(problems * 2)] == sorted(places)
    same = [Problem(Place("a"), m, "f", w) for m in "ba" for w in reversed(Weight)]
    assert [(p.weight.value, p.message) for p in in_order(same)] == [
        ("must fix", "a"),
        ("must fix", "b"),
        ("worth a look", "a"),
        ("worth a look", "b"),
    ]


def test_only_what_must_be_fixed_stops_publication() -> None:
    assert MUST.must_fix and not LOOK.must_fix
    assert any_to_fix([LOOK, MUST])
    assert not any_to_fix([LOOK])
    assert not any_to_fix([])


def test_tally() -> None:
    assert tally([]) == "Everything is in order"
    assert tally([MUST]) == "1 thing to fix"
    assert tally([LOOK]) == "1 worth a look"
    assert tally(iter([MUST, MUST, LOOK])) == "2 things to fix, 1 worth a look"
