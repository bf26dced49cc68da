"""The whole of `neighbourhoods/`: what is read, and what later rules must know is not."""

import shutil

import pytest

from generator.reading.everything import read_everything
from tests.catalogue import EXAMPLE


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods")
    return tmp_path / "neighbourhoods"


def test_the_example():
    site, problems = read_everything(EXAMPLE)
    (force,) = site.forces
    assert [place.folder for place in force.neighbourhoods] == ["hill-villages", "market-ward"]
    market = force.neighbourhoods[1]
    assert [f"{month:%Y-%m}" for month in market.cycles] == ["2026-07", "2026-10"]
    assert market.officers[1].collar_number == "0123"
    assert len(market.crime) == 490 and not market.unread and not force.unread
    assert [problem.must_fix for problem in problems] == [False]


def test_no_folder_and_no_force(tmp_path):
    assert "no such folder" in read_everything(tmp_path / "x")[1][0].message
    assert "holds no force" in read_everything(tmp_path)[1][0].message


def test_reserved_names_of_prose_pages():
    _, problems = read_everything(EXAMPLE, reserved=("westshire",))
    assert any("a page of its own" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("events.yml", None),
        ("events.yml", "- what: x\n"),
        ("events.yml", "a: b: c\n"),
        ("officers.yml", "\xff"),
        ("crime.csv", "x"),
        ("watch.yml", "- name: a # b\n"),
        ("engagement.yml", ""),
    ],
)
def test_files_with_something_to_fix_are_named(folder, file, text):
    path = folder / "westshire" / "market-ward" / file
    if text is None:
        path.unlink()
    else:
        path.write_bytes(text.encode("latin-1"))
    site, _ = read_everything(folder)
    assert site.forces[0].neighbourhoods[1].unread == {file}


def test_one_broken_file_leaves_the_others_read(folder):
    (folder / "westshire" / "areas.yml").write_text("- name: [")
    (folder / "westshire" / "hill-villages" / "neighbourhood.yml").write_text("")
    site, _ = read_everything(folder)
    assert site.forces[0].unread == {"areas.yml"}
    assert [place.folder for place in site.forces[0].neighbourhoods] == ["market-ward"]
    (folder / "westshire" / "force.yml").unlink()
    site, problems = read_everything(folder)
    assert site.forces == ()
    assert len([problem for problem in problems if problem.must_fix]) == 3
