"""The chart of crime types: the latest 12 months against the 12 before, a pair of bars a type.

Every bar bears its count. The earlier bar is an outline, so the two can be told apart in grey too.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.facts.shapes import Crime, CrimeRow
from generator.pages.chart import short
from generator.pages.escaping import escape

ROW = 64
BAR = 14
TEXT = 15
LONGEST = 85  # per cent of the width; the counts need the rest


def types_chart(crime: Crime, name: str) -> Markup:
    """The picture and its words; nothing where it is not known what was recorded most."""
    rows = [row for row in crime.rows if row.is_crime and not row.is_total]
    if not crime.types_headline:
        return Markup("")
    rows.sort(key=_order)
    compared = any(row.counts[1] is not None for row in rows)
    what = f"Crimes recorded in {name} by type, {crime.latest_period}"
    return Markup(  # noqa: S704 - every text is escaped, here and below
        f'<div class="chart">\n<p><strong>{escape(crime.types_headline)}</strong><br>'
        f"{escape(what)}</p>{_key(crime, compared)}\n"
        f'<svg class="chart__bars" height="{em(ROW * len(rows))}" aria-hidden="true">\n'
        f"{''.join(_rows(rows))}</svg>\n</div>\n"
    )


def _order(row: CrimeRow) -> tuple[bool, int, int, str]:
    """The largest first, those without a count last."""
    latest, before = row.counts
    return latest is None, -(latest or 0), -(before or 0), row.name


def _key(crime: Crime, compared: bool) -> str:
    """Which bar is which, as a list of two; nothing where there is nothing to compare."""
    if not compared:
        return ""
    items = "".join(
        f'<li><svg class="chart__swatch" width="28" height="{BAR}" aria-hidden="true">'
        f"{_bar(kind, 0, '100%')}</svg> {escape(period)}</li>"
        for kind, period in (("latest", crime.latest_period), ("before", crime.previous_period))
    )
    return f'<ul class="chart__key">{items}</ul>'


def _rows(rows: Sequence[CrimeRow]) -> Iterator[str]:
    most = max(count or 0 for row in rows for count in row.counts) or 1
    for index, row in enumerate(rows):
        top = ROW * index
        yield f'<text class="chart__label chart__type" y="{em(top + 16)}">{escape(row.name)}</text>'
        yield _counted("latest", row.counts[0], row.latest, most, top + 22)
        if row.counts[1] is not None or row.counts[0] is None:
            yield _counted("before", row.counts[1], row.previous, most, top + 22 + BAR + 4)


def _counted(kind: str, count: int | None, words: str, most: int, top: int) -> str:
    """A bar and its count; the words alone where the count is hidden or not known."""
    strong = " chart__value" if kind == "latest" else ""
    width = f"{short(LONGEST * (count or 0) / most)}%"
    bar = "" if count is None else _bar(kind, top, width)
    return (
        f'{bar}<text class="chart__label{strong}" x="{width}" y="{em(top + BAR - 2)}" dx=".4em">'
        f"{escape(words)}</text>\n"
    )


def _bar(kind: str, top: int, width: str) -> str:
    return f'<rect class="chart__bar--{kind}" y="{em(top)}" width="{width}" height="{em(BAR)}"/>'


def em(length: int) -> str:
    """A length that grows with the text of the picture: it was drawn for text of 15 pixels."""
    return f"{length / TEXT:.2f}".rstrip("0").rstrip(".") + "em"
