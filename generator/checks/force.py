"""Rules about a force as a whole: its geography, framework, promises and ways to reach it."""

import datetime as dt
from collections.abc import Sequence

from generator.checks.limits import MOST
from generator.checks.references import listed_twice, repeated, unresolved
from generator.checks.rule import (
    MUST_FIX,
    WORTH_A_LOOK,
    Finding,
    Findings,
    force_rule,
    neighbourhood_rule,
    whole_force_rule,
)
from generator.checks.sources import GUARANTEE, SECTION_34, WHITE_PAPER, cited
from generator.model.areas import Area
from generator.model.card import Card
from generator.model.choices import Need
from generator.model.folders import ForceFolder, Neighbourhood
from generator.wording import day, plural, quoted, the_field, with_article

FORCE, AREAS, FRAMEWORK, PARTNERS = "force.yml", "areas.yml", "framework.yml", "partners.yml"
PROFILE = "neighbourhood.yml"
PROMISED_HOURS = 72
_ONE_EACH = "To fix it, correct one of the two."


@neighbourhood_rule(MUST_FIX, cited("ST-Structure", "WY-P2"), PROFILE, AREAS)
def neighbourhoods_belong_to_an_area(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The area of every neighbourhood is one of areas.yml."""
    yield from unresolved(
        place.profile.place_of("area"),
        "area",
        place.profile.area,
        [area.name for area in force.areas],
        f"{force.path}/{AREAS}",
    )


@neighbourhood_rule(MUST_FIX, cited(WHITE_PAPER), PROFILE)
def wards_are_named_once(place: Neighbourhood, force: ForceFolder, today: dt.date) -> Findings:
    """A neighbourhood names each of its council wards once."""
    yield from listed_twice(place.profile.place_of("wards"), "ward", place.profile.wards)


@force_rule(MUST_FIX, cited("ST-Structure", "WY-P6", "WY-Model"), AREAS, FORCE)
def areas_fit_into_the_layers(force: ForceFolder, today: dt.date) -> Findings:
    """Every area belongs to a layer of force.yml; its parent is an area of a layer above; the
    areas of the first layer have no parent.
    """
    layers = [layer.name for layer in force.force.layers]
    layer_of = {area.name: area.layer for area in force.areas}
    for area in force.areas:
        yield from unresolved(
            area.place_of("layer"), "layer", area.layer, layers, f"{force.path}/{FORCE}"
        )
        if area.parent is not None:
            yield from unresolved(
                area.place_of("parent"), "area", area.parent, layer_of, f"{force.path}/{AREAS}"
            )
        if area.layer in layers:
            yield from _parent_fits(area, layer_of.get(area.parent or ""), layers)


def _parent_fits(area: Area, above: str | None, layers: list[str]) -> Findings:
    """A finding if the area has no parent where it needs one, or one that is not above it."""
    depth = layers.index(area.layer)
    if depth and area.parent is None:
        over = with_article(layers[depth - 1])
        yield Finding(
            area.place_of(),
            f"{area.name} is {with_article(area.layer)}, so it must be part of {over}.",
            f"To fix it, add a line   parent: …   with the name of {over}.",
        )
    elif above in layers and layers.index(above) >= depth:
        yield Finding(
            area.place_of("parent"),
            f"{area.name} ({area.layer}) is said to be part of {area.parent} ({above}). "
            "A parent must be of a layer above.",
            "To fix it, correct the parent or the layer.",
        )


@force_rule(MUST_FIX, "", AREAS)
def names_of_areas_differ(force: ForceFolder, today: dt.date) -> Findings:
    """No two areas of a force have the same name."""
    yield from repeated(
        [(area.name, area.place_of("name")) for area in force.areas], "an area called"
    )


@force_rule(MUST_FIX, cited("ST-Structure", "ST-6.a4", "WY-Model"), AREAS, FORCE)
def layers_have_as_many_areas_as_the_force_says(force: ForceFolder, today: dt.date) -> Findings:
    """Where the force says how many areas a layer has, areas.yml has as many."""
    layers = {layer.name for layer in force.force.layers}
    if any(area.layer not in layers for area in force.areas):
        return
    for layer in force.force.layers:
        count = sum(area.layer == layer.name for area in force.areas)
        if layer.how_many is not None and count != layer.how_many:
            yield Finding(
                layer.place_of("how_many"),
                "This line says that the force has "
                f"{plural(layer.how_many, layer.name, layer.plural)}. "
                f"{force.path}/{AREAS} has {count}.",
                f"To fix it, correct {AREAS}, or the number here.",
            )


@force_rule(MUST_FIX, cited("WY-P6"), AREAS, FORCE)
def areas_share_the_boundary_of_a_council_where_the_force_says_so(
    force: ForceFolder, today: dt.date
) -> Findings:
    """In a layer with one area for each local authority, every area names its own."""
    shared = {layer.name for layer in force.force.layers if layer.per_local_authority}
    areas = [area for area in force.areas if area.layer in shared]
    for area in areas:
        if not area.local_authority:
            yield Finding(
                area.place_of(),
                f"{area.name} must have the boundary of a local authority, but names none.",
                "To fix it, add a line   local_authority: …",
            )
    councils = [(a.local_authority, a.place_of("local_authority")) for a in areas]
    yield from repeated(
        [(c, p) for c, p in councils if c], "an area with the boundary of", _ONE_EACH
    )


@force_rule(MUST_FIX, cited("DS-Strategy", "ST-Strands", "TV-2.2", "WY-Direction"), FRAMEWORK)
def framework_items_come_from_a_document(force: ForceFolder, today: dt.date) -> Findings:
    """Every framework item names a document of framework.yml, and no two have the same name."""
    titles = [document.title for document in force.framework.documents]
    for item in force.framework.items:
        yield from unresolved(
            item.place_of("document"),
            "document",
            item.document,
            titles,
            f"{force.path}/{FRAMEWORK}",
        )
    yield from repeated(
        [(item.name, item.place_of("name")) for item in force.framework.items],
        "a framework item called",
    )


@force_rule(MUST_FIX, "", FRAMEWORK)
def documents_end_after_they_start(force: ForceFolder, today: dt.date) -> Findings:
    """A strategy ends after it takes effect."""
    for document in force.framework.documents:
        if document.starts and document.ends and document.ends < document.starts:
            yield Finding(
                document.place_of("ends"),
                f"{quoted(document.title)} ends on {day(document.ends)}, before it takes effect.",
                "To fix it, correct one of the two dates.",
            )


@force_rule(MUST_FIX, cited("ST-7.d2"), PARTNERS, AREAS)
def partners_serve_areas_of_the_force(force: ForceFolder, today: dt.date) -> Findings:
    """The areas of every partner are areas of the force, and no two partners share a name."""
    known = [area.name for area in force.areas]
    for partner in force.partners:
        for area in partner.areas:
            yield from unresolved(
                partner.place_of("areas"), "area", area, known, f"{force.path}/{AREAS}"
            )
    yield from repeated([(p.name, p.place_of("name")) for p in force.partners], "a partner called")


@force_rule(MUST_FIX, cited(GUARANTEE, SECTION_34), FORCE)
def numbers_of_the_force_make_sense(force: ForceFolder, today: dt.date) -> Findings:
    """How often and how many, as the force sets it, is at least one, and no promise of a
    lifetime.
    """
    for name, most in MOST.items():
        number = getattr(force.force, name)
        if not 1 <= number <= most:
            yield Finding(
                force.force.place_of(name),
                f"{the_field(name)} must be from 1 to {most}. It says {number}.",
                "To fix it, correct the number.",
            )


@force_rule(MUST_FIX, cited(GUARANTEE), FORCE)
def questions_are_answered_within_72_hours(force: ForceFolder, today: dt.date) -> Findings:
    """The promised time to answer a question is no longer than 72 hours, and there is a way to
    complain when it is not kept, by email, on the web or by post.
    """
    response = force.force.response
    if not 1 <= response.hours <= PROMISED_HOURS:
        yield Finding(
            response.place_of("hours"),
            f"Questions are answered within {plural(response.hours, 'hour')}. "
            f"It must be from 1 to {PROMISED_HOURS} hours.",
            f"To fix it, change the line to:   hours: {PROMISED_HOURS}",
        )
    if not (response.email or response.link or response.address):
        yield Finding(
            response.place_of("recourse"),
            "Nothing says where to turn when the promise is not kept.",
            "To fix it, add email, link or address under recourse.",
        )


@force_rule(MUST_FIX, cited("ST-2.d1", "DS-Anal.0"), FORCE)
def there_is_a_way_in_an_emergency_and_one_without_a_phone(
    force: ForceFolder, today: dt.date
) -> Findings:
    """The ways to get in touch include one for an emergency, and one for everything else that
    does not need a phone.
    """
    methods = force.force.contact
    if not any(method.need is Need.EMERGENCY and method.phone for method in methods):
        yield Finding(
            force.force.place_of("contact"),
            "No number is given for an emergency.",
            "To fix it, add:\n  - name: Emergency\n    need: emergency\n    use: …\n    phone: 999",
        )
    other = [method for method in methods if method.need is Need.NOT_AN_EMERGENCY]
    if not any(method.link or method.email or method.address for method in other):
        yield Finding(
            force.force.place_of("contact"),
            "Everything that is not an emergency needs a phone. There must be another way.",
            "To fix it, add one with   need: not an emergency   and a link, email or address.",
        )


@force_rule(MUST_FIX, cited("ST-2.d1"), FORCE)
def every_way_to_get_in_touch_leads_somewhere(force: ForceFolder, today: dt.date) -> Findings:
    """Every way to get in touch has a number, a link, a mailbox or an address."""
    for method in force.force.contact:
        if not (method.phone or method.text or method.link or method.email or method.address):
            yield Finding(
                method.place_of("name"),
                f"{quoted(method.name)} has no number, link, mailbox or address.",
                "To fix it, add phone, text, link, email or address.",
            )


_ONE_CODE = "To fix it, correct one of the two, or delete it."


@whole_force_rule(WORTH_A_LOOK, "", PROFILE)
def neighbourhoods_can_be_told_apart(
    force: ForceFolder, cards: Sequence[Card], today: dt.date
) -> Findings:
    """No two neighbourhoods of a force share a name or a police.uk code."""
    yield from repeated([(card.name, card.stands_at) for card in cards], "a neighbourhood called")
    codes = [(card.police_uk_code, card.code_stands_at) for card in cards]
    yield from repeated([(c, p) for c, p in codes if c], "a neighbourhood with the code", _ONE_CODE)
