"""statistics/*.yml: what stands beside each official table: title, source, dates, notes, flags."""

from generator.model.choices import CellFlag, CellKind
from generator.model.kinds import Date, Line, Link, Prose
from generator.model.record import Record, field


class Column(Record):
    """A column of figures."""

    name: Line = field("Column", "Its heading, exactly as in the CSV file.")
    kind: CellKind = field("Kind", "What its cells hold.")
    unit: Line = field("Unit", "What is counted or measured.", example="calls")


class FlaggedCell(Record):
    """A cell to be read with care, and why."""

    row: Line = field("Row", "The first cell of its row.")
    column: Line = field("Column", "The heading of its column.")
    flag: CellFlag = field("Flag", "Why it needs care.")
    note: Prose = field("Note", "What a reader should know.")


class SeriesBreak(Record):
    """A point at which the way of counting changed."""

    at: Line = field("At", "The row or column where the new way starts.")
    note: Prose = field("Note", "What changed.")


class StatisticNotes(Record):
    """statistics/NAME.yml, beside statistics/NAME.csv."""

    title: Line = field("Title", "What the table shows.")
    topic: Line = field("Topic", "The heading it stands under.", example="999 and 101")
    source: Line = field("Source", "The document it comes from.")
    paragraph: Line = field("Paragraph", "Where in the document.", example="4.7")
    published_on: Date = field("Published on", "The day the source was published.")
    period: Line = field(
        "Period", "What time it covers.", example="financial years, April to March"
    )
    link: Link | None = field("Link", "Where to read the source.", default=None)
    row_heading: Line = field("Row heading", "What the first column holds.", example="Year")
    columns: tuple[Column, ...] = field("Columns", "The columns of figures, in order.")
    definitions: Prose | None = field("Definitions", "What the words mean.", default=None)
    notes: tuple[Prose, ...] = field("Notes", "What a reader should know.", default=())
    breaks: tuple[SeriesBreak, ...] = field("Breaks", "Breaks in the series.", default=())
    flags: tuple[FlaggedCell, ...] = field("Flags", "Cells to be read with care.", default=())
