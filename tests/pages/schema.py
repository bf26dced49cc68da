"""What schema.org and Google's guides to structured data ask of each type that our pages use.

For each type: what it must have, and what else it may have. A property outside both is a slip.
Google: search/docs/appearance/structured-data/ breadcrumb, dataset, event, organization.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

Thing = dict[str, Any]

MUST = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Event": {
        *("name", "startDate", "location"),
        *("description", "eventStatus", "eventAttendanceMode", "organizer", "url"),
    },
    "Place": {"name"},
    "AdministrativeArea": {"name"},
    "VirtualLocation": {"url"},
    "PostalAddress": {"streetAddress", "addressCountry"},
    "Dataset": {
        *("name", "description"),
        *("url", "license", "creator", "distribution", "isAccessibleForFree"),
        *("spatialCoverage", "variableMeasured"),
    },
    "DataDownload": {"contentUrl", "encodingFormat"},
    "GovernmentOrganization": {"@id", "name", "url"},
    "ContactPoint": {"contactType"},
    "WebSite": {"@id", "name", "url"},
}
MAY = {
    "Event": {"endDate"},
    "Place": {"address"},
    "PostalAddress": {"addressLocality", "addressRegion"},
    "Dataset": {"temporalCoverage", "datePublished", "citation"},
    "GovernmentOrganization": {
        *("description", "sameAs", "areaServed", "contactPoint", "parentOrganization"),
        *("email", "telephone", "address"),
    },
    "ContactPoint": {"telephone", "email", "url", "areaServed", "availableLanguage"},
}
ADDRESSES = {"url", "item", "@id", "contentUrl", "license", "sameAs"}
MOMENTS = {"startDate", "endDate"}
STATUS = {"EventScheduled", "EventCancelled", "EventRescheduled"}
DATASET_DESCRIPTION = range(50, 5001)
_MONTHS = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])/\d{4}-(?:0[1-9]|1[0-2])")


def things(value: object) -> Iterator[Thing]:
    """Every thing in a block, those inside others too."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def faults(thing: Thing, site_url: str) -> Iterator[str]:
    """What is wrong with one thing."""
    kind = thing["@type"]
    if kind not in MUST:
        yield f"{kind} is not a type of ours"
        return
    own = set(thing) - {"@type", "@context"}
    if missing := MUST[kind] - own:
        yield f"{kind} has no {sorted(missing)}"
    if unknown := own - MUST[kind] - MAY.get(kind, set()) - {"@id"}:
        yield f"{kind} has {sorted(unknown)}"
    for name, value in thing.items():
        if value in ("", [], {}, None):
            yield f"{kind}.{name} is empty"
        yield from _faults_of_value(name, value, site_url)
    yield from _faults_of_kind(kind, thing)


def _faults_of_value(name: str, value: object, site_url: str) -> Iterator[str]:
    if name in ADDRESSES:
        for address in value if isinstance(value, list) else [value]:
            if not str(address).startswith((site_url, "https://")):
                yield f"{name} is {address}"
    if name in MOMENTS and dt.datetime.fromisoformat(str(value)).utcoffset() is None:
        yield f"{name} has no distance from Greenwich"
    if name == "datePublished":
        dt.date.fromisoformat(str(value))
    if name == "temporalCoverage" and not _MONTHS.fullmatch(str(value)):
        yield f"{name} is {value}"


def _faults_of_kind(kind: str, thing: Thing) -> Iterator[str]:
    if kind == "Event":
        if thing["eventStatus"].removeprefix("https://schema.org/") not in STATUS:
            yield f"eventStatus is {thing['eventStatus']}"
        online = thing["location"]["@type"] == "VirtualLocation"
        mode = f"https://schema.org/{'Online' if online else 'Offline'}EventAttendanceMode"
        if thing["eventAttendanceMode"] != mode:
            yield "eventAttendanceMode does not fit the location"
        if not online and "address" not in thing["location"]:
            yield "a place without an address"
    if kind == "Dataset" and len(thing["description"]) not in DATASET_DESCRIPTION:
        yield "description is too short or too long"
    if kind == "ContactPoint" and not {"telephone", "email", "url"} & set(thing):
        yield "a contact point that leads nowhere"
    if kind == "BreadcrumbList":
        positions = [item["position"] for item in thing["itemListElement"]]
        if len(positions) < 2 or positions != list(range(1, len(positions) + 1)):
            yield f"positions are {positions}"
