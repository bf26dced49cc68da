"""A neighbourhood, and the whole site."""

from dataclasses import dataclass

from generator.facts.shapes.contact import PartnerFacts
from generator.facts.shapes.crime import Crime
from generator.facts.shapes.force import ForceFacts
from generator.facts.shapes.listening import Asked, Meeting, PlanEntry, SaidDone
from generator.facts.shapes.people import Person
from generator.facts.shapes.priorities import Cycle
from generator.facts.shapes.text import Phone, Prose, TitledLink
from generator.facts.shapes.watch import Watch
from generator.wording import own_name


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a neighbourhood lies: a drawing with north at the top, and the same in words.

    `own` and `others` are paths in units of the drawing, `bar` the length of the bar that stands
    for `bar_words`, such as `1 km`.
    """

    width: int
    height: int
    own: str
    others: str
    bar: int
    bar_words: str
    words: str
    source: Prose
    note: Prose


@dataclass(frozen=True, slots=True)
class NeighbourhoodFacts:
    """What the pages and the newsletter of one neighbourhood show.

    `changed_on` is the ISO date of the latest change that the newsletter tells of. `translations`
    are the same facts in the other languages of its newsletter, in the order of the data.
    """

    address: str
    folder: str
    name: str
    team: str
    police_uk_code: str
    area_line: str
    introduction: Prose
    wards: tuple[str, ...]
    parishes: tuple[str, ...]
    places: tuple[str, ...]
    email: str
    phone: Phone | None
    contact_form: str
    postal_address: tuple[str, ...]
    links: tuple[TitledLink, ...]
    officers: tuple[Person, ...]
    leavers: tuple[Person, ...]
    leaders: tuple[Person, ...]
    cycle: Cycle
    ledger: tuple[Cycle, ...]
    meetings: tuple[Meeting, ...]
    past_meetings: tuple[Meeting, ...]
    you_said_we_did: tuple[SaidDone, ...]
    consultations: tuple[Asked, ...]
    plan: tuple[PlanEntry, ...]
    plan_reviewed_on: str
    watch: tuple[Watch, ...]
    crime: Crime | None
    partners: tuple[PartnerFacts, ...]
    outline: Outline | None
    watch_said: tuple[str, ...] = ()
    changed_on: str = ""
    translations: tuple["TranslatedFacts", ...] = ()

    @property
    def newsletter_file(self) -> str:
        """The name of the newsletter's file: `alvaston-north-newsletter.pdf`."""
        return f"{self.folder}-newsletter.pdf"


@dataclass(frozen=True, slots=True)
class TranslatedFacts:
    """What a newsletter in another language shows: the language is that of the force's facts.

    Texts that nobody translated are in English, between the marks of `wording.marks`.
    """

    force: ForceFacts
    place: NeighbourhoodFacts

    @property
    def language(self) -> str:
        """The code of the language, such as `cy`."""
        return self.force.language

    @property
    def language_name(self) -> str:
        """The language's own name: `Cymraeg`."""
        return own_name(self.language)


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Everything that is published: each force with its neighbourhoods."""

    forces: tuple[tuple[ForceFacts, tuple[NeighbourhoodFacts, ...]], ...]
