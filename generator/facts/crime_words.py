"""Sentences about crime figures: what was counted, what changed, and whether chance explains it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.chance import within_chance
from generator.figures.published import HIDDEN, MISSING, MONTHS, WITHHELD, Figure, Rule, Trend, Why
from generator.figures.rounding import change_percent
from generator.model.choices import CrimeType
from generator.wording import listed, number, say, say_number, to_say

ALL_CRIME = to_say("All crime")
NOT_KNOWN = to_say("not known")
NOT_SHOWN = to_say("not shown")
NO_FIGURES = to_say("no figures")


def before_words() -> str:
    """`the 12 months before`."""
    return say("the {months} months before", months=MONTHS)


def cell(count: int, rule: Rule) -> str:
    """A count of a table, or what stands in its place."""
    if count >= 0:
        return number(count)
    if count == HIDDEN:
        return say("fewer than {number}", number=number(rule.hide))
    return say({MISSING: NO_FIGURES, WITHHELD: NOT_SHOWN}[count])


def total(figure: Figure, rule: Rule) -> str:
    """A total of a table, or what stands in its place."""
    if figure.why is not Why.COUNTED:
        return say(NOT_KNOWN if figure.why is Why.MISSING else NOT_SHOWN)
    if figure.low == figure.high:
        return number(figure.low)
    if figure.low == 0:
        return say("fewer than {number}", number=number(figure.high + 1))
    return say("{start} to {end}", start=number(figure.low), end=number(figure.high))


@dataclass(frozen=True, slots=True)
class Period:
    """Twelve months in words, up to `until`, and why two years cannot be compared, if so."""

    until: str
    break_at: str = ""
    rounded: bool = False

    @property
    def words(self) -> str:
        """`the 12 months to September 2026`."""
        return say("the {months} months to {month}", months=MONTHS, month=self.until)

    def shown(self, count: int) -> str:
        """`96`; `about 95` where counts are rounded."""
        if self.rounded and count:
            return say("about {number}", number=number(count))
        return number(count)


def trend_sentence(subject: str, trend: Trend, period: Period, rule: Rule) -> str:
    """What became of one type of crime, in one to three short sentences."""
    latest, previous = trend.latest.exact, trend.previous.exact
    if trend.latest.why is Why.WITHHELD:
        return not_shown([subject], period)
    if trend.latest.why is Why.MISSING:
        return _unknown(subject, period)
    if trend.previous.why is not Why.COUNTED:
        return _alone(subject, total(trend.latest, rule), trend.previous.why, period)
    if latest is None or previous is None:
        return say(
            "{subject}: {new} in {period}, and {old} in {before}. Small counts are hidden, so the "
            "change is not given.",
            subject=subject,
            new=total(trend.latest, rule),
            old=total(trend.previous, rule),
            period=period.words,
            before=before_words(),
        )
    return _compared(subject, previous, latest, period)


def _unknown(subject: str, period: Period) -> str:
    """Of a type whose latest 12 months have gaps."""
    message = to_say(
        "{subject} in {period} is not known, because there are no figures for some of those months."
    )
    if _are_several(subject):
        message = to_say(
            "{subject} in {period} are not known, because there are no figures for some of those "
            "months."
        )
    return say(message, subject=subject, period=period.words)


def _alone(subject: str, new: str, why: Why, period: Period) -> str:
    """Of a type whose 12 months before have gaps or are withheld."""
    message = to_say(
        "{subject}: {new} in {period}. It cannot be compared with {before}, because those are not "
        "shown."
    )
    if why is Why.MISSING:
        message = to_say(
            "{subject}: {new} in {period}. It cannot be compared with {before}, because there are "
            "no figures for some of those months."
        )
    return say(message, subject=subject, new=new, period=period.words, before=before_words())


def not_shown(subjects: Sequence[str], period: Period) -> str:
    """Which types are withheld, and why."""
    names = [subjects[0], *(name[0].lower() + name[1:] for name in subjects[1:])]
    message = to_say(
        "{subjects} is not shown for {period}, so that no small count can be worked out."
    )
    if len(names) > 1 or _are_several(names[0]):
        message = to_say(
            "{subjects} are not shown for {period}, so that no small count can be worked out."
        )
    return say(message, subjects=listed(names), period=period.words)


def _compared(subject: str, before: int, after: int, period: Period) -> str:
    places = {
        "subject": subject,
        "old": period.shown(before),
        "new": period.shown(after),
        "period": period.words,
        "before": before_words(),
    }
    if period.break_at:
        return say(
            "{subject}: {new} in {period}, and {old} in {before}. The two cannot be compared, "
            "because the counting changed in {month}.",
            month=period.break_at,
            **places,
        )
    if before == after == 0:
        return say("{subject}: none in {period}, and none in {before}.", **places)
    if before == after:
        return say("{subject} stayed at {new} in {period}, as in {before}.", **places)
    places["difference"] = difference(before, after, period)
    return say(_movement(subject, before, after), **places)


def _movement(subject: str, before: int, after: int) -> str:
    """The message that says how a type of crime moved."""
    if not within_chance(before, after):
        if after < before:
            return to_say("{subject} fell from {old} to {new} in {period}. That is {difference}.")
        return to_say("{subject} rose from {old} to {new} in {period}. That is {difference}.")
    if _are_several(subject):
        return to_say(
            "{subject} were about the same: {old} in {before}, and {new} in {period}. That is "
            "{difference}. Chance alone can explain it."
        )
    return to_say(
        "{subject} was about the same: {old} in {before}, and {new} in {period}. That is "
        "{difference}. Chance alone can explain it."
    )


def difference(before: int, after: int, period: Period | None = None) -> str:
    """`8 fewer, or 8%`; the percentage is left out where its base is too small."""
    size = abs(after - before)
    shown = period.shown(size) if period else number(size)
    words = to_say("{number} fewer") if after < before else to_say("{number} more")
    words = say(words, number=shown)
    percent = percent_words(before, after)
    return (
        say("{difference}, or {percent}", difference=words, percent=percent) if percent else words
    )


def percent_words(before: int, after: int) -> str:
    """The size of a change, `8%`; empty where its base is too small for one."""
    percent = change_percent(before, after)
    if percent is None:
        return ""
    return f"{number(abs(percent))}%" if percent else say("less than 1%")


_SUBJECTS = {
    CrimeType.DRUGS: to_say("Drug crime"),
    CrimeType.WEAPONS: to_say("Possession of weapons"),
    CrimeType.PUBLIC_ORDER: to_say("Public order crime"),
}


def subject(kind: CrimeType) -> str:
    """The type as the subject of a sentence."""
    return say(_SUBJECTS.get(kind, kind.value))


def _are_several(subject: str) -> bool:
    """Whether a subject takes a verb in the plural: violence and sexual offences."""
    return subject == say(CrimeType.VIOLENCE.value)


def crimes_recorded(count: int, name: str, period: Period) -> str:
    """`1,234 crimes were recorded in Abbey in the 12 months to …`, without a full stop."""
    places = {"name": name, "period": period.words}
    if count == 0:
        return say("No crime was recorded in {name} in {period}", **places)
    if period.rounded:
        return say_number(
            "About {count} crime was recorded in {name} in {period}",
            "About {count} crimes were recorded in {name} in {period}",
            count,
            **places,
        )
    return say_number(
        "{count} crime was recorded in {name} in {period}",
        "{count} crimes were recorded in {name} in {period}",
        count,
        **places,
    )
