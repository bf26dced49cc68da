"""What a resident finds on each page of the example."""

import dataclasses

from generator.pages.site import neighbourhood_pages

from .parsed import parsed

AREA = "westshire/market-ward/"


def body(pages, path):
    return parsed(str(pages[path].body))


def test_the_order_of_the_area_page(pages):
    headings = [h.text for h in body(pages, AREA).all("h2")]
    assert headings == [
        "On this page",
        "Your team",
        "Get in touch",
        "Priorities, October to December 2026",
        "Meet us",
        "Have your say",
        "You said, we did",
        "Crime",
        "Watch schemes",
        "Where else to turn",
        "Newsletter",
    ]


def test_what_the_area_page_tells(pages, place, force):
    text = body(pages, AREA).text
    for told in (
        "PC Jo Lindqvist",
        "Sergeant Vacant",
        "New: joined on 14 September 2026.",
        "PCSO Alex Brook. Left on 11 September 2026.",
        "Insp Robin Ash",
        "market@westshire.example.org",
        "We answer every question to a neighbourhood team within 72 hours.",
        "If you have not heard from us within 72 hours, write to the inspector of the district.",
        "recourse@westshire.example.org",
        "You told us The same people steal",
        "Next review 31 December 2026",
        "Friday 27 November 2026, 10am to 11:30am",
        "What should we work on next? Open",
        "We did, 14 August 2026 The council has put in two new lights.",
        place.crime.headline,
        place.crime.missing,
        "31 members, 1 or 2 co-ordinators",
        "Westmarket Council",
    ):
        assert told in text


def test_a_phone_is_never_the_only_way(pages):
    panel = body(pages, AREA).all("section")[0]
    links = [link.attributes["href"] for link in panel.all("a")]
    assert links[1] == "mailto:market@westshire.example.org"
    assert "tel:+441632960111" in links


def test_what_is_not_there_is_said(renderer, force, place):
    bare = dataclasses.replace(
        place, meetings=(), past_meetings=(), consultations=(), plan=(), you_said_we_did=(),
        watch=(), watch_said=("There is no Watch scheme here yet.",),
        crime=None, partners=(), phone=None, postal_address=(), links=(), leavers=(),
        leaders=(), wards=(), parishes=(), places=(),
    )  # fmt: skip
    pages = {page.path: page for page in neighbourhood_pages(renderer, force, bare)}
    assert f"{AREA}crime/" not in pages
    text = body(pages, AREA).text
    assert "No date is set yet" in text
    assert "No question is open now" in text
    assert "There are no crime figures for Market Ward yet." in text
    assert "There is no Watch scheme here yet." in text
    assert "You said, we did" not in [h.text for h in body(pages, AREA).all("h2")]


def test_a_cancelled_meeting_says_so(renderer, force, place):
    off = dataclasses.replace(place.meetings[0], status="cancelled")
    page = next(neighbourhood_pages(renderer, force, dataclasses.replace(place, meetings=(off,))))
    assert "Cuppa with a Copper Cancelled" in parsed(str(page.body)).text


def test_the_ledger_tells_what_came_of_it(pages):
    page = body(pages, f"{AREA}priorities/")
    cycles = [h.text for h in page.all("h2")][1:]
    assert cycles == [
        "October to December 2026 Now",
        "July to September 2026",
        "Our plan for listening to everyone",
    ]
    text = page.text
    assert "What came of it Speeds over 35 miles an hour fell" in text
    assert "Cars racing in Bridge Street Closed" in text
    assert "Based on Crime data and local knowledge" in text
    assert "a stall at the library" in text


def test_the_area_page_leads_to_what_it_leaves_to_the_ledger(pages):
    """It must stay light: what was folded away on it stands one step further."""
    page = body(pages, AREA)
    assert not [s for s in page.all("summary") if "priority" in s.text]
    targets = {a.attributes["href"] for a in page.all("a")}
    assert {"priorities/", "priorities/#listening"} <= targets


def test_home_is_found_by_ward_parish_place_and_former_name(pages):
    text = body(pages, "").text
    for name in ("Market Ward", "Bridge", "Westmarket", "Cattle Market", "West Westshire"):
        assert name in text
    assert text.startswith("In an emergency, call 999.")


def test_official_tables_name_their_source(pages):
    text = body(pages, "westshire/performance/").text
    assert "Westshire performance report, paragraph 2.1" in text
    assert "Published on 20 April 2026" in text
    assert "as it was printed in its source" in text
    assert "They are history" in text
