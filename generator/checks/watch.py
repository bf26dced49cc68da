"""Rules about Watch schemes: in touch, reachable, and never a home address."""

import datetime as dt
import re

from generator.checks.homes import HOME
from generator.checks.limits import number_of
from generator.checks.rule import MUST_FIX, WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.timing import months_after
from generator.problems import Place
from generator.wording import day, plural, quoted

WATCH, FORCE = "watch.yml", "force.yml"
# A number and a name may be a house ("12 The Elms") or a place ("12 Trees estate", "5 Ways").
_PERHAPS = re.compile(r"\d+[a-z]?,? [A-Z]")
_NO_HOUSE = re.compile(r".*\b(?:estate|village|area|ways|oaks|allotments|shops|parish|park)", re.I)
_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|"
    r"[a-z]{1,2}[0-9][a-z0-9]? ?[0-9](?!st|nd|rd|th)[a-z]{2})\b"
)


@neighbourhood_rule(WORTH_A_LOOK, cited("DR-10.2", "DR-9.2"), WATCH, FORCE)
def watch_schemes_are_contacted_in_time(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The team was in touch with every Watch scheme within the time the force has set."""
    months = number_of(force.force, "watch_contact_months")
    for scheme in place.watch:
        last = scheme.last_contact
        if last is None or months_after(last, months) < today:
            when = f"was last contacted on {day(last)}" if last else "shows no contact at all"
            yield Finding(
                scheme.place_of("last_contact"),
                f"{quoted(scheme.name)} {when}. "
                f"Schemes are contacted every {plural(months, 'month')}.",
                f"To fix it, get in touch, then write:   last_contact: {today}",
            )


@neighbourhood_rule(MUST_FIX, "", WATCH)
def watch_contacts_are_not_in_the_future(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The last contact with a Watch scheme is not still to come."""
    for scheme in place.watch:
        if scheme.last_contact and scheme.last_contact > today:
            yield Finding(
                scheme.place_of("last_contact"),
                f"{quoted(scheme.name)} was contacted on {day(scheme.last_contact)}. "
                "That is still to come.",
                "To fix it, write the day of the last contact.",
            )


@neighbourhood_rule(MUST_FIX, cited("DR-9.10", "DR-9.4"), WATCH)
def watch_schemes_show_no_home_address(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The place of a Watch scheme is a street, estate or village, never a house or a postcode.
    A number and a name that may be either are worth a look.
    """
    for scheme in place.watch:
        for what, where in scheme.versions_of("place"):
            yield from _home(what, where)


def _home(what: str, where: Place) -> Findings:
    if HOME.search(what) or _POSTCODE.search(what):
        yield Finding(
            where,
            f"The place looks like a home address: {quoted(what)}.",
            "To fix it, write the street, estate or village alone.",
        )
    elif _PERHAPS.match(what) and not _NO_HOUSE.match(what):
        yield Finding(
            where,
            f"The place may be a home address: {quoted(what)}.",
            "If it is one, write the street, estate or village alone.",
            WORTH_A_LOOK,
        )


@neighbourhood_rule(WORTH_A_LOOK, cited("DS-Tgt.2"), WATCH)
def watch_schemes_can_be_reached(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Every Watch scheme shows a way to join or to ask."""
    for scheme in place.watch:
        if not scheme.contact_email and not scheme.contact_link:
            yield Finding(
                scheme.place_of("name"),
                f"{quoted(scheme.name)} shows no way to get in touch.",
                "To fix it, add contact_email or contact_link: a shared mailbox or a page.",
            )
