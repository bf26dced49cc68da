"""The templates, compiled once and used for every page."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.pages import addresses, markup
from generator.pages.tables import months_table, official_table


class Renderer:
    """Turns facts into HTML with the templates of `theme/pages/`. Make one a process."""

    def __init__(self, theme: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(theme / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
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
            months_table=months_table,
            official_table=official_table,
        )

    def render(self, template: str, path: str, **facts: Any) -> Markup:
        """A template's HTML for the page at `path`; in it `to(address)` is a relative link."""
        to = partial(addresses.relative, path)
        html = self._environment.get_template(template).render(to=to, **facts)
        return Markup(html)  # noqa: S704 - Jinja2 escaped what the template put in
