"""MkDocs with Material as it comes, navigation and search switched on.

Each page is a Markdown file with the same body as ours. MkDocs reads no data and works nothing
out: that is done before its time is taken.
"""

import re
import shutil
import sys
from pathlib import Path

_SETTINGS = """\
site_name: Neighbourhood Pages
docs_dir: docs
site_dir: public
theme:
  name: material
  font: false
plugins:
  - search
"""
_BODY = re.compile(r"<main [^>]*>\s*(.*?)\s*</main>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>")


def prepare(folder: Path, site: Path) -> None:
    """An MkDocs project in a folder, from the neighbourhoods' pages of a site of ours."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in sorted(site.glob("*/*/**/index.html")):
        path = folder / "docs" / page.relative_to(site).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_as_markdown(page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Neighbourhoods\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")


def _as_markdown(html: str) -> str:
    """A page's title as front matter, and its body as a block that Markdown leaves alone."""
    body, title = _BODY.search(html), _TITLE.search(html)
    if body is None or title is None:
        raise ValueError("a page has no <main> or no <title>: see theme/shell.html")
    return f'---\ntitle: "{title[1]}"\n---\n<div>\n{body[1]}\n</div>\n'


def command() -> list[str]:
    """What builds the site anew; to be run in the project's folder."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]
