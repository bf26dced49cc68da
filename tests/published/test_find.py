"""The search box in a real browser: what it finds, what it says, and how it is reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from guards import guards
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.build import build
from generator.pages import find

pytestmark = pytest.mark.browser

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
ELSEWHERE = "http://long.example.org/"
WHERE = {"home": "", "force": "derbyshire/"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def home(page: Page, address: str) -> Page:
    page.goto(address)
    return page


@pytest.fixture(scope="module", params=["one file", "parts"])
def long_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a site would be that has too many neighbourhoods to list them anywhere."""
    with pytest.MonkeyPatch.context() as patch:
        for most in ("MOST_WORDS", "MOST_IN_A_FORCE", "MOST_AT_HOME"):
            patch.setattr(find, most, 0)
        if request.param == "parts":
            patch.setattr(find, "MOST_IN_A_FILE", 0)
        project = copy_project(tmp_path_factory.mktemp("long"), EXAMPLE)
        assert build(project, TODAY, lambda *_: None).published is not None
    return project.site


@pytest.fixture
def long_home(page: Page, long_site: Path) -> Page:
    def give(route: Route) -> None:
        path = long_site / route.request.url.removeprefix(ELSEWHERE)
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            route.fulfill(path=path)
        else:
            route.fulfill(status=404, body="Not found")

    page.route(f"{ELSEWHERE}**", give)
    page.goto(ELSEWHERE)
    return page


def box(page: Page) -> Locator:
    return page.get_by_role(
        "searchbox", name="Neighbourhood, ward, parish, town, village or estate"
    )


def says(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("status")


def results(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("listitem")


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Alvaston North", "Alvaston North Derby East, Derbyshire"),
        ("stockbrook", "Abbey Includes Stockbrook. Derby West, Derbyshire"),
        ("Brampton East & Boythorpe", "Chesterfield Town Centre Includes Brampton East and"),
        ("queens park", "Chesterfield Town Centre Includes Queen's Park. Chesterfield, Derbyshire"),
        ("Old Glossop ward", "Glossop Town Centre Includes Old Glossop. High Peak, Derbyshire"),
        ("wilmorton", "Alvaston North Includes Wilmorton."),
        ("Wilmotron", "Alvaston North Includes Wilmorton."),
        ("Wilmerton", "Alvaston North Includes Wilmorton."),
        ("wilmortn", "Alvaston North Includes Wilmorton."),
        ("glosop", "Glossop Town Centre"),
    ],
)
def test_what_is_typed_finds_the_neighbourhood(
    page: Page, address: str, where: str, typed: str, found: str
) -> None:
    page.goto(address + where)
    box(page).fill(typed)
    expect(results(page).first).to_contain_text(found)


def test_the_result_leads_there(home: Page, address: str) -> None:
    box(home).fill("Stockbrook")
    results(home).first.get_by_role("link").click()
    expect(home).to_have_url(f"{address}derbyshire/abbey/")


def test_a_former_name_of_the_area_finds_what_is_in_it(home: Page) -> None:
    box(home).fill("The Dales")
    expect(results(home).first).to_contain_text("Matlock")


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
def test_nonsense_gets_an_honest_answer(page: Page, address: str, where: str) -> None:
    page.goto(address + where)
    box(page).fill("Qwxyzzy")
    expect(says(page)).to_have_text("We do not know “Qwxyzzy”. Here is who does:")
    expect(results(page)).to_have_count(0)
    for link in ("https://www.police.uk/pu/your-area/", "tel:101"):
        expect(page.locator(f"#not-here ~ ul a[href='{link}']").first).to_be_visible()
    expect(page.locator("#find-list")).to_be_hidden()


@pytest.mark.parametrize("typed", ["DE24 8QH", "s41", "st5 1ab"])
def test_a_postcode_is_told_from_a_name(home: Page, typed: str) -> None:
    box(home).fill(typed)
    expect(says(home)).to_have_text("We do not know postcodes. Here is who does:")


def test_markup_stays_text(home: Page) -> None:
    box(home).fill("<b>zz</b>")
    expect(says(home)).to_contain_text("<b>zz</b>")
    expect(says(home).locator("b")).to_have_count(0)


def test_the_count_is_announced_and_the_list_comes_back(home: Page) -> None:
    box(home).fill("Stockbrook")
    expect(says(home)).to_have_text("1 found.")
    expect(home.locator("#find-list")).to_be_hidden()
    box(home).fill("")
    expect(says(home)).to_have_text("")
    expect(home.locator("#find-list")).to_be_visible()


