"""The day since which a neighbourhood's newsletter has said what it says.

A printed sheet should tell how old its news is. Today's date would not: it would only tell when
somebody pressed a button, and it would make every newsletter a new one every day.
"""

import datetime as dt
from collections.abc import Iterator

from generator.model.folders import Neighbourhood
from generator.model.timing import current_cycle, days_after


def latest_change(place: Neighbourhood, today: dt.date) -> dt.date:
    """The latest day, up to today, on which something that the newsletter tells began or ended."""
    return max(day for day in _days(place, today) if day <= today)


def _days(place: Neighbourhood, today: dt.date) -> Iterator[dt.date]:
    """Every day on which something changed or will change; the start of the cycle at least."""
    start = current_cycle(place.cycles, today)
    if start is not None:
        cycle = place.cycles[start]
        yield from (start, cycle.set_on)
        yield from (one.closed_on for one in cycle.priorities if one.closed_on)
    for officer in place.officers:
        yield from (day for day in (officer.since, _after(officer.until)) if day)
    # The day after an event it is no longer in the diary.
    yield from (days_after(event.date, 1) for event in place.events)
    heard = place.engagement
    if heard is not None:
        yield heard.reviewed_on
        yield from (pair.on for pair in heard.you_said_we_did)
        for asked in heard.consultations:
            yield from (asked.opens, days_after(asked.closes, 1))


def _after(last: dt.date | None) -> dt.date | None:
    return days_after(last, 1) if last else None
