"""What somebody fetches who opens the page of an area, or looks for one, photos left out."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

HEAVIEST_AREA_PAGE = 15_000  # bytes, compressed, with everything that the page loads
AREAS = sorted(
    path.parent.relative_to(path.parents[2]).as_posix()
    for path in (Path(__file__).parents[2] / "neighbourhoods").glob("*/*/neighbourhood.yml")
)


def weight(site: Path, names: set[str]) -> dict[str, int]:
    """How many bytes each file has when it is compressed as a web server does."""
    return {name: len(gzip.compress((site / name).read_bytes(), 9)) for name in sorted(names)}


@pytest.fixture(scope="module")
def loaded(browser: Browser, site: Path, address: str):
    """The files that a browser fetches for a page: those it asks for, and the icon."""

    def load(path: str) -> set[str]:
        context = browser.new_context()
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path, wait_until="networkidle")
        icons = page.eval_on_selector_all("link[rel=icon]", "all => all.map(one => one.href)")
        context.close()
        names = {url.removeprefix(address) for url in [*asked, *icons]}
        return {name if name and name[-1] != "/" else f"{name}index.html" for name in names}

    return load


@pytest.mark.parametrize("area", AREAS)
def test_an_area_page_is_light(loaded, site: Path, area: str) -> None:
    files = {name for name in loaded(f"{area}/") if "/photos/" not in name}
    assert {f"{area}/index.html", "assets/site.css", "assets/icon.svg"} <= files
    parts = weight(site, files)
    assert sum(parts.values()) <= HEAVIEST_AREA_PAGE, parts


def test_a_page_of_newsletters_in_two_languages_is_light(loaded, site: Path) -> None:
    path = "west-yorkshire/halifax/newsletter/"
    assert 'lang="cy"' in (site / path / "index.html").read_text("utf-8")
    parts = weight(site, {name for name in loaded(path) if "/photos/" not in name})
    assert sum(parts.values()) <= HEAVIEST_AREA_PAGE, parts


def test_an_area_page_loads_no_script_and_no_sheet_of_other_pages(loaded) -> None:
    kinds = {name for name in loaded(f"{AREAS[0]}/") if name.startswith("assets/")}
    assert kinds == {"assets/site.css", "assets/icon.svg"}


def test_the_home_page_is_light(loaded, site: Path) -> None:
    parts = weight(site, loaded(""))
    assert "assets/find.js" in parts
    assert sum(parts.values()) <= HEAVIEST_AREA_PAGE, parts
