"""Newsletters that are made after the pages: nothing false meanwhile, and the same in the end."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from assembly.parts import change
from conftest import ROOT, TODAY, copy_project
from whole_site import content, dead_links, untrue

from generator.assembly.later import Later
from generator.build import Outcome, build
from generator.newsletter.newsletter import Typeset, typeset
from generator.newsletter.typeset import NewsletterFault
from generator.publishing.newsletters import Newsletters
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
MARKET = "westshire/market-ward/"
HILL = "westshire/hill-villages/"
PDF = f"{MARKET}newsletter/market-ward-newsletter.pdf"
TEXT = f"{MARKET}newsletter/market-ward-newsletter.txt"
LIST = f"{MARKET}newsletter/index.html"
LENGTH = re.compile(rb"PDF, [0-9]+ pages?, [0-9]+ kB")
pytestmark = pytest.mark.pdf


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = copy_project(tmp_path_factory.mktemp("made"), EXAMPLE)
    assert build(project, TODAY, lambda *_: None).published is not None
    return project


@pytest.fixture
def project(made: Project, tmp_path: Path) -> Project:
    """A project whose newsletters are made; nothing of it is kept but those."""
    project = copy_project(tmp_path, EXAMPLE)
    shutil.copytree(made.cache / "newsletters", project.cache / "newsletters")
    assert pages_first(project).waiting == ()
    return project


def pages_first(project: Project, *typeset: str) -> Outcome:
    later = Later(frozenset(typeset))
    return build(project, TODAY, lambda *_: None, later=later)


def make_waiting(project: Project, address: str) -> None:
    places = (project.neighbourhoods, project.theme, project.cache)
    Newsletters(*places, project.site_url, project.content).make_waiting(address)


def edit(project: Project, old: str = "Cuppa with", new: str = "Tea with") -> None:
    change(project.neighbourhoods / "westshire" / "market-ward" / "events.yml", old, new)


def edit_hill(project: Project) -> None:
    file = project.neighbourhoods / "westshire" / "hill-villages" / "events.yml"
    change(file, "meet.example.org/hills", "meet.example.org/uplands")


def as_at_once(project: Project, folder: Path) -> dict[str, bytes]:
    """The site as one build makes it."""
    other = copy_project(folder, project.neighbourhoods)
    shutil.copytree(project.cache / "newsletters", other.cache / "newsletters")
    assert build(other, TODAY, lambda *_: None).published is not None
    return content(other.site)


def test_pages_come_first_and_the_old_newsletter_stays(project: Project) -> None:
    before = content(project.site)
    edit(project)
    outcome = pages_first(project)
    after = content(project.site)
    assert outcome.waiting == (MARKET,)
    assert b"Tea with a Copper" in after[f"{MARKET}index.html"]
    assert b"Tea with a Copper" in after[TEXT]
    assert after[PDF] == before[PDF]
    # Nobody knows yet how long and how large the new one is.
    assert LENGTH.search(before[LIST])
    assert not LENGTH.search(after[LIST])
    pages = {name for name in after if name.endswith(".html")}
    assert dead_links(project.site, pages) == set()
    assert untrue(project.site) == []


def test_in_the_end_all_is_as_if_made_at_once(project: Project, tmp_path: Path) -> None:
    before = content(project.site)
    edit(project)
    pages_first(project)
    # A change elsewhere: what waits goes on waiting, and is not made again.
    edit_hill(project)
    outcome = pages_first(project)
    assert set(outcome.waiting) == {MARKET, HILL}
    for address in outcome.waiting:
        make_waiting(project, address)
    outcome = pages_first(project, *outcome.waiting)
    assert outcome.waiting == ()
    after = content(project.site)
    assert after[PDF] != before[PDF]
    assert after == as_at_once(project, tmp_path / "other")


def test_only_what_was_typeset_is_put_in_place(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project)
    pages_first(project)

    def never(*_: object) -> None:
        raise AssertionError("typeset while somebody waits for the pages")

    monkeypatch.setattr("generator.publishing.newsletters.typeset", never)
    before = content(project.site)
    assert pages_first(project).waiting == (MARKET,)
    assert pages_first(project, HILL).waiting == (MARKET,)
    assert content(project.site) == before


def test_an_ordinary_build_makes_what_waits(project: Project, tmp_path: Path) -> None:
    edit(project)
    pages_first(project)
    outcome = build(project, TODAY, lambda *_: None)
    assert outcome.waiting == ()
    assert content(project.site) == as_at_once(project, tmp_path / "other")


def test_a_change_taken_back_has_its_newsletter_at_once(project: Project) -> None:
    before = content(project.site)
    edit(project)
    assert pages_first(project).waiting == (MARKET,)
    edit(project, "Tea with", "Cuppa with")
    assert pages_first(project).waiting == ()
    assert content(project.site) == before


def test_a_first_site_is_there_before_its_newsletters(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    outcome = pages_first(project)
    after = content(project.site)
    assert set(outcome.waiting) == {MARKET, HILL}
    assert PDF not in after
    assert {TEXT, LIST, f"{MARKET}index.html"} <= after.keys()
    assert untrue(project.site) == []


def test_a_newsletter_that_cannot_be_made_is_told_later_and_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(material: str, *rest: Any) -> Typeset:
        if "Tea with" in material:
            raise NewsletterFault("Tea cannot be printed. To fix it, write coffee.")
        return typeset(material, *rest)

    monkeypatch.setattr("generator.publishing.newsletters.typeset", refused)
    edit(project)
    assert pages_first(project).published is not None
    make_waiting(project, MARKET)
    assert_told(pages_first(project, MARKET))
    # It is known now: another change does not hide it.
    edit_hill(project)
    assert_told(pages_first(project))
    edit(project, "Tea with", "Coffee with")
    assert pages_first(project).published is not None


def assert_told(outcome: Outcome) -> None:
    assert outcome.published is None
    assert "Tea cannot be printed." in [problem.message for problem in outcome.problems]
