"""force.yml: the force, the words it uses, its promises and how to reach it."""

from generator.model.choices import Need, PrintedEdition, RolePart
from generator.model.kinds import Colour, Count, Email, Flag, Line, Link, Month, Phone, Prose
from generator.model.languages import Language
from generator.model.money import Pounds
from generator.model.record import Record, Translation, field


class Words(Record):
    """The force's own words for things that every force has."""

    team: Line = field(
        "Team",
        "What a neighbourhood's team is called.",
        example="Safer Neighbourhood Team",
        translation=Translation.WANTED,
    )
    team_short: Line | None = field(
        "Short name of a team", "Its initials, if the public knows them.", default=None
    )
    alerts: Line | None = field(
        "Alerts",
        "The name of the messaging service.",
        default=None,
        example="Derbyshire Alert",
        translation=Translation.POSSIBLE,
    )
    survey: Line | None = field(
        "Survey",
        "The name of the survey tool.",
        default=None,
        example="Derbyshire Talking",
        translation=Translation.POSSIBLE,
    )


class Layer(Record):
    """One layer of the force's geography, from the largest to the smallest."""

    name: Line = field(
        "Layer",
        "What one area of the layer is called.",
        example="local policing unit",
        translation=Translation.WANTED,
    )
    plural: Line = field(
        "Plural", "What several of them are called.", example="local policing units"
    )
    how_many: Count | None = field(
        "How many", "How many there are, where the force has said so.", default=None
    )
    per_local_authority: Flag = field(
        "One for each local authority",
        "Whether each area of this layer has the boundary of a local authority.",
        default=False,
    )


class Role(Record):
    """A role that officers, staff or volunteers hold, in the force's words."""

    name: Line = field(
        "Role", "Its name, as on the page.", example="PCSO", translation=Translation.WANTED
    )
    part: RolePart = field(
        "Part", "The part it plays: responsible for an area, supervisor, officer, staff, volunteer."
    )
    description: Prose = field("Description", "What somebody in this role does, for the public.")


class ContactMethod(Record):
    """One way to get in touch, and the need it suits."""

    name: Line = field(
        "Name", "What it is called.", example="Report online", translation=Translation.WANTED
    )
    need: Need = field("Need", "The need it suits.")
    use: Prose = field(
        "Use", "When to use it, in one or two sentences.", translation=Translation.WANTED
    )
    phone: Phone | None = field("Phone", "The number to ring.", default=None)
    text: Phone | None = field("Text", "The number to send a text to.", default=None)
    link: Link | None = field("Link", "The web page.", default=None)
    email: Email | None = field("Email", "The mailbox.", default=None)
    address: Prose | None = field("Address", "The postal address.", default=None)


class ResponsePromise(Record):
    """How soon the team answers, and what to do when it does not."""

    hours: Count = field("Hours", "Within how many hours a question is answered.", example="72")
    promise: Prose = field(
        "Promise", "The promise in the force's words.", translation=Translation.WANTED
    )
    recourse: Prose = field(
        "Recourse", "What to do if the promise is not kept.", translation=Translation.WANTED
    )
    email: Email | None = field("Recourse email", "Where to turn then, by email.", default=None)
    link: Link | None = field("Recourse link", "Where to turn then, on the web.", default=None)
    address: Prose | None = field("Recourse address", "Where to turn then, by post.", default=None)


class NamedLead(Record):
    """The force's lead for a subject, such as anti-social behaviour."""

    name: Line = field("Name", "The name or the office to show.")
    role: Line = field("Role", "The lead's role.")
    email: Email = field("Email", "A role mailbox.")


class SmallCounts(Record):
    """What the force hides or rounds, so that no count points to a person."""

    hide_below: Count | None = field(
        "Hide below",
        "Counts of crime under this are shown in words. 0 hides nothing.",
        default=None,
        example="3",
    )
    round_to: Count | None = field(
        "Round to",
        "Counts of crime are rounded to a multiple of this. 0 rounds nothing.",
        default=None,
        example="5",
    )


class PageLink(Record):
    """A link that a page shows."""

    title: Line = field("Title", "The words of the link.")
    link: Link = field("Link", "Where it leads.")


