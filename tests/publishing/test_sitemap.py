"""The sitemap lists the real pages, by their addresses."""

import xml.etree.ElementTree as ElementTree

from generator.publishing.sitemap import for_search_engines, robots, sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_pages_are_listed_by_address_and_nothing_else_is() -> None:
    names = ["b/index.html", "index.html", "404.html", "assets/site.css", "a/x.csv"]
    root = ElementTree.fromstring(sitemap(names, "https://www.example.org/"))
    addresses = [place.text for place in root.iter(f"{SPACE}loc")]
    assert addresses == ["https://www.example.org/b/", "https://www.example.org/"]


def test_robots_may_read_everything_and_are_told_of_the_sitemap() -> None:
    text = robots("https://www.example.org/").decode()
    assert text == "User-agent: *\nDisallow:\n\nSitemap: https://www.example.org/sitemap.xml\n"


def test_without_an_address_there_is_no_sitemap() -> None:
    files = dict(for_search_engines(["index.html"], ""))
    assert files == {"robots.txt": b"User-agent: *\nDisallow:\n"}
