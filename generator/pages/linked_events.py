"""Meetings ahead, for search engines: schema.org's Event, with what Google's guide asks for."""

from generator.facts.shapes import ForceFacts, Meeting, NeighbourhoodFacts
from generator.pages.linked_data import INVENTED, Thing, team_in_short
from generator.pages.london import with_offset

_SCHEMA = "https://schema.org/"
_STATUS = {
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
    "moved": "EventRescheduled",
}


def meetings(site_url: str, force: ForceFacts, place: NeighbourhoodFacts) -> list[Thing]:
    """Every event ahead, cancelled ones too: whoever wrote the date down must learn of it."""
    return [_event(site_url, force, place, meeting) for meeting in place.meetings]


def _event(site_url: str, force: ForceFacts, place: NeighbourhoodFacts, event: Meeting) -> Thing:
    page = f"{site_url}{place.address}#meetings"
    online = "online" in event.kind
    return {
        "@type": "Event",
        "name": _name(event.what, place.name),
        "description": _description(force, place, event),
        "startDate": with_offset(event.starts),
        "endDate": with_offset(event.ends) if event.ends else "",
        "eventStatus": _SCHEMA + _STATUS[event.status],
        "eventAttendanceMode": f"{_SCHEMA}{'Online' if online else 'Offline'}EventAttendanceMode",
        "location": _online(event, page) if online else _venue(force, place, event),
        "url": page,
        "organizer": team_in_short(site_url, place),
    }


def _name(what: str, place: str) -> str:
    """What it is called, with the place where the name does not hold it already."""
    return what if place.casefold() in what.casefold() else f"{what}, {place}"


def _description(force: ForceFacts, place: NeighbourhoodFacts, event: Meeting) -> str:
    said = f"Meet the {place.team}: {event.what}, {event.when}, {event.time}."
    return f"{said} {INVENTED}" if force.example else said


def _online(event: Meeting, page: str) -> Thing:
    return {"@type": "VirtualLocation", "url": event.link or page}


def _venue(force: ForceFacts, place: NeighbourhoodFacts, event: Meeting) -> Thing:
    """The place as the team wrote it down: one text, so it is the street address too."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": event.where,
        "addressLocality": place.name,
        "addressRegion": force.short_name,
        "addressCountry": "GB",
    }
    return {"@type": "Place", "name": event.where, "address": address}