class CrimeBreak(Record):
    """A month from which on crime was counted in another way."""

    month: Month = field("Month", "The first month that was counted in the new way.")
    note: Line = field(
        "Note",
        "What changed.",
        example="A new computer system counts thefts.",
        translation=Translation.WANTED,
    )


class PrintPrice(Record):
    """What it costs to print an edition: a price for a copy, or for each side of paper."""

    edition: PrintedEdition = field("Edition", "The edition that costs this.")
    a_copy: Pounds | None = field("A copy", "Pounds for one copy.", default=None)
    a_side: Pounds | None = field("A side", "Pounds for one printed side.", default=None)


class Force(Record):
    """The force: its name, its words, its promises and how to reach it."""

    name: Line = field(
        "Name",
        "The force's full name.",
        example="Derbyshire Constabulary",
        translation=Translation.POSSIBLE,
    )
    short_name: Line = field(
        "Short name",
        "The name of its area.",
        example="Derbyshire",
        translation=Translation.POSSIBLE,
    )
    police_uk_id: Line = field("police.uk id", "Its id at data.police.uk.", example="derbyshire")
    example: Flag = field(
        "Example", "Whether the data is invented; then every page and newsletter says so."
    )
    website: Link = field("Website", "The force's main website.")
    strapline: Line | None = field("Strapline", "A line shown under the name.", default=None)
    colour: Colour | None = field(
        "Colour",
        "The ground of its pages' header. White text on it must be readable.",
        default=None,
    )
    introduction: Prose = field("Introduction", "What the force wants to say first.")
    language: Line = field("Language", "The language code of its pages.", default="en-GB")
    newsletter_languages: tuple[Language, ...] = field(
        "Newsletter languages",
        "Languages besides English in which every neighbourhood's newsletter is made.",
        default=(),
    )
    words: Words = field("Words", "The force's own words.")
    layers: tuple[Layer, ...] = field("Layers", "The layers of its geography, largest first.")
    roles: tuple[Role, ...] = field("Roles", "The roles that its pages name.")
    contact: tuple[ContactMethod, ...] = field("Contact", "The ways to get in touch.")
    response: ResponsePromise = field("Response", "The promised time to answer, and the recourse.")
    reply_address: Prose | None = field(
        "Reply address",
        "Where the newsletter's reply slips are posted to; without it, to the team. "
        "No stamp is asked for where it starts with Freepost.",
        default=None,
        example="Freepost EXAMPLE POLICE, Example House, Ripley, DE99 1ZZ",
    )
    asb_lead: NamedLead = field("ASB lead", "The force's lead officer for anti-social behaviour.")
    links: tuple[PageLink, ...] = field("Links", "Strategies, policies, recruitment.", default=())
    cycle_months: Count = field(
        "Cycle months", "How many months a set of priorities runs.", example="3"
    )
    priorities_at_most: Count = field(
        "Priorities at most", "How many priorities a neighbourhood may have at once.", default=3
    )
    plan_review_months: Count = field(
        "Plan review months", "How often engagement plans are reviewed.", default=3
    )
    meeting_held_within_days: Count = field(
        "Meeting held within days", "How long ago the last meeting may be.", default=100
    )
    meeting_ahead_within_days: Count = field(
        "Meeting ahead within days", "How far ahead the next meeting may be.", default=100
    )
    watch_contact_months: Count = field(
        "Watch contact months", "How often each Watch scheme is contacted.", default=6
    )
    crime_breaks: tuple[CrimeBreak, ...] = field(
        "Crime breaks", "Months from which on crime was counted in another way.", default=()
    )
    small_counts: SmallCounts | None = field(
        "Small counts",
        "How small counts are kept safe. Without it, counts under 3 are hidden.",
        default=None,
    )
    crime_baseline: Month | None = field(
        "Crime baseline",
        "The first month of the 12 that crime is compared with, beside the year before.",
        default=None,
        example="2018-04",
    )
    print_prices: tuple[PrintPrice, ...] = field(
        "Print prices", "What printing costs, for the count sheet of a print run.", default=()
    )
