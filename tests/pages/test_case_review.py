"""Where to ask for an ASB case review stands on the force's page, with the council's own page."""

from dataclasses import replace

from generator.pages.site import force_pages

LINK = "https://www.westmarket.example.org/asb-case-review"


def test_the_councils_page_is_linked_from_the_force_and_the_area(pages):
    assert f'href="{LINK}"' in pages["westshire/"].body
    assert f'href="{LINK}"' in pages["westshire/market-ward/"].body
    assert 'id="case-review"' in pages["westshire/"].body


def test_without_such_a_council_there_is_no_such_part(renderer, site):
    force, places = site.forces[0]
    partners = tuple(replace(partner, asb_case_review="") for partner in force.partners)
    page = next(iter(force_pages(renderer, replace(force, partners=partners), places)))
    assert "case-review" not in page.body.replace("asb-case-review/", "")
