"""What belongs in a folder, what does not, and what a folder may be called."""

import os
import sys
from pathlib import Path

import pytest

from generator.reading.everything import read_everything
from generator.reading.folder import Plan, address_problems, list_folder, misplaced

PLAN = Plan("neighbourhood", {"events.yml": "events"}, ("crime.csv",), ("priorities",))


def said(*here: str) -> list[tuple[str, str]]:
    return [(p.place.file, p.fix) for p in misplaced("f", here, PLAN)]


def test_in_order():
    assert said("events.yml") == said("events.yml", "crime.csv", "priorities") == []


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("event.yml", "events.yml"),
        ("Events.yml", "events.yml"),
        ("events.yaml", "events.yml"),
        ("events.yml.txt", "events.yml"),
    ],
)
def test_a_wrong_name_is_one_slip(entry, meant):
    assert said(entry) == [(f"f/{entry}", f"To fix it, rename it to:   {meant}")]


def test_a_spreadsheet_is_never_just_renamed():
    ((_, fix),) = said("events.yml", "crime.xlsx")
    assert "save it as" in fix and "crime.csv" in fix
    ((_, fix),) = said("events.docx")
    assert "write what it says in events.yml" in fix


def test_a_copy_beside_the_file_is_not_renamed_to_it():
    ((_, fix),) = said("events.yml", "crime.csv", "crime (1).csv")
    assert "delete it" in fix


def test_names_of_any_bytes_can_be_printed():
    ((file, _),) = said("events.yml", "caf\udce9.txt")
    file.encode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="makes links")
def test_what_programs_leave_behind_is_passed_over(tmp_path):
    for name in (".DS_Store", "~$events.docx", "Thumbs.db", "events.yml~", "events.yml"):
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / "link").symlink_to(tmp_path)
    listing = list_folder(tmp_path, "f")
    assert listing.files == ("events.yml", "link") and listing.folders == ()


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Hill Villages", "hill-villages"),
        ("st_mary's", "st-marys"),
        ("Café–Row", "caferow"),
        ("-a--b-", "a-b"),
        ("x" * 61, "x" * 60),
    ],
)
def test_addresses(name, better):
    (problem,) = address_problems("f", name, ())
    assert problem.fix == f"To fix it, rename it to:   {better}"
    assert address_problems("f", better, ()) == []


def test_reserved_addresses():
    (problem,) = address_problems("f", "watch", ("watch",))
    assert "a page of its own" in problem.message


EXAMPLE = Path(__file__).parent.parent / "example" / "neighbourhoods"
MARKET = "neighbourhoods/westshire/market-ward"


@pytest.mark.parametrize(
    "closed",
    [
        "neighbourhoods",
        "neighbourhoods/westshire",
        "neighbourhoods/westshire/statistics",
        MARKET,
        f"{MARKET}/priorities",
        "neighbourhoods/westshire/hill-villages/photos",
    ],
)
def test_a_folder_that_may_not_be_opened_is_one_problem(closed, monkeypatch):
    usual = os.scandir

    def refuse(path):
        if Path(path) == EXAMPLE.parent / closed:
            raise PermissionError(13, "Permission denied")
        return usual(path)

    _, before = read_everything(EXAMPLE)
    monkeypatch.setattr("os.scandir", refuse)
    _, found = read_everything(EXAMPLE)
    (problem,) = [problem for problem in found if problem not in before]
    assert problem.place.file == closed and problem.must_fix
    assert problem.message == "This folder could not be opened: Permission denied."


def test_a_folder_called_like_a_file_counts_as_a_file(tmp_path):
    (tmp_path / "events.yml").mkdir()
    assert list_folder(tmp_path, "f").files == ("events.yml",)
