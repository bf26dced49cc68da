"""Which files there are of a neighbourhood's newsletters, and how its page lists them."""

import json
from pathlib import Path

import pytest
from conftest import ROOT

from generator.newsletter.kinds import Kind, kinds_for, purpose_of, title_of
from generator.newsletter.newsletter import Typeset
from generator.pages.renderer import Renderer
from generator.pages.site import neighbourhood_pages
from generator.publishing.cache import Cache
from generator.publishing.newsletters import Made, Newsletters
from tests.newsletter import structure
from tests.newsletter.editions import EXAMPLE, SITE, THEME, example, material

pytestmark = pytest.mark.pdf


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    cache = tmp_path_factory.mktemp("cache")
    return newsletters(cache).of(*example())


def newsletters(cache: Path, theme: Path = THEME) -> Newsletters:
    return Newsletters(EXAMPLE, theme, cache, SITE, ROOT / "content")


def test_every_kind_is_published_and_the_texts(made: Made) -> None:
    start = "westshire/market-ward/newsletter/market-ward-newsletter"
    kinds = kinds_for(json.loads(material(*example())))
    endings = ["" if kind is Kind.STANDARD else f"-{kind.file}" for kind in kinds]
    expected = [*(f"{start}{ending}.pdf" for ending in endings), f"{start}.txt"]
    assert [name for name, _ in made.files] == [*expected, f"{start}-short.txt"]
    assert made.problems == []


def test_each_file_is_listed_with_its_true_length_and_size(made: Made) -> None:
    files = dict(made.files)
    assert [one.address for one in made.listed] == list(files)
    for one in made.listed:
        content = files[one.address]
        assert one.size == f"{-(-len(content) // 1000)} kB"
        if one.format == "PDF":
            pages = structure.read(content).pages
            assert one.length == ("1 page" if pages == 1 else f"{pages} pages")


def test_the_page_leads_to_every_file(made: Made) -> None:
    pages = neighbourhood_pages(Renderer(THEME, SITE), *example(), made.listed)
    (body,) = [str(page.body) for page in pages if page.path.endswith("newsletter/")]
    for one in made.listed:
        assert f'href="{one.address.rpartition("/")[2]}"' in body
        assert one.purpose in body


def test_what_was_typeset_once_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = newsletters(tmp_path).of(*example())

    def never(*_: object) -> None:
        raise AssertionError("typeset again")

    monkeypatch.setattr("generator.publishing.newsletters.typeset", never)
    assert newsletters(tmp_path).of(*example()) == first


def test_what_was_typeset_while_a_template_changed_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be of the new template, and would come back when the change is taken back."""
    theme = tmp_path / "theme"
    (theme / "newsletter").mkdir(parents=True)
    template = theme / "newsletter" / "newsletter.typ"
    template.write_text("old", encoding="utf-8")

    def saved_meanwhile(*_: object) -> Typeset:
        template.write_text("the new one", encoding="utf-8")
        return Typeset(b"%PDF-new", 1, "")

    monkeypatch.setattr("generator.publishing.newsletters.typeset", saved_meanwhile)
    newsletters(tmp_path, theme).of(*example())
    template.write_text("old", encoding="utf-8")
    old = Typeset(b"%PDF-old", 1, "")
    monkeypatch.setattr("generator.publishing.newsletters.typeset", lambda *_: old)
    files = dict(newsletters(tmp_path, theme).of(*example()).files)
    assert {content for name, content in files.items() if name.endswith(".pdf")} == {old.pdf}


@pytest.mark.parametrize(
    "forged",
    [
        b"",
        b"no line",
        b"[1]\n%PDF-",
        b"7\n%PDF-",
        b'["1", ""]\n%PDF-',
        b'[1, ""]\nno PDF',
        b"\xff\n",
    ],
)
def test_what_is_kept_and_is_no_newsletter_is_made_again(
    tmp_path: Path, made: Made, monkeypatch: pytest.MonkeyPatch, forged: bytes
) -> None:
    """With a digest that fits: damage alone is found by the cache itself (test_cache.py)."""
    maker = newsletters(tmp_path)
    monkeypatch.setattr(Cache, "get", lambda *_: forged)
    assert maker.of(*example()) == made


def test_every_kind_has_a_title_and_a_purpose() -> None:
    assert len({title_of(kind) for kind in Kind}) == len(Kind)
    assert all(purpose_of(kind).endswith(".") for kind in Kind)
