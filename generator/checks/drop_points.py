"""Rules about drop points: public places, served by the team, and copies that can be printed.

Drop points are not on the site, so little of this stops publication: homes, people, and a number
of copies that no printer should get.
"""

import datetime as dt
import re

from generator.checks.homes import HOME, PRIVATE
from generator.checks.in_post import not_in_post
from generator.checks.references import repeated, unresolved
from generator.checks.rule import (
    MUST_FIX,
    WORTH_A_LOOK,
    Finding,
    Findings,
    force_rule,
    neighbourhood_rule,
)
from generator.checks.sources import cited
from generator.model.choices import PrintedEdition
from generator.model.drop_points import DropPoint
from generator.model.folders import ForceFolder, Neighbourhood
from generator.wording import listed, nearest, number, plural, quoted

DROP_POINTS, WATCH, FORCE = "drop_points.yml", "watch.yml", "force.yml"
MOST_COPIES = 2000
_EMAIL_OR_PHONE = re.compile(r"\S+@\S+|(?:\+44|\b0044|\b0)(?:[ ()-]{0,2}\d){9,10}\b")


@neighbourhood_rule(MUST_FIX, cited("DR-9.10"), DROP_POINTS)
def drop_points_are_public_places(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A drop point is a public place: no home, and nobody's name."""
    for point in place.drop_points:
        if HOME.search(point.name):
            yield Finding(
                point.place_of("name"),
                f"The name looks like an address: {quoted(point.name)}.",
                "To fix it, write the name of the public place here, such as Corner Shop, and "
                "its address under address. If it is a home, delete this entry.",
            )
        for name in ("name", "address", "handing_over"):
            if found := PRIVATE.search(_text(point, name)):
                yield Finding(
                    point.place_of(name),
                    f"This looks like somebody's home or name: {quoted(found[0])}.",
                    "To fix it, name a public place and no person. If it is a home, delete this "
                    "entry: copies can be sent to a home by post.",
                )


@neighbourhood_rule(MUST_FIX, cited("DR-9.10"), DROP_POINTS)
def drop_points_hold_no_phone_number_or_email(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """No phone number or email address stands in a drop point: it may be somebody's own."""
    for point in place.drop_points:
        for name in ("name", "address", "handing_over"):
            if found := _EMAIL_OR_PHONE.search(_text(point, name)):
                yield Finding(
                    point.place_of(name),
                    f"There is a phone number or an email address: {quoted(found[0])}.",
                    "To fix it, delete it. Whoever carries the copies can look it up.",
                )


@neighbourhood_rule(WORTH_A_LOOK, cited("DS-Eng.2"), DROP_POINTS, FORCE)
def drop_points_are_served_by_somebody_known(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Whoever carries copies to a drop point is somebody in post, a role or a partner."""
    known = [role.name for role in force.force.roles] + [one.name for one in force.partners]
    names = [officer.name for officer in place.officers if officer.name]
    for point in place.drop_points:
        where, carrier = point.place_of("carried_by"), point.carried_by
        if nearest(carrier, [*names, *known]) in known:
            what, files = "role or partner", f"{force.path}/{FORCE} or partners.yml"
            yield from unresolved(where, what, carrier, known, files)
        else:
            yield from not_in_post(where, carrier, place, force, today, or_role=True)


@neighbourhood_rule(MUST_FIX, "", DROP_POINTS)
def drop_points_take_copies(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """A drop point takes at least one copy, and of each edition no more than 2,000."""
    for point in place.drop_points:
        if not any(point.copies(edition) for edition in PrintedEdition):
            fields = listed((edition.field for edition in PrintedEdition), "or")
            yield Finding(
                point.place_of("name"),
                f"{quoted(point.name)} takes no copies.",
                f"To fix it, say how many: {fields}. If it takes none any more, delete it.",
                WORTH_A_LOOK,
            )
        for edition in PrintedEdition:
            if point.copies(edition) > MOST_COPIES:
                yield Finding(
                    point.place_of(edition.field),
                    f"{quoted(point.name)} takes {number(point.copies(edition))} copies. "
                    f"It must be {number(MOST_COPIES)} or fewer: a print run makes no more.",
                    "To fix it, correct the number.",
                )


@neighbourhood_rule(WORTH_A_LOOK, "", DROP_POINTS, "neighbourhood.yml", WATCH, FORCE)
def drop_points_ask_for_editions_that_are_made(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Copies for the parish need a parish, copies of the Watch bulletin a Watch scheme, and copies
    in another language a newsletter in that language.
    """
    lacking = []
    if not place.profile.parishes:
        lacking.append((PrintedEdition.PARISH, "parishes in neighbourhood.yml"))
    if not place.watch:
        lacking.append((PrintedEdition.WATCH, "schemes in watch.yml"))
    for point in place.drop_points:
        yield from _not_in_that_language(point, place, force)
        for edition, what in lacking:
            if point.copies(edition):
                copies = plural(point.copies(edition), "copy", "copies")
                yield Finding(
                    point.place_of(edition.field),
                    f"{quoted(point.name)} takes {copies} of the {edition} edition, but this "
                    f"neighbourhood has no {what}, so there is none.",
                    "To fix it, delete this line.",
                )


def _not_in_that_language(point: DropPoint, place: Neighbourhood, force: ForceFolder) -> Findings:
    made = (*force.force.newsletter_languages, *place.profile.newsletter_languages)
    if point.language and point.language not in made:
        yield Finding(
            point.place_of("language"),
            f"{quoted(point.name)} takes copies in the language {point.language}, but the "
            "newsletter of this neighbourhood is not made in it.",
            "To fix it, delete this line, or write the language under newsletter_languages in "
            "neighbourhood.yml.",
        )


@neighbourhood_rule(WORTH_A_LOOK, "", DROP_POINTS)
def drop_points_are_listed_once(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """No drop point stands twice in the file: same name, same address, same language."""
    names = [(_named(point), point.place_of("name")) for point in place.drop_points]
    yield from repeated(names, "a drop point", "To fix it, delete one of them.")


@force_rule(WORTH_A_LOOK, "", FORCE)
def prices_of_printing_are_clear(force: ForceFolder, today: dt.date) -> Findings:
    """Each edition has one price of printing: for a copy or for a side, not both."""
    prices = force.force.print_prices
    names = [(price.edition.value, price.place_of("edition")) for price in prices]
    yield from repeated(names, "a price for", "To fix it, delete one of them.")
    for price in prices:
        if (price.a_copy is None) == (price.a_side is None):
            both = "two prices" if price.a_copy is not None else "no price"
            yield Finding(
                price.place_of("edition"),
                f"The {price.edition} edition has {both}.",
                "To fix it, write either a_copy or a_side.",
            )


def _named(point: DropPoint) -> str:
    return ", ".join(part for part in (point.name, point.address, point.language) if part)


def _text(point: DropPoint, name: str) -> str:
    text: str = getattr(point, name) or ""
    return text
