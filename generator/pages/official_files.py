"""What we worked out from official tables, as files: a long list, and the comparison."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from generator.facts.shapes import ForceFacts
from generator.pages import addresses

# The first five are the order that readers of the file rely on; the table comes last.
COLUMNS = ("measure", "row", "column", "value", "unit", "table")


def measure_rows(force: ForceFacts) -> Iterator[tuple[str, ...]]:
    """The lines of measures.csv, headings first."""
    yield COLUMNS
    for one in force.official.measures:
        yield (one.measure, one.row, one.column, one.value, one.unit, one.table)


def official_json(force: ForceFacts) -> Iterator[tuple[str, bytes]]:
    """The measures and the comparison for programs, by address."""
    official = force.official
    measures = [_as_dict(one) for one in official.measures]
    yield addresses.measures_json(force), _json("measures", force, measures)
    comparisons = [
        {**_as_dict(one), "found_by": "arithmetic" if one.computed else "reading"}
        for one in official.comparisons
    ]
    yield (
        addresses.comparison_json(force),
        _json("comparisons", force, comparisons, summary=official.summary),
    )


def _as_dict(row: Any) -> dict[str, Any]:
    """A dataclass that holds texts. `asdict` would copy each of them: that took half of a force's
    pages and files.
    """
    return {one.name: getattr(row, one.name) for one in fields(row)}


def _json(name: str, force: ForceFacts, rows: Iterable[dict[str, Any]], **more: str) -> bytes:
    """A file of one list, an entry a line so that two versions can be compared."""
    lines = ",\n".join(map(json.JSONEncoder(ensure_ascii=False).encode, rows))
    head = json.dumps({"force": force.name, **more}, ensure_ascii=False)[:-1]
    return f'{head}, "{name}": [\n{lines}\n]}}\n'.encode()
