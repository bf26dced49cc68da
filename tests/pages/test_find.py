"""The lists in which a neighbourhood is found, and the file that stands in for a long one."""

import dataclasses
import gzip
import json

import pytest

from generator.facts.shapes import SiteFacts, TitledLink
from generator.pages import find, words
from generator.pages.find_files import find_files
from generator.pages.site import force_pages, home_page
from generator.publishing.lighter import lighter_script

from .conftest import REPOSITORY
from .parsed import parsed

SCRIPTS = {"find.js": 1_600, "find-files.js": 600}  # the most that each weighs, in bytes


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
        ("", 90, 4, True, True, ""),
        ("", 91, 4, True, False, "find.json"),
        ("", 450, 0, True, True, ""),
        ("", 1_000, 0, True, False, "find.json"),
        ("", 1_001, 0, False, False, "find.json"),
        ("", 800, 4, True, False, "find.json"),
        ("", 801, 4, True, False, "find/*.json"),
        ("kent/", 90, 4, True, True, ""),
        ("kent/", 240, 0, True, True, ""),
        ("kent/", 241, 0, False, False, "kent/find.json"),
        ("kent/", 801, 4, False, False, "kent/find/*.json"),
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
    big = many(site, 451)
    home, force = pages_of(renderer, big)
    for page, path, at in ((home, "", "westshire/"), (force, "westshire/", "")):
        assert "Lower Vale" not in str(page.body)
        assert "Ward 100" in str(home.body)
        assert box(page).attributes["data-file"] == "find.json"
        ((name, content),) = find_files(path, big.forces)
        assert name == f"{path}find.json"
        (group,) = json.loads(content)
        assert (group["at"], group["also"]) == (at, "Old Name")
        assert group["in"].endswith(", Westshire")
        assert group["places"][0][:2] == ["Ward 0", ""]
        assert "Lower Vale" in group["places"][0]


def test_a_large_force_has_a_page_for_the_list_of_each_area(renderer, site):
    (force, places), *_ = many(site, 241).forces
    own, areas, *_ = force_pages(renderer, force, places)
    address = f"areas/{words.folder_of(force.areas[0].name)}/"
    targets = [a.attributes["href"] for a in parsed(str(own.body)).all("a")]
    assert address in targets
    assert "ward-0/" not in targets
    assert areas.path == f"westshire/{address}"
    listed = {a.attributes["href"] for a in parsed(str(areas.body)).all("a")}
    assert {f"../../ward-{n}/" for n in range(241)} <= listed
    assert "../../#neighbourhoods" in listed


def test_a_national_home_page_leads_to_every_force(renderer, site):
    big = many(site, 1_001)
    home, _ = pages_of(renderer, big)
    assert lists(home) == []
    assert "westshire/" in [a.attributes["href"] for a in parsed(str(home.body)).all("a")]
    assert len(gzip.compress(str(home.body).encode(), 9)) < 2_000


@pytest.fixture
def parts(monkeypatch, site):
    """The files of the example as those of a very large site would be."""
    monkeypatch.setattr(find, "MOST_WORDS", 0)
    monkeypatch.setattr(find, "MOST_IN_A_FILE", 0)
    return {name: json.loads(content) for name, content in find_files("", site.forces)}


def found_in(part):
    return {place[0]: place[1:] for group in part for place in group["places"]}


def test_a_part_holds_what_begins_with_its_letters(parts):
    assert found_in(parts["find/ca.json"]) == {"Market Ward": ["", "Cattle Market"]}
    assert found_in(parts["find/ma.json"])["Market Ward"] == ["", "Market", "Cattle Market"]
    assert found_in(parts["find/hi.json"]) == {"Hill Villages": ["", "Upper Hill"]}


def test_a_part_holds_all_that_is_in_an_area_of_such_a_name(parts):
    assert set(found_in(parts["find/we.json"])) == {"Market Ward", "Hill Villages"}


@pytest.mark.parametrize(
    "slip",
    ["xattle", "cxttle", "caxtle", "attle", "cttle", "catle", "xcattle", "cxattle", "caxttle"],
)
def test_a_slip_in_the_first_letters_leaves_a_list_with_the_word(parts, slip):
    lists = [parts.get(f"find/{pair}-words.json", []) for pair in words.pairs_of(slip)]
    assert any("cattle" in known for known in lists)


@pytest.mark.parametrize("slip", ["acttle", "ctatle"])
def test_so_do_two_letters_that_changed_places(parts, slip):
    lists = [parts.get(f"find/{pair}-words.json", []) for pair in words.pairs_of(slip)]
    assert any("cattle" in known for known in lists)


@pytest.mark.parametrize(
    ("name", "folder", "kept"),
    [
        ("Abbey", "abbey", [["Abbey"]]),
        ("St Ann's & Lakes", "st-anns-and-lakes", [["St Ann's & Lakes"]]),
        ("Abbey", "abbey-2", [["Abbey", "abbey-2"]]),
        ("Ynys Môn", "ynys-mon", [["Ynys Môn"]]),
        ("Łąki", "laki", [["Łąki", "laki"]]),
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


@pytest.mark.parametrize(("name", "most"), SCRIPTS.items())
def test_a_script_is_small_and_keeps_to_what_old_phones_know(name, most):
    code = lighter_script((REPOSITORY / "theme/assets" / name).read_text(encoding="utf-8"))
    assert len(gzip.compress(code.encode(), 9)) <= most
    for newer in ("?.", "??", "...{", "{...", "replaceAll", ".flat", "matchAll", ".at(", "\\p{"):
        assert newer not in code
    for never in ("eval", "innerHTML", "Function(", "http"):
        assert never not in code
