"""The files of a run, read back as those who print and carry them see them."""

import csv
import io
import re
from pathlib import Path
from shutil import copytree

import pytest

from generator.model.choices import PrintedEdition
from generator.model.drop_points import DropPoint
from generator.printing.documents import Order
from generator.printing.print_run import Run
from generator.printing.sheets import LABELS, SheetFault, sheet
from generator.template_fault import TemplateFault
from tests.newsletter.editions import HOSTILE, LONG_WORD, THEME
from tests.newsletter.structure import heard, read
from tests.printing.paper import (
    A4,
    A4_TURNED,
    TODAY,
    example_run,
    opened,
    run_of,
    sizes,
    smallest_type,
    texts,
    with_points,
)

pytestmark = pytest.mark.pdf
LABEL = "For printing only."
# Without what looks like HTML, which reading refuses.
PLAIN_HOSTILE = HOSTILE.replace("<tag>", "< tag")
MM = 72 / 25.4


def labels_in(run: Run, file: str) -> list[str]:
    return [text for text in texts(run.files[file]) if text.startswith(LABEL)]


def test_there_is_a_file_for_each_edition_and_a_count() -> None:
    names = ["standard", "large-print", "booklet", "poster", "watch"]
    assert list(example_run().files) == [*(f"{n}.pdf" for n in names), "counts.pdf", "counts.csv"]


def test_each_pile_lies_behind_its_label_in_the_order_of_the_round() -> None:
    """The label and its empty back, four copies of two pages; the next label, two copies."""
    pages = texts(example_run().files["standard.pdf"])
    kinds = ["label" if t.startswith(LABEL) else t[:9] if t else "" for t in pages]
    front, back = pages[2][:9], pages[3][:9]
    copies = [front, back]
    assert front == "Westshire"
    assert kinds == ["label", "", *copies * 4, "label", "", *copies * 2]
    assert "Westmarket Library" in pages[0]
    assert "Cattle Market café" in pages[10]


def test_a_label_says_where_the_pile_goes_and_with_what() -> None:
    (label,) = labels_in(example_run(), "poster.pdf")
    assert "Westmarket Library 3 Bridge Street, Westmarket, ZZ99 1AB" in label
    assert "1 copy of the poster" in label
    assert "Carried by: PCSO" in label
    assert "Handing over: Hand them in at the desk." in label
    assert "Goes with: 4 copies of the newsletter, 2 copies of the newsletter in large" in label
    assert "Stop 1 of 2, Westshire Police" in label


def test_every_file_prints_on_both_sides_of_a4() -> None:
    for name, content in example_run().files.items():
        if name.endswith(".pdf") and name != "counts.pdf":
            assert set(sizes(content)) == {A4_TURNED if name == "booklet.pdf" else A4}
            assert len(sizes(content)) % 2 == 0


def test_files_have_as_many_pages_as_the_count_says() -> None:
    run = example_run()
    for one in run.count.editions:
        piles = sum(1 for stop in run.stops if stop.copies(one.edition))
        assert len(sizes(run.files[f"{one.edition.file}.pdf"])) == 2 * (one.sheets + piles)


def test_the_count_sheet_has_every_total() -> None:
    run = example_run()
    text = " ".join(texts(run.files["counts.pdf"]))
    assert "17 copies for 2 drop points in 1 neighbourhood." in text
    assert f"the run takes {run.count.sheets} sheets of A4" in text
    assert "There is no price for: standard, large print, booklet, poster and watch." in text
    assert "1. Westmarket Library, 3 Bridge Street" in text
    assert "The people and places are invented." in text


def test_the_count_sheet_can_be_read_aloud(tmp_path: Path) -> None:
    assert heard(example_run().files["counts.pdf"], tmp_path) == []
    found = read(example_run().files["counts.pdf"])
    assert {scope for table in found.tables for _, scope in (table[0][0], table[1][0])} == {
        "/Column",
        "/Row",
    }
    assert found.marked
    assert found.language == "en-GB"
    assert found.headings[0] == "/H1"
    assert found.tags["/Table"] == 2
    assert found.smallest >= 12 - 0.01


def test_nothing_on_a_label_is_small() -> None:
    run = run_of(order=Order(shop=True))
    assert smallest_type(run.files["labels.pdf"]) >= 16 - 0.01


def test_the_spreadsheet_adds_up() -> None:
    rows = list(csv.reader(io.StringIO(example_run().files["counts.csv"].decode())))
    head, *stops, total = rows
    assert head[7:10] == ["Newsletter", "Large print", "Booklet"]
    assert head[10:] == ["Poster", "Parish", "Watch", "Reply slips", "All"]
    assert [row[2] for row in stops] == ["Westmarket Library", "Cattle Market café"]
    for column in range(7, 15):
        assert int(total[column]) == sum(int(row[column]) for row in stops)
    assert all(int(row[14]) == sum(map(int, row[7:14])) for row in rows[1:])
    assert int(total[14]) == example_run().count.copies


