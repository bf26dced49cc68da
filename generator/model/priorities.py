"""priorities/YYYY-MM.yml: one set of priorities, from the month its cycle starts."""

from generator.model.choices import Evidence, Theme
from generator.model.kinds import Date, Line, Name, Prose
from generator.model.record import Record, Translation, field


class Priority(Record):
    """One priority and its story (DS-Eng.4: done, doing, planned and why)."""

    title: Line = field(
        "Title",
        "What it is, in a few words.",
        example="Speeding on Harvey Road",
        translation=Translation.WANTED,
    )
    theme: Theme = field("Theme", "What it is about.")
    evidence: tuple[Evidence, ...] = field("Evidence", "What it is based on.")
    you_told_us: Prose = field(
        "You told us", "What residents said.", translation=Translation.WANTED
    )
    why: Prose = field("Why", "Why it was chosen.", translation=Translation.WANTED)
    done: Prose = field("Done", "What we have done.", translation=Translation.WANTED)
    doing: Prose = field("Doing", "What we are doing.", translation=Translation.WANTED)
    planned: Prose = field("Planned", "What we plan to do.", translation=Translation.WANTED)
    how_you_can_help: Prose | None = field(
        "How you can help", "What residents can do.", default=None, translation=Translation.WANTED
    )
    owner: Name = field("Owner", "The officer who answers for it, by the name in officers.yml.")
    partners: tuple[Line, ...] = field("Partners", "Partners of partners.yml who help.", default=())
    framework: tuple[Line, ...] = field(
        "Framework", "Items of framework.yml that it serves.", default=()
    )
    opened_on: Date | None = field(
        "Opened on", "The day it was first set, if before this cycle.", default=None
    )
    closed_on: Date | None = field("Closed on", "The day it was closed.", default=None)
    outcome: Prose | None = field(
        "Outcome",
        "What came of it; needed to close it.",
        default=None,
        translation=Translation.WANTED,
    )


class PriorityCycle(Record):
    """One file of priorities. Past files stay where they are: the page shows the ledger."""

    set_on: Date = field("Set on", "The day the priorities were set.")
    how_decided: Prose = field(
        "How decided", "How they were chosen, and who took part.", translation=Translation.WANTED
    )
    priorities: tuple[Priority, ...] = field("Priorities", "The priorities, most important first.")
