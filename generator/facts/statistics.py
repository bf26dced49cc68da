"""Official tables as shown: values as printed, marks for the cells that need care."""

from collections.abc import Iterable

from generator.facts.shapes import TableFacts, Topic
from generator.facts.text import prose
from generator.model.choices import CellKind
from generator.model.folders import Statistic
from generator.wording import day, sentence


def topics(statistics: Iterable[Statistic]) -> tuple[Topic, ...]:
    """The tables by topic, topics and tables by title."""
    by_topic: dict[str, list[TableFacts]] = {}
    for statistic in statistics:
        by_topic.setdefault(statistic.notes.topic, []).append(_table(statistic))
    return tuple(
        Topic(title, tuple(sorted(by_topic[title], key=lambda table: table.title)))
        for title in sorted(by_topic)
    )


def _table(statistic: Statistic) -> TableFacts:
    notes = statistic.notes
    marks, cell_notes = _marks(statistic)
    breaks = tuple(prose(f"Break in the series at {b.at}: {b.note}") for b in notes.breaks)
    return TableFacts(
        name=statistic.name,
        title=notes.title,
        source=f"{notes.source}, paragraph {notes.paragraph}",
        published_on=day(notes.published_on),
        period=notes.period,
        link=notes.link or "",
        row_heading=notes.row_heading,
        headings=tuple(column.name for column in notes.columns),
        are_numbers=tuple(column.kind is not CellKind.TEXT for column in notes.columns),
        units=tuple(column.unit for column in notes.columns),
        rows=statistic.rows,
        definitions=prose(notes.definitions),
        notes=tuple(prose(note) for note in notes.notes) + breaks,
        marks=marks,
        cell_notes=cell_notes,
    )


def _marks(statistic: Statistic) -> tuple[tuple[tuple[int, int, int], ...], tuple[str, ...]]:
    """Which cell bears which mark, as (row, column of the row, mark), and the notes by mark."""
    headings = [statistic.notes.row_heading, *(c.name for c in statistic.notes.columns)]
    labels = [row[0] for row in statistic.rows]
    texts: list[str] = []
    marks = []
    for flag in statistic.notes.flags:
        text = f"{flag.flag.value.capitalize()}: {sentence(flag.note)}"
        if text not in texts:
            texts.append(text)
        at = (labels.index(flag.row), headings.index(flag.column))
        marks.append((*at, texts.index(text) + 1))
    return tuple(marks), tuple(texts)
