"""Lighter stylesheets say the same."""

from conftest import ROOT

from generator.publishing.stylesheet import lighter


def test_comments_indents_and_empty_lines_go() -> None:
    css = "/* why */\na {\n  color: red; /* not\n  blue */\n\n\n  top: 0;\n}\n"
    assert lighter(css) == "a {\ncolor: red; \ntop: 0;\n}\n"


def test_a_string_is_kept_as_it_is() -> None:
    css = "a::before { content: \"/* no comment */\"; }\nb { content: '\\'/*'; }\n"
    assert lighter(css) == css


def test_the_site_s_own_stylesheet_loses_nothing_but_notes() -> None:
    css = (ROOT / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
    assert lighter(css).count("{") == lighter(css).count("}") > 100
    assert "/*" not in lighter(css)
    assert lighter(lighter(css)) == lighter(css)
