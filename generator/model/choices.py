"""Fields that hold one of a few words. The words are the public's; adding one is one line here."""

from enum import StrEnum


class Theme(StrEnum):
    """What a priority is about. The first four are named in Derbyshire's vision (DS-Vision)."""

    ANTI_SOCIAL_BEHAVIOUR = "anti-social behaviour"
    BURGLARY = "burglary"
    DRUGS = "drugs"
    ROAD_SAFETY = "speeding and road safety"
    BUSINESS = "business crime and shoplifting"
    COUNTY_LINES = "county lines and exploitation"
    DOMESTIC_ABUSE = "domestic abuse"
    FRAUD = "fraud and scams"
    HATE_CRIME = "hate crime"
    RURAL = "rural and wildlife crime"
    THEFT = "theft"
    VEHICLE = "vehicle crime"
    VIOLENCE = "violence and weapons"
    WOMEN_AND_GIRLS = "safety of women and girls"
    REASSURANCE = "visibility and reassurance"


class Evidence(StrEnum):
    """What a priority is based on (Derbyshire report, 11.1)."""

    CRIME_DATA = "crime data"
    SURVEY_FEEDBACK = "survey feedback"
    LOCAL_KNOWLEDGE = "local knowledge"
    COMMUNITY_CONSULTATION = "community consultation"


class EventKind(StrEnum):
    """What sort of event it is. The first two are the meetings that the law asks for."""

    MEETING = "meeting"
    ONLINE_MEETING = "online meeting"
    DROP_IN = "drop-in"
    WALKABOUT = "walkabout"
    STALL = "stall"
    COMMUNITY_EVENT = "community event"

    @property
    def is_meeting(self) -> bool:
        """Whether it counts as a meeting (Police Reform and Social Responsibility Act, s. 34)."""
        return self in (EventKind.MEETING, EventKind.ONLINE_MEETING)


class EventStatus(StrEnum):
    """Whether an event goes ahead."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    MOVED = "moved"


class RolePart(StrEnum):
    """The part a role plays in a neighbourhood, whatever the force calls it."""

    RESPONSIBLE = "responsible"
    SUPERVISOR = "supervisor"
    OFFICER = "officer"
    STAFF = "staff"
    VOLUNTEER = "volunteer"


class Need(StrEnum):
    """What a resident needs when choosing how to get in touch."""

    EMERGENCY = "emergency"
    NOT_AN_EMERGENCY = "not an emergency"
    ANONYMOUS = "anonymous"
    HEARING_OR_SPEECH = "hearing or speech"
    LOCAL_TEAM = "local team"
    NEWS = "news"


class PrintedEdition(StrEnum):
    """What can be printed of a newsletter, in the order of the count sheet."""

    STANDARD = "standard"
    LARGE_PRINT = "large print"
    BOOKLET = "booklet"
    POSTER = "poster"
    PARISH = "parish"
    WATCH = "watch"
    REPLY_SLIPS = "reply slips"

    @property
    def field(self) -> str:
        """The field of a drop point that says how many copies it takes."""
        return self.value.replace(" ", "_")

    @property
    def file(self) -> str:
        """Its part of a file's name, such as `large-print`."""
        return self.value.replace(" ", "-")


class CrimeType(StrEnum):
    """The 14 crime types of data.police.uk, in its words."""

    ANTI_SOCIAL_BEHAVIOUR = "Anti-social behaviour"
    BICYCLE_THEFT = "Bicycle theft"
    BURGLARY = "Burglary"
    CRIMINAL_DAMAGE = "Criminal damage and arson"
    DRUGS = "Drugs"
    OTHER_CRIME = "Other crime"
    OTHER_THEFT = "Other theft"
    WEAPONS = "Possession of weapons"
    PUBLIC_ORDER = "Public order"
    ROBBERY = "Robbery"
    SHOPLIFTING = "Shoplifting"
    THEFT_FROM_PERSON = "Theft from the person"
    VEHICLE_CRIME = "Vehicle crime"
    VIOLENCE = "Violence and sexual offences"

    @property
    def is_crime(self) -> bool:
        """Whether it counts towards a total of crimes. Anti-social behaviour does not."""
        return self is not CrimeType.ANTI_SOCIAL_BEHAVIOUR


class CellKind(StrEnum):
    """What the cells of a column of an official table hold."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    SECONDS = "seconds"
    DURATION = "duration"
    FIGURE = "figure"
    PERIOD = "period"
    ID = "id"
    TEXT = "text"


class PeriodsIn(StrEnum):
    """Where the labels of an official table name periods."""

    ROWS = "rows"
    COLUMNS = "columns"


class RowMeasureKind(StrEnum):
    """How a measure of each row comes of its columns."""

    PERCENTAGE = "percentage"
    PER_HUNDRED = "per 100"
    PER_ONE = "per 1"
    LESS = "less"
    PLUS = "plus"
    SAME = "same"


class TextMeasureKind(StrEnum):
    """How a measure comes of figures that stand in a text, each on a row of its own."""

    TIMES = "times"
    DIVIDED = "divided"
    BEFORE_GROWTH = "before growth"
    BEFORE_FALL = "before fall"
    POINTS = "points"
    CHANGE = "change"


class CellFlag(StrEnum):
    """Why a cell of an official table is to be read with care."""

    MISSING = "missing"
    NOT_AVAILABLE = "not available"
    NOT_REPRESENTATIVE = "not representative"
    PROVISIONAL = "provisional"
    AS_PRINTED = "as printed"
