"""Official tables made of texts, for tests, and the sample force's own."""

import functools
from collections.abc import Sequence
from pathlib import Path

from generator.figures.compare import Worked, worked_out
from generator.figures.official import of_table
from generator.figures.official_measure import Measure
from generator.model.areas import Area
from generator.model.folders import ForceFolder, Statistic
from generator.reading.everything import read_everything
from generator.reading.statistics import read_statistic

ROOT = Path(__file__).parents[2]
NOTES = """\
title: A table
topic: Tests
source: A report
paragraph: "1"
published_on: 2026-04-20
period: as stated
"""


@functools.cache
def derbyshire() -> ForceFolder:
    data, _ = read_everything(ROOT / "neighbourhoods")
    return next(folder for folder in data.forces if folder.folder == "derbyshire")


@functools.cache
def worked() -> Worked:
    return worked_out(derbyshire())


def table(rows: Sequence[Sequence[str]], columns: str, more: str = "") -> Statistic:
    """A table from its rows, headings first. `columns` are the lines of its columns."""
    notes = f"{NOTES}row_heading: {rows[0][0]}\ncolumns:\n{columns}{more}"
    lines = [",".join(f'"{cell}"' for cell in row) for row in rows]
    found, problems = read_statistic("t", notes, "\n".join(lines) + "\n", "t.yml", "t.csv")
    assert not problems, problems
    return found


def column(name: str, kind: str = "count", **more: str) -> str:
    """The lines of a column."""
    lines = [f"  - name: {name}", f"    kind: {kind}", "    unit: things"]
    return "\n".join([*lines, *(f"    {key}: {value}" for key, value in more.items())]) + "\n"


def values(statistic: Statistic, areas: Sequence[Area] = ()) -> dict[tuple[str, str], str]:
    """The value of each measure, by its name and key."""
    return {(m.name, m.key): m.value for m in of_table(statistic, areas)}


def by_key() -> dict[tuple[str, str, str], Measure]:
    """The sample force's measures, by table, name and key."""
    return {(m.table, m.name, m.key): m for m in worked().measures}
