"""Crime as the newsletters tell it: a sentence, a chart, a table, and what must be said beside."""

from typing import Any

from generator.facts.shapes import Crime
from generator.newsletter.chart import month_chart
from generator.wording import say

Data = dict[str, Any]


def crime_told(crime: Crime, place: str) -> Data:
    """The figures of a place, its chart and every sentence that belongs to them."""
    return {
        "headline": crime.headline,
        "chart": month_chart(crime, place),
        "context": list(crime.context),
        "latest_period": crime.latest_period,
        "previous_period": crime.previous_period,
        "missing": crime.missing,
        "hidden": crime.hidden_in_short,
        "asb": _anti_social_behaviour(crime),
        "shows": "all",
        "largest": _largest(crime),
        "rows": [
            {
                "name": row.name,
                "latest": row.latest,
                "previous": row.previous,
                "change": row.change,
                "is_total": row.is_total,
                "is_crime": row.is_crime,
            }
            for row in crime.rows
        ],
    }


def _largest(crime: Crime) -> list[int]:
    """The places of the types in the rows, the most frequent first. Hidden counts are left out."""
    counts = {
        place: row.counts[0]
        for place, row in enumerate(crime.rows)
        if row.is_crime and not row.is_total and row.counts[0] is not None
    }
    return sorted(counts, key=lambda place: (-counts[place], place))


def _anti_social_behaviour(crime: Crime) -> str:
    """Its figures in a sentence, for a newsletter without the table; empty where there are none."""
    row = next((row for row in crime.rows if not row.is_crime), None)
    if row is None:
        return ""
    return say(
        "Anti-social behaviour, which is not counted as crime: {latest}. "
        "In the 12 months before: {previous}.",
        latest=row.latest,
        previous=row.previous,
    )
