"""What every page of a force shows."""

import datetime as dt
from collections.abc import Iterable

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
from generator.facts.statistics import official_figures, topics
from generator.facts.text import address_lines, phone, prose
from generator.facts.watch import watch_facts
from generator.figures.compare import worked_out
from generator.model.areas import Area
from generator.model.folders import ForceFolder
from generator.model.force import ContactMethod, PageLink, ResponsePromise
from generator.model.framework import Document
from generator.model.partners import Partner
from generator.model.people import serving
from generator.wording import day


def force_facts(folder: ForceFolder, today: dt.date) -> ForceFacts:
    """The force as of today."""
    force = folder.force
    lead = force.asb_lead
    worked = worked_out(folder)
    return ForceFacts(
        folder=folder.folder,
        name=force.name,
        short_name=force.short_name,
        example=force.example,
        as_of=day(today),
        language=force.language,
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
        asb_lead=Person(lead.name, lead.role, False, "", lead.email, None, "", ""),
        links=links(force.links),
        roles=tuple((role.name, prose(role.description)) for role in force.roles),
        frameworks=tuple(_framework(document, folder) for document in folder.framework.documents),
        partners=tuple(partner_facts(partner) for partner in folder.partners),
        statistics=topics(folder, worked),
        official=official_figures(worked),
        areas=_areas(folder, None, today),
        watch=watch_facts(folder, today),
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
        return f"{starts} to {ends}"
    return f"from {starts}" if starts else f"until {ends}" if ends else ""


def _areas(folder: ForceFolder, parent: str | None, today: dt.date) -> tuple[AreaFacts, ...]:
    """The areas directly under a parent, in the order of the file."""
    return tuple(
        _area(folder, area, today) for area in folder.areas if (area.parent or None) == parent
    )


def _area(folder: ForceFolder, area: Area, today: dt.date) -> AreaFacts:
    leaders = [leader for leader in serving(folder.leaders, today) if leader.area == area.name]
    inside = [place for place in folder.neighbourhoods if place.profile.area == area.name]
    return AreaFacts(
        name=area.name,
        layer=area.layer,
        also_known_as=area.also_known_as,
        hub=area.hub or "",
        note=prose(area.note),
        leaders=tuple(person(leader, today, folder.folder) for leader in leaders),
        areas=_areas(folder, area.name, today),
        neighbourhoods=tuple(
            TitledLink(place.profile.name, f"{place.folder}/")
            for place in sorted(inside, key=lambda place: place.profile.name)
        ),
    )
