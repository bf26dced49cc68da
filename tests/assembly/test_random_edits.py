"""However a project is changed, a build of what has changed gives what a clean build gives."""

import dataclasses
import datetime as dt
import random
import shutil
from pathlib import Path

import pytest
from assembly import edits
from conftest import TODAY, copy_project

from generator.build import Outcome, build
from generator.publishing.project import Project, load_project

SEED = "edits"
# After so many edits everything is put back, or there would be nothing left to build.
ROUND = 6
# So many projects are edited, and every kind of edit is made so often.
STORIES, EACH = 4, 3


def content(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def made(project: Project, day: dt.date, *, newsletters: bool = False) -> Outcome:
    return build(project, day, lambda *_: None, newsletters=newsletters)


def clean(project: Project, folder: Path, day: dt.date, *, newsletters: bool = False) -> Outcome:
    """The same project built from nothing. Prose that was built before is used again: it is kept
    by its content alone, and takes half a second to build.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "cache").mkdir(parents=True)
    (folder / "cache" / "prose").symlink_to(project.cache / "prose")
    elsewhere = dataclasses.replace(project, site=folder / "site", cache=folder / "cache")
    return made(elsewhere, day, newsletters=newsletters)


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


class Story:
    """A project that is edited at random, and built after every edit."""

    def __init__(self, folder: Path, seed: str, *, newsletters: bool = False) -> None:
        self._chance = random.Random(seed)
        self._folder = folder
        self._newsletters = newsletters
        self._project = copy_project(folder / "project")
        self._day = TODAY
        self._told: list[str] = []
        self.put_back()
        made(self._project, self._day, newsletters=newsletters)

    def put_back(self) -> None:
        """Begin again, some days later or earlier."""
        edits.restore(self._project)
        self._day = TODAY + dt.timedelta(days=self._chance.randrange(3))

    def go_on(self, edit: edits.Edit) -> None:
        """One edit, and a build that must give what a clean build gives."""
        self._told.append(edit.__name__)
        edit(self._project, self._chance)
        self._project = load_project(self._project.root)
        before = content(self._project.site)
        outcome = made(self._project, self._day, newsletters=self._newsletters)
        elsewhere = self._folder / "clean"
        wanted = clean(self._project, elsewhere, self._day, newsletters=self._newsletters)
        assert outcome.problems == wanted.problems, self._told
        assert outcome.neighbourhoods == wanted.neighbourhoods
        expected = content(elsewhere / "site") if wanted.published else before
        assert differences(content(self._project.site), expected) == [], self._told


def hand(number: int) -> list[edits.Edit]:
    """The edits of one story. All stories together have every kind of edit as often."""
    cards = [*edits.OF_EDITORS, *edits.OF_DEVELOPERS, *edits.ACCIDENTS] * EACH
    random.Random(SEED).shuffle(cards)
    return cards[number::STORIES]


@pytest.mark.parametrize("number", range(STORIES))
def test_random_edits(number: int, tmp_path: Path) -> None:
    story = Story(tmp_path, f"{SEED} {number}")
    for turn, edit in enumerate(hand(number), start=1):
        if turn % ROUND == 0:
            story.put_back()
        story.go_on(edit)


@pytest.mark.pdf
def test_random_edits_with_newsletters(tmp_path: Path) -> None:
    story = Story(tmp_path, SEED, newsletters=True)
    for edit in (edits.the_advice_in_newsletters, edits.a_photo, edits.the_newsletter):
        story.go_on(edit)
