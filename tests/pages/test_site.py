"""Every page of the example: its parts, its links, its order, its size."""

import dataclasses
import gzip
import posixpath
from itertools import pairwise
from pathlib import Path

import pytest

from generator.facts.shapes import SiteFacts
from generator.pages import addresses
from generator.pages.site import (
    force_downloads,
    force_pages,
    home_page,
    neighbourhood_downloads,
)

from .conftest import REPOSITORY, all_pages
from .parsed import parsed

AREA = "westshire/market-ward/"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PATHS = [
    "",
    "westshire/",
    "westshire/performance/",
    "westshire/watch/",
    "westshire/hill-villages/",
    "westshire/hill-villages/priorities/",
    "westshire/hill-villages/newsletter/",
    "westshire/market-ward/",
    "westshire/market-ward/priorities/",
    "westshire/market-ward/crime/",
    "westshire/market-ward/newsletter/",
]
each_page = pytest.mark.parametrize("path", PATHS)


def body(pages, path):
    return parsed(str(pages[path].body))


def test_these_pages_exist(pages):
    assert sorted(pages) == sorted(PATHS)


@each_page
def test_one_h1_and_no_level_left_out(pages, path):
    levels = [int(heading.tag[1]) for heading in body(pages, path).all(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@each_page
def test_no_heading_is_empty(pages, path):
    assert all(heading.text for heading in body(pages, path).all(*HEADINGS))


@each_page
def test_names_within_a_page_are_unique_and_found(pages, path):
    elements = body(pages, path).all()
    names = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(names) == len(set(names))
    for element in elements:
        assert set(element.attributes.get("aria-labelledby", "").split()) <= set(names)


@each_page
def test_tables_have_captions_scopes_and_a_frame_for_the_keyboard(pages, path):
    html = body(pages, path)
    frames = [e for e in html.all("div") if e.attributes.get("class") == "table-scroll"]
    assert len(frames) == len(html.all("table"))
    for frame in frames:
        caption = frame.all("caption")[0]
        assert caption.text
        assert frame.attributes["role"] == "group"
        assert frame.attributes["tabindex"] == "0"
        assert frame.attributes["aria-labelledby"] == caption.attributes["id"]
        assert {e.attributes["scope"] for e in frame.all("thead")[0].all("th")} == {"col"}
        for row in frame.all("tbody")[0].all("tr"):
            assert row.children[0].attributes["scope"] == "row"
            assert len(row.children) == len(frame.all("thead")[0].all("th"))


@each_page
def test_links_have_words_of_their_own(pages, path):
    assert all(link.text for link in body(pages, path).all("a"))


@each_page
def test_no_style_no_request_elsewhere_and_no_script_but_the_search_box(pages, path):
    for element in body(pages, path).all():
        assert element.tag not in ("style", "iframe", "link")
        assert "action" not in element.attributes
        if element.tag == "script":
            assert element.attributes["src"] == addresses.relative(path, "assets/find.js")
            assert not element.inside
        assert "style" not in element.attributes
        assert not element.attributes.get("src", "").startswith("http")


def prose_pages() -> set[str]:
    """The addresses of the pages that MkDocs makes."""
    names = {file.stem for file in (REPOSITORY / "content").glob("*.md")}
    return {f"{name}/" for name in names - {"index"}}


def published_files(site: SiteFacts) -> set[str]:
    """Downloads and newsletters."""
    files = set()
    for force, places in site.forces:
        files |= {name for name, _ in force_downloads(force)}
        for place in places:
            files |= {name for name, _ in neighbourhood_downloads(place)}
            files.add(f"{place.address}newsletter/{place.newsletter_file}")
    return files


def links_of(page):
    for html in (page.body, page.notice):
        for element in parsed(str(html)).all("a"):
            yield element.attributes["href"]
    yield from (link for _, link in page.breadcrumb if link)


@each_page
def test_links_within_the_site_lead_somewhere(pages, site, path):
    known = set(pages) | prose_pages() | published_files(site)
    for link in links_of(pages[path]):
        if link.startswith(("https://", "mailto:", "tel:", "sms:")):
            continue
        assert not link.startswith("/")
        address, _, name = link.partition("#")
        target = posixpath.normpath(posixpath.join("/", path, address))[1:]
        target += "/" if target and "." not in target else ""
        assert target in known, link
        if name:
            ids = [e.attributes.get("id") for e in body(pages, target).all()]
            assert name in ids, link


@each_page
def test_head(pages, path):
    page = pages[path]
    assert page.title
    assert 20 < len(page.description) < 300
    assert (page.lang, page.direction) == ("en-GB", "ltr")
    assert [link for _, link in page.breadcrumb][-1:] in ([], [""])


def test_titles_are_unique(pages):
    titles = [page.title for page in pages.values()]
    assert len(titles) == len(set(titles))


def test_the_way_back(pages):
    assert pages[f"{AREA}crime/"].breadcrumb == (
        ("Home", "../../../"),
        ("Westshire Police", "../../"),
        ("Market Ward", "../"),
        ("Crime", ""),
    )


@each_page
def test_every_page_of_an_example_says_so(pages, path):
    notice = parsed(str(pages[path].notice)).text
    assert "This is an example" in notice
    assert "22 November 2026" in notice
    assert "invented" in notice


def test_a_real_force_has_no_notice(renderer, site):
    force, places = site.forces[0]
    real = dataclasses.replace(force, example=False)
    pages = all_pages(renderer, SiteFacts(((real, places),)))
    assert {str(page.notice).strip() for page in pages.values()} == {""}


def test_without_official_tables_there_is_no_such_page(renderer, site):
    force, places = site.forces[0]
    (page,) = force_pages(renderer, dataclasses.replace(force, statistics=(), watch=None), places)
    assert "performance" not in str(page.body).lower()


def test_right_to_left(renderer, site):
    force, places = site.forces[0]
    (page, *_) = force_pages(renderer, dataclasses.replace(force, language="ur"), places)
    assert (page.lang, page.direction) == ("ur", "rtl")


def test_an_area_page_is_small(pages):
    """15 kB with the shell, which takes less than 3."""
    assert len(gzip.compress(pages[AREA].body.encode(), 6)) < 12_000


def test_the_same_facts_give_the_same_bytes(renderer, site, pages):
    assert all_pages(renderer, site) == pages
    assert home_page(renderer, site) == pages[""]


def test_templates_call_nothing_from_outside():
    for template in Path(REPOSITORY / "theme/pages").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert "| safe" not in text, template
        assert " style=" not in text, template
