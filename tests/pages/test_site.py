"""Every page of the example: its parts, its links, its order, its size."""

import dataclasses
import gzip
import posixpath
from itertools import pairwise
from pathlib import Path

import pytest

from generator.facts.shapes import SiteFacts
from generator.pages.site import (
    force_downloads,
    force_pages,
    home_page,
    neighbourhood_downloads,
    neighbourhood_pages,
)

from .conftest import REPOSITORY, all_pages
from .parsed import parsed

AREA = "westshire/market-ward/"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PATHS = [
    "",
    "westshire/",
    "westshire/performance/",
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
        assert frame.attributes["role"] == "region"
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
def test_no_style_no_script_no_request_elsewhere(pages, path):
    for element in body(pages, path).all():
        assert element.tag not in ("script", "style", "iframe", "link", "form")
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


def test_the_order_of_the_area_page(pages):
    headings = [h.text for h in body(pages, AREA).all("h2")]
    assert headings == [
        "On this page",
        "Your team",
        "Get in touch",
        "Priorities, October to December 2026",
        "Meet us",
        "Have your say",
        "You said, we did",
        "Crime",
        "Watch schemes",
        "Where else to turn",
        "Newsletter",
    ]


def test_what_the_area_page_tells(pages, place, force):
    text = body(pages, AREA).text
    for told in (
        "PC Jo Lindqvist",
        "Sergeant Vacant",
        "New: joined on 14 September 2026.",
        "PCSO Alex Brook, PCSO. Left on 11 September 2026.",
        "Insp Robin Ash",
        "market@westshire.example.org",
        "We answer every question to a neighbourhood team within 72 hours.",
        "If you have not heard from us within 72 hours, write to the inspector of the district.",
        "recourse@westshire.example.org",
        "You told us The same people steal",
        "Next review 31 December 2026",
        "Crime data and local knowledge",
        "Friday 27 November 2026, 10am to 11:30am",
        "What should we work on next? Open",
        "We did, 14 August 2026 The council has put in two new lights.",
        place.crime.headline,
        place.crime.missing,
        "31 members, 2 co-ordinators",
        "Westmarket Council",
        "a stall at the library",
    ):
        assert told in text


def test_a_phone_is_never_the_only_way(pages):
    panel = body(pages, AREA).all("section")[0]
    links = [link.attributes["href"] for link in panel.all("a")]
    assert links[1] == "mailto:market@westshire.example.org"
    assert "tel:+441632960111" in links


def test_what_is_not_there_is_said(renderer, force, place):
    bare = dataclasses.replace(
        place, meetings=(), past_meetings=(), consultations=(), plan=(), you_said_we_did=(),
        watch=(), crime=None, partners=(), phone=None, postal_address=(), links=(), leavers=(),
        leaders=(), wards=(), parishes=(), places=(),
    )  # fmt: skip
    pages = {page.path: page for page in neighbourhood_pages(renderer, force, bare)}
    assert f"{AREA}crime/" not in pages
    text = body(pages, AREA).text
    assert "No date is set yet" in text
    assert "No question is open now" in text
    assert "There are no crime figures for Market Ward yet." in text
    assert "There is no Watch scheme here yet." in text
    assert "You said, we did" not in [h.text for h in body(pages, AREA).all("h2")]


def test_a_cancelled_meeting_says_so(renderer, force, place):
    off = dataclasses.replace(place.meetings[0], status="cancelled")
    page = next(neighbourhood_pages(renderer, force, dataclasses.replace(place, meetings=(off,))))
    assert "Cuppa with a Copper Cancelled" in parsed(str(page.body)).text


def test_the_ledger_tells_what_came_of_it(pages):
    page = body(pages, f"{AREA}priorities/")
    cycles = [h.text for h in page.all("h2")][1:]
    assert cycles == ["October to December 2026 Now", "July to September 2026"]
    text = page.text
    assert "What came of it Speeds over 35 miles an hour fell" in text
    assert "Cars racing in Bridge Street Closed" in text


def test_home_is_found_by_ward_parish_place_and_former_name(pages):
    text = body(pages, "").text
    for name in ("Market Ward", "Bridge", "Westmarket", "Cattle Market", "West Westshire"):
        assert name in text
    assert text.startswith("In an emergency, call 999.")


def test_official_tables_name_their_source(pages):
    text = body(pages, "westshire/performance/").text
    assert "Westshire performance report, paragraph 2.1" in text
    assert "Published on 20 April 2026" in text
    assert "as it was printed in its source" in text
    assert "They are history" in text


def test_without_official_tables_there_is_no_such_page(renderer, site):
    force, places = site.forces[0]
    (page,) = force_pages(renderer, dataclasses.replace(force, statistics=()), places)
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