def test_by_keyboard_alone(home: Page, address: str) -> None:
    for _ in range(60):
        home.keyboard.press("Tab")
        if home.evaluate("document.activeElement.id") == "find-box":
            break
    home.keyboard.type("Stokbrook")
    home.keyboard.press("Enter")
    expect(results(home).first.get_by_role("link")).to_be_focused()
    home.keyboard.press("Shift+Tab")
    expect(home.get_by_role("button", name="Find")).to_be_focused()
    home.keyboard.press("Tab")
    home.keyboard.press("Tab")
    expect(home.locator("#not-here ~ ul a").first).to_be_focused()
    home.keyboard.press("Shift+Tab")
    home.keyboard.press("Enter")
    expect(home).to_have_url(f"{address}derbyshire/abbey/")
    home.go_back()
    expect(results(home)).to_have_count(1)


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
def test_without_scripts_the_list_is_whole_and_there_is_no_box(
    browser: Browser, address: str, where: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + where)
    seen = box(page).is_visible(), page.get_by_role("link", name="Alvaston North").is_visible()
    context.close()
    assert seen == (False, True)


@pytest.mark.parametrize("typed", ["derby", "Qwxyzzy"])
@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Browser, address: str, where: str, typed: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(address + where)
    box(page).fill(typed)
    expect(says(page)).not_to_have_text("")
    found = guards.axe(page)
    across = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert not found
    assert across <= width


def test_a_long_site_fetches_its_words_when_they_are_asked_for(long_home: Page) -> None:
    asked: list[str] = []
    long_home.on("request", lambda request: asked.append(request.url))
    long_home.reload(wait_until="networkidle")
    expect(long_home.locator("#find-list a")).to_have_text(["Westshire Police"])
    assert not [url for url in asked if url.endswith(".json")]
    box(long_home).fill("Cattle Mar")
    expect(results(long_home)).to_have_text(
        ["Market Ward Includes Cattle Market. Westmarket District, Westshire"]
    )
    (file,) = [url.removeprefix(ELSEWHERE) for url in asked if url.endswith(".json")]
    assert file in ("find.json", "find/ca.json")
    results(long_home).first.get_by_role("link").click()
    expect(long_home).to_have_url(f"{ELSEWHERE}westshire/market-ward/")


@pytest.mark.parametrize(
    "typed", ["Xattle", "attle", "Cxattle", "Acttle", "Catle market", "cattle markt", "CATTEL"]
)
def test_a_long_site_forgives_slips(long_home: Page, typed: str) -> None:
    box(long_home).fill(typed)
    expect(results(long_home).first).to_contain_text("Market Ward Includes Cattle Market.")


@pytest.mark.parametrize("typed", ["Qwxyzzy", "zz", "Q q"])
def test_a_long_site_says_what_it_does_not_know(long_home: Page, typed: str) -> None:
    box(long_home).fill(typed)
    expect(says(long_home)).to_have_text(f"We do not know “{typed}”. Here is who does:")
    expect(results(long_home)).to_have_count(0)


def test_the_name_of_an_area_finds_all_that_is_in_it(long_home: Page) -> None:
    box(long_home).fill("Westmarket District")
    expect(results(long_home)).to_have_count(2)


def test_a_long_force_leads_to_the_lists_of_its_areas(long_site: Path) -> None:
    own = (long_site / "westshire" / "index.html").read_text(encoding="utf-8")
    assert 'href="areas/westmarket-district/"' in own
    assert 'href="market-ward/"' not in own
    areas = long_site / "westshire" / "areas" / "westmarket-district" / "index.html"
    assert 'href="../../market-ward/"' in areas.read_text(encoding="utf-8")


def test_the_list_of_an_area_can_be_used_by_everybody(long_home: Page) -> None:
    long_home.goto(f"{ELSEWHERE}westshire/areas/westmarket-district/")
    assert not guards.axe(long_home)
    assert not guards.keyboard(long_home)


def test_without_its_words_a_long_site_says_so(long_home: Page) -> None:
    long_home.route("**/*.json", lambda route: route.abort())
    box(long_home).fill("Market")
    expect(says(long_home)).to_contain_text("The search did not load.")
    expect(long_home.locator("#find-list")).to_be_visible()
    long_home.unroute("**/*.json")
    long_home.keyboard.press("Enter")
    expect(results(long_home).first).to_contain_text("Market Ward")
