"""Watch schemes of a neighbourhood and of a force, counted and in words."""

import datetime as dt
from collections.abc import Iterator

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
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.watch import WatchScheme
from generator.wording import listed, number, plural


def scheme_facts(scheme: WatchScheme) -> Watch:
    """One scheme, as its neighbourhood's page shows it."""
    heads, members = scheme.coordinators, scheme.members
    return Watch(
        name=scheme.name,
        kind=scheme.kind,
        place=scheme.place,
        coordinators="" if heads is None else _people(coordinators_of(heads), "co-ordinator"),
        members="" if members is None else _people(people_of(members), "member"),
        email=scheme.contact_email or "",
        link=scheme.contact_link or "",
    )


def _people(figure: Figure, noun: str) -> str:
    """`31 members`, `fewer than 3 members`, `1 or 2 co-ordinators`, `no co-ordinator yet`."""
    if figure.exact == 0:
        return f"no {noun} yet"
    if figure.exact is None and figure.low == 1:
        return f"1 or 2 {noun}s"
    return f"{total(figure, PEOPLE_RULE)} {noun}s"


def watch_said(place: Neighbourhood, folder: ForceFolder, today: dt.date) -> tuple[str, ...]:
    """A neighbourhood's schemes in a few sentences."""
    if not place.says_watch:
        return (f"We have no list of Watch schemes in {place.profile.name}. There may be some.",)
    if not place.watch:
        return ("There is no Watch scheme here yet.",)
    months = folder.force.watch_contact_months
    return tuple(_said(count_schemes([place.watch], months, today), months))


def _said(counts: WatchCounts, months: int) -> Iterator[str]:
    schemes = plural(counts.schemes, "Watch scheme")
    kinds = f": {_kinds(counts)}" if counts.schemes > 1 else ""
    yield f"There {_be(counts.schemes)} {schemes} here{kinds}."
    if counts.without_coordinator:
        has = "has" if counts.without_coordinator == 1 else "have"
        yield f"{number(counts.without_coordinator)} {has} no co-ordinator yet. It could be you."
    if counts.late:
        have = "has" if counts.late == 1 else "have"
        yield (
            f"{number(counts.late)} {have} not heard from us for more than "
            f"{plural(months, 'month')}."
        )
    if counts.not_noted:
        yield f"For {number(counts.not_noted)} we have not noted when we were last in touch."


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def _kinds(counts: WatchCounts) -> str:
    return listed(f"{number(n)} {kind}" for kind, n in counts.kinds.items())


def watch_facts(folder: ForceFolder, today: dt.date) -> WatchFacts | None:
    """The schemes of the force, a table for each layer; None where nothing at all is known."""
    saying = [place for place in folder.neighbourhoods if place.says_watch]
    if not saying:
        return None
    months = folder.force.watch_contact_months
    counter = WatchCounter(folder, months, today)
    silent = len(folder.neighbourhoods) - len(saying)
    everything = counter.count(folder.neighbourhoods)
    return WatchFacts(
        said=tuple(_force_said(everything, folder, silent, months)),
        kinds=tuple((kind, number(n)) for kind, n in everything.kinds.items()),
        months=plural(months, "month"),
        columns=COLUMNS,
        tables=tuple(watch_tables(folder, counter)),
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
