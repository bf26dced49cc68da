import datetime as dt
import shutil
from pathlib import Path

import pytest

from generator.model.folders import Neighbourhood
from generator.reading.neighbourhood_folder import read_neighbourhood
from generator.starting.neighbourhood import CannotStart
from generator.starting.priorities import start_priorities

EXAMPLE = Path(__file__).parent.parent / "example" / "neighbourhoods"
TODAY = dt.date(2026, 11, 22)
ADDRESS = "westshire/market-ward"


@pytest.fixture
def neighbourhoods(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods"))


def change(neighbourhoods: Path, file: str, old: str, new: str) -> None:
    path = neighbourhoods / "westshire" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def place(neighbourhoods: Path) -> Neighbourhood:
    found, _ = read_neighbourhood(neighbourhoods / ADDRESS, ADDRESS)
    assert found is not None
    return found


def test_open_priorities_are_carried_over_as_they_are(neighbourhoods: Path) -> None:
    path = start_priorities(neighbourhoods, ADDRESS, TODAY)
    assert path == neighbourhoods / ADDRESS / "priorities" / "2027-01.yml"
    path.write_text(path.read_text("utf-8").replace("how_decided: …", "how_decided: So."), "utf-8")
    cycles = place(neighbourhoods).cycles
    before, after = cycles[dt.date(2026, 10, 1)], cycles[dt.date(2027, 1, 1)]
    assert after.set_on == TODAY
    (old,), (new,) = before.priorities, after.priorities
    assert new.model_dump() == old.model_dump() | {"opened_on": before.set_on}


def test_the_only_thing_to_fill_in_is_how_it_was_decided(neighbourhoods: Path) -> None:
    start_priorities(neighbourhoods, ADDRESS, TODAY)
    _, problems = read_neighbourhood(neighbourhoods / ADDRESS, ADDRESS)
    assert [p.message for p in problems if p.must_fix] == [
        'The field "how_decided" must be filled in. It says "…".'
    ]


def test_the_first_day_is_kept_through_cycles(neighbourhoods: Path) -> None:
    owner = "    owner: PCSO Sam Okonedo-Field"
    file = "market-ward/priorities/2026-10.yml"
    change(neighbourhoods, file, owner, f"{owner}\n    opened_on: 2026-03-30")
    path = start_priorities(neighbourhoods, ADDRESS, TODAY)
    assert path.read_text("utf-8").endswith("    opened_on: 2026-03-30\n")


def test_when_all_are_closed_there_is_one_to_fill_in(neighbourhoods: Path) -> None:
    owner = "    owner: PCSO Sam Okonedo-Field"
    closed = f"{owner}\n    closed_on: 2026-11-20\n    outcome: It stopped."
    change(neighbourhoods, "market-ward/priorities/2026-10.yml", owner, closed)
    path = start_priorities(neighbourhoods, ADDRESS, TODAY)
    text = path.read_text("utf-8")
    assert "Shoplifting" not in text
    assert text.count("- title: …") == 1
    _, problems = read_neighbourhood(neighbourhoods / ADDRESS, ADDRESS)
    mine = [p.message for p in problems if p.place.file.endswith("2027-01.yml")]
    assert len(mine) == text.count("…") and all('It says "…".' in message for message in mine)


@pytest.mark.parametrize(
    ("months", "today", "file"),
    [
        (1, TODAY, "2026-11.yml"),
        (1, dt.date(2026, 10, 31), "2026-11.yml"),
        (3, dt.date(2027, 1, 1), "2027-01.yml"),
        (3, dt.date(2027, 8, 22), "2027-07.yml"),
        (12, TODAY, "2027-10.yml"),
        (12, dt.date(2027, 10, 1), "2027-10.yml"),
    ],
)
def test_the_month_of_the_next_set(
    neighbourhoods: Path, months: int, today: dt.date, file: str
) -> None:
    change(neighbourhoods, "force.yml", "cycle_months: 3", f"cycle_months: {months}")
    path = start_priorities(neighbourhoods, ADDRESS, today)
    assert path.name == file
    assert f"# Priorities from {file.removesuffix('.yml')}." in path.read_text("utf-8")


def test_the_next_set_is_never_written_over(neighbourhoods: Path) -> None:
    path = start_priorities(neighbourhoods, ADDRESS, TODAY)
    path.write_text(path.read_text("utf-8").replace("…", "So."), "utf-8")
    before = path.read_text("utf-8")
    with pytest.raises(CannotStart, match=r"there already: 2027-01\.yml"):
        start_priorities(neighbourhoods, ADDRESS, TODAY)
    assert path.read_text("utf-8") == before


@pytest.mark.parametrize("months", ["0", "999999999"])
def test_a_cycle_that_makes_no_sense_writes_over_nothing(neighbourhoods: Path, months: str) -> None:
    change(neighbourhoods, "force.yml", "cycle_months: 3", f"cycle_months: {months}")
    before = {path: path.read_bytes() for path in neighbourhoods.rglob("*.yml")}
    start_priorities(neighbourhoods, ADDRESS, TODAY)
    assert all(path.read_bytes() == content for path, content in before.items())


@pytest.mark.parametrize("file", ["market-ward/priorities/2026-10.yml", "market-ward/officers.yml"])
def test_what_cannot_be_read_comes_first(neighbourhoods: Path, file: str) -> None:
    (neighbourhoods / "westshire" / file).write_text("name: [\n", "utf-8")
    with pytest.raises(CannotStart, match="have something to fix first"):
        start_priorities(neighbourhoods, ADDRESS, TODAY)


def test_a_neighbourhood_that_is_not_there(neighbourhoods: Path) -> None:
    with pytest.raises(CannotStart):
        start_priorities(neighbourhoods, "westshire/nowhere", TODAY)
    assert not (neighbourhoods / "westshire" / "nowhere").exists()
