"""neighbourhood.yml: the neighbourhood itself."""

from generator.model.force import PageLink
from generator.model.kinds import Count, Date, Email, Line, Link, Phone, Prose
from generator.model.languages import Language
from generator.model.record import Record, Translation, field


class Profile(Record):
    """What a neighbourhood is called, where it lies and how to reach its team."""

    name: Line = field(
        "Name",
        "The neighbourhood's name.",
        example="Alvaston North",
        translation=Translation.POSSIBLE,
    )
    police_uk_code: Line | None = field(
        "police.uk code", "Its id at data.police.uk.", default=None, example="SE01"
    )
    area: Line = field("Area", "The area of areas.yml that it belongs to.", example="Derby East")
    wards: tuple[Line, ...] = field("Wards", "The council wards in the neighbourhood.")
    parishes: tuple[Line, ...] = field("Parishes", "The parishes in the neighbourhood.", default=())
    places: tuple[Line, ...] = field(
        "Places", "Towns, villages, estates and other names residents may look for.", default=()
    )
    introduction: Prose = field("Introduction", "Two or three sentences about the area.")
    email: Email = field("Email", "The team's mailbox.")
    phone: Phone | None = field("Phone", "The team's number, if it has one.", default=None)
    contact_form: Link | None = field("Contact form", "The team's online form.", default=None)
    address: Prose = field("Address", "Where to write to the team.")
    links: tuple[PageLink, ...] = field("Links", "Accounts and other pages.", default=())
    newsletter_languages: tuple[Language, ...] = field(
        "Newsletter languages",
        "Languages in which its newsletter is made, besides those of the force.",
        default=(),
    )
    population: Count | None = field(
        "Population", "How many people live in it.", default=None, example="7215"
    )
    population_source: Line | None = field(
        "Population source",
        "Who says so.",
        default=None,
        example="Office for National Statistics, mid-year estimate",
    )
    population_on: Date | None = field(
        "Population on", "The day that the number is of.", default=None, example="2024-06-30"
    )
