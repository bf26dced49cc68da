"""sitemap.xml: the addresses of the site's real pages."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

NAME = "sitemap.xml"
_NOT_LISTED = ("404.html",)


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
