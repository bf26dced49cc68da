"""What a page is about, for search engines: schema.org as JSON-LD in the page's head.

A block of data is not run, so the strict Content-Security-Policy lets it pass. The types and
properties are those that schema.org defines and Google's guides ask for (docs/decisions/0010).
What is invented says so in `description`.
"""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.facts.shapes import (
    ContactWay,
    ForceFacts,
    NeighbourhoodFacts,
    Phone,
    TableFacts,
)
from generator.pages import addresses

Thing = dict[str, Any]

OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
INVENTED = "An example with invented data. No police force publishes it."
ON_AN_EXAMPLE = "Real figures, shown on an example site that no police force runs."
# Each would end the block, or start a comment in it, if it stood in a text.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def block(things: Iterable[Thing]) -> Markup:
    """The things as one block for a page's head; nothing if there are none."""
    graph = [_without_gaps(thing) for thing in things]
    if not graph:
        return Markup("")
    whole = {"@context": "https://schema.org", "@graph": graph}
    data = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _UNSAFE.items():
        data = data.replace(sign, written)
    return Markup(  # noqa: S704 - no sign is left that HTML could take for markup
        f'<script type="application/ld+json">{data}</script>\n'
    )


def _without_gaps(value: Any) -> Any:
    """The value without what is empty: a property that says nothing is left out."""
    if isinstance(value, dict):
        whole = {key: _without_gaps(inner) for key, inner in value.items()}
        return {key: inner for key, inner in whole.items() if inner not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [_without_gaps(inner) for inner in value]
    return value


def breadcrumb(site_url: str, steps: Iterable[tuple[str, str]]) -> Thing:
    """The way from the home page: (words, address) from the top down."""
    items = [
        {"@type": "ListItem", "position": at, "name": words, "item": site_url + address}
        for at, (words, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def force_itself(site_url: str, force: ForceFacts) -> Thing:
    """The force, with every way to reach it that has a number, a mailbox or a page."""
    return {
        **_force_in_short(site_url, force),
        "description": INVENTED if force.example else f"The police of {force.short_name}.",
        "sameAs": [force.website],
        "areaServed": {"@type": "AdministrativeArea", "name": force.short_name},
        "contactPoint": [
            point for way in force.contact if (point := _contact_point(way, force.language))
        ],
    }


def _force_in_short(site_url: str, force: ForceFacts) -> Thing:
    """Enough to know the force by, wherever something belongs to it."""
    address = site_url + addresses.force_page(force)
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{address}#force",
        "name": force.name,
        "url": address,
    }


def _contact_point(way: ContactWay, language: str) -> Thing:
    if not (way.phone or way.email or way.link):
        return {}
    return {
        "@type": "ContactPoint",
        "contactType": way.name,
        "telephone": _dialled(way.phone),
        "email": way.email,
        "url": way.link,
        "availableLanguage": language,
    }


def _dialled(phone: Phone | None) -> str:
    return phone.dialled if phone else ""


def team(site_url: str, force: ForceFacts, place: NeighbourhoodFacts) -> Thing:
    """The neighbourhood's team. No officer is in it: their names are for readers."""
    return {
        **team_in_short(site_url, place),
        "description": INVENTED if force.example else f"The police team of {place.name}.",
        "email": place.email,
        "telephone": _dialled(place.phone),
        "address": _postal(place.postal_address),
        "areaServed": [
            {"@type": "Place", "name": name}
            for name in dict.fromkeys((place.name, *place.wards, *place.parishes))
        ],
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "contactType": force.team_word,
                "telephone": _dialled(place.phone),
                "email": place.email,
                "url": place.contact_form,
                "areaServed": place.name,
                "availableLanguage": force.language,
            }
        ],
        "parentOrganization": _force_in_short(site_url, force),
    }


def team_in_short(site_url: str, place: NeighbourhoodFacts) -> Thing:
    """Enough to know the team by."""
    address = site_url + place.address
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{address}#team",
        "name": place.team,
        "url": address,
    }


def _postal(lines: tuple[str, ...]) -> Thing:
    if not lines:
        return {}
    return {"@type": "PostalAddress", "streetAddress": ", ".join(lines), "addressCountry": "GB"}


def crime_figures(site_url: str, force: ForceFacts, place: NeighbourhoodFacts) -> Thing:
    """A neighbourhood's crime figures, which are there to download."""
    crime = place.crime
    if crime is None:
        return {}
    said = INVENTED if force.example else "Counts of recorded crime by month and type."
    return {
        **_dataset(site_url, force, addresses.crime_page(place), addresses.crime_csv(place)),
        "name": f"Crime in {place.name}, {force.short_name}, by month and type",
        "description": f"{said} {crime.headline}",
        "temporalCoverage": f"{crime.months[0].iso}/{crime.months[-1].iso}",
        "spatialCoverage": {"@type": "Place", "name": f"{place.name}, {force.short_name}"},
        "variableMeasured": list(crime.types),
    }


def official_table(site_url: str, force: ForceFacts, table: TableFacts) -> Thing:
    """An official table, with the document it was printed in."""
    page = addresses.performance_page(force)
    context = f" {ON_AN_EXAMPLE}" if force.example else ""
    return {
        **_dataset(site_url, force, page, addresses.table_csv(force, table.name)),
        "url": f"{site_url}{page}#{table.name}-table",
        "name": f"{table.title}, {force.name}",
        "description": f"{table.title}: {table.period}. As printed in {table.source}.{context}",
        "datePublished": table.published,
        "temporalCoverage": table.covers,
        "spatialCoverage": {"@type": "AdministrativeArea", "name": force.short_name},
        "variableMeasured": list(table.headings),
        "citation": table.source,
    }


def _dataset(site_url: str, force: ForceFacts, page: str, file: str) -> Thing:
    return {
        "@type": "Dataset",
        "url": site_url + page,
        "license": OGL,
        "isAccessibleForFree": True,
        "creator": _force_in_short(site_url, force),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": site_url + file,
            }
        ],
    }
