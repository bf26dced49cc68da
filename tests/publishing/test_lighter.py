"""Lighter stylesheets and scripts say the same."""

import pytest
from conftest import ROOT

from generator.publishing.lighter import lighter, lighter_script, lighter_stylesheet

ASSETS = ROOT / "theme" / "assets"
SHEETS = sorted(path.name for path in ASSETS.glob("*.css"))


def test_comments_line_ends_and_spaces_that_mean_nothing_go() -> None:
    css = "/* why */\na , b {\n  color: red; /* not\n  blue */\n\n\n  top: 0;\n}\n"
    css += "@media (x) { a > b { c: d } }\n"
    assert lighter_stylesheet(css) == "a,b{color:red;top:0}@media (x){a>b{c:d}}\n"


@pytest.mark.parametrize(
    "css",
    [
        ".card :is(h2,p){a:b}\n",
        "[dir=rtl] .step::before{a:b}\n",
        "a{width:calc(100vh - 2rem)}\n",
        "a{width:max(1rem,50% - var(--width) / 2)}\n",
        "@media (min-width:40em) and (x){a{margin:0 0 .5rem -1rem}}\n",
        "*,::before{box-sizing:border-box}\n",
    ],
)
def test_a_space_that_means_something_stays(css: str) -> None:
    assert lighter_stylesheet(css) == css


def test_a_string_is_kept_as_it_is() -> None:
    css = "a::before{content:\"/* no  comment */ ;}\"}b{content:'\\'/*'}\n"
    assert lighter_stylesheet(css) == css


@pytest.mark.parametrize("name", SHEETS)
def test_the_site_s_own_stylesheets_lose_nothing_but_notes(name: str) -> None:
    css = lighter_stylesheet((ASSETS / name).read_text(encoding="utf-8"))
    assert css.count("{") == css.count("}") > 5
    assert "/*" not in css
    assert lighter_stylesheet(css) == css


def test_a_script_loses_its_lines_of_comment_and_nothing_else() -> None:
    script = "// Why\n'use strict';\n\nconst a = 'x // y'; // kept\n  // gone\n  f(a);\n"
    assert lighter_script(script) == "'use strict';\nconst a = 'x // y'; // kept\nf(a);\n"


def test_only_stylesheets_and_scripts_are_made_lighter() -> None:
    assert lighter("assets/site.css") is lighter_stylesheet
    assert lighter("assets/find.js") is lighter_script
    assert lighter("assets/share.png") is None
