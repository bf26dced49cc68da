"""What the rows of an official table are called: names that no two of them share."""

from collections.abc import Sequence

from generator.model.choices import CellKind
from generator.model.statistics import Column


def row_names(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[str]:
    """A name for each row: its id; else its first cell, with the row's other words if others share
    it; else with its number.
    """
    ids = [at for at, column in enumerate(columns, 1) if column.kind is CellKind.ID]
    if ids:
        return [row[ids[0]] for row in rows]
    words = [at for at, column in enumerate(columns, 1) if column.kind is CellKind.TEXT]
    firsts = [row[0] for row in rows]
    names: list[str] = []
    for row in rows:
        others = "; ".join(row[at] for at in words if row[at])
        shared = firsts.count(row[0]) > 1 and others
        name = f"{row[0]}: {others}" if shared else row[0]
        names.append(name if name not in names else f"{name} (row {len(names) + 1})")
    return names
