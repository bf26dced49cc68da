"""Every generated file of the site, written to a staging folder over all cores."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, SiteFacts
from generator.facts.shapes.worked_out import OfficialFigures
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.shell import Shell
from generator.pages.site import (
    Renderer,
    find_files,
    force_downloads,
    force_pages,
    home_page,
    neighbourhood_downloads,
    neighbourhood_pages,
)
from generator.problems import Problem
from generator.publishing.newsletters import Newsletters
from generator.publishing.photos import Photos, leaders

Progress = Callable[[int, int], None]

# Starting a process costs as much as writing about this many neighbourhoods.
WORTH_A_PROCESS = 12
_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Task:
    """What every worker needs to know: where things come from and where they go."""

    stage: Path
    neighbourhoods: Path
    theme: Path
    cache: Path
    site_url: str
    shells: tuple[Shell, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some neighbourhoods of one force, written by one worker."""

    force: ForceFacts
    places: tuple[NeighbourhoodFacts, ...]


class Writer:
    """Writes pages, photos, downloads and newsletters. One a process: templates are compiled
    once.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._renderer = Renderer(task.theme, task.site_url)
        self._photos = Photos(task.neighbourhoods, task.cache)
        self._newsletters = Newsletters(task.neighbourhoods, task.theme, task.cache, task.site_url)

    def home(self, site: SiteFacts) -> None:
        """The home page."""
        self._page(home_page(self._renderer, site))
        self._files(find_files(addresses.HOME, site.forces))

    def force(self, force: ForceFacts, places: tuple[NeighbourhoodFacts, ...]) -> list[Problem]:
        """The pages, photos and downloads of a force, without its neighbourhoods'."""
        for page in force_pages(self._renderer, force, places):
            self._page(page)
        self._files(force_downloads(force))
        self._files(find_files(addresses.force_page(force), [(force, places)]))
        photos, problems = self._photos.of(leaders(force))
        self._files(photos)
        return problems

    def neighbourhood(self, force: ForceFacts, place: NeighbourhoodFacts) -> list[Problem]:
        """The pages, photos, downloads and newsletter of a neighbourhood."""
        for page in neighbourhood_pages(self._renderer, force, place):
            self._page(page)
        self._files(neighbourhood_downloads(place))
        photos, problems = self._photos.of(place.officers)
        self._files(photos)
        newsletters, more = self._newsletters.of(force, place)
        self._files(newsletters)
        return problems + more

    def _page(self, page: Page) -> None:
        html = self._task.shells[page.path.count("/")].stamp(page)
        self._files([(f"{page.path}index.html", html.encode())])

    def _files(self, files: Iterable[tuple[str, bytes]]) -> None:
        for name, content in files:
            path = self._task.stage / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def write_files(site: SiteFacts, task: Task, progress: Progress) -> list[Problem]:
    """Write everything that is generated into the stage. Returns the photos' and newsletters'
    problems.
    """
    writer = Writer(task)
    writer.home(site)
    problems: list[Problem] = []
    for force, places in site.forces:
        problems += writer.force(force, places)
    chunks = _chunks(site)
    total = sum(len(chunk.places) for chunk in chunks)
    done = 0
    for count, found in _carry_out(chunks, writer, task):
        done += count
        problems += found
        progress(done, total)
    return problems


def _chunks(site: SiteFacts) -> list[Chunk]:
    """The neighbourhoods in small parts, without the force's thousands of official measures: only
    its own page shows them, and each part is copied to another process.
    """
    return [
        Chunk(replace(force, official=OfficialFigures()), places[start : start + _CHUNK])
        for force, places in site.forces
        for start in range(0, len(places), _CHUNK)
    ]


def _carry_out(
    chunks: list[Chunk], writer: Writer, task: Task
) -> Iterator[tuple[int, list[Problem]]]:
    """The chunks' results as they come, from this process or from as many as are worth it."""
    neighbourhoods = sum(len(chunk.places) for chunk in chunks)
    workers = min(os.cpu_count() or 1, neighbourhoods // WORTH_A_PROCESS)
    if workers < 2:
        for chunk in chunks:
            yield _write_chunk(writer, chunk)
        return
    with _pool(workers, task) as pool:
        yield from pool.map(_write_in_worker, chunks)


def _pool(workers: int, task: Task) -> Executor:
    """Fresh processes rather than forks: a fork in a program with threads can hang."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(task,))


_writer_here: Writer | None = None


def _start_worker(task: Task) -> None:
    global _writer_here
    _writer_here = Writer(task)


def _write_in_worker(chunk: Chunk) -> tuple[int, list[Problem]]:
    assert _writer_here is not None  # noqa: S101 - the pool's initializer has run
    return _write_chunk(_writer_here, chunk)


def _write_chunk(writer: Writer, chunk: Chunk) -> tuple[int, list[Problem]]:
    problems = []
    for place in chunk.places:
        problems += writer.neighbourhood(chunk.force, place)
    return len(chunk.places), problems
