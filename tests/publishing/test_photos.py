"""Photos on their way to the site: in two sizes, made once, and a damaged one is reported."""

import shutil
from pathlib import Path
from unittest import mock

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build
from generator.facts.shapes import Person, PhotoFacts
from generator.publishing import photos as module
from generator.publishing.photos import Photos

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
DALE = "westshire/hill-villages/photos/dale-winters"


def somebody(photo: PhotoFacts | None) -> Person:
    return Person("PC Nobody", "PC", False, "", "", None, "", "", photo)


@pytest.fixture
def neighbourhoods(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods"))


def test_each_photo_once_in_two_sizes(neighbourhoods: Path, tmp_path: Path) -> None:
    photo = PhotoFacts(DALE, f"{DALE}.png", "Drawing")
    people = [somebody(photo), somebody(None), somebody(photo)]
    files, problems = Photos(neighbourhoods, tmp_path / "cache").of(people)
    assert [name for name, _ in files] == [f"{DALE}-160.webp", f"{DALE}-320.webp"]
    assert problems == []


def test_what_was_made_once_is_not_made_again(neighbourhoods: Path, tmp_path: Path) -> None:
    people = [somebody(PhotoFacts(DALE, f"{DALE}.png", "Drawing"))]
    first = Photos(neighbourhoods, tmp_path / "cache").of(people)
    with mock.patch.object(module, "develop", side_effect=AssertionError):
        assert Photos(neighbourhoods, tmp_path / "cache").of(people) == first


@pytest.mark.parametrize("spoil", [lambda p: p.write_bytes(p.read_bytes()[:900]), Path.unlink])
def test_a_photo_that_cannot_be_shown_is_reported(neighbourhoods, tmp_path, spoil) -> None:
    spoil(neighbourhoods / f"{DALE}.png")
    people = [somebody(PhotoFacts(DALE, f"{DALE}.png", "Drawing"))]
    files, (problem,) = Photos(neighbourhoods, tmp_path / "cache").of(people)
    assert files == []
    assert problem.must_fix
    assert problem.place.file == f"neighbourhoods/{DALE}.png"


def test_a_photo_cut_short_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    assert build(project, TODAY, lambda *_: None).published is not None
    before = (project.site / f"{DALE}-160.webp").read_bytes()
    source = project.neighbourhoods / f"{DALE}.png"
    source.write_bytes(source.read_bytes()[:900])
    outcome = build(project, TODAY, lambda *_: None)
    assert outcome.published is None
    assert f"neighbourhoods/{DALE}.png" in {problem.place.file for problem in outcome.problems}
    assert (project.site / f"{DALE}-160.webp").read_bytes() == before
