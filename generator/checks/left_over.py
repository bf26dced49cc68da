"""Rules about texts that were left as the template has them."""

import datetime as dt
from collections.abc import Iterable

from generator.checks.references import is_left_over
from generator.checks.rule import MUST_FIX, Finding, Findings, force_rule, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.record import Record
from generator.wording import quoted

_NEEDED = "To fix it, write what belongs here."
_NOT_NEEDED = "To fix it, write what belongs here, or delete the line."


@neighbourhood_rule(MUST_FIX, cited("DS-Eng.4"))
def nothing_is_left_to_fill_in(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """No field of a neighbourhood says only "tbc" or the like: what nobody knows is left out."""
    records: list[Record] = [place.profile, *place.officers, *place.cycles.values()]
    records += [*place.events, *place.watch]
    if place.engagement:
        records.append(place.engagement)
    for record in records:
        yield from _left_over(record)


@force_rule(MUST_FIX, cited("DS-Eng.4"))
def nothing_of_a_force_is_left_to_fill_in(force: ForceFolder, today: dt.date) -> Findings:
    """No field of a force says only "tbc" or the like: what nobody knows is left out."""
    records: list[Record] = [force.force, force.framework]
    records += [*force.areas, *force.leaders, *force.partners]
    records += [statistic.notes for statistic in force.statistics]
    for record in records:
        yield from _left_over(record)


def _left_over(record: Record) -> Findings:
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        items: Iterable[object] = value if isinstance(value, tuple) else (value,)
        for item in items:
            if isinstance(item, Record):
                yield from _left_over(item)
            elif isinstance(item, str) and is_left_over(item):
                yield Finding(
                    record.place_of(name),
                    f"{info.title} must be filled in. It says {quoted(item)}.",
                    _NEEDED if info.is_required() else _NOT_NEEDED,
                )
