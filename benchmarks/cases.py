"""What is measured: each builder from nothing, and ours after changes."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import ours, workshop
from benchmarks.measure import Failed, Measured, measured
from benchmarks.peers import eleventy, hugo, mkdocs

# Ways to build, by the name that results give them, and up to which size they are measured
# unless more is asked for: the slow ones would take longer than all the rest.
COLD, WARM = "ours, from nothing", "ours, nothing changed"
ONE, TEMPLATE = "ours, one neighbourhood's priorities changed", "ours, a template changed"
PAPER, FLOOR = "ours, from nothing, newsletters included", "our templates and a write alone"
HUGO, ELEVENTY, MKDOCS = "Hugo", "Eleventy", "MkDocs with Material"
# The floor has all facts in memory at once.
LARGEST = {PAPER: 250, FLOOR: 1_000, ELEVENTY: 1_000, MKDOCS: 250}
PEERS = (HUGO, ELEVENTY, MKDOCS)
KINDS = ("area", "priorities", "crime", "newsletter")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to measure. `before` is done each time and not measured; it gets the run's number.
    `site` is where the pages are then, if they are to be weighed.
    """

    name: str
    before: Callable[[int], object]
    run: Callable[[], Measured]
    site: Path | None = None
    again: bool = True


def cases(size: int, shell: str) -> Iterator[Case]:
    """Everything for one size, in an order in which each leaves what the next needs."""
    folder = workshop.project(size)
    ours.prepare(folder)
    yield from _ours(folder)
    yield _hugo(folder, shell)
    yield _eleventy(folder, shell)
    yield _mkdocs(folder)
    yield Case(PAPER, lambda _: ours.forget(folder), lambda: _build(folder, newsletters=True))


def _ours(folder: Path) -> Iterator[Case]:
    def build() -> Measured:
        return _build(folder, newsletters=False)

    def change(number: int) -> None:
        workshop.spoil(folder)
        ours.change_priorities(folder, number)

    yield Case(COLD, lambda _: ours.forget(folder), build, folder / "site")
    yield Case(WARM, lambda _: None, build)
    yield Case(ONE, change, build)
    yield Case(TEMPLATE, lambda number: ours.change_template(folder, number), build, again=False)
    pages = folder / "floor"
    yield Case(FLOOR, lambda _: shutil.rmtree(pages, ignore_errors=True), lambda: _floor(folder))


def _build(folder: Path, *, newsletters: bool) -> Measured:
    return measured(ours.command(folder, newsletters=newsletters), workshop.ROOT)


def _floor(folder: Path) -> Measured:
    """The floor says itself how long it took: what comes before must not be measured."""
    command = [sys.executable, "-m", "benchmarks.floor", str(folder), str(folder / "floor")]
    done = subprocess.run(command, cwd=workshop.ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(done.stderr)
    wall, cpu = json.loads(done.stdout)
    return Measured(wall, cpu, 0)


def _hugo(folder: Path, shell: str) -> Case:
    project = folder / "hugo"

    def prepare(_: int) -> None:
        hugo.prepare(project, folder / "neighbourhoods", shell)

    def run() -> Measured:
        return measured(hugo.command(workshop.hugo(), project), project)

    workshop.hugo()
    return Case(HUGO, prepare, run, project / "public")


def _eleventy(folder: Path, shell: str) -> Case:
    project = folder / "eleventy"
    package = eleventy.TEMPLATES / "package.json"

    def prepare(_: int) -> None:
        modules = workshop.eleventy(package)
        eleventy.prepare(project, folder / "neighbourhoods", shell, modules)

    def run() -> Measured:
        return measured(eleventy.command(workshop.eleventy(package)), project)

    return Case(ELEVENTY, prepare, run, project / "public", again=False)


def _mkdocs(folder: Path) -> Case:
    project = folder / "mkdocs"

    def run() -> Measured:
        return measured(mkdocs.command(), project)

    def prepare(_: int) -> None:
        mkdocs.prepare(project, folder / "site")

    return Case(MKDOCS, prepare, run, project / "public", again=False)


def weigh(site: Path) -> dict[str, int]:
    """The mean size in bytes of each kind of page of the neighbourhoods in a site."""
    found: dict[str, list[int]] = {kind: [] for kind in KINDS}
    for page in site.glob("*/*/priorities/index.html"):
        own = page.parent.parent
        for kind in KINDS:
            path = own / ("index.html" if kind == "area" else f"{kind}/index.html")
            found[kind].append(path.stat().st_size)
    return {kind: round(sum(sizes) / len(sizes)) for kind, sizes in found.items() if sizes}
