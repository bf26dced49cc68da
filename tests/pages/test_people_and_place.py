"""Photos, placeholders and the outline, as they stand on the page of an area."""

import dataclasses

from generator.pages.outline import outline_picture
from generator.pages.site import neighbourhood_pages

from .parsed import parsed


def area_page(pages, folder):
    return parsed(str(pages[f"westshire/{folder}/"].body))


def test_a_photo_has_a_description_a_size_and_loads_late(pages):
    (photo,) = area_page(pages, "hill-villages").all("img")
    assert photo.attributes["alt"] == "Drawing of a PCSO in uniform"
    assert photo.attributes["src"] == "photos/dale-winters-160.webp"
    assert photo.attributes["srcset"] == "photos/dale-winters-320.webp 2x"
    assert (photo.attributes["width"], photo.attributes["height"]) == ("160", "160")
    assert photo.attributes["loading"] == "lazy"


def test_everybody_else_has_a_figure_that_is_decoration_only(pages):
    page = area_page(pages, "market-ward")
    assert not page.all("img")
    kinds = [
        svg.attributes
        for svg in page.all("svg")
        if "person__photo" in svg.attributes.get("class", "")
    ]
    heads = [div for div in page.all("div") if div.attributes.get("class") == "person"]
    assert len(kinds) == len(heads)
    assert {svg["aria-hidden"] for svg in kinds} == {"true"}
    vacant = [svg for svg in kinds if "person__vacant" in svg["class"]]
    assert len(vacant) == 1


def test_a_role_that_the_name_begins_with_is_not_said_again(pages):
    for address in ("", "newsletter/"):
        page = area_page(pages, f"market-ward/{address}".rstrip("/"))
        said = [element.text for element in page.all("p")]
        assert "Number 7045" in said
        assert "Police Constable, number 0123" in said
        assert not {"PCSO", "PCSO, number 7045"} & set(said)
        assert any("PCSO Alex Brook. Left on" in item.text for item in page.all("li"))


def test_a_photo_of_a_leader_lies_in_the_folder_of_the_force(renderer, force, place):
    photo = dataclasses.replace(
        place.leaders[0], photo=hill_photo("westshire/photos/robin-ash", "Drawing")
    )
    led = dataclasses.replace(place, leaders=(photo,))
    page = parsed(str(next(neighbourhood_pages(renderer, force, led)).body))
    assert page.all("img")[0].attributes["src"] == "../photos/robin-ash-160.webp"


def hill_photo(address, description):
    from generator.facts.shapes import PhotoFacts

    return PhotoFacts(address, f"{address}.png", description)


def test_an_outline_has_a_name_and_its_words_beside_it(pages):
    page = area_page(pages, "market-ward")
    (figure,) = [part for part in page.all("div") if part.attributes.get("class") == "place"]
    (picture,) = [svg for svg in figure.all("svg") if svg.attributes.get("role") == "img"]
    (title,) = figure.all("title")
    assert picture.attributes["aria-labelledby"] == title.attributes["id"]
    assert "Market Ward" in title.text
    (beside,) = [e for e in figure.all("div") if e.attributes.get("class") == "place__words"]
    words = beside.text
    assert "Market Ward covers about" in words
    assert "Drawn for this example." in words
    assert "This outline is invented." in words


def test_without_a_boundary_the_page_says_nothing_of_it(renderer, force, place):
    page = next(neighbourhood_pages(renderer, force, dataclasses.replace(place, outline=None)))
    assert "outline" not in page.body
    assert 'class="place"' not in page.body


def test_names_stay_text_in_the_picture(place):
    picture = outline_picture(place.outline, '<script>"')
    assert "<script" not in picture
    assert "&lt;script&gt;&#34;" in picture
