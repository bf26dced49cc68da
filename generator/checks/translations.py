"""Rules about newsletters in other languages: what nobody has translated yet."""

import datetime as dt
from collections.abc import Iterable, Iterator

from generator.checks.rule import WORTH_A_LOOK, Finding, Findings, neighbourhood_rule
from generator.checks.sources import ASKED_FOR, WELSH, cited
from generator.model.advice import FOLDER, START_A_WATCH, advice_name, translated_name
from generator.model.engagement import Consultation
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Officer, serving
from generator.model.record import Record
from generator.model.timing import current_cycle
from generator.model.translated import languages_of, untranslated
from generator.problems import Place
from generator.wording import SOURCE, listed, name_of_language, number

PROFILE, FORCE = "neighbourhood.yml", "force.yml"
MOST_NAMED = 8
# The languages that a law asks for; any other is the force's or the neighbourhood's own promise.
BY_LAW = {"cy": WELSH}

# A field that nobody has translated: where it stands, and its name.
Missing = tuple[Place, str]


@neighbourhood_rule(WORTH_A_LOOK, cited(WELSH, ASKED_FOR), PROFILE, FORCE)
def newsletters_in_other_languages_are_translated(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Where a newsletter is made in another language, people have translated what it shows today of
    the neighbourhood and of the force, and the advice from content/advice in it. What is not
    translated is shown in English.
    """
    for language in languages_of(place, force):
        source = _why(force, language)
        for found in (
            *_texts(place, force, today, language),
            *_advice(place, force, today, language),
        ):
            yield found._replace(source=source)


def _why(force: ForceFolder, language: str) -> str:
    """What asks for a language: a law, or the file in which the force or neighbourhood does."""
    if language in BY_LAW:
        return BY_LAW[language]
    asking = FORCE if language in force.force.newsletter_languages else PROFILE
    return f"{asking} asks for newsletters in {name_of_language(language, SOURCE)}"


def _texts(place: Neighbourhood, force: ForceFolder, today: dt.date, language: str) -> Findings:
    """What of the data has no translation."""
    yield from _findings([*_own(place, today), *_of_force(force, today)], language)


def _advice(place: Neighbourhood, force: ForceFolder, today: dt.date, language: str) -> Findings:
    """The advice that the newsletter shows with a priority, and to Watch schemes."""
    for name, where in _advice_shown(place, force, today):
        translated = translated_name(name, language)
        if name in force.advice and translated not in force.advice:
            spoken = name_of_language(language, SOURCE)
            yield Finding(
                where,
                f"The advice that goes with this is in English in the {spoken} newsletter: "
                f"content/{FOLDER}/{name}.md has no {spoken} translation.",
                "To fix it, have somebody who writes the language translate that file, and save "
                f"the translation as   content/{FOLDER}/{translated}.md",
            )


def _advice_shown(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Iterator[tuple[str, Place]]:
    """The names of the advice that a newsletter borrows, and where it is asked for."""
    start = current_cycle(place.cycles, today)
    priorities = place.cycles[start].priorities if start is not None else ()
    for priority in priorities:
        name = advice_name(priority.theme.value)
        if not priority.closed_on and name in force.advice:
            yield name, priority.place_of("theme")
            break
    if place.watch:
        yield START_A_WATCH, place.watch[0].place_of("name")


def _own(place: Neighbourhood, today: dt.date) -> Iterator[Record]:
    """What the newsletter shows today of a neighbourhood's own files."""
    start = current_cycle(place.cycles, today)
    if start is not None:
        yield place.cycles[start]
    yield from (event for event in place.events if event.date >= today)
    yield from place.watch
    yield from _with_photo(place.officers, today)
    if place.engagement:
        yield from (one for one in place.engagement.consultations if _is_open(one, today))
        yield from place.engagement.you_said_we_did


def _of_force(force: ForceFolder, today: dt.date) -> Iterator[Record]:
    """What the newsletter shows of the force's files."""
    yield force.force
    yield from _with_photo(force.leaders, today)


def _is_open(one: Consultation, today: dt.date) -> bool:
    return one.opens <= today <= one.closes


def _with_photo(officers: Iterable[Officer], today: dt.date) -> Iterator[Record]:
    """Those whose photo is shown, and with it what it shows in words."""
    return (one for one in serving(officers, today) if one.photo and not one.vacant)


def _findings(records: Iterable[Record], language: str) -> Findings:
    """A finding for each file that has something left to translate."""
    by_file: dict[str, list[Missing]] = {}
    for record in records:
        for holder, field in untranslated(record, language):
            where = holder.place_of(field)
            by_file.setdefault(where.file, []).append((where, field))
    for missing in by_file.values():
        yield _finding(sorted(missing), language)


def _finding(missing: list[Missing], language: str) -> Finding:
    name, count = name_of_language(language, SOURCE), len(missing)
    start = f"{number(count)} texts of this file have" if count > 1 else "A text of this file has"
    them = "them" if count > 1 else "it"
    place, field = missing[0]
    return Finding(
        place,
        f"{start} no {name} translation, so the {name} newsletter shows {them} in English: "
        f"{_named(missing)}.",
        "To fix it, have somebody who writes the language translate each, and add it below, such "
        f"as:\n  {field} ({language}): …",
    )


def _named(missing: list[Missing]) -> str:
    """`title (line 5), why (line 9) and 12 more`."""
    named = [f"{field} (line {place.line})" for place, field in missing]
    if len(named) > MOST_NAMED:
        named = [*named[: MOST_NAMED - 1], f"{number(len(named) - MOST_NAMED + 1)} more"]
    return listed(named)
