"""Which day the site is made for."""

import datetime as dt
from pathlib import Path

import pytest

from generator.clock import today
from generator.publishing.project import Project

ASKED, SET = dt.date(2026, 3, 1), dt.date(2026, 11, 22)


def project(as_of: dt.date | None) -> Project:
    here = Path()
    return Project(here, here, here, here, here, here, "", as_of)


def test_the_day_that_was_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today(project(SET), ASKED) == ASKED


def test_then_the_day_of_the_example_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today(project(SET)) == SET


def test_then_the_day_of_a_repeatable_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert today(project(None)) == dt.date(1970, 1, 2)


def test_then_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = dt.datetime.now().astimezone().date()
    assert before <= today(project(None)) <= dt.datetime.now().astimezone().date()
