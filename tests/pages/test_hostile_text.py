"""Whatever text stands in a field, it stays text."""

import dataclasses
from html import unescape

import pytest

from generator.pages.shell import SLOTS, Shell

from .conftest import all_pages
from .parsed import parsed

HOSTILE = '<script>alert(1)</script>" onload="x" \'{{ 7 * 7 }} [[slot:body]] & --><!--'

# Addresses, dates for machines and words of our own: never a text that somebody typed.
OURS = {
    "address", "folder", "kind", "need", "state", "status", "starts", "ends", "iso", "link",
    "website", "contact_form", "language", "closed_on", "colour", "published", "covers",
    "name@TableFacts",
}  # fmt: skip


def spoilt(value, field=""):
    """The facts with hostile text at the end of every text."""
    if isinstance(value, str):
        return value + HOSTILE if value else value
    if isinstance(value, tuple):
        return tuple(spoilt(item) for item in value)
    if not dataclasses.is_dataclass(value):
        return value
    kind = type(value).__name__
    return dataclasses.replace(
        value,
        **{
            f.name: spoilt(getattr(value, f.name))
            for f in dataclasses.fields(value)
            if f.name not in OURS and f"{f.name}@{kind}" not in OURS
        },
    )


def shape(html):
    """The elements and their attributes' names, without any text."""
    return [(e.tag, sorted(e.attributes)) for e in parsed(html).all()]


@pytest.fixture(scope="module")
def hostile_pages(renderer, site):
    return all_pages(renderer, spoilt(site))


def test_no_text_becomes_markup(pages, hostile_pages):
    assert pages.keys() == hostile_pages.keys()
    for path, page in hostile_pages.items():
        found = {tag for tag, _ in shape(str(page.body))}
        assert found <= {tag for tag, _ in shape(str(pages[path].body))} | {"p", "li", "small"}
        names = {name for _, attributes in shape(str(page.body)) for name in attributes}
        assert "onload" not in names


def test_every_text_is_shown_as_it_was_typed(hostile_pages):
    html = str(hostile_pages["westshire/market-ward/"].body)
    assert "{{ 7 * 7 }}" in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 80
    assert "<script" not in html
    assert HOSTILE in unescape(html)


def test_the_head_holds_no_markup_either(hostile_pages):
    shell = Shell("".join(f'<p title="[[slot:{s}]]">' for s in SLOTS[:5]) + "</p>" * 5
                  + "".join(f"[[slot:{s}]]" for s in SLOTS[5:]))  # fmt: skip
    for page in hostile_pages.values():
        assert all("onload" not in e.attributes for e in parsed(shell.stamp(page)).all())


@pytest.mark.parametrize("field", ["website", "contact_form", "link"])
def test_a_hostile_link_stays_in_its_attribute(renderer, site, field):
    force, places = site.forces[0]
    link = 'https://x.example.org/"><script>alert(1)</script>'
    changed = []
    for place in places:
        if field == "contact_form":
            place = dataclasses.replace(place, contact_form=link)
        if field == "link":
            watch = tuple(dataclasses.replace(scheme, link=link) for scheme in place.watch)
            place = dataclasses.replace(place, watch=watch)
        changed.append(place)
    if field == "website":
        force = dataclasses.replace(force, website=link)
    pages = all_pages(renderer, dataclasses.replace(site, forces=((force, tuple(changed)),)))
    assert all("<script>" not in page.body for page in pages.values())
