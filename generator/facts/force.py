"""What every page of a force shows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.facts.people import person
from generator.facts.shapes import (
    AreaFacts,
    ContactWay,
    ForceFacts,
    FrameworkFacts,
    ItemGroup,
    PartnerFacts,
    Person,
    Promise,
    TitledLink,
)
from generator.facts.shapes.worked_out import OfficialFigures
from generator.facts.statistics import official_figures, topics
from generator.facts.text import address_lines, phone, prose
from generator.facts.watch import watch_facts
from generator.figures.compare import worked_out
from generator.model.areas import Area
from generator.model.card import Card
from generator.model.folders import ForceFolder
from generator.model.force import ContactMethod, PageLink, ResponsePromise
from generator.model.framework import Document
from generator.model.partners import Partner
from generator.model.people import serving
from generator.wording import SOURCE, day, language, say


def force_facts(folder: ForceFolder, cards: Sequence[Card], today: dt.date) -> ForceFacts:
    """The force as of today, with the neighbourhoods on the cards."""
    worked = worked_out(folder)
    watch = watch_facts(folder, cards, today)
    return replace(
        facts_beside(folder, today, bool(folder.statistics), watch is not None),
        frameworks=tuple(_framework(document, folder) for document in folder.framework.documents),
        statistics=topics(folder, worked),
        official=official_figures(worked),
        areas=_areas(folder, cards, None, today),
        watch=watch,
    )


def facts_beside(
    folder: ForceFolder, today: dt.date, has_statistics: bool, has_watch: bool
) -> ForceFacts:
    """What the pages of a neighbourhood show of its force, and whether the force's own pages show
    official figures and Watch schemes.
    """
    own = own_facts(folder, today)
    return replace(own, has_statistics=has_statistics, has_watch=has_watch)


def own_facts(folder: ForceFolder, today: dt.date) -> ForceFacts:
    """What newsletters show of a force: all but its strategies, tables, areas and totals."""
    force = folder.force
    lead = force.asb_lead
    return ForceFacts(
        folder=folder.folder,
        name=force.name,
        short_name=force.short_name,
        example=force.example,
        as_of=day(today),
        language=force.language if language() == SOURCE else language(),
        strapline=force.strapline or "",
        colour=force.colour or "",
        introduction=prose(force.introduction),
        website=force.website,
        team_word=force.words.team,
        team_short=force.words.team_short or "",
        alerts=force.words.alerts or "",
        survey=force.words.survey or "",
        contact=tuple(_way(method) for method in force.contact),
        promise=_promise(force.response),
        reply_address=address_lines(force.reply_address),
        asb_lead=Person(lead.name, lead.role, False, "", lead.email, None, "", ""),
        links=links(force.links),
        roles=tuple((role.name, prose(role.description)) for role in force.roles),
        frameworks=(),
        partners=tuple(partner_facts(partner) for partner in folder.partners),
        statistics=(),
        official=OfficialFigures(),
        areas=(),
    )


def links(given: Iterable[PageLink]) -> tuple[TitledLink, ...]:
    """Links with their words."""
    return tuple(TitledLink(link.title, link.link) for link in given)


def _way(method: ContactMethod) -> ContactWay:
    return ContactWay(
        name=method.name,
        need=method.need.value,
        use=prose(method.use),
        phone=phone(method.phone),
        text=phone(method.text),
        email=method.email or "",
        link=method.link or "",
        address=address_lines(method.address),
    )


def _promise(response: ResponsePromise) -> Promise:
    return Promise(
        hours=response.hours,
        promise=prose(response.promise),
        recourse=prose(response.recourse),
        email=response.email or "",
        link=response.link or "",
        address=address_lines(response.address),
    )


def partner_facts(partner: Partner) -> PartnerFacts:
    """A partner organisation."""
    return PartnerFacts(
        name=partner.name,
        kind=partner.kind,
        deals_with=prose(partner.deals_with),
        phone=phone(partner.phone),
        email=partner.email or "",
        link=partner.link or "",
        asb_case_review=partner.asb_case_review or "",
    )


def _framework(document: Document, folder: ForceFolder) -> FrameworkFacts:
    items = [item for item in folder.framework.items if item.document == document.title]
    kinds = dict.fromkeys(item.kind for item in items)
    return FrameworkFacts(
        title=document.title,
        publisher=document.publisher,
        dates=_in_force(document),
        link=document.link or "",
        groups=tuple(
            ItemGroup(
                kind,
                tuple(
                    (item.number, item.name, prose(item.description))
                    for item in items
                    if item.kind == kind
                ),
            )
            for kind in kinds
        ),
    )


def _in_force(document: Document) -> str:
    """`1 April 2023 to 31 March 2025`, or what of it is known."""
    starts = day(document.starts) if document.starts else ""
    ends = day(document.ends) if document.ends else ""
    if starts and ends:
        return say("{start} to {end}", start=starts, end=ends)
    if starts:
        return say("from {date}", date=starts)
    return say("until {date}", date=ends) if ends else ""


def _areas(
    folder: ForceFolder, cards: Sequence[Card], parent: str | None, today: dt.date
) -> tuple[AreaFacts, ...]:
    """The areas directly under a parent, in the order of the file."""
    return tuple(
        _area(folder, cards, area, today)
        for area in folder.areas
        if (area.parent or None) == parent
    )


def _area(folder: ForceFolder, cards: Sequence[Card], area: Area, today: dt.date) -> AreaFacts:
    leaders = [leader for leader in serving(folder.leaders, today) if leader.area == area.name]
    inside = [card for card in cards if card.area == area.name]
    return AreaFacts(
        name=area.name,
        layer=area.layer,
        also_known_as=area.also_known_as,
        hub=area.hub or "",
        note=prose(area.note),
        leaders=tuple(person(leader, today, folder.folder) for leader in leaders),
        areas=_areas(folder, cards, area.name, today),
        neighbourhoods=tuple(
            TitledLink(card.name, f"{card.folder}/")
            for card in sorted(inside, key=lambda card: card.name)
        ),
    )
