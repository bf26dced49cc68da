"""The shapes of facts. Every text is final: dates in words, numbers grouped, names in full."""

from dataclasses import dataclass

from generator.facts.official_shapes import Companion, Disagreement, OfficialFigures, TimeChart


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
class PhotoFacts:
    """A picture of somebody, and what it shows in words.

    `address` is that of its files without size and ending; `source` is the photo as it was given,
    under `neighbourhoods/`.
    """

    address: str
    source: str
    description: str

    @property
    def small(self) -> str:
        """The address of the photo for ordinary screens, 160 pixels wide and high."""
        return f"{self.address}-160.webp"

    @property
    def large(self) -> str:
        """The address of the photo for fine screens, 320 pixels wide and high."""
        return f"{self.address}-320.webp"


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
    photo: PhotoFacts | None = None


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
class WatchRow:
    """A place with its counts; `kind` is empty, `subtotal` or `total`."""

    name: str
    link: str
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WatchTable:
    """The Watch schemes of each area of a layer, or of each neighbourhood."""

    number: int
    layer: str
    rows: tuple[WatchRow, ...]


@dataclass(frozen=True, slots=True)
class WatchFacts:
    """The Watch schemes of a force."""

    said: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    months: str
    columns: tuple[str, ...]
    tables: tuple[WatchTable, ...]


@dataclass(frozen=True, slots=True)
class CrimeRow:
    """One line of the table of crime: figures as shown, `not known` where a month is missing.

    `counts` are the latest and the previous count, for drawing; None where not known.
    """

    name: str
    latest: str
    previous: str
    change: str
    percent: str
    is_total: bool
    is_crime: bool
    counts: tuple[int | None, int | None]
    baseline: str = ""
    since_baseline: str = ""
    share: str = ""


@dataclass(frozen=True, slots=True)
class CrimeMonth:
    """One month for charts and the full table; None where it has no figures or they are hidden.

    `words` are the cells of the table: all crime, then the types of `Crime.types`.
    """

    name: str
    short: str
    iso: str
    all_crime: int | None
    by_type: tuple[int | None, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CrimeBlock:
    """Six months by type, where months by type are not published; None where a count is hidden."""

    name: str
    first: str
    last: str
    counts: tuple[int | None, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountedAnew:
    """A month from which on crime is counted in another way, and what a reader should know."""

    iso: str
    note: str


@dataclass(frozen=True, slots=True)
class Crime:
    """Crime in one neighbourhood.

    `types` are those of the table by month, `block_types` those of the table by half-year. `trends`
    are sentences on each type, `context` is what the headline should be seen beside. `hidden` says
    what is hidden or rounded and why, or nothing.
    """

    headline: str
    types_headline: str
    latest_period: str
    previous_period: str
    rows: tuple[CrimeRow, ...]
    months: tuple[CrimeMonth, ...]
    types: tuple[str, ...]
    missing: str
    breaks: tuple[CountedAnew, ...]
    trends: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    hidden: str = ""
    hidden_in_short: str = ""
    baseline_period: str = ""
    block_types: tuple[str, ...] = ()
    blocks: tuple[CrimeBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """Another organisation, and what to take to it."""

    name: str
    kind: str
    deals_with: Prose
    phone: Phone | None
    email: str
    link: str
    asb_case_review: str


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
    colour: str
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
    official: OfficialFigures
    areas: tuple["AreaFacts", ...]
    watch: WatchFacts | None = None


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
    """An official table as printed, with everything that must stand beside it.

    `published` is the day for machines; so is `covers`, an interval, empty where not known.
    """

    name: str
    title: str
    source: str
    published_on: str
    published: str
    period: str
    covers: str
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
    id_heading: str = ""
    ids: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    not_to_do: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    chart: TimeChart | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """The official tables under one heading."""

    title: str
    tables: tuple[TableFacts, ...]


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
    outline: Outline | None
    watch_said: tuple[str, ...] = ()

    @property
    def newsletter_file(self) -> str:
        """The name of the newsletter's file: `alvaston-north-newsletter.pdf`."""
        return f"{self.folder}-newsletter.pdf"


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Everything that is published: each force with its neighbourhoods."""

    forces: tuple[tuple[ForceFacts, tuple[NeighbourhoodFacts, ...]], ...]
