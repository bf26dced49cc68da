"""What must be said beside crime figures: gaps, changes of counting, counts that are hidden."""

from collections.abc import Iterable

from generator.facts.shapes import CountedAnew
from generator.figures.published import CrimeFigures
from generator.model.force import CrimeBreak
from generator.wording import listed, month, number, say, sentence


def counted_anew(figures: CrimeFigures, breaks: Iterable[CrimeBreak]) -> tuple[CountedAnew, ...]:
    """The breaks after the first month shown: what came before them cannot be compared."""
    first, last = figures.months[0].month, figures.months[-1].month
    return tuple(
        CountedAnew(
            f"{one.month:%Y-%m}",
            say(
                "From {month} on, crime was counted in another way. {note} Do not compare the "
                "months before with the months after.",
                month=month(one.month),
                note=sentence(one.note),
            ),
        )
        for one in breaks
        if first < one.month <= last
    )


def missing(figures: CrimeFigures) -> str:
    """A sentence about months without figures, or an empty text."""
    if not figures.missing:
        return ""
    names = listed(month(entry) for entry in figures.missing)
    return say(
        "There are no figures for {months}. That does not mean that there was no crime.",
        months=names,
    )


def hidden_in_short(figures: CrimeFigures) -> str:
    """The same for where there is little room."""
    rule = figures.rule
    if not rule.guards:
        return ""
    if rule.base > 1:
        return say(
            "Counts are rounded to the nearest {number}. Small counts are hidden.",
            number=number(rule.base),
        )
    return say("Small counts are hidden.")


def hidden(figures: CrimeFigures) -> str:
    """What is hidden or rounded and why, or an empty text."""
    rule = figures.rule
    if not rule.guards:
        return ""
    said = []
    if rule.hide > 1:
        said.append(
            say(
                "A very small count could point to a person, so we write “fewer than {number}” "
                "where there were fewer, none included.",
                number=number(rule.hide),
            )
        )
    if rule.base > 1:
        said.append(
            say(
                "Counts are rounded to the nearest {number}, so they may not add up.",
                number=number(rule.base),
            )
        )
    said.append(
        say(
            "Types of crime are counted in half-years. Two types are “not shown”, so that nobody "
            "can work out a hidden count from a total."
        )
    )
    return " ".join(said)
