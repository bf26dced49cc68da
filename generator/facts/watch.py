"""Watch schemes of a neighbourhood and of a force, counted and in words."""

import datetime as dt
from collections.abc import Iterator, Sequence

from generator.facts.crime_words import total
from generator.facts.shapes import Watch, WatchFacts
from generator.facts.watch_tables import COLUMNS, PEOPLE_RULE, watch_tables
from generator.figures.published import Figure
from generator.figures.watch import (
    WatchCounter,
    WatchCounts,
    coordinators_of,
    count_schemes,
    people_of,
)
from generator.model.card import Card
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.watch import WatchScheme
from generator.wording import listed, number, plural, say, say_number


def scheme_facts(scheme: WatchScheme) -> Watch:
    """One scheme, as its neighbourhood's page shows it."""
    heads, members = scheme.coordinators, scheme.members
    return Watch(
        name=scheme.name,
        kind=scheme.kind,
        place=scheme.place,
        coordinators="" if heads is None else _coordinators(coordinators_of(heads)),
        members="" if members is None else _members(people_of(members)),
        email=scheme.contact_email or "",
        link=scheme.contact_link or "",
    )


def _coordinators(figure: Figure) -> str:
    """`3 co-ordinators`, `1 or 2 co-ordinators`, `no co-ordinator yet`."""
    if figure.exact == 0:
        return say("no co-ordinator yet")
    if figure.exact is None and figure.low == 1:
        return say("1 or 2 co-ordinators")
    if figure.exact is None:
        return say("{range} co-ordinators", range=total(figure, PEOPLE_RULE))
    return say_number("{count} co-ordinators", "{count} co-ordinators", figure.exact)


def _members(figure: Figure) -> str:
    """`31 members`, `fewer than 3 members`, `no member yet`."""
    if figure.exact == 0:
        return say("no member yet")
    if figure.exact is None and figure.low == 1:
        return say("1 or 2 members")
    if figure.exact is None:
        return say("{range} members", range=total(figure, PEOPLE_RULE))
    return say_number("{count} members", "{count} members", figure.exact)


def watch_said(place: Neighbourhood, folder: ForceFolder, today: dt.date) -> tuple[str, ...]:
    """A neighbourhood's schemes in a few sentences."""
    if not place.says_watch:
        name = place.profile.name
        return (say("We have no list of Watch schemes in {name}. There may be some.", name=name),)
    if not place.watch:
        return (say("There is no Watch scheme here yet."),)
    months = folder.force.watch_contact_months
    return tuple(_said(count_schemes([place.watch], months, today), months))


def _said(counts: WatchCounts, months: int) -> Iterator[str]:
    if counts.schemes > 1:
        yield say_number(
            "There is {count} Watch scheme here: {kinds}.",
            "There are {count} Watch schemes here: {kinds}.",
            counts.schemes,
            kinds=_kinds(counts),
        )
    else:
        yield say_number(
            "There is {count} Watch scheme here.",
            "There are {count} Watch schemes here.",
            counts.schemes,
        )
    if counts.without_coordinator:
        yield say_number(
            "{count} has no co-ordinator yet. It could be you.",
            "{count} have no co-ordinator yet. It could be you.",
            counts.without_coordinator,
        )
    if counts.late:
        yield say_number(
            "{count} has not heard from us for more than {time}.",
            "{count} have not heard from us for more than {time}.",
            counts.late,
            time=say_number("{count} month", "{count} months", months),
        )
    if counts.not_noted:
        yield say_number(
            "For {count} we have not noted when we were last in touch.",
            "For {count} we have not noted when we were last in touch.",
            counts.not_noted,
        )


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def _kinds(counts: WatchCounts) -> str:
    """`2 Neighbourhood Watch and 1 Shop Watch`."""
    return listed(
        say("{count} {kind}", count=number(n), kind=kind) for kind, n in counts.kinds.items()
    )


def watch_facts(folder: ForceFolder, cards: Sequence[Card], today: dt.date) -> WatchFacts | None:
    """The schemes of the force, a table for each layer; None where nothing at all is known."""
    saying = [card for card in cards if card.says_watch]
    if not saying:
        return None
    months = folder.force.watch_contact_months
    counter = WatchCounter(folder, cards, months, today)
    silent = len(cards) - len(saying)
    everything = counter.count(cards)
    return WatchFacts(
        said=tuple(_force_said(everything, folder, silent, months)),
        kinds=tuple((kind, number(n)) for kind, n in everything.kinds.items()),
        months=plural(months, "month"),
        columns=COLUMNS,
        tables=tuple(watch_tables(folder, cards, counter)),
    )


def _force_said(
    counts: WatchCounts, folder: ForceFolder, silent: int, months: int
) -> Iterator[str]:
    """What the tables say, in sentences."""
    where = plural(counts.places, "neighbourhood")
    list_ = "lists its" if counts.places == 1 else "list their"
    yield (
        f"There {_be(counts.schemes)} {plural(counts.schemes, 'Watch scheme')} in the {where} of "
        f"{folder.force.short_name} shown here that {list_} schemes."
    )
    if silent:
        yield f"{plural(silent, 'more neighbourhood')} gave no list, so more schemes may exist."
    yield from _coordinated(counts)
    if counts.late or counts.not_noted:
        were = "was" if counts.late == 1 else "were"
        yield f"{number(counts.late)} {were} not contacted within {plural(months, 'month')}."
    elif counts.schemes:
        yield f"All were contacted within {plural(months, 'month')}."
    if counts.not_noted:
        yield f"For {plural(counts.not_noted, 'scheme')} no contact is noted."


def _coordinated(counts: WatchCounts) -> Iterator[str]:
    """How many have a co-ordinator, of those that say so."""
    stated, without = counts.coordinators.stated, counts.without_coordinator
    if stated and without:
        has = "has" if without == 1 else "have"
        yield f"Of the {number(stated)} that say so, {number(without)} {has} no co-ordinator."
    elif stated:
        yield "Every scheme that says so has a co-ordinator."
    if stated < counts.schemes:
        yield f"{plural(counts.schemes - stated, 'scheme')} did not say."
