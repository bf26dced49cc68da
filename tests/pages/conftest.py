"""The example force as facts, and its pages."""

import datetime as dt
from pathlib import Path

import pytest

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, SiteFacts
from generator.facts.site import gather
from generator.pages.page import Page
from generator.pages.site import Renderer, force_pages, home_page, neighbourhood_pages
from generator.reading.everything import read_everything

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site() -> SiteFacts:
    data, _ = read_everything(REPOSITORY / "tests/example/neighbourhoods")
    return gather(data, dt.date(2026, 11, 22))


@pytest.fixture(scope="session")
def force(site) -> ForceFacts:
    return site.forces[0][0]


@pytest.fixture(scope="session")
def place(site) -> NeighbourhoodFacts:
    """Market Ward: every part of a page is filled."""
    return next(place for place in site.forces[0][1] if place.folder == "market-ward")


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return Renderer(REPOSITORY / "theme", "https://www.example.org/")


def all_pages(renderer: Renderer, site: SiteFacts) -> dict[str, Page]:
    pages = [home_page(renderer, site)]
    for force, places in site.forces:
        pages += force_pages(renderer, force, places)
        for place in places:
            pages += neighbourhood_pages(renderer, force, place)
    return {page.path: page for page in pages}


@pytest.fixture(scope="session")
def pages(renderer, site) -> dict[str, Page]:
    return all_pages(renderer, site)