def test_a_print_shop_gets_each_newsletter_once_with_the_copies_in_its_name() -> None:
    run = run_of(order=Order(shop=True))
    assert list(run.files) == [
        "market-ward-standard-6-copies.pdf",
        "market-ward-large-print-2-copies.pdf",
        "market-ward-booklet-3-copies.pdf",
        "market-ward-poster-1-copies.pdf",
        "market-ward-watch-5-copies.pdf",
        "labels.pdf",
        "counts.pdf",
        "counts.csv",
    ]
    assert len(sizes(run.files["market-ward-standard-6-copies.pdf"])) == 2
    assert len(sizes(run.files["labels.pdf"])) == run.count.labels
    assert "market-ward-standard-6-copies.pdf" in " ".join(texts(run.files["counts.pdf"]))


def test_a_print_shop_gets_room_to_cut_but_not_around_a_booklet() -> None:
    run = run_of(order=Order(shop=True))
    newsletter = opened(run.files["market-ward-standard-6-copies.pdf"])
    page = newsletter.pages[0]
    assert float(page.mediabox[2]) == pytest.approx((210 + 6) * MM, abs=0.1)
    assert float(page.trimbox[2] - page.trimbox[0]) == pytest.approx(210 * MM, abs=0.1)
    assert set(sizes(run.files["market-ward-booklet-3-copies.pdf"])) == {A4_TURNED}


def test_black_ink_only() -> None:
    run = run_of(order=Order(editions=(PrintedEdition.STANDARD,), black=True, shop=True))
    coloured = re.compile(rb"(?:[\d.]+ ){3}(?:rg|RG|sc|SC|scn|SCN)\b")
    for page in opened(run.files["market-ward-standard-6-copies.pdf"]).pages:
        assert not coloured.search(page.Contents.read_bytes())


def test_only_the_editions_that_are_asked_for() -> None:
    run = run_of(order=Order(editions=(PrintedEdition.POSTER,)))
    assert list(run.files) == ["poster.pdf", "counts.pdf", "counts.csv"]
    assert run.count.copies == 1


def test_without_drop_points_nothing_is_made() -> None:
    assert run_of(with_points()).files == {}


def test_an_edition_that_the_neighbourhood_has_not_is_passed_by() -> None:
    """Hill Villages has no Watch scheme."""
    point = DropPoint(name="Hall", address="Hill Road", carried_by="PCSO", watch=4, poster=1)
    run = run_of(with_points(point, served="hill-villages"))
    assert list(run.files) == ["poster.pdf", "counts.pdf", "counts.csv"]


def _long(character: str) -> str:
    return (character * 200)[:200]


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE.replace("<tag>", "< tag"),
        _long(LONG_WORD),
        _long("Library of the Market "),
        "=cmd|' /C calc'!A0",
    ],
    ids=["signs", "one word", "long", "formula"],
)
def test_hostile_names_stay_text_and_a_label_stays_one_page(text: str) -> None:
    point = DropPoint(name=text, address=text, carried_by=text, handing_over=text, standard=1)
    run = run_of(with_points(point), Order(shop=True))
    (label,) = texts(run.files["labels.pdf"])
    assert text.replace(" ", "") in label.replace(" ", "")
    row = next(csv.reader(io.StringIO(run.files["counts.csv"].decode().split("\r\n")[1])))
    assert row[2] in (text, f"'{text}")
    assert not row[2].startswith("=")


def test_a_letter_that_no_font_has_is_named() -> None:
    point = DropPoint(name="Library 𓀀", address="x", carried_by="PCSO", standard=1)
    with pytest.raises(SheetFault, match=r"the character 𓀀 \(U\+13000\)"):
        run_of(with_points(point))


def test_a_template_that_is_missing_or_broken_is_named(tmp_path: Path) -> None:
    copytree(THEME / "printing", tmp_path / "printing")
    labels = tmp_path / "printing" / LABELS
    labels.write_text("#let x = (1,\n", encoding="utf-8")
    with pytest.raises(TemplateFault) as raised:
        sheet(tmp_path, LABELS, {}, TODAY)
    assert str(raised.value.problem.place) == "theme/printing/labels.typ, line 1, column 10"
    assert "Typst says, of the sheets of a print run: unclosed" in raised.value.problem.message
    labels.unlink()
    with pytest.raises(TemplateFault) as raised:
        sheet(tmp_path, LABELS, {}, TODAY)
    assert raised.value.problem.message == "There is no template theme/printing/labels.typ."


def test_the_same_run_gives_the_same_bytes() -> None:
    assert run_of().files == example_run().files
