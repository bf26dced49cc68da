"""The templates, compiled once and used for every page."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.pages import addresses, markup
from generator.pages.bars import types_chart
from generator.pages.find import known_as
from generator.pages.official_tables import companion_table, disagreement_table
from generator.pages.outline import outline_picture
from generator.pages.tables import blocks_table, months_table, official_table, watch_table
from generator.pages.template_fault import template_faults
from generator.pages.templates import PageEnvironment
from generator.pages.tight import TightTemplates
from generator.pages.time_chart import time_chart
from generator.pages.words_in_tables import words_explained


class Renderer:
    """Turns facts into HTML with the templates of `theme/pages/`. Make one a process.

    `site_url` is where the site will be found, with a slash at its end; empty if nobody knows.
    """

    def __init__(self, theme: Path, site_url: str = "") -> None:
        self.site_url = site_url
        self._theme = theme
        self._environment = PageEnvironment(
            loader=FileSystemLoader(theme / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=[TightTemplates],
        )
        self._environment.filters.update(
            prose=markup.prose,
            phone=markup.phone,
            text_message=markup.text_message,
            email=markup.email,
            lines=markup.lines,
            dated=markup.dated,
        )
        self._environment.globals.update(
            addresses=addresses,
            blocks_table=blocks_table,
            companion_table=companion_table,
            disagreement_table=disagreement_table,
            known_as=known_as,
            months_table=months_table,
            time_chart=time_chart,
            types_chart=types_chart,
            official_table=official_table,
            outline_picture=outline_picture,
            watch_table=watch_table,
            words_explained=words_explained,
        )

    def render(self, template: str, path: str, **facts: Any) -> Markup:
        """A template's HTML for the page at `path`; in it `to(address)` is a relative link."""
        to = partial(addresses.relative, path)
        with template_faults(self._theme, f"pages/{template}"):
            html = self._environment.get_template(template).render(to=to, **facts)
        return Markup(html)  # noqa: S704 - Jinja2 escaped what the template put in
