"""Every generated file of the site, written to a staging folder."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.facts.shapes import Directory, ForceFacts, Listed, NeighbourhoodFacts
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
from generator.publishing.photos import Photos, leaders

# The typesetter takes a while to load, and is not needed for pages alone.
if TYPE_CHECKING:
    from generator.publishing.newsletters import Newsletters


@dataclass(frozen=True, slots=True)
class Written:
    """What was written into the stage: digests by address; what there is to say about it; and the
    addresses of newsletters that are made later.
    """

    files: dict[str, str]
    problems: tuple[Problem, ...] = ()
    waiting: tuple[str, ...] = ()


class Writer:
    """Writes pages, photos, downloads and newsletters into the folder `stage`.

    Without `newsletters` none are made: for measuring what pages cost.
    """

    def __init__(
        self,
        stage: Path,
        shells: tuple[Shell, ...],
        renderer: Renderer,
        photos: Photos,
        newsletters: "Newsletters | None",
    ) -> None:
        self._stage = stage
        self._shells = shells
        self._renderer = renderer
        self._photos = photos
        self._newsletters = newsletters

    def home(self, site: Directory) -> Written:
        """The home page."""
        page = self._page(home_page(self._renderer, site))
        return self._write([page, *find_files(addresses.HOME, site.forces)])

    def force(self, force: ForceFacts, places: Sequence[Listed]) -> Written:
        """The pages, photos and downloads of a force, without its neighbourhoods'."""
        photos, problems = self._photos.of(leaders(force))
        files = [
            *map(self._page, force_pages(self._renderer, force, places)),
            *force_downloads(force),
            *find_files(addresses.force_page(force), [(force, places)]),
            *photos,
        ]
        return self._write(files, problems)

    def neighbourhood(
        self, force: ForceFacts, place: NeighbourhoodFacts, *, later: bool = False
    ) -> Written:
        """The pages, photos, downloads and newsletters of a neighbourhood; the newsletters that
        must be typeset for it `later`, if so wanted.
        """
        made = self._newsletters.of(force, place, later=later) if self._newsletters else None
        listed = made.listed if made else ()
        photos, problems = self._photos.of(place.officers)
        files = [
            *map(self._page, neighbourhood_pages(self._renderer, force, place, listed)),
            *neighbourhood_downloads(place),
            *photos,
            *(made.files if made else ()),
        ]
        written = self._write(files, problems + (made.problems if made else []))
        return replace(written, waiting=tuple(made.waiting)) if made else written

    def _page(self, page: Page) -> tuple[str, bytes]:
        html = self._shells[page.path.count("/")].stamp(page)
        return f"{page.path}index.html", html.encode()

    def _write(
        self, files: Iterable[tuple[str, bytes]], problems: Iterable[Problem] = ()
    ) -> Written:
        digests = {}
        for name, content in files:
            path = self._stage / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            digests[name] = hashlib.sha256(content).hexdigest()
        return Written(digests, tuple(problems))
