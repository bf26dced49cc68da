"""Eleventy, with Nunjucks templates and the neighbourhoods' YAML and CSV files."""

import shutil
from pathlib import Path

from benchmarks.peers.shell import filled

TEMPLATES = Path(__file__).parent / "eleventy"
_SLOTS = {
    "title": "{{ title }}, {{ place.force.about.short_name }}",
    "description": "{{ place.team }}: your officers, what they are working on, when you can meet "
    "them, and crime figures.",
    "lang": "en-GB",
    "locale": "en_GB",
    "dir": "ltr",
    "path": "{{ page.url }}",
    "head": '{% include "head.njk" %}',
    "notice": '{% include "notice.njk" %}',
    "breadcrumb": '{% include "breadcrumb.njk" %}',
    "body": "{{ content | safe }}",
}


def prepare(folder: Path, neighbourhoods: Path, shell: str, modules: Path) -> None:
    """An Eleventy project in a folder: our shell as its layout, and the data linked in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    (folder / "neighbourhoods").symlink_to(neighbourhoods.resolve())
    (folder / "node_modules").symlink_to(modules.resolve())
    home = '{%- set home = "../../" if kind == "area" else "../../../" -%}\n'
    base = home + filled(shell, _SLOTS, home="{{ home }}")
    (folder / "pages" / "_includes" / "base.njk").write_text(base, encoding="utf-8")


def command(modules: Path) -> list[str]:
    """What builds the site anew; to be run in the project's folder."""
    return ["node", str(modules / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"]
