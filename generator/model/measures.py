"""What the notes beside an official table declare to be worked out, and compared."""

from generator.model.choices import RowMeasureKind, TextMeasureKind
from generator.model.kinds import Count, Flag, Line, Prose
from generator.model.record import Record, field


class RowMeasure(Record):
    """A measure of each row, from two or more of its columns."""

    name: Line = field("Name", "A short name.", example="members_per_scheme")
    title: Line = field("Title", "What it is, in words.", example="Members for each scheme")
    how: RowMeasureKind = field("How", "How it comes of the columns.")
    columns: tuple[Line, ...] = field("Columns", "The columns, in order.", example="Members")
    unit: Line = field("Unit", "What it is measured in.", example="members")
    less_brackets: Flag = field(
        "Less brackets",
        "Yes to take numbers in brackets off too, as in 7 (1 withdrew).",
        default=False,
    )
    share_of_total: Flag = field(
        "Share of total", "Yes if the second column is taken as its total.", default=False
    )
    count_zero: Line | None = field(
        "Count zero", "A short name for how many rows have 0 in the first column.", default=None
    )


class TextMeasure(Record):
    """A measure of a figure in a text, or of two of them."""

    name: Line = field("Name", "A short name.", example="annualised_x2")
    title: Line = field("Title", "What it is, in words.", example="Estimate for a year")
    how: TextMeasureKind = field("How", "How it comes of the figures.")
    row: Line = field("Row", "The row of the figure.")
    second_row: Line | None = field("Second row", "The row of the second figure.", default=None)
    by: Count | None = field("By", "The number to multiply by.", default=None)
    unit: Line = field("Unit", "What it is measured in.", example="posts a year")
    note: Prose | None = field("Note", "What a reader should know.", default=None)


class Compared(Record):
    """A figure of a text, and the measure that it should agree with."""

    row: Line = field("Row", "The row of the figure.")
    table: Line | None = field(
        "Table", "The table that the measure is of. Without it: this one.", default=None
    )
    measure: Line | None = field(
        "Measure",
        "The name of the measure. Without it the note says what does not fit, in words.",
        default=None,
        example="share_pct",
    )
    key: Line | None = field(
        "Key", "What it is the measure of.", default=None, example="Personal|2021-2022"
    )
    says: Line | None = field(
        "Says", "What words amount to, such as up, 6 or over 50%.", default=None
    )
    fall: Flag = field("Fall", "Yes if the figure is a fall, without a minus.", default=False)
    note: Prose | None = field("Note", "What a reader should know.", default=None)
