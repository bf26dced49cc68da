"""The results as tables: ratios first, because seconds belong to one machine on one day."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from benchmarks.cases import (
    COLD,
    ELEVENTY,
    FLOOR,
    HUGO,
    KINDS,
    MKDOCS,
    ONE,
    PAPER,
    TEMPLATE,
    WARM,
)

Results = dict[str, Any]
_PAGES = len(KINDS)  # of each neighbourhood
_BUILDERS = (COLD, HUGO, ELEVENTY, MKDOCS, FLOOR)
_HEAD = """\
# What the benchmarks measured

Written by `make benchmarks`; docs/decisions/0019-speed.md says what was changed because of it.

{machine}

The data is the sample forces again and again under other names, with crime counts of their own: 36 months of 14 types, three sets of priorities, and a boundary for every fourth neighbourhood. Each builder reads the same YAML and CSV files and makes {pages} pages for each neighbourhood with templates of its own. Only MkDocs is given pages that are ready but for their frame. We alone also check the data against every rule, hide small counts, draw outlines, tell chance from change, and write the downloads, the pages of forces and of prose, and the manifest.

Compare the columns, not the seconds. The processor's seconds count the work of every process.
"""  # noqa: E501


def written(results: Results) -> str:
    """The whole file `results.md`."""
    sizes = sorted({int(size) for size in results["cases"]})
    parts = [
        _HEAD.format(machine=" ".join(results["machine"]), pages=_PAGES),
        "## A whole build, without newsletters\n",
        _table(_whole(results, sizes)),
        "## Ours, after a change\n",
        _table(_changes(results, sizes)),
        "## Whether it grows with the size\n",
        _table(_growth(results, sizes)),
        "## Whether the pages are the same: bytes a page\n",
        _table(_weights(results, sizes)),
    ]
    return "\n".join(parts)


def quoted(results: Results) -> str:
    """The few lines of it that README.md shows."""
    beside_hugo = [int(size) for size, found in results["cases"].items() if HUGO in found]
    largest = max(beside_hugo or map(int, results["cases"]))
    return _table(_short(results["cases"][str(largest)], largest))


def _short(found: Results, size: int) -> Iterator[Sequence[str]]:
    yield f"{size:,} neighbourhoods", "seconds", "of Hugo's time"
    for name in (COLD, ONE, WARM, TEMPLATE, HUGO):
        if name in found:
            yield name, _seconds(found[name]["wall"]), _ratio(found, name, HUGO, "wall")


def _table(rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first row is the heading, all columns but the first are numbers."""
    head, *others = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *others]
    return "".join(f"| {' | '.join(row)} |\n" for row in lines)


def _whole(results: Results, sizes: Sequence[int]) -> Iterator[Sequence[str]]:
    columns = ("seconds (processor)", "of Hugo's", "pages a second", "MB")
    yield ("", *(f"{size:,}: {column}" for size in sizes for column in columns))
    for name in _BUILDERS:
        row = [name]
        for size in sizes:
            found = results["cases"][str(size)]
            row += _one(found, name, size)
        yield row


def _one(found: Results, name: str, size: int) -> tuple[str, str, str, str]:
    if name not in found:
        return "", "", "", ""
    wall, cpu, memory = (found[name][part] for part in ("wall", "cpu", "memory"))
    return (
        f"{_seconds(wall)} ({_seconds(cpu)})",
        _ratio(found, name, HUGO, "wall"),
        f"{_PAGES * size / wall:,.0f}",
        f"{memory:,}" if memory else "",
    )


def _changes(results: Results, sizes: Sequence[int]) -> Iterator[Sequence[str]]:
    yield ("seconds (processor)", *(f"{size:,}" for size in sizes))
    for name in (COLD, TEMPLATE, ONE, WARM, PAPER):
        found = [results["cases"][str(size)].get(name) for size in sizes]
        cells = (f"{_seconds(f['wall'])} ({_seconds(f['cpu'])})" if f else "" for f in found)
        yield (name, *cells)


def _growth(results: Results, sizes: Sequence[int]) -> Iterator[Sequence[str]]:
    yield ("milliseconds of processor time a neighbourhood", *(f"{size:,}" for size in sizes))
    for name in (COLD, HUGO):
        found = [results["cases"][str(size)].get(name) for size in sizes]
        each = zip(found, sizes, strict=True)
        yield (name, *(f"{f['cpu'] / size * 1000:.1f}" if f else "" for f, size in each))


def _weights(results: Results, sizes: Sequence[int]) -> Iterator[Sequence[str]]:
    found = results["cases"][str(sizes[0])]
    yield ("", *KINDS, "all together, of ours")
    whole = sum(found[COLD]["bytes"].values()) if COLD in found else 0
    for name in (COLD, HUGO, ELEVENTY, MKDOCS):
        sizes_of = found.get(name, {}).get("bytes")
        if sizes_of and whole:
            share = f"{sum(sizes_of.values()) / whole:.2f}"
            yield (name, *(f"{sizes_of[kind]:,}" for kind in KINDS), share)


def _seconds(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _ratio(found: Results, name: str, other: str, part: str) -> str:
    if name not in found or other not in found:
        return ""
    return f"{found[name][part] / found[other][part]:.2f}"
