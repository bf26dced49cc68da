"""Every block of data in every page's head: complete, true, and harmless."""

import dataclasses
import json

import pytest

from generator.facts.shapes import TitledLink
from generator.pages import linked_data, linked_events
from generator.pages.site import Renderer, force_pages

from .conftest import REPOSITORY, all_pages
from .parsed import parsed
from .schema import faults, things
from .test_hostile_text import spoilt
from .test_site import PATHS

SITE = "https://www.example.org/"
each_page = pytest.mark.parametrize("path", [path for path in PATHS if path])


def graph(page):
    blocks = parsed(str(page.head)).all("script")
    assert [e.attributes for e in blocks] == [{"type": "application/ld+json"}]
    data = json.loads(blocks[0].inside[0])
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def of_kind(page, kind):
    return [thing for thing in graph(page) if thing["@type"] == kind]


@each_page
def test_every_thing_is_whole(pages, path):
    for thing in things(graph(pages[path])):
        assert list(faults(thing, SITE)) == []


@each_page
def test_the_way_to_the_page_is_that_of_the_breadcrumb(pages, path):
    (way,) = of_kind(pages[path], "BreadcrumbList")
    items = way["itemListElement"]
    assert [item["name"] for item in items] == [words for words, _ in pages[path].breadcrumb]
    assert items[0]["item"] == SITE
    assert items[-1]["item"] == SITE + path


@each_page
def test_what_is_invented_says_so(pages, path):
    for thing in things(graph(pages[path])):
        if "description" in thing:
            assert "example" in thing["description"]


def test_a_real_force_claims_nothing_of_the_kind(renderer, site):
    force, places = site.forces[0]
    real = dataclasses.replace(force, example=False)
    pages = all_pages(renderer, dataclasses.replace(site, forces=((real, places),)))
    for path in PATHS[1:]:
        assert "example with" not in pages[path].head
        assert all(not list(faults(t, SITE)) for t in things(graph(pages[path])))


def test_each_page_is_about_what_it_shows(pages, place):
    area = pages["westshire/market-ward/"]
    (team,) = of_kind(area, "GovernmentOrganization")
    assert team["name"] == place.team
    assert team["parentOrganization"]["name"] == "Westshire Police"
    assert len(of_kind(area, "Event")) == len(place.meetings)
    (crime,) = of_kind(pages["westshire/market-ward/crime/"], "Dataset")
    assert crime["distribution"][0]["contentUrl"].endswith("/market-ward-crime.csv")
    assert crime["temporalCoverage"] == "2023-10/2026-09"
    (calls,) = of_kind(pages["westshire/performance/"], "Dataset")
    assert calls["distribution"][0]["contentUrl"] == f"{SITE}westshire/performance/calls.csv"


def test_no_officer_is_in_it(pages, place):
    for person in (*place.officers, *place.leaders):
        if person.name:
            assert person.name not in pages["westshire/market-ward/"].head


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("planned", "EventScheduled"),
        ("cancelled", "EventCancelled"),
        ("moved", "EventRescheduled"),
    ],
)
def test_the_status_of_a_meeting(force, place, status, told):
    meeting = dataclasses.replace(place.meetings[0], status=status)
    one = dataclasses.replace(place, meetings=(meeting,))
    (event,) = linked_events.meetings(SITE, force, one)
    assert event["eventStatus"] == f"https://schema.org/{told}"


def test_an_online_meeting_is_nowhere_else(force, place):
    meeting = dataclasses.replace(
        place.meetings[0], kind="online meeting", where="online", link="https://meet.example.org/a"
    )
    (event,) = linked_events.meetings(SITE, force, dataclasses.replace(place, meetings=(meeting,)))
    assert event["location"] == {"@type": "VirtualLocation", "url": "https://meet.example.org/a"}


def test_nothing_in_a_text_ends_the_block(renderer, site):
    for path, page in all_pages(renderer, spoilt(site)).items():
        if path:
            inside = str(page.head).partition("ld+json>")[2].rpartition("</script>")[0]
            assert not set(inside) & set("<>&\u2028\u2029")
            graph(page)


def test_a_sign_that_javascript_takes_for_the_end_of_a_line_is_written_as_a_code():
    assert "\\u2028" in linked_data.block([{"@type": "Place", "name": "a\u2028b"}])
    assert linked_data.block([]) == ""


def test_nothing_is_claimed_while_nobody_knows_the_address(site):
    force, places = site.forces[0]
    renderer = Renderer(REPOSITORY / "theme")
    for page in force_pages(renderer, force, places):
        assert "ld+json" not in page.head
        assert "force.css" in page.head


def test_a_force_without_a_colour_has_no_sheet(renderer, site):
    force, places = site.forces[0]
    plain = dataclasses.replace(force, colour="", links=(TitledLink("a", "https://x.org/"),))
    assert all("force.css" not in page.head for page in force_pages(renderer, plain, places))
