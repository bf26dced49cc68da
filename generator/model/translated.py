"""The same data in another language: what people translated, and the English where nobody did.

English that nobody translated is marked, so that whatever shows it can say which language it is.
Names that other files point to (roles, partners, areas) change wherever they stand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Officer
from generator.model.priorities import PriorityCycle
from generator.model.record import Record, Translation, record_type, translation
from generator.wording import marked

R = TypeVar("R", bound=Record)
Post = TypeVar("Post", bound=Officer)
Names = Mapping[str, str]


def languages_of(place: Neighbourhood, force: ForceFolder) -> tuple[str, ...]:
    """The languages besides English in which a neighbourhood's newsletter is made."""
    asked = (*force.force.newsletter_languages, *place.profile.newsletter_languages)
    return tuple(dict.fromkeys(asked))


def record_in(record: R, language: str) -> R:
    """A record, and the records inside it, in another language."""
    changes: dict[str, Any] = {}
    words, holders = _fields(type(record))
    for name, wanted in words:
        value = getattr(record, name)
        if value:
            found = record.translation_of(name, language)
            changes[name] = found or (marked(value) if wanted else value)
    for name in holders:
        value = getattr(record, name)
        if isinstance(value, Record):
            changes[name] = record_in(value, language)
        elif value:
            changes[name] = tuple(record_in(inner, language) for inner in value)
    return record.model_copy(update=changes) if changes else record


@cache
def _fields(model: type[Record]) -> tuple[tuple[tuple[str, bool], ...], tuple[str, ...]]:
    """The fields that may be translated, with whether it is wanted; those that hold records in
    which there are any.
    """
    words: list[tuple[str, bool]] = []
    holders: list[str] = []
    for name, info in model.model_fields.items():
        inner = record_type(info)
        if translation(info) is not Translation.NONE:
            words.append((name, translation(info) is Translation.WANTED))
        elif inner and any(_fields(inner)):
            holders.append(name)
    return tuple(words), tuple(holders)


def untranslated(record: Record, language: str) -> Iterator[tuple[Record, str]]:
    """The fields of a record, and of those inside it, whose translation is wanted and missing."""
    words, holders = _fields(type(record))
    for name in holders:
        value = getattr(record, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if inner is not None:
                yield from untranslated(inner, language)
    for name, wanted in words:
        if wanted and getattr(record, name) and not record.translation_of(name, language):
            yield record, name


def force_in(force: ForceFolder, language: str) -> ForceFolder:
    """A force's own files in another language."""
    spoken = record_in(force.force, language)
    partners = tuple(record_in(partner, language) for partner in force.partners)
    areas = tuple(record_in(area, language) for area in force.areas)
    own = replace(force, force=spoken, partners=partners, areas=areas)
    names = _names(force, own)
    areas = tuple(
        area.model_copy(
            update={
                "layer": names.get(area.layer, area.layer),
                "parent": names.get(area.parent or "", area.parent),
            }
        )
        for area in areas
    )
    leaders = tuple(
        _officer(record_in(leader, language), names).model_copy(
            update={"area": names.get(leader.area, leader.area)}
        )
        for leader in force.leaders
    )
    return replace(own, areas=areas, leaders=leaders)


def place_in(
    place: Neighbourhood, force: ForceFolder, own: ForceFolder, language: str
) -> Neighbourhood:
    """A neighbourhood in another language; `own` is its force in that language."""
    names = _names(force, own)
    profile = record_in(place.profile, language)
    area = names.get(profile.area, profile.area)
    officers = tuple(_officer(record_in(officer, language), names) for officer in place.officers)
    return replace(
        place,
        profile=profile.model_copy(update={"area": area}),
        officers=officers,
        cycles={start: _cycle(one, names, language) for start, one in place.cycles.items()},
        engagement=record_in(place.engagement, language) if place.engagement else None,
        events=tuple(record_in(event, language) for event in place.events),
        watch=tuple(record_in(scheme, language) for scheme in place.watch),
    )


def _names(force: ForceFolder, own: ForceFolder) -> Names:
    """What the roles, layers, partners and areas that other files point to are called."""
    pairs: list[tuple[Any, Any]] = [
        *zip(force.force.roles, own.force.roles, strict=True),
        *zip(force.force.layers, own.force.layers, strict=True),
        *zip(force.partners, own.partners, strict=True),
        *zip(force.areas, own.areas, strict=True),
    ]
    return {one.name: other.name for one, other in pairs if one.name != other.name}


def _officer(officer: Post, names: Names) -> Post:
    return officer.model_copy(update={"role": names.get(officer.role, officer.role)})


def _cycle(cycle: PriorityCycle, names: Names, language: str) -> PriorityCycle:
    spoken = record_in(cycle, language)
    priorities = tuple(
        one.model_copy(update={"partners": tuple(names.get(n, n) for n in one.partners)})
        for one in spoken.priorities
    )
    return spoken.model_copy(update={"priorities": priorities})
