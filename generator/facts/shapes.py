"""The shapes of facts. Every text is final: dates in words, numbers grouped, names in full."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """One block of prose: a paragraph (one item) or a list."""

    kind: str
    items: tuple[str, ...]


Prose = tuple[Paragraphs, ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as shown, and as a link dials it."""

    shown: str
    dialled: str


@dataclass(frozen=True, slots=True)
class TitledLink:
    """A link and its words."""

    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Person:
    """An officer, a leader or a vacant post. `news` tells of a start or an end close to today."""

    name: str
    role: str
    vacant: bool
    collar_number: str
    email: str
    phone: Phone | None
    looks_after: str
    news: str


@dataclass(frozen=True, slots=True)
class ContactWay:
    """A way to get in touch with the force, and the need it suits."""

    name: str
    need: str
    use: Prose
    phone: Phone | None
    text: Phone | None
    email: str
    link: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """How soon the team answers, and where to turn when it does not."""

    hours: int
    promise: Prose
    recourse: Prose
    email: str
    link: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriorityFacts:
    """The story of one priority."""

    title: str
    theme: str
    evidence: str
    you_told_us: Prose
    why: Prose
    done: Prose
    doing: Prose
    planned: Prose
    how_you_can_help: Prose
    owner: str
    partners: tuple[str, ...]
    framework: tuple[str, ...]
    opened_on: str
    closed_on: str
    outcome: Prose

    @property
    def is_open(self) -> bool:
        """Whether work on it goes on."""
        return not self.closed_on


@dataclass(frozen=True, slots=True)
class Cycle:
    """A set of priorities. `is_current` marks the one that runs today."""

    name: str
    set_on: str
    next_review: str
    how_decided: Prose
    priorities: tuple[PriorityFacts, ...]
    is_current: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event, past or to come. `starts` and `ends` are ISO, for machines."""

    what: str
    kind: str
    is_meeting: bool
    when: str
    day: str
    month: str
    time: str
    starts: str
    ends: str
    where: str
    access: Prose
    link: str
    status: str
    note: Prose


@dataclass(frozen=True, slots=True)
class SaidDone:
    """What residents said and what was done."""

    you_said: Prose
    we_did: Prose
    when: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A consultation: open now, still to come, or closed with its result."""

    title: str
    state: str
    dates: str
    how: Prose
    link: str
    result: Prose


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A row of the engagement plan."""

    group: str
    method: str
    how_often: str
    lead: str


@dataclass(frozen=True, slots=True)
class Watch:
    """A Watch scheme: counts and a way to reach it."""

    name: str
    kind: str
    place: str
    coordinators: str
    members: str
    email: str
    link: str


@dataclass(frozen=True, slots=True)
class CrimeRow:
    """One line of the table of crime: figures as shown, `not known` where a month is missing."""

    name: str
    latest: str
    previous: str
    change: str
    percent: str
    is_total: bool
    is_crime: bool


@dataclass(frozen=True, slots=True)
class CrimeMonth:
    """One month for charts and the full table; None where it has no figures."""

    name: str
    short: str
    iso: str
    all_crime: int | None
    by_type: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Crime:
    """Crime in one neighbourhood."""

    headline: str
    latest_period: str
    previous_period: str
    rows: tuple[CrimeRow, ...]
    months: tuple[CrimeMonth, ...]
    types: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """Another organisation, and what to take to it."""

    name: str
    kind: str
    deals_with: Prose
    phone: Phone | None
    email: str
    link: str


@dataclass(frozen=True, slots=True)
class ForceFacts:
    """What every page of a force shows."""

    folder: str
    name: str
    short_name: str
    example: bool
    as_of: str
    language: str
    strapline: str
    introduction: Prose
    website: str
    team_word: str
    team_short: str
    alerts: str
    survey: str
    contact: tuple[ContactWay, ...]
    promise: Promise
    asb_lead: Person
    links: tuple[TitledLink, ...]
    roles: tuple[tuple[str, Prose], ...]
    frameworks: tuple["FrameworkFacts", ...]
    partners: tuple[PartnerFacts, ...]
    statistics: tuple["Topic", ...]
    areas: tuple["AreaFacts", ...]


@dataclass(frozen=True, slots=True)
class FrameworkFacts:
    """A strategy and its items, in groups of one kind."""

    title: str
    publisher: str
    dates: str
    link: str
    groups: tuple["ItemGroup", ...]


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """The items of one kind, such as the eight strands: (number, name, description)."""

    kind: str
    items: tuple[tuple[int, str, Prose], ...]


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """An area of the force's geography with the neighbourhoods and areas in it."""

    name: str
    layer: str
    also_known_as: tuple[str, ...]
    hub: str
    note: Prose
    leaders: tuple[Person, ...]
    areas: tuple["AreaFacts", ...]
    neighbourhoods: tuple[TitledLink, ...]


@dataclass(frozen=True, slots=True)
class TableFacts:
    """An official table as printed, with everything that must stand beside it."""

    name: str
    title: str
    source: str
    published_on: str
    period: str
    link: str
    row_heading: str
    headings: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    definitions: Prose
    notes: tuple[Prose, ...]
    marks: tuple[tuple[int, int, int], ...]
    cell_notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The official tables under one heading."""

    title: str
    tables: tuple[TableFacts, ...]


@dataclass(frozen=True, slots=True)
class NeighbourhoodFacts:
    """What the pages and the newsletter of one neighbourhood show."""

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

    @property
    def newsletter_file(self) -> str:
        """The name of the newsletter's file: `alvaston-north-newsletter.pdf`."""
        return f"{self.folder}-newsletter.pdf"


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Everything that is published: each force with its neighbourhoods."""

    forces: tuple[tuple[ForceFacts, tuple[NeighbourhoodFacts, ...]], ...]
