"""The example's facts, and the same facts pulled to extremes."""

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.facts.shapes import (
    ForceFacts,
    Meeting,
    NeighbourhoodFacts,
    Paragraphs,
    Person,
    Prose,
)
from generator.facts.site import gather
from generator.newsletter.inserts import read_inserts
from generator.newsletter.newsletter import newsletter_input
from generator.photos.for_print import picture_for_print
from generator.reading.everything import read_everything
from generator.wording import speaking

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
SITE = "https://www.example.org/"
HOSTILE = "#panic() $x^2$ @label <tag> *bold* _it_ \\ [x] {y} `c` ~ // /* \"q\" 'a' = h - l Ŵŵ Ŷŷ"
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

URDU = "یہ خبرنامہ اردو میں ہے۔ پولیس کو 101 پر فون کریں۔"
SCRIPTS = "پولیس পুলিশ पुलिस પોલીસ ਪੁਲਿਸ காவல்துறை పోలీసు ፖሊስ משטרה ตำรวจ Поліція Αστυνομία 😀 ☎"

Given = tuple[ForceFacts, NeighbourhoodFacts]


@cache
def gathered(folder: Path) -> dict[str, Given]:
    """Every neighbourhood's facts by the name of its folder."""
    neighbourhoods, _ = read_everything(folder)
    site = gather(neighbourhoods, dt.date(2026, 11, 22))
    return {place.folder: (force, place) for force, places in site.forces for place in places}


def example(name: str = "market-ward") -> Given:
    """The facts of a neighbourhood of the example force."""
    return gathered(EXAMPLE)[name]


def material(force: ForceFacts, place: NeighbourhoodFacts, data: Path = EXAMPLE) -> str:
    """The input of a neighbourhood's newsletters, with its photos and the advice of `content`."""
    photos = [person.photo for person in (*place.officers, *place.leaders) if person.photo]
    pictures = {p.source: picture_for_print((data / p.source).read_bytes()) for p in photos}
    with speaking(force.language):
        return newsletter_input(force, place, SITE, pictures, read_inserts(ROOT / "content"))


def said(text: str) -> Prose:
    """One paragraph of prose."""
    return (Paragraphs("paragraph", (text,)),)


def with_done(place: NeighbourhoodFacts, text: str) -> NeighbourhoodFacts:
    """The neighbourhood with other words about what was done for its first priority."""
    first, *others = place.cycle.priorities
    changed = (replace(first, done=said(text)), *others)
    return replace(place, cycle=replace(place.cycle, priorities=changed))


def extremes() -> dict[str, Given]:
    """What may come, and may never come together, in one neighbourhood."""
    force, place = example()
    officer, priority, event = place.officers[1], place.cycle.priorities[0], place.meetings[0]
    three = replace(place.cycle, priorities=(priority,) * 3)
    none = replace(place, crime=None, watch=(), leavers=(), leaders=(), you_said_we_did=())
    return {
        "no crime": (force, replace(place, crime=None)),
        "next to nothing": (force, replace(none, meetings=(), consultations=())),
        "twelve officers": (force, replace(place, officers=(officer,) * 12)),
        "three priorities": (force, replace(place, cycle=three)),
        "nine meetings": (force, replace(place, meetings=(_long(event),) * 9)),
        "long names": (force, _long_names(place)),
        "hostile": (_hostile_force(force), _hostile(place)),
        "a real force": (replace(force, example=False), place),
        "no photos": (force, replace(place, officers=tuple(map(_unseen, place.officers)))),
        "urdu in english": (force, with_done(place, URDU)),
        "many scripts": (force, _hostile(place, SCRIPTS)),
    }


def _long(event: Meeting) -> Meeting:
    return replace(event, what=f"{event.what} at the Harvest and Apple Festival", status="moved")


def _unseen(person: Person) -> Person:
    return replace(person, photo=None)


def _long_names(place: NeighbourhoodFacts) -> NeighbourhoodFacts:
    email = f"{'a' * 40}.{'b' * 20}@{'c' * 40}.example.org"
    officer = replace(place.officers[1], name=f"PC {LONG_WORD}", role=LONG_WORD, email=email)
    return replace(place, name=f"{LONG_WORD} and {LONG_WORD}", officers=(officer,), email=email)


def _hostile_force(force: ForceFacts) -> ForceFacts:
    return replace(force, name="#panic() *and* $Sons$", team_word=HOSTILE)


def _hostile(place: NeighbourhoodFacts, text: str = HOSTILE) -> NeighbourhoodFacts:
    officer = replace(place.officers[1], name=text, role=text, looks_after=text)
    event = replace(place.meetings[0], what=text, where=text, access=said(text))
    first = replace(place.cycle.priorities[0], title=text, why=said(text), owner=text)
    return replace(
        place,
        name=text,
        officers=(officer,),
        meetings=(event,),
        watch=tuple(replace(one, name=text, place=text) for one in place.watch),
        parishes=(text,),
        cycle=replace(place.cycle, priorities=(first,)),
    )
