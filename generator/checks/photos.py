"""Rules about photos of people, and about whose an outline is."""

import datetime as dt

from generator.checks.rule import (
    MUST_FIX,
    WORTH_A_LOOK,
    Finding,
    Findings,
    force_rule,
    neighbourhood_rule,
)
from generator.checks.sources import cited
from generator.model.folders import ForceFolder, Neighbourhood
from generator.model.people import Officer
from generator.wording import day

BOUNDARY = "boundary.geojson"


def _described_and_agreed(officer: Officer, today: dt.date) -> Findings:
    if not officer.photo:
        yield from _words_without_photo(officer)
        return
    where = officer.place_of("photo")
    if officer.vacant:
        yield Finding(
            where,
            "This post is vacant, so it has no photo.",
            "To fix it, delete the lines that start with photo, or the line with vacant.",
        )
        return
    if not officer.photo_description:
        yield Finding(
            where,
            f"Nothing says what the photo of {officer.name or officer.role} shows. Those who "
            "cannot see it are told in words.",
            "To fix it, add a line such as   photo_description: Jo Bloggs in uniform, smiling",
        )
    agreed = officer.photo_consent_on
    if agreed is None:
        yield Finding(
            where,
            f"Nothing says that {officer.name or officer.role} agreed to this photo. "
            "Without consent it is not published.",
            "To fix it, ask them, and add the day on which they agreed in writing:   "
            "photo_consent_on: …",
        )
    elif agreed > today:
        yield Finding(
            officer.place_of("photo_consent_on"),
            f"Consent to this photo is dated {day(agreed)}, a day that is still to come.",
            "To fix it, correct the date, or delete the lines that start with photo.",
        )


def _words_without_photo(officer: Officer) -> Findings:
    for name in ("photo_description", "photo_consent_on"):
        if getattr(officer, name):
            yield Finding(
                officer.place_of(name),
                f"A {name} stands here, but no photo.",
                "To fix it, add the line with photo, or delete this one.",
            )


def _gone(officer: Officer, today: dt.date) -> Findings:
    if officer.photo and officer.until and officer.until < today:
        yield Finding(
            officer.place_of("photo"),
            f"{officer.name or officer.role} left on {day(officer.until)}, and their photo is "
            "still here. It is not published any more.",
            "To fix it, delete the photo, and the lines that start with photo.",
        )


@neighbourhood_rule(MUST_FIX, cited("ST-2.d4"))
def photos_of_officers_are_described_and_agreed_to(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """The photo of an officer has a description for those who cannot see it, and the day on which
    they agreed to it. A vacant post has no photo.
    """
    for officer in place.officers:
        yield from _described_and_agreed(officer, today)


@force_rule(MUST_FIX, cited("ST-2.d4"))
def photos_of_leaders_are_described_and_agreed_to(force: ForceFolder, today: dt.date) -> Findings:
    """The photo of a leader has a description and a day of consent, too, and goes when they leave:
    one that is left behind is worth a look.
    """
    for leader in force.leaders:
        yield from _described_and_agreed(leader, today)
        for finding in _gone(leader, today):
            yield finding._replace(weight=WORTH_A_LOOK)


@neighbourhood_rule(WORTH_A_LOOK, cited("ST-2.d4"))
def photos_of_officers_go_when_they_leave(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """Once an officer has left, their photo is taken out: they agreed to it for this post."""
    for officer in place.officers:
        yield from _gone(officer, today)


@neighbourhood_rule(WORTH_A_LOOK, cited("Open Government Licence v3.0"), BOUNDARY)
def boundaries_name_their_source(
    place: Neighbourhood, force: ForceFolder, today: dt.date
) -> Findings:
    """A boundary says where it comes from: most licences ask that it is shown with the outline."""
    if place.boundary and not place.boundary.source:
        yield Finding(
            place.file(BOUNDARY),
            "Nothing says where this boundary comes from.",
            'To fix it, add to its "properties" the words its owner asks for:   "source": "…"',
        )
