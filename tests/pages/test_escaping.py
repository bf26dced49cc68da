"""Texts in HTML: as markupsafe writes them, but plain texts until a whole piece is made of them."""

import pytest
from jinja2 import Environment
from markupsafe import Markup
from markupsafe import escape as by_markupsafe

from generator.pages.escaping import escape
from generator.pages.templates import PageEnvironment

HOSTILE = "<b onclick=\"x\" id='y'>Tom & Jerry</b> &lt;"


class Widget:
    def __html__(self) -> str:
        return "<hr>"


class Word(str):
    pass


SAFE = Markup("<br> &lt;")


@pytest.mark.parametrize(
    "value", ["", "plain", HOSTILE, Word(HOSTILE), SAFE, Widget(), 5, None, ["<"]]
)
def test_it_is_written_as_markupsafe_writes_it(value: object) -> None:
    assert escape(value) == str(by_markupsafe(value))


def test_a_piece_is_a_plain_text_so_that_handing_it_on_never_opens_a_door() -> None:
    assert type(escape(HOSTILE)) is str
    assert escape(escape("<")) == "&amp;lt;"


SOURCE = """\
{% macro card(words) %}<p>{{ words }}</p>{% endmacro %}
{{ text }} {{ text | upper }} {{ safe }} {{ number }} {{ text ~ "<" }} {{ [text] | join("<") }}
{{ card(text) }} {% for item in items %}{{ loop.index }}{{ item }}{% endfor %}
{% set block %}<i>{{ text }}</i>{% endset %}{{ block }}
{% autoescape false %}{{ text }}{% endautoescape %}
{% filter lower %}{{ text }}{% endfilter %} {{ "<" if flag }} {{ "<b>" }} {{ said }}
"""


def test_templates_give_what_jinja_gives() -> None:
    facts = {"text": HOSTILE, "safe": SAFE, "number": 5, "items": ("<", ">")}
    pages = []
    for environment in (PageEnvironment(autoescape=True), Environment(autoescape=True)):
        environment.globals["said"] = "<said>"
        pages.append(environment.from_string(SOURCE).render(facts))
    assert pages[0] == pages[1]
    assert "&lt;said&gt;" in pages[0]
