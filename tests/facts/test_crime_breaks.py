"""What a change in the way of counting does to the words and figures of crime."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from generator.facts.shapes import Crime
from generator.facts.site import gather
from generator.reading.everything import read_everything
from tests.catalogue import EXAMPLE


@pytest.fixture
def crime_with_break(tmp_path: Path):
    def make(month: str) -> Crime:
        folder = tmp_path / "neighbourhoods"
        shutil.copytree(EXAMPLE, folder)
        path = folder / "westshire" / "force.yml"
        text = path.read_text("utf-8")
        assert "month: 2024-08" in text
        path.write_text(text.replace("month: 2024-08", f"month: {month}"), "utf-8")
        site = gather(read_everything(folder)[0], dt.date(2026, 11, 22))
        return next(p.crime for p in site.forces[0][1] if p.folder == "market-ward")

    return make


def test_a_break_before_both_periods_is_told_and_they_are_compared(crime_with_break) -> None:
    crime = crime_with_break("2024-08")
    assert [change.iso for change in crime.breaks] == ["2024-08"]
    assert crime.breaks[0].note.startswith("From August 2024 on, crime was counted in another way.")
    assert "about the same as in the 12 months before" in crime.headline
    assert not any(row.change == "not comparable" for row in crime.rows)


@pytest.mark.parametrize("month", ["2024-11", "2025-10", "2026-09"])
def test_a_break_inside_them_keeps_them_from_being_compared(crime_with_break, month) -> None:
    crime = crime_with_break(month)
    assert "cannot be compared" in crime.headline
    assert {row.change for row in crime.rows} == {"not comparable"}
    assert {row.percent for row in crime.rows} == {"not comparable"}
    assert {row.counts[1] for row in crime.rows} == {None}


@pytest.mark.parametrize("month", ["2023-10", "2020-01", "2026-10"])
def test_a_break_outside_the_months_shown_is_not_told(crime_with_break, month) -> None:
    assert crime_with_break(month).breaks == ()
