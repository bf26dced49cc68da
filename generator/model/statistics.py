"""statistics/*.yml: what stands beside each official table: title, source, dates, notes, flags."""

from generator.model.choices import CellFlag, CellKind, PeriodsIn
from generator.model.kinds import Date, Flag, Line, Link, Prose
from generator.model.measures import Compared, RowMeasure, TextMeasure
from generator.model.record import Record, field


class Column(Record):
    """A column of figures. What it prints is compared with what the other columns give."""

    name: Line = field("Column", "Its heading, exactly as in the CSV file.")
    kind: CellKind = field("Kind", "What its cells hold.")
    unit: Line = field("Unit", "What is counted or measured.", example="calls")
    level: Flag = field(
        "Level",
        "Yes if it says how many there are at a time. Levels are never added up.",
        default=False,
    )
    do_not_add: Flag = field("Do not add", "Yes if its rows must not be added up.", default=False)
    do_not_average: Flag = field(
        "Do not average", "Yes if its rows must not be averaged.", default=False
    )
    measure: Line | None = field(
        "Measure",
        "A short name for the percentage that it prints.",
        default=None,
        example="abandoned_pct",
    )
    part: Line | None = field("Part", "The column that is a part, in per cent.", default=None)
    whole: Line | None = field("Whole", "The column that the part is of.", default=None)
    change_from: Line | None = field(
        "Change from", "The earlier column of the change that it prints.", default=None
    )
    change_to: Line | None = field("Change to", "The later column of that change.", default=None)


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


class PeriodName(Record):
    """A label that does not say for certain which months it covers."""

    label: Line = field("Label", "The row or heading, exactly as in the CSV file.")
    covers: Line = field(
        "Covers", "The months that it covers.", example="12 months to December 2022"
    )


class Change(Record):
    """Two periods whose figures the page compares."""

    earlier: Line = field("Earlier", "The earlier period, as in the CSV file.")
    later: Line = field("Later", "The later period, as in the CSV file.")


class StatisticNotes(Record):
    """What stands beside the figures of the table in NAME.csv."""

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
    periods: PeriodsIn | None = field(
        "Periods", "Whether its rows or its columns are periods.", default=None
    )
    period_names: tuple[PeriodName, ...] = field(
        "Period names", "Labels that do not say for certain which months they cover.", default=()
    )
    baseline: Line | None = field(
        "Baseline", "The period that others are measured against.", default=None
    )
    change_between: tuple[Change, ...] = field(
        "Change between",
        "The changes that the page shows. Without it: from each period to the next.",
        default=(),
    )
    total_row: Line | None = field("Total row", "The row that prints the total.", default=None)
    subtotal_rows: tuple[Line, ...] = field(
        "Subtotal rows", "Rows that each add up the rows below them, to the next.", default=()
    )
    grouped_by: Line | None = field(
        "Grouped by", "The column whose cells say which rows belong together.", default=None
    )
    rows_are_areas: Flag = field(
        "Rows are areas", "Yes if subtotals follow areas.yml.", default=False
    )
    charted: tuple[Line, ...] = field("Charted", "The series that a chart shows.", default=())
    measures: tuple[RowMeasure, ...] = field(
        "Measures", "What is worked out for each row, from its columns.", default=()
    )
    text_measures: tuple[TextMeasure, ...] = field(
        "Text measures", "What is worked out from figures of a text.", default=()
    )
    compares: tuple[Compared, ...] = field(
        "Compares", "Figures of a text, and what they are compared with.", default=()
    )
