"""The shapes of what is worked out from official tables. Every text is final."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Companion:
    """A small table of what we worked out from an official one, whose title is in `about`.

    `is_long` tables start closed.
    """

    identity: str
    title: str
    about: str
    row_heading: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A figure in a chart: half months from the first period to the middle of its own, and its
    height in thousandths, so that both are whole numbers.

    The height is None where the source has no figure; `care` marks one to be read with care.
    """

    half_months: int
    thousandths: int | None
    label: str
    shown: str
    care: bool = False

    @property
    def months(self) -> float:
        """Months from the start of the first period."""
        return self.half_months / 2

    @property
    def value(self) -> float | None:
        """Its height."""
        return None if self.thousandths is None else self.thousandths / 1000


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """A line or a row of dots."""

    name: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class TimeChart:
    """A chart on a true time scale. `joined` is False for single moments, which get no line.

    `ticks` are (months, words); `breaks` months at which the counting changed; `in_seconds` marks
    waits, whose scale is in minutes and seconds.
    """

    headline: str
    what: str
    series: tuple[ChartSeries, ...]
    ticks: tuple[tuple[int, str], ...]
    breaks: tuple[int, ...]
    joined: bool
    in_seconds: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A printed figure that does not come out: where, what it says, what the arithmetic gives."""

    table: str
    title: str
    where: str
    printed: str
    computed: str
    note: str


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """A line of the list of measures."""

    measure: str
    row: str
    column: str
    value: str
    unit: str
    table: str
    key: str


@dataclass(frozen=True, slots=True)
class ComparisonFacts:
    """A line of the report of what was printed and what the arithmetic gives."""

    table: str
    row: str
    column: str
    printed: str
    computed: str
    unrounded: str
    compared_with: str
    agrees: bool
    note: str


@dataclass(frozen=True, slots=True)
class OfficialFigures:
    """What was worked out from all of a force's official tables. `summary` counts the checks."""

    measures: tuple[MeasureFacts, ...] = ()
    comparisons: tuple[ComparisonFacts, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    summary: str = ""
