"""What the pages and the newsletter of one neighbourhood show."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from generator.facts import engagement as listening
from generator.facts.crime import crime
from generator.facts.force import links, own_facts, partner_facts
from generator.facts.latest import latest_change
from generator.facts.people import leaders_of, leavers, person, team
from generator.facts.priorities import cycles
from generator.facts.shapes import NeighbourhoodFacts, Outline, PartnerFacts, TranslatedFacts
from generator.facts.text import address_lines, phone, prose
from generator.facts.watch import scheme_facts, watch_said
from generator.figures.beside import Beside
from generator.figures.published import CrimeFigures
from generator.model.areas import Area
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.translated import force_in, languages_of, place_in
from generator.wording import day, say, speaking, unmarked

_ALONE = ("county",)


def neighbourhood_facts(
    place: Neighbourhood,
    force: ForceFolder,
    figures: CrimeFigures | None,
    outline: Outline | None,
    today: dt.date,
    others: Sequence[Beside] = (),
) -> NeighbourhoodFacts:
    """The neighbourhood as of today, in English and in the languages of its newsletters.

    Takes only data that has passed every rule.
    """
    facts = _facts(place, force, figures, outline, today, others)
    translations = []
    for code in languages_of(place, force):
        with speaking(code):
            own = force_in(force, code)
            spoken = place_in(place, force, own, code)
            translations.append(
                TranslatedFacts(
                    own_facts(own, today), _facts(spoken, own, figures, None, today, others)
                )
            )
    return replace(facts, translations=tuple(translations)) if translations else facts


def _facts(
    place: Neighbourhood,
    force: ForceFolder,
    figures: CrimeFigures | None,
    outline: Outline | None,
    today: dt.date,
    others: Sequence[Beside] = (),
) -> NeighbourhoodFacts:
    """The neighbourhood in the language in force."""
    profile, heard = place.profile, place.engagement
    if heard is None:
        raise ValueError(f"{place.path} has no engagement plan; checks must come first")
    ledger = cycles(place, force, today)
    return NeighbourhoodFacts(
        address=f"{force.folder}/{place.folder}/",
        folder=place.folder,
        name=profile.name,
        team=say("{name} {team}", name=profile.name, team=force.force.words.team),
        police_uk_code=profile.police_uk_code or "",
        area_line=", ".join(_in_words(area) for area in force.lineage(profile.area)),
        introduction=prose(profile.introduction),
        wards=profile.wards,
        parishes=profile.parishes,
        places=profile.places,
        email=profile.email,
        phone=phone(profile.phone),
        contact_form=profile.contact_form or "",
        postal_address=address_lines(profile.address),
        links=links(profile.links),
        officers=team(place.officers, today, f"{force.folder}/{place.folder}"),
        leavers=leavers(place.officers, today),
        leaders=tuple(
            person(o, today, force.folder) for o in leaders_of(force, profile.area, today)
        ),
        cycle=next(cycle for cycle in ledger if cycle.is_current),
        ledger=ledger,
        meetings=listening.ahead(place.events, today),
        past_meetings=listening.past(place.events, today),
        you_said_we_did=listening.said_and_done(heard),
        consultations=listening.consultations(heard, today),
        plan=listening.plan(heard),
        plan_reviewed_on=day(heard.reviewed_on),
        watch=tuple(scheme_facts(scheme) for scheme in place.watch),
        crime=crime(figures, profile.name, force.force.crime_breaks, others, profile)
        if figures
        else None,
        watch_said=watch_said(place, force, today),
        partners=_partners(force, profile.area),
        outline=outline,
        changed_on=latest_change(place, today).isoformat(),
    )


def _in_words(area: Area) -> str:
    """`Derby East local policing unit`; the name alone where it says what the area is already
    (`Westmarket District`), and of a county (`Oxfordshire`).
    """
    layer = unmarked(area.layer).casefold()
    if layer.split()[-1] in area.name.casefold().split() or layer in _ALONE:
        return area.name
    return say("{area} {layer}", area=area.name, layer=area.layer)


def _partners(force: ForceFolder, area: str) -> tuple[PartnerFacts, ...]:
    """The partners that serve the area, one it is part of, or the whole force."""
    names = {found.name for found in force.lineage(area)}
    return tuple(
        partner_facts(partner)
        for partner in force.partners
        if not partner.areas or names.intersection(partner.areas)
    )
