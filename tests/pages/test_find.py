"""The lists in which a neighbourhood is found, and the file that stands in for a long one."""

import dataclasses
import gzip
import json

import pytest

from generator.facts.shapes import SiteFacts, TitledLink
from generator.pages import find
from generator.pages.site import find_files, force_pages, home_page

from .conftest import REPOSITORY
from .parsed import parsed

SCRIPT = REPOSITORY / "theme/assets/find.js"


def many(site, count):
    """The example with so many neighbourhoods, each like its first but for name and folder."""
    force, places = site.forces[0]
    first = dataclasses.replace(places[0], parishes=("Lower Vale",))
    copies = tuple(
        dataclasses.replace(
            first, name=f"Ward {n}", folder=f"ward-{n}", address=f"{force.folder}/ward-{n}/"
        )
        for n in range(count)
    )
    area = dataclasses.replace(
        force.areas[0],
        areas=(),
        also_known_as=("Old Name",),
        neighbourhoods=tuple(TitledLink(p.name, f"{p.folder}/") for p in copies),
    )
    return SiteFacts(((dataclasses.replace(force, areas=(area,)), copies),))


def lists(page):
    found = parsed(str(page.body)).all("ul")
    return [ul for ul in found if "data-in" in ul.attributes]


def box(page):
    (frame,) = (e for e in parsed(str(page.body)).all("div") if e.attributes.get("id") == "find")
    return frame


def pages_of(renderer, site):
    force, places = site.forces[0]
    return home_page(renderer, site), next(force_pages(renderer, force, places))


def test_every_list_says_where_it_is(pages):
    for path in ("", "westshire/"):
        places = {
            ul.attributes["data-in"]: [a.text for a in ul.all("a")] for ul in lists(pages[path])
        }
        assert places
        assert all(inside.endswith(", Westshire") for inside in places)
        assert sorted(name for names in places.values() for name in names) == [
            "Hill Villages",
            "Market Ward",
        ]


def test_names_of_the_areas_around_count_too(pages):
    also = ", ".join(ul.attributes["data-also"] for ul in lists(pages[""]))
    assert "West Westshire" in also


def test_an_area_without_neighbourhoods_is_no_heading(site):
    force, places = site.forces[0]
    alone = find.groups(force, places)
    assert all(g.places or any(later.depth > g.depth for later in alone) for g in alone)


def test_the_box_is_hidden_and_says_what_it_is(pages):
    for path in ("", "westshire/"):
        frame = box(pages[path])
        assert "hidden" in frame.attributes
        assert frame.attributes["role"] == "search"
        (field,) = frame.all("input")
        (label,) = frame.all("label")
        assert label.attributes["for"] == field.attributes["id"]
        assert [e.attributes.get("role") for e in frame.all("p")] == ["status"]
        assert frame.all("button")[0].attributes["type"] == "submit"


def test_the_script_meets_its_parts_in_the_order_it_expects(pages):
    order = ["find", "find-box", "find-status", "find-results", "find-list"]
    for path in ("", "westshire/"):
        ids = [e.attributes.get("id", "") for e in parsed(str(pages[path].body)).all()]
        assert [name for name in ids if name.startswith("find")][:5] == order


def test_there_is_an_honest_answer(pages):
    for path in ("", "westshire/"):
        html = parsed(str(pages[path].body))
        targets = [a.attributes["href"] for a in html.all("a")]
        assert "https://www.police.uk/pu/your-area/" in targets
        assert "tel:101" in targets
        assert "Then we do not know who looks after it." in html.text


def test_words_that_say_the_name_again_are_left_out(place):
    again = dataclasses.replace(
        place, name="Abbey", wards=("Abbey", "Bridge"), parishes=(), places=("Bridge", "Mill")
    )
    assert find.known_as(again) == ("Bridge", "Mill")


@pytest.mark.parametrize(
    ("path", "count", "each", "names", "words", "file"),
    [
        ("", 110, 4, True, True, ""),
        ("", 111, 4, True, False, "find.json"),
        ("", 550, 0, True, True, ""),
        ("", 1_000, 0, True, False, "find.json"),
        ("", 1_001, 0, False, False, "find.json"),
        ("kent/", 110, 4, True, True, ""),
        ("kent/", 1_001, 0, True, False, "kent/find.json"),
    ],
)
def test_long_lists_leave_out_words_and_very_long_ones_names(
    force, place, path, count, each, names, words, file
):
    wards = tuple(f"Ward {n}" for n in range(each))
    places = (dataclasses.replace(place, wards=wards, parishes=(), places=()),) * count
    assert find.listing(path, [(force, places)]) == find.Listing(names, words, file)


def test_a_short_list_needs_no_file(site):
    assert list(find_files("", site.forces)) == []


def test_a_long_list_has_its_words_in_a_file(renderer, site):
    big = many(site, 551)
    home, force = pages_of(renderer, big)
    for page, path, at in ((home, "", "westshire/"), (force, "westshire/", "")):
        assert "Lower Vale" not in str(page.body)
        assert "Ward 100" in str(page.body)
        assert box(page).attributes["data-file"] == "find.json"
        ((name, content),) = find_files(path, big.forces)
        assert name == f"{path}find.json"
        (group,) = json.loads(content)
        assert (group["at"], group["also"]) == (at, "Old Name")
        assert group["in"].endswith(", Westshire")
        assert group["places"][0][:2] == ["Ward 0", ""]
        assert "Lower Vale" in group["places"][0]


def test_a_national_home_page_leads_to_every_force(renderer, site):
    big = many(site, 1_001)
    home, force = pages_of(renderer, big)
    assert lists(home) == []
    assert "westshire/" in [a.attributes["href"] for a in parsed(str(home.body)).all("a")]
    assert len(gzip.compress(str(home.body).encode(), 9)) < 2_000
    targets = [a.attributes["href"] for a in parsed(str(force.body)).all("a")]
    assert {f"ward-{n}/" for n in range(1_001)} <= set(targets)


@pytest.mark.parametrize(
    ("name", "folder", "kept"),
    [
        ("Abbey", "abbey", [["Abbey"]]),
        ("St Ann's & Lakes", "st-anns-and-lakes", [["St Ann's & Lakes"]]),
        ("Abbey", "abbey-2", [["Abbey", "abbey-2"]]),
        ("Ynys Môn", "ynys-mon", [["Ynys Môn", "ynys-mon"]]),
    ],
)
def test_a_folder_that_follows_from_the_name_is_left_out(
    monkeypatch, site, place, name, folder, kept
):
    monkeypatch.setattr(find, "MOST_WORDS", 0)
    force, _ = site.forces[0]
    own = dataclasses.replace(
        place, name=name, folder=folder, address=f"westshire/{folder}/",
        wards=(), parishes=(), places=(),
    )  # fmt: skip
    link = TitledLink(name, f"{folder}/")
    area = dataclasses.replace(force.areas[0], areas=(), neighbourhoods=(link,))
    ((_, content),) = find_files("", [(dataclasses.replace(force, areas=(area,)), (own,))])
    assert json.loads(content)[0]["places"] == kept


def test_the_script_is_small_and_keeps_to_what_old_phones_know():
    code = SCRIPT.read_text(encoding="utf-8")
    assert len(gzip.compress(code.encode(), 9)) < 2_000
    for newer in ("?.", "??", "...{", "{...", "replaceAll", ".flat", "matchAll", ".at(", "\\p{"):
        assert newer not in code
    for never in ("eval", "innerHTML", "Function(", "http"):
        assert never not in code
