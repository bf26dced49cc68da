"""The whole sample site: links, headings, weight, and what must stand on every page."""

import itertools
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.build import Outcome
from generator.publishing.project import Project

FORCES = ("derbyshire", "staffordshire", "thames-valley", "west-yorkshire")


class Outline(HTMLParser):
    """The parts of a page that the tests look at."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        self.tags.append((tag, named))
        if found := named.get("href") or named.get("src"):
            self.links.append(found)
        if found := named.get("id"):
            self.ids.append(found)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Outline]:
    return {
        path.relative_to(site).as_posix(): Outline(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def areas(site: Path) -> list[Path]:
    return [path.parent for force in FORCES for path in sorted((site / force).glob("*/newsletter"))]


def test_the_sample_data_have_nothing_to_fix(built: tuple[Project, Outcome]) -> None:
    _, outcome = built
    assert not [problem for problem in outcome.problems if problem.must_fix]


def test_every_neighbourhood_has_its_pages_and_its_newsletter(site: Path) -> None:
    found = areas(site)
    counts = {force: sum(path.parent.name == force for path in found) for force in FORCES}
    assert counts["derbyshire"] >= 6
    assert all(counts[force] >= 3 for force in FORCES)
    for area in found:
        for page in ("", "priorities", "crime", "newsletter"):
            assert (area / page / "index.html").is_file()
        assert (area / "newsletter" / f"{area.name}-newsletter.pdf").is_file()


def test_every_link_within_the_site_leads_somewhere(site: Path, pages: dict[str, Outline]) -> None:
    lost = []
    for name, page in pages.items():
        if name == "404.html":
            continue  # shown at any address, so its links start at the root of the real site
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (site / name).parent / unquote(parts.path) if parts.path else site / name
            if target.is_dir():
                target /= "index.html"
            key = target.resolve().relative_to(site.resolve()).as_posix()
            missing = not target.is_file()
            if missing or (parts.fragment and parts.fragment not in pages[key].ids):
                lost.append((name, link))
    assert not lost


def test_no_link_runs_a_script_or_leaves_https(pages: dict[str, Outline]) -> None:
    schemes = {urlsplit(link).scheme for page in pages.values() for link in page.links}
    assert schemes <= {"", "https", "mailto", "tel", "sms"}


def test_headings_are_in_order(pages: dict[str, Outline]) -> None:
    for name, page in pages.items():
        levels = page.headings
        in_main = levels[: levels.index(2)] if 2 in levels else levels
        assert levels.count(1) == 1, name
        assert 1 in in_main, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), name


def test_ids_are_used_once(pages: dict[str, Outline]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_nothing_runs_or_is_styled_inline(pages: dict[str, Outline]) -> None:
    for name, page in pages.items():
        for tag, attributes in page.tags:
            assert tag not in ("style", "iframe", "object", "embed"), name
            assert not [key for key in attributes if key.startswith("on") or key == "style"], name


def test_the_search_box_is_the_only_script(pages: dict[str, Outline]) -> None:
    """Beside it stand only data for search engines, which nothing runs."""
    for name, page in pages.items():
        scripts = [attributes for tag, attributes in page.tags if tag == "script"]
        run = [s for s in scripts if s.get("type") != "application/ld+json"]
        lists = name == "index.html" or name in [f"{force}/index.html" for force in FORCES]
        source = f"{'../' * name.count('/')}assets/find.js"
        assert run == ([{"src": source, "defer": None}] if lists else []), name


def test_every_page_of_a_force_says_that_it_is_an_example(site: Path) -> None:
    for force in FORCES:
        for path in (site / force).rglob("*.html"):
            assert "invented" in path.read_text(encoding="utf-8"), path


def test_the_promise_and_the_recourse_stand_on_every_area_page(site: Path) -> None:
    for area in areas(site):
        text = (area / "index.html").read_text(encoding="utf-8")
        assert "72 hours" in text, area


def test_no_placeholder_and_no_shell_is_published(site: Path) -> None:
    assert not (site / "shell").exists()
    for path in site.rglob("*.html"):
        assert "[[slot:" not in path.read_text(encoding="utf-8")


def test_only_what_is_public_is_published(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}
    seen = {".html", ".css", ".js", ".svg", ".png", ".webp", ".pdf"}
    assert endings <= seen | {".csv", ".json", ".xml", ".txt"}


def test_every_official_table_is_shown(site: Path) -> None:
    page = (site / "derbyshire" / "performance" / "index.html").read_text(encoding="utf-8")
    folder = site / "derbyshire" / "performance"
    files = {path.name for path in folder.glob("*.csv")}
    tables = files - {"measures.csv"}  # what we worked out from them
    assert len(tables) == 13
    assert all(name in page for name in files)
    assert page.count("<caption") >= 13  # and one for each table of what we worked out
