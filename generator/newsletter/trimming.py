"""What a layout shows of an edition: whole blocks, and a note of those that it leaves out."""

from typing import Any

from generator.newsletter.extras import extras
from generator.newsletter.layouts import ALL, Layout
from generator.newsletter.left_out import PLAIN, left_out, without_web

Data = dict[str, Any]


def trimmed(edition: Data, layout: Layout) -> Data:
    """The edition with the blocks that the layout shows, and a note of those it leaves out."""
    shown = dict(edition)
    shown["contact"] = [
        _way(way, layout) for way in edition["contact"] if layout.news or way["need"] != "news"
    ]
    for group in ("officers", "leaders"):
        shown[group] = [_person(person, layout) for person in edition[group]]
    shown["reach"] = _reach(edition["reach"], layout)
    shown["promise"] = _reach(edition["promise"], layout)
    shown["watch"] = edition["watch"] if layout.schemes else []
    shown["watch_said"] = edition["watch_said"] if layout.schemes and edition["watch"] else []
    shown["said"] = edition["said"][: layout.said]
    shown["meetings"] = [one for one in edition["meetings"] if one["rank"] < layout.meetings]
    shown["asked"] = edition["asked"] if layout.asked else []
    shown["how_decided"] = edition["how_decided"] if layout.chosen else []
    shown["priorities"] = [
        _priority(one, layout, has_why=number < layout.why)
        for number, one in enumerate(edition["priorities"])
    ]
    shown["crime"] = _crime(edition["crime"], layout)
    shown["inserts"] = edition["inserts"] if layout.tips == ALL else []
    shown["slip"] = edition["slip"] if layout.slip else None
    shown["invitation"] = "" if layout.slip else edition["invitation"]
    shown["extras"] = extras(edition, layout)
    shown["left_out"] = left_out(edition, layout)
    return shown


def _person(person: Data, layout: Layout) -> Data:
    hidden: Data = {} if layout.photos else {"photo": None}
    hidden |= {} if layout.direct else {"email": "", "phone": None}
    return person | hidden


def _way(way: Data, layout: Layout) -> Data:
    """A way to get in touch. What tells when to use it stays where a mistake could do harm."""
    way = _reach(way, layout)
    return way | {"use": []} if way["need"] in PLAIN and not layout.uses else way


def _reach(given: Data, layout: Layout) -> Data:
    """A team, an office or a way to get in touch."""
    return given if layout.web else without_web(given)


def _priority(priority: Data, layout: Layout, *, has_why: bool) -> Data:
    hidden: Data = {} if has_why else {"why": []}
    hidden |= {} if layout.help else {"how_you_can_help": []}
    hidden |= {} if layout.partners else {"partners": [], "with_partners": ""}
    return priority | hidden


def _crime(crime: Data | None, layout: Layout) -> Data | None:
    """With the largest types only, or with none: then the sentence and the chart tell of crime,
    and where there is no chart, the totals.
    """
    if crime is None or layout.types >= len(crime["rows"]):
        return crime
    largest = [crime["rows"][number] for number in crime["largest"][: layout.types]]
    others = [row for row in crime["rows"] if not row["is_crime"]]
    if largest:
        return crime | {"rows": largest + others, "shows": "few"}
    totals = [row for row in crime["rows"] if row["is_total"]]
    return crime | {"rows": [] if crime["chart"] else totals + others, "shows": "totals"}
