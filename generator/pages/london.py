"""British time for machines: a local time with its distance from Greenwich.

Summer time runs from 1am Greenwich on the last Sunday of March to 1am on the last of October
(Summer Time Order 2002). Worked out here, because not every computer has a list of time zones.
"""

import datetime as dt

_WINTER, _SUMMER = "+00:00", "+01:00"


def with_offset(local: str) -> str:
    """`2026-07-01T18:30` as `2026-07-01T18:30:00+01:00`."""
    moment = dt.datetime.fromisoformat(local)
    starts = _last_sunday(moment.year, 3), dt.time(1)
    ends = _last_sunday(moment.year, 10), dt.time(2)
    offset = _SUMMER if starts <= (moment.date(), moment.time()) < ends else _WINTER
    return f"{moment.isoformat(timespec='seconds')}{offset}"


def _last_sunday(year: int, month: int) -> dt.date:
    """March and October both have 31 days."""
    last = dt.date(year, month, 31)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
