"""Crime figures are kept from build to build, and never shown for other counts or another rule."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT

from generator.assembly.kept_figures import kept_figures
from generator.figures.crime import crime_figures
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.force import SmallCounts
from generator.reading.force_folder import read_force, read_place

WESTSHIRE = ROOT / "tests" / "example" / "neighbourhoods" / "westshire"


@pytest.fixture(scope="module")
def force() -> ForceFolder:
    found, problems = read_force(WESTSHIRE, "neighbourhoods/westshire")
    assert found is not None, problems
    return found


@pytest.fixture(scope="module")
def place() -> Neighbourhood:
    found, _ = read_force(WESTSHIRE, "neighbourhoods/westshire")
    assert found is not None
    return next(one for one in found.neighbourhoods if one.crime)


@pytest.fixture
def never_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("figures that are kept were worked out again")

    monkeypatch.setattr("generator.figures.crime.crime_figures", refuse)


def kept(cache: Path, force: ForceFolder, *places: Neighbourhood, program: str = "one"):
    return kept_figures(cache, program, force, places)


def test_kept_figures_are_those_that_were_worked_out(tmp_path, force, place, monkeypatch) -> None:
    worked = crime_figures(force, [place])
    assert kept(tmp_path, force, place) == worked
    monkeypatch.setattr("generator.figures.crime.crime_figures", None)  # cannot be called
    assert kept(tmp_path, force, place) == worked


def test_two_with_the_same_counts_both_have_figures(tmp_path, force, place) -> None:
    twin = replace(place, folder="twin")
    assert set(kept(tmp_path, force, place, twin)) == {place.folder, "twin"}


@pytest.mark.usefixtures("never_worked_out")
def test_without_counts_there_is_nothing_to_work_out(tmp_path, force, place) -> None:
    assert kept(tmp_path, force, replace(place, crime=())) == {}


def test_another_rule_or_program_or_count_is_worked_out_anew(tmp_path, force, place) -> None:
    first = kept(tmp_path, force, place)[place.folder]
    rule = force.force.model_copy(update={"small_counts": SmallCounts(round_to=5)})
    assert kept(tmp_path, replace(force, force=rule), place)[place.folder] != first
    more = tuple(count._replace(recorded=count.recorded + 9) for count in place.crime)
    changed = replace(place, crime=more, crime_digest="another")
    assert kept(tmp_path, force, changed)[place.folder] != first
    assert kept(tmp_path, force, place)[place.folder] == first
    files = sum(path.is_file() for path in tmp_path.rglob("*"))
    kept(tmp_path, force, place, program="two")
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == files + 1


@pytest.mark.parametrize("content", [b"", b"not ours", b"\x80\x05N."])
def test_a_damaged_file_changes_nothing(tmp_path, force, place, content: bytes) -> None:
    first = kept(tmp_path, force, place)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(content)
    assert kept(tmp_path, force, place) == first


def test_other_counts_in_the_file_are_another_digest(tmp_path: Path, place: Neighbourhood) -> None:
    folder = tmp_path / place.folder
    shutil.copytree(WESTSHIRE / place.folder, folder)
    counts = folder / "crime.csv"
    counts.write_text(counts.read_text("utf-8").replace(",7\n", ",8\n", 1), "utf-8")
    found, _ = read_place(tmp_path, "neighbourhoods/westshire", place.folder, True)
    assert found is not None
    assert found.crime != place.crime
    assert found.crime_digest != place.crime_digest != ""
