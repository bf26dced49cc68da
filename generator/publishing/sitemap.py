"""sitemap.xml, the addresses of the site's real pages, and robots.txt, which says where it is."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from generator.publishing.manifest import digest_of

NAME = "sitemap.xml"
ROBOTS = "robots.txt"
_NOT_LISTED = ("404.html",)


def for_search_engines(names: Iterable[str], site_url: str) -> Iterator[tuple[str, bytes]]:
    """Both files. A sitemap needs whole addresses, so there is none while the site has none."""
    if site_url:
        yield NAME, sitemap(names, site_url)
    yield ROBOTS, robots(site_url)


def write_for_search_engines(stage: Path, names: Iterable[str], site_url: str) -> dict[str, str]:
    """Write both files into a staging folder; returns their digests by address."""
    written = {}
    for name, content in for_search_engines(names, site_url):
        (stage / name).write_bytes(content)
        written[name] = digest_of(stage / name)
    return written


def robots(site_url: str) -> bytes:
    """Every page may be found; the sitemap is named, because nothing else links to it."""
    named = f"\nSitemap: {site_url}{NAME}\n" if site_url else ""
    return f"User-agent: *\nDisallow:\n{named}".encode()


def sitemap(names: Iterable[str], site_url: str) -> bytes:
    """The sitemap of a site's HTML files, sorted."""
    pages = (name for name in sorted(names) if name.endswith(".html") and name not in _NOT_LISTED)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(
            f"<url><loc>{escape(site_url + name.removesuffix('index.html'))}</loc></url>"
            for name in pages
        ),
        "</urlset>",
        "",
    ]
    return "\n".join(lines).encode()
