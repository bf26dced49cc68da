"""Newsletters are typeset one neighbourhood after another, until somebody saves."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path

import pytest

from generator.publishing.preview import typesetting
from generator.publishing.preview.typesetting import Typesetting
from generator.publishing.project import Project

PLACES = ("a/1/", "a/2/", "a/3/")


class Desk:
    """Stands in for the processes: what is given to it is done when the test says so."""

    def __init__(self) -> None:
        self.given: list[tuple[str, Future[None]]] = []

    def submit(self, _: Callable[..., None], __: Project, address: str) -> "Future[None]":
        self.given.append((address, Future()))
        return self.given[-1][1]

    def finish(self, fault: Exception | None = None) -> str:
        """The oldest is done, or it failed."""
        address, future = self.given.pop(0)
        future.set_exception(fault) if fault else future.set_result(None)
        return address


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(*[tmp_path] * 6, site_url="", as_of=None)


@pytest.fixture
def told() -> list[bool]:
    return []


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def work(project: Project, desk: Desk, told: list[bool]) -> Typesetting:
    """At work on three neighbourhoods, one at a time."""
    found = Typesetting(lambda: told.append(True))
    found._workers, found._executor = 1, desk  # type: ignore[assignment]
    found.start(project, PLACES)
    return found


def test_it_tells_when_all_is_done(work: Typesetting, desk: Desk, told: list[bool]) -> None:
    assert [desk.finish() for _ in PLACES[:-1]] == list(PLACES[:-1])
    assert told == []
    desk.finish()
    assert told == [True]
    assert work.pause() == frozenset(PLACES)
    assert work.pause() == frozenset()


def test_what_somebody_waits_for_comes_first(
    work: Typesetting, desk: Desk, told: list[bool]
) -> None:
    work.ask_for("a/3/")
    assert (desk.finish(), desk.finish()) == ("a/1/", "a/3/")
    assert told == [True]


def test_what_is_made_already_is_shown_to_who_waits_for_it(
    work: Typesetting, desk: Desk, told: list[bool]
) -> None:
    desk.finish()
    assert told == []
    work.ask_for("a/1/")
    assert told == [True]


def test_after_a_save_nothing_more_is_begun(
    work: Typesetting, desk: Desk, told: list[bool]
) -> None:
    assert work.pause() == frozenset()
    desk.finish()
    assert (desk.given, told) == ([], [])
    # It belongs to what was saved before, and may be old.
    assert work.pause() == frozenset()


def test_what_cannot_be_typeset_is_left_to_the_build(work: Typesetting, desk: Desk) -> None:
    desk.finish(RuntimeError("the process was killed"))
    assert work.pause() == frozenset(PLACES[:1])


def test_processes_that_were_killed_are_replaced_once(
    project: Project, desk: Desk, work: Typesetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.pause()
    desk.finish()
    work._workers = 2
    work.start(project, PLACES)
    # No third desk: to start one more would fail.
    others = iter([Desk()])
    monkeypatch.setattr(typesetting, "ProcessPoolExecutor", lambda *_, **__: next(others))
    desk.finish(BrokenExecutor())
    other = work._executor
    assert isinstance(other, Desk)
    desk.finish(BrokenExecutor())
    assert work._executor is other
    assert [address for address, _ in other.given] == [PLACES[2]]


def test_a_process_that_was_killed_while_idle_does_not_end_the_preview(
    project: Project, work: Typesetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dead(Desk):
        def submit(self, *_: object) -> "Future[None]":
            raise BrokenExecutor

    work._executor, other = Dead(), Desk()  # type: ignore[assignment]
    monkeypatch.setattr(typesetting, "ProcessPoolExecutor", lambda *_, **__: other)
    work.start(project, PLACES)
    assert [address for address, _ in other.given] == [PLACES[0]]


def test_of_thousands_some_are_shown_at_a_time(
    project: Project, desk: Desk, work: Typesetting, told: list[bool]
) -> None:
    work.pause()
    desk.finish()
    work.start(project, [f"b/{number}/" for number in range(typesetting.MOST + 5)])
    for _ in range(typesetting.MOST):
        assert told == []
        desk.finish()
    assert told == [True]
