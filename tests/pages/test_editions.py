"""The editions of a newsletter as its page lists them, in one language and in several."""

import dataclasses

from generator.facts.shapes import NewsletterFile, TranslatedFacts
from generator.pages.site import neighbourhood_pages

from .parsed import Element, parsed

KINDS = ("Newsletter", "Poster", "Short message")


def files(language: str, name: str = "") -> list[NewsletterFile]:
    """Three editions in a language, whose words for them are the same as in English."""
    return [
        NewsletterFile(
            f"westshire/market-ward/newsletter/{number}-{language}.pdf",
            title,
            "To hand out.",
            "PDF",
            "2 pages",
            "66 kB",
            language,
            name,
        )
        for number, title in enumerate(KINDS)
    ]


ENGLISH, WELSH, URDU = files("en-GB"), files("cy", "Cymraeg"), files("ur", "اردو")


def page(renderer, force, place, editions: list[NewsletterFile]) -> Element:
    pages = neighbourhood_pages(renderer, force, place, editions)
    (body,) = [str(page.body) for page in pages if page.path.endswith("newsletter/")]
    return parsed(body)


def groups(page: Element) -> list[Element]:
    return [
        section
        for section in page.all("section")
        if section.attributes.get("aria-labelledby", "").startswith("editions")
    ]


def test_each_language_is_headed_in_its_own_name(renderer, force, place):
    found = groups(page(renderer, force, place, [*ENGLISH, *WELSH, *URDU]))
    said = [(one.attributes["lang"], one.attributes["dir"]) for one in found]
    assert said == [("en-GB", "ltr"), ("cy", "ltr"), ("ur", "rtl")]
    for group, name in zip(found, ("English", "Cymraeg", "اردو"), strict=True):
        (heading,) = group.all("h3")
        assert heading.text == name
        assert heading.attributes["id"] == group.attributes["aria-labelledby"]
        assert len(group.all("li")) == len(KINDS)


def test_each_link_has_a_name_of_its_own_and_says_its_language(renderer, force, place):
    """Even where a language has the same word for it as English, as Welsh has for a poster."""
    listed = page(renderer, force, place, [*ENGLISH, *WELSH])
    links = [link for link in listed.all("a") if link.attributes["href"].endswith(".pdf")]
    assert len(links) == 2 * len(KINDS)
    assert len({link.text for link in links}) == len(links)
    spoken = [link.attributes.get("hreflang") for link in links]
    assert spoken == [None] * len(KINDS) + ["cy"] * len(KINDS)


def test_a_single_language_needs_no_heading(renderer, force, place):
    listed = page(renderer, force, place, ENGLISH)
    assert groups(listed) == []
    assert not [h for h in listed.all("h3") if h.attributes.get("id", "").startswith("editions")]
    assert len(listed.all("ul")[0].all("li")) == len(KINDS)


def test_the_area_page_leads_to_the_editions_of_each_language(renderer, force, place):
    """Somebody who reads no English finds the name of the language, and it leads to its list."""
    translated = TranslatedFacts(dataclasses.replace(force, language="ur"), place)
    place = dataclasses.replace(place, translations=(translated,))
    area, newsletter = (
        parsed(str(page.body))
        for page in neighbourhood_pages(renderer, force, place, [*ENGLISH, *URDU])
        if page.path.rstrip("/").endswith(("market-ward", "newsletter"))
    )
    (link,) = [link for link in area.all("a") if link.attributes.get("hreflang")]
    assert (link.text, link.attributes["hreflang"]) == ("اردو", "ur")
    address, _, anchor = link.attributes["href"].partition("#")
    assert address == "newsletter/"
    assert anchor in {heading.attributes.get("id") for heading in newsletter.all("h3")}
    assert [words for words in area.all("p") if words.attributes.get("lang") == "ur"]


def test_without_editions_the_page_lists_none(renderer, force, place):
    listed = page(renderer, force, place, [])
    assert "editions" not in {heading.attributes.get("id") for heading in listed.all("h2")}
