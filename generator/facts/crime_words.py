"""Sentences about crime figures: what was counted, what changed, and whether chance explains it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.chance import within_chance
from generator.figures.published import HIDDEN, MISSING, MONTHS, WITHHELD, Figure, Rule, Trend, Why
from generator.figures.rounding import change_percent
from generator.model.choices import CrimeType
from generator.wording import listed, number

ALL_CRIME = "All crime"
NOT_KNOWN = "not known"
NOT_SHOWN = "not shown"
NO_FIGURES = "no figures"
BEFORE = f"the {MONTHS} months before"
GAPS = "because there are no figures for some of those months"


def cell(count: int, rule: Rule) -> str:
    """A count of a table, or what stands in its place."""
    if count >= 0:
        return f"{count:,}"
    words = {MISSING: NO_FIGURES, WITHHELD: NOT_SHOWN, HIDDEN: f"fewer than {number(rule.hide)}"}
    return words[count]


def total(figure: Figure, rule: Rule) -> str:
    """A total of a table, or what stands in its place."""
    if figure.why is not Why.COUNTED:
        return NOT_KNOWN if figure.why is Why.MISSING else NOT_SHOWN
    if figure.low == figure.high:
        return number(figure.low)
    if figure.low == 0:
        return f"fewer than {number(figure.high + 1)}"
    return f"{number(figure.low)} to {number(figure.high)}"


@dataclass(frozen=True, slots=True)
class Period:
    """Twelve months in words, up to `until`, and why two years cannot be compared, if so."""

    until: str
    break_at: str = ""
    rounded: bool = False

    @property
    def words(self) -> str:
        """`the 12 months to September 2026`."""
        return f"the {MONTHS} months to {self.until}"

    def shown(self, count: int) -> str:
        """`96`; `about 95` where counts are rounded."""
        return f"about {number(count)}" if self.rounded and count else number(count)


def trend_sentence(subject: str, trend: Trend, period: Period, rule: Rule) -> str:
    """What became of one type of crime, in one to three short sentences."""
    latest, previous = trend.latest.exact, trend.previous.exact
    if trend.latest.why is Why.WITHHELD:
        return not_shown([subject], period)
    if trend.latest.why is Why.MISSING:
        return f"{subject} in {period.words} {_be(subject, 'is')} not known, {GAPS}."
    if trend.previous.why is not Why.COUNTED:
        reason = GAPS if trend.previous.why is Why.MISSING else "because those are not shown"
        return (
            f"{subject}: {total(trend.latest, rule)} in {period.words}. "
            f"It cannot be compared with {BEFORE}, {reason}."
        )
    if latest is None or previous is None:
        return (
            f"{subject}: {total(trend.latest, rule)} in {period.words}, and "
            f"{total(trend.previous, rule)} in {BEFORE}. Small counts are hidden, so the change "
            "is not given."
        )
    return _compared(subject, previous, latest, period)


def not_shown(subjects: Sequence[str], period: Period) -> str:
    """Which types are withheld, and why."""
    names = [subjects[0], *(name[0].lower() + name[1:] for name in subjects[1:])]
    several = len(names) > 1 or _be(names[0], "is") == "are"
    return (
        f"{listed(names)} {'are' if several else 'is'} not shown for {period.words}, so that no "
        "small count can be worked out."
    )


def _compared(subject: str, before: int, after: int, period: Period) -> str:
    old, new = period.shown(before), period.shown(after)
    if period.break_at:
        return (
            f"{subject}: {new} in {period.words}, and {old} in {BEFORE}. The two cannot be "
            f"compared, because the counting changed in {period.break_at}."
        )
    if before == after == 0:
        return f"{subject}: none in {period.words}, and none in {BEFORE}."
    if before == after:
        return f"{subject} stayed at {new} in {period.words}, as in {BEFORE}."
    if within_chance(before, after):
        return (
            f"{subject} {_be(subject, 'was')} about the same: {old} in {BEFORE}, and {new} in "
            f"{period.words}. That is {difference(before, after, period)}. "
            "Chance alone can explain it."
        )
    verb = "fell" if after < before else "rose"
    return (
        f"{subject} {verb} from {old} to {new} in {period.words}. "
        f"That is {difference(before, after, period)}."
    )


def difference(before: int, after: int, period: Period | None = None) -> str:
    """`8 fewer, or 8%`; the percentage is left out where its base is too small."""
    size = abs(after - before)
    shown = period.shown(size) if period else number(size)
    words = f"{shown} {'fewer' if after < before else 'more'}"
    percent = change_percent(before, after)
    if percent is None:
        return words
    return f"{words}, or {'less than 1' if percent == 0 else number(abs(percent))}%"


_SUBJECTS = {
    CrimeType.DRUGS: "Drug crime",
    CrimeType.WEAPONS: "Possession of weapons",
    CrimeType.PUBLIC_ORDER: "Public order crime",
}


def subject(kind: CrimeType) -> str:
    """The type as the subject of a sentence."""
    return _SUBJECTS.get(kind, kind.value)


def _be(subject: str, singular: str) -> str:
    """`is` or `was`, or their plural for violence and sexual offences."""
    several = subject == CrimeType.VIOLENCE.value
    return {"is": "are", "was": "were"}[singular] if several else singular


def crimes(count: int) -> str:
    """`No crime was`, `1 crime was`, `1,234 crimes were`."""
    if count == 0:
        return "No crime was"
    return "1 crime was" if count == 1 else f"{number(count)} crimes were"


def headline(trend: Trend, name: str, period: Period, rule: Rule) -> str:
    """All crime in one to three sentences."""
    where = f"recorded in {name} in {period.words}"
    if trend.latest.why is not Why.COUNTED:
        return (
            f"The number of crimes in {name} in {period.words} is not known, "
            "because there are no figures for some of them."
        )
    if trend.latest.exact is None:
        shown = total(trend.latest, rule)
        return f"{shown[0].upper()}{shown[1:]} crimes were {where}. {_hidden(trend, rule)}"
    about = "About " if period.rounded and trend.latest.exact else ""
    start = f"{about}{crimes(trend.latest.exact)} {where}"
    if trend.previous.why is not Why.COUNTED:
        return (
            f"{start}. This cannot be compared with {BEFORE}, because there are "
            "no figures for some of those."
        )
    if trend.previous.exact is None:
        return f"{start}. {_hidden(trend, rule)}"
    return start + _ending(trend.previous.exact, trend.latest.exact, period)


def _hidden(trend: Trend, rule: Rule) -> str:
    """What is said of the year before, where small months are hidden."""
    if trend.previous.why is not Why.COUNTED:
        return "The 12 months before are not known."
    return (
        f"In {BEFORE} there were {total(trend.previous, rule)}. Months with few crimes are "
        "hidden, so the change is not given."
    )


def _ending(before: int, after: int, period: Period) -> str:
    if period.break_at:
        return (
            f". In {BEFORE} there were {period.shown(before)}. The two cannot be compared, "
            f"because the counting changed in {period.break_at}."
        )
    if before == after:
        return f", the same number as in {BEFORE}."
    change = difference(before, after, period)
    if within_chance(before, after):
        return (
            f". That is about the same as in {BEFORE} ({number(before)}): {change}, which chance "
            "alone can explain."
        )
    size, _, percent = change.partition(", or ")
    return f". That is {size} than in {BEFORE} ({number(before)}){percent and f', or {percent}'}."
