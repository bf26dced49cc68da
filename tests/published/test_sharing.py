"""What search engines and people who share a link find of the whole sample site."""

import json
import re
import struct
import xml.etree.ElementTree as ElementTree
from html import unescape
from pathlib import Path

import pytest

from generator.build import Outcome
from generator.publishing.project import Project
from tests.pages.schema import faults, things

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LARGEST_PICTURE = 20_000
NOT_FOUND = "404.html"
LONGEST_TITLE = 70


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def site_url(built: tuple[Project, Outcome]) -> str:
    return built[0].site_url


def meta(html: str, name: str) -> list[str]:
    return re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)">', html)


def canonical(html: str) -> list[str]:
    return re.findall(r'<link rel="canonical" href="([^"]*)">', html)


def test_the_sitemap_lists_the_pages_that_there_are(site, texts, site_url) -> None:
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    listed = [place.text for place in root.iter(f"{SPACE}loc")]
    pages = {name for name in texts if name != NOT_FOUND}
    assert sorted(listed) == sorted(site_url + name.removesuffix("index.html") for name in pages)


def test_robots_are_told_where_it_is(site, site_url) -> None:
    assert f"Sitemap: {site_url}sitemap.xml\n" in (site / "robots.txt").read_text("utf-8")


def test_every_page_has_one_address_of_its_own(texts, site_url) -> None:
    for name, html in texts.items():
        if name != NOT_FOUND:
            own = site_url + name.removesuffix("index.html")
            assert canonical(html) == [own], name
            assert meta(html, "og:url") == [own], name
    assert canonical(texts[NOT_FOUND]) == []
    assert meta(texts[NOT_FOUND], "robots") == ["noindex"]


def test_every_page_can_be_shared(site, texts, site_url) -> None:
    for name, html in texts.items():
        for part in ("title", "description", "type", "locale", "site_name", "image"):
            (said,) = meta(html, f"og:{part}")
            assert said, (name, part)
        assert re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", meta(html, "og:locale")[0]), name
        picture = meta(html, "og:image")[0].removeprefix(site_url)
        assert (site / picture).is_file(), name


def test_the_picture_is_light_and_of_the_size_that_is_promised(site) -> None:
    picture = (site / "assets/share.png").read_bytes()
    assert len(picture) <= LARGEST_PICTURE
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)


def test_no_two_pages_have_one_title_and_none_is_too_long_to_read(texts) -> None:
    titles = [unescape(re.search("<title>(.*?)</title>", html)[1]) for html in texts.values()]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if len(title) > LONGEST_TITLE] == []


def test_every_block_of_data_is_whole(texts, site_url) -> None:
    for name, html in texts.items():
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html):
            for thing in things(json.loads(block)):
                assert list(faults(thing, site_url)) == [], name


def test_every_page_of_a_force_has_its_colour(site, texts) -> None:
    forces = [path.parent.name for path in site.glob("*/force.css")]
    assert len(forces) == 4
    for name, html in texts.items():
        sheet = re.findall(r'<link rel="stylesheet" href="([^"]*force\.css)">', html)
        assert len(sheet) == (name.split("/")[0] in forces), name
        assert all(((site / name).parent / link).resolve().is_file() for link in sheet)


def test_every_chart_has_a_table_and_a_file_beside_it(texts) -> None:
    for name, html in texts.items():
        if '<div class="chart">' in html:
            assert "<caption" in html, name
            assert 'class="chart__' in html, name
            linked = ".csv" in html or re.search(r'href="crime/"', html)
            assert linked, name
