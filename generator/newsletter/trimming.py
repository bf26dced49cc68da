"""What a layout shows of an edition: whole blocks, and a note of those that it leaves out."""

from typing import Any

from generator.newsletter.layouts import Layout
from generator.newsletter.left_out import PLAIN, left_out

Data = dict[str, Any]


def trimmed(edition: Data, layout: Layout) -> Data:
    """The edition with the blocks that the layout shows, and a note of those it leaves out."""
    shown = dict(edition)
    shown["contact"] = [
        _way(way, layout) for way in edition["contact"] if layout.news or way["need"] != "news"
    ]
    for group in ("officers", "leaders"):
        shown[group] = [_person(person, layout) for person in edition[group]]
    shown["watch"] = edition["watch"] if layout.watch else []
    shown["said"] = edition["said"][: layout.said]
    shown["meetings"] = edition["meetings"][: layout.meetings]
    shown["asked"] = edition["asked"] if layout.asked else []
    shown["how_decided"] = edition["how_decided"] if layout.chosen else []
    shown["priorities"] = [
        _priority(one, layout, has_why=number < layout.why)
        for number, one in enumerate(edition["priorities"])
    ]
    shown["crime"] = _crime(edition["crime"], layout)
    shown["inserts"] = edition["inserts"] if layout.insert else []
    shown["slip"] = edition["slip"] if layout.slip else None
    shown["invitation"] = "" if layout.slip else edition["invitation"]
    shown["left_out"] = left_out(edition, layout)
    return shown


def _person(person: Data, layout: Layout) -> Data:
    hidden: Data = {} if layout.photos else {"photo": None}
    hidden |= {} if layout.direct else {"email": "", "phone": None}
    return person | hidden


def _way(way: Data, layout: Layout) -> Data:
    """A way to get in touch. What tells when to use it stays where a mistake could do harm."""
    return way | {"use": []} if way["need"] in PLAIN and not layout.uses else way


def _priority(priority: Data, layout: Layout, *, has_why: bool) -> Data:
    hidden: Data = {} if has_why else {"why": []}
    hidden |= {} if layout.help else {"how_you_can_help": []}
    hidden |= {} if layout.partners else {"partners": [], "with_partners": ""}
    return priority | hidden


def _crime(crime: Data | None, layout: Layout) -> Data | None:
    """Without each type the sentence and the chart tell of crime; where there is no chart, the
    totals.
    """
    if crime is None or layout.types:
        return crime
    rows = [row for row in crime["rows"] if row["is_total"] or not row["is_crime"]]
    return crime | {"rows": [] if crime["chart"] else rows, "has_types": False}
