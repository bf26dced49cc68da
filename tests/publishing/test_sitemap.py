"""The sitemap lists the real pages, by their addresses."""

import xml.etree.ElementTree as ElementTree

from generator.publishing.sitemap import sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_pages_are_listed_by_address_and_nothing_else_is() -> None:
    names = ["b/index.html", "index.html", "404.html", "assets/site.css", "a/x.csv"]
    root = ElementTree.fromstring(sitemap(names, "https://www.example.org/"))
    addresses = [place.text for place in root.iter(f"{SPACE}loc")]
    assert addresses == ["https://www.example.org/b/", "https://www.example.org/"]
