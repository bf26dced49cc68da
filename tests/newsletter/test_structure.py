"""The structural checker is itself checked: a newsletter spoilt on purpose must not pass."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import newsletter_input, typeset
from tests.newsletter import structure
from tests.newsletter.editions import SITE, THEME, example, material

pytestmark = pytest.mark.pdf


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return typeset(newsletter_input(*example(), SITE), THEME).pdf


def _tags(*wanted: str) -> Callable[[pikepdf.Pdf], list[pikepdf.Object]]:
    return lambda pdf: [e for e in structure._elements(pdf.Root.StructTreeRoot.K) if e.S in wanted]


def _retag(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for element in _tags(old)(pdf):
            element.S = pikepdf.Name(new)

    return spoil


def _drop(tag: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for element in _tags(tag)(pdf):
            del element[key]

    return spoil


def _drop_from_root(key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def _drop_link_words(pdf: pikepdf.Pdf) -> None:
    del structure._annotations(pdf.pages[0])[0]["/Contents"]


def _drop_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


SPOILT: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "H1 as paragraph": (_retag("/H1", "/P"), "not one main heading, first"),
    "H2 as paragraph": (_retag("/H2", "/P"), "too few sections"),
    "H2 as H3": (_retag("/H2", "/H3"), "a heading level is left out"),
    "table as division": (_retag("/Table", "/Div"), "wrong number of tables"),
    "TH as TD": (_retag("/TH", "/TD"), "a table without headings"),
    "no scope": (_drop("/TH", "/A"), "a table without headings"),
    "no description": (_drop("/Figure", "/Alt"), "a picture without description, or too few"),
    "links untagged": (_retag("/Link", "/Span"), "links that are not tagged"),
    "link undescribed": (_drop_link_words, "a link without description"),
    "no language": (_drop_from_root("/Lang"), "no language"),
    "not marked": (_drop_from_root("/MarkInfo"), "not marked as tagged"),
    "no bookmarks": (_drop_from_root("/Outlines"), "bookmarks are not the headings"),
    "no title": (_drop_title, "no title"),
    "no claim": (_drop_from_root("/Metadata"), "does not claim PDF/UA-1 and PDF/A-3"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_the_checker_finds_what_is_spoilt(name: str, pdf: bytes) -> None:
    spoil, fault = SPOILT[name]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spoil(opened)
        out = io.BytesIO()
        opened.save(out)
    assert fault in structure.faults(out.getvalue(), tables=1, pictures=0)


def test_the_checker_finds_small_type(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    (theme / "newsletter").mkdir(parents=True)
    for file in (THEME / "newsletter").iterdir():
        words = file.read_text(encoding="utf-8").replace("set text(size: size)", "set text(9pt)")
        (theme / "newsletter" / file.name).write_text(words, encoding="utf-8")
    small = typeset(newsletter_input(*example(), SITE), theme)
    assert structure.faults(small.pdf, tables=1, pictures=1) == ["text smaller than 12 pt"]


SPOILT_ELSEWHERE = {
    "no bookmarks": "bookmarks are not the headings",
    "no description": "a picture without description, or too few",
    "H1 as paragraph": "not one main heading, first",
    "not marked": "not marked as tagged",
    "no claim": "does not claim PDF/UA-1 and PDF/A-3",
}


@pytest.mark.parametrize("kind", [Kind.LARGE_PRINT, Kind.POSTER, Kind.PARISH, Kind.WATCH])
@pytest.mark.parametrize("name", SPOILT_ELSEWHERE)
def test_the_checker_finds_what_is_spoilt_in_every_kind(kind: Kind, name: str) -> None:
    whole = typeset(material(*example()), THEME, kind).pdf
    pictures = len(structure.read(whole).alternatives) - 1
    assert structure.faults(whole, kind=kind, pictures=pictures) == []
    with pikepdf.open(io.BytesIO(whole)) as opened:
        SPOILT[name][0](opened)
        out = io.BytesIO()
        opened.save(out)
    found = structure.faults(out.getvalue(), kind=kind, pictures=pictures)
    assert SPOILT_ELSEWHERE[name] in found


def test_type_that_is_large_enough_elsewhere_is_too_small_for_large_print() -> None:
    pdf = typeset(material(*example()), THEME, Kind.STANDARD).pdf
    assert "text smaller than 18 pt" in structure.faults(pdf, kind=Kind.LARGE_PRINT)
