"""engagement.yml: how the team listens, what it is asking now, and what it did about it."""

from generator.model.kinds import Date, Line, Link, Prose
from generator.model.record import Record, Translation, field


class PlanRow(Record):
    """One line of the engagement plan: whom we listen to, how, how often (DS-Eng.8)."""

    group: Line = field("Group", "Whom we want to hear.", example="young people")
    method: Line = field("Method", "How we listen to them.", example="visits to the youth club")
    how_often: Line = field("How often", "How often we do so.", example="each month")
    lead: Line = field("Lead", "Who leads: an officer of officers.yml or a role.")


class Consultation(Record):
    """A survey or a chance to have a say."""

    title: Line = field("Title", "What it is about.", translation=Translation.WANTED)
    opens: Date = field("Opens", "The first day on which people can take part.")
    closes: Date = field("Closes", "The last day on which people can take part.")
    how: Prose = field(
        "How", "How to take part, online and not online.", translation=Translation.WANTED
    )
    link: Link | None = field("Link", "Where to take part online.", default=None)
    result: Prose | None = field("Result", "What we heard and what follows.", default=None)


class YouSaidWeDid(Record):
    """A pair: what residents said, and what was done about it (ST-2.d13)."""

    you_said: Prose = field("You said", "What residents said.", translation=Translation.WANTED)
    we_did: Prose = field("We did", "What was done about it.", translation=Translation.WANTED)
    on: Date = field("On", "When it was done.")


class Engagement(Record):
    """How a neighbourhood is listened to, and what came of it."""

    reviewed_on: Date = field("Reviewed on", "The day the plan was last reviewed.")
    plan: tuple[PlanRow, ...] = field("Plan", "Whom we listen to, how and how often.")
    consultations: tuple[Consultation, ...] = field(
        "Consultations", "Surveys and other chances to have a say.", default=()
    )
    you_said_we_did: tuple[YouSaidWeDid, ...] = field(
        "You said, we did", "What came of what residents said.", default=()
    )
