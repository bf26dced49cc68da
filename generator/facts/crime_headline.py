"""The sentence that stands over crime figures: all crime in a year, and beside the year before."""

from generator.facts.crime_words import (
    Period,
    before_words,
    crimes_recorded,
    difference,
    percent_words,
    total,
)
from generator.figures.chance import within_chance
from generator.figures.published import Rule, Trend, Why
from generator.wording import number, say, to_say

# Without a percentage, and with one.
_FEWER = (
    to_say("{start}. That is {number} fewer than in {before} ({old})."),
    to_say("{start}. That is {number} fewer than in {before} ({old}), or {percent}."),
)
_MORE = (
    to_say("{start}. That is {number} more than in {before} ({old})."),
    to_say("{start}. That is {number} more than in {before} ({old}), or {percent}."),
)


def headline(trend: Trend, name: str, period: Period, rule: Rule) -> str:
    """All crime in one to three sentences."""
    if trend.latest.why is not Why.COUNTED:
        return say(
            "The number of crimes in {name} in {period} is not known, because there are no figures "
            "for some of them.",
            name=name,
            period=period.words,
        )
    if trend.latest.exact is None:
        shown = total(trend.latest, rule)
        said = say(
            "{number} crimes were recorded in {name} in {period}.",
            number=shown[0].upper() + shown[1:],
            name=name,
            period=period.words,
        )
        return f"{said} {_hidden(trend, rule)}"
    start = crimes_recorded(trend.latest.exact, name, period)
    if trend.previous.why is not Why.COUNTED:
        return say(
            "{start}. This cannot be compared with {before}, because there are no figures for some "
            "of those.",
            start=start,
            before=before_words(),
        )
    if trend.previous.exact is None:
        return f"{start}. {_hidden(trend, rule)}"
    return _ended(start, trend.previous.exact, trend.latest.exact, period)


def _hidden(trend: Trend, rule: Rule) -> str:
    """What is said of the year before, where small months are hidden."""
    if trend.previous.why is not Why.COUNTED:
        return say("The 12 months before are not known.")
    return say(
        "In {before} there were {number}. Months with few crimes are hidden, so the change is not "
        "given.",
        before=before_words(),
        number=total(trend.previous, rule),
    )


def _ended(start: str, before: int, after: int, period: Period) -> str:
    """The sentence to its end, with what there is to say of the year before."""
    places = {"start": start, "before": before_words(), "old": number(before)}
    if period.break_at:
        return say(
            "{start}. In {before} there were {number}. The two cannot be compared, because the "
            "counting changed in {month}.",
            number=period.shown(before),
            month=period.break_at,
            **places,
        )
    if before == after:
        return say("{start}, the same number as in {before}.", **places)
    if within_chance(before, after):
        return say(
            "{start}. That is about the same as in {before} ({old}): {difference}, which chance "
            "alone can explain.",
            difference=difference(before, after, period),
            **places,
        )
    message = _FEWER if after < before else _MORE
    percent = percent_words(before, after)
    size = period.shown(abs(after - before))
    return say(message[bool(percent)], number=size, percent=percent, **places)
