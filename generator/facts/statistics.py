"""Official tables as shown: values as printed, marks for the cells that need care."""

from collections.abc import Sequence

from generator.facts.companions import companions
from generator.facts.coverage import interval
from generator.facts.official_chart import time_chart
from generator.facts.overlaps import not_to_do, overlaps
from generator.facts.shapes import TableFacts, Topic
from generator.facts.shapes.worked_out import (
    ComparisonFacts,
    Disagreement,
    MeasureFacts,
    OfficialFigures,
)
from generator.facts.text import prose
from generator.figures.compare import Comparison, Worked
from generator.figures.official_grid import Grid
from generator.figures.official_parts import groups
from generator.model.choices import CellKind
from generator.model.folders import ForceFolder, Statistic
from generator.wording import day, number, plural, sentence


def topics(folder: ForceFolder, worked: Worked) -> tuple[Topic, ...]:
    """The tables by topic, topics and tables by title."""
    by_topic: dict[str, list[TableFacts]] = {}
    known = worked.comparisons
    for statistic in folder.statistics:
        by_topic.setdefault(statistic.notes.topic, []).append(_table(statistic, folder, known))
    return tuple(
        Topic(title, tuple(sorted(by_topic[title], key=lambda table: table.title)))
        for title in sorted(by_topic)
    )


def official_figures(worked: Worked) -> OfficialFigures:
    """Every computed figure, and every printed one beside the arithmetic."""
    measures, found = worked.measures, worked.comparisons
    wrong = [one for one in found if not one.agrees]
    return OfficialFigures(
        tuple(
            MeasureFacts(m.name, m.row, m.column, m.value, m.unit, m.table, m.key) for m in measures
        ),
        tuple(_comparison(one) for one in found),
        tuple(_disagreement(one) for one in wrong),
        _summary(found, wrong),
    )


def _summary(found: Sequence[Comparison], wrong: Sequence[Comparison]) -> str:
    """How many figures were held against the arithmetic, and how many came out."""
    tested = [one for one in found if one.computed]
    read = len([one for one in wrong if not one.computed])
    right = len([one for one in tested if one.agrees])
    words = f"We held {plural(len(tested), 'printed figure')} against the arithmetic. "
    words += f"{number(right)} came out as printed and {number(len(tested) - right)} did not."
    if read:
        words += f" {plural(read, 'more remark')} came from reading the text, not from arithmetic."
    return words if tested else ""


def _comparison(one: Comparison) -> ComparisonFacts:
    return ComparisonFacts(
        one.table,
        one.row,
        one.column,
        one.printed,
        one.computed,
        one.unrounded,
        one.of,
        one.agrees,
        " ".join(one.note.split()),
    )


def _disagreement(one: Comparison) -> Disagreement:
    gives = one.computed
    if one.unrounded.rstrip("0k%.") != one.computed.rstrip("0k%."):
        gives += f", more exactly {one.unrounded}"
    note = sentence(" ".join(one.note.split()))
    if one.of:
        note = f"{note} We held it against the {one.of}.".strip()
    where = one.subject if one.subject else f"{one.row}, {one.column}"
    return Disagreement(one.table, one.title, where, one.printed, gives, note)


def _table(statistic: Statistic, folder: ForceFolder, known: Sequence[Comparison]) -> TableFacts:
    notes = statistic.notes
    marks, cell_notes = _marks(statistic)
    breaks = tuple(prose(f"Break in the series at {b.at}: {b.note}") for b in notes.breaks)
    columns = [column for column in notes.columns if column.kind is not CellKind.ID]
    ids = [at for at, column in enumerate(notes.columns, 1) if column.kind is CellKind.ID]
    grid = Grid(statistic)
    wrong = [one for one in known if one.table == statistic.name and not one.agrees]
    return TableFacts(
        name=statistic.name,
        title=notes.title,
        source=f"{notes.source}, paragraph {notes.paragraph}",
        published_on=day(notes.published_on),
        published=notes.published_on.isoformat(),
        period=notes.period,
        covers=interval(notes.period),
        link=notes.link or "",
        row_heading=notes.row_heading,
        headings=tuple(column.name for column in columns),
        are_numbers=tuple(column.kind not in _WORDS for column in columns),
        units=tuple(column.unit for column in columns),
        rows=tuple(
            tuple(cell for at, cell in enumerate(row) if at not in ids) for row in statistic.rows
        ),
        definitions=prose(notes.definitions),
        notes=tuple(prose(note) for note in notes.notes) + breaks,
        marks=marks,
        cell_notes=cell_notes,
        id_heading=notes.columns[ids[0] - 1].name if ids else "",
        ids=tuple(row[ids[0]] for row in statistic.rows) if ids else (),
        overlaps=overlaps(grid),
        not_to_do=not_to_do(grid),
        companions=companions(grid, groups(grid, folder.areas)),
        disagreements=tuple(_disagreement(one) for one in wrong),
        chart=time_chart(grid),
    )


_WORDS = (CellKind.TEXT, CellKind.FIGURE, CellKind.PERIOD)


def _marks(statistic: Statistic) -> tuple[tuple[tuple[int, int, int], ...], tuple[str, ...]]:
    """Which cell bears which mark, as (row, column of the row, mark), and the notes by mark."""
    shown = [column for column in statistic.notes.columns if column.kind is not CellKind.ID]
    headings = [statistic.notes.row_heading, *(column.name for column in shown)]
    labels = [row[0] for row in statistic.rows]
    texts: list[str] = []
    marks = []
    for flag in statistic.notes.flags:
        text = f"{flag.flag.value.capitalize()}: {sentence(flag.note)}"
        if text not in texts:
            texts.append(text)
        if flag.column in headings:
            at = (labels.index(flag.row), headings.index(flag.column))
            marks.append((*at, texts.index(text) + 1))
    return tuple(marks), tuple(texts)
