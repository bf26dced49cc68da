"""Rules about texts that were left as the template has them."""

import datetime as dt

from generator.checks.references import is_left_over
from generator.checks.rule import MUST_FIX, Finding, Findings, force_rule, neighbourhood_rule
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.record import Record
from generator.problems import Place
from generator.wording import an_entry, quoted, the_field

_NEEDED = "To fix it, write what belongs here."
_NOT_NEEDED = "To fix it, write what belongs here, or delete the line."


@neighbourhood_rule(MUST_FIX, cited("DS-Eng.4"))
def nothing_is_left_to_fill_in(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """No field of a neighbourhood says only "tbc" or the like: what nobody knows is left out."""
    records: list[Record] = [place.profile, *place.officers, *place.cycles.values()]
    records += [*place.events, *place.watch, *place.drop_points]
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
    """Looks at every text of a record and of the records in it. There are some 250 of them in each
    neighbourhood, so where one stands is asked only when something is wrong with it.
    """
    is_translated = record.is_translated
    for name, value in vars(record).items():
        if isinstance(value, str):
            if is_translated or is_left_over(value):
                yield from _of_text(record, name)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Record):
                    yield from _left_over(item)
                elif isinstance(item, str) and is_left_over(item):
                    yield _finding(record, name, item, record.place_of(name))
        elif isinstance(value, Record):
            yield from _left_over(value)


def _of_text(record: Record, name: str) -> Findings:
    """The text of a field and its translations."""
    for text, place in record.versions_of(name):
        if is_left_over(text):
            yield _finding(record, name, text, place)


def _finding(record: Record, name: str, text: str, place: Place) -> Finding:
    info = type(record).model_fields[name]
    fix = _NEEDED if info.is_required() else _NOT_NEEDED
    what = an_entry(name) if isinstance(getattr(record, name), tuple) else the_field(name)
    return Finding(place, f"{what} must be filled in. It says {quoted(text)}.", fix)
