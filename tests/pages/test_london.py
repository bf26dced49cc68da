import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.london import with_offset


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("2026-07-01T18:30", "2026-07-01T18:30:00+01:00"),
        ("2026-12-10T18:30", "2026-12-10T18:30:00+00:00"),
        ("2026-03-29T00:59", "2026-03-29T00:59:00+00:00"),
        ("2026-03-29T02:00", "2026-03-29T02:00:00+01:00"),
        ("2026-10-25T00:30", "2026-10-25T00:30:00+01:00"),
        ("2026-10-25T02:00", "2026-10-25T02:00:00+00:00"),
    ],
)
def test_summer_and_winter(local, told):
    assert with_offset(local) == told


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.dates(dt.date(1998, 1, 1), dt.date(2036, 12, 31)), st.integers(0, 1439))
def test_as_in_the_list_of_time_zones(day, minute):
    local = dt.datetime.combine(day, dt.time(minute // 60, minute % 60))
    known = local.replace(tzinfo=ZoneInfo("Europe/London"))
    there_is_such_a_time = known.astimezone(dt.UTC).astimezone(known.tzinfo) == known
    if there_is_such_a_time and (local.month, local.hour) not in ((3, 1), (10, 1)):
        assert with_offset(local.isoformat(timespec="minutes")) == known.isoformat()
