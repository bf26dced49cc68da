import pytest

from generator.printing.booklet import imposed
from generator.printing.stack import Batch, stacked
from tests.printing.paper import A4, opened, pages_of, sizes, texts


def said(pdf: bytes) -> list[str]:
    return [text.removeprefix("page ").removesuffix(".") for text in texts(pdf)]


def test_copies_come_one_after_another_each_on_sheets_of_its_own() -> None:
    pdf = stacked([Batch(pages_of(3), 2), Batch(pages_of(2))], "A run")
    assert said(pdf) == ["1", "2", "3", "", "1", "2", "3", "", "1", "2"]
    assert set(sizes(pdf)) == {A4}


def test_one_page_of_a_document_can_be_taken() -> None:
    labels = pages_of(2)
    pdf = stacked([Batch(labels, page=1), Batch(labels, page=0)], "A run")
    assert said(pdf) == ["2", "", "1", ""]


def test_a_document_is_stored_once_however_often_it_comes() -> None:
    document = pages_of(2)
    once = len(stacked([Batch(document)], "A run"))
    often = len(stacked([Batch(document, 200), Batch(document, 200)], "A run"))
    assert often < once + 400 * 2 * 40


def test_nothing_is_left_that_only_a_screen_can_use() -> None:
    pdf = opened(stacked([Batch(pages_of(2))], "A run"))
    assert "/StructTreeRoot" not in pdf.Root
    assert all("/Annots" not in page and "/StructParents" not in page for page in pdf.pages)


def test_the_file_says_that_it_is_for_printing_only() -> None:
    pdf = opened(stacked([Batch(pages_of(2))], "Westshire, standard"))
    assert pdf.docinfo["/Title"] == "Westshire, standard. For printing only"


@pytest.mark.parametrize(
    ("document", "turn"),
    [(pages_of(2), "/DuplexFlipLongEdge"), (imposed(pages_of(4)), "/DuplexFlipShortEdge")],
    ids=["upright", "booklet"],
)
def test_the_printer_is_told_which_way_to_turn_and_not_to_shrink(
    document: bytes, turn: str
) -> None:
    pdf = opened(stacked([Batch(document)], "A run"))
    assert pdf.Root.ViewerPreferences.Duplex == turn
    assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_the_same_run_gives_the_same_bytes() -> None:
    batches = [Batch(pages_of(3), 2), Batch(pages_of(1))]
    assert stacked(batches, "A run") == stacked(batches, "A run")
