"""Crime figures of a neighbourhood."""

from dataclasses import dataclass


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
