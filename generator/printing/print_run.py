"""A print run, top to bottom: the round, the newsletters, the count, the files."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.model.choices import PrintedEdition
from generator.model.folders import WholeForce
from generator.printing.count import Count, counted
from generator.printing.count_table import About, PrintFile, count_csv, count_sheet
from generator.printing.documents import Document, Documents, Inputs, Order
from generator.printing.labels import labels
from generator.printing.round import Key, Pile, Stop, stops_of
from generator.printing.sheets import COUNTS, LABELS, sheet
from generator.printing.stack import Batch, stacked
from generator.wording import plural

COUNT_PDF, COUNT_CSV, LABELS_PDF = "counts.pdf", "counts.csv", "labels.pdf"
# Each side of each copy is a page of the file, each pile a label: either of these takes up to a
# gigabyte of memory.
MOST_COPIES, MOST_PILES = 200_000, 5_000

Made = Mapping[Key, Document]
Piles = list[tuple[Stop, Pile]]


class TooLong(Exception):
    """A run of more copies or piles than one file can hold; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Run:
    """The files of a run by name, and what it comes to. Without a stop there are no files."""

    files: Mapping[str, bytes]
    stops: tuple[Stop, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose newsletters are printed, for which day, and how. `places` are those to be served."""

    folder: WholeForce
    force: ForceFacts
    places: Sequence[NeighbourhoodFacts]
    order: Order
    as_of: dt.date
    theme: Path


def print_run(wanted: Wanted, inputs: Inputs) -> Run:
    """Make a run of one force. `inputs` are what its newsletters are made of.

    Raises NewsletterFault or SheetFault for what cannot be set in type, TooLong for too much.
    """
    documents = Documents(inputs, wanted.order, wanted.theme)
    stops = tuple(_stops(wanted, documents))
    _refuse_too_long(stops, wanted.order.shop)
    keys = dict.fromkeys(stop.key(pile.edition) for stop in stops for pile in stop.piles)
    made = {key: documents.document(key) for key in keys}
    sides = {key: document.sides for key, document in made.items()}
    count = counted(stops, sides, wanted.folder.force.print_prices)
    if not stops:
        return Run({}, stops, count)
    printed = _for_shop if wanted.order.shop else _for_office
    files = dict(printed(wanted, stops, made))
    return Run(files | dict(_counts(wanted, stops, count, made)), stops, count)


def shop_file(key: Key, copies: int) -> str:
    """`abbey-large-print-cy-20-copies.pdf`: whoever prints it needs no other paper."""
    folder, language, edition = key
    return "-".join(
        part for part in (folder, edition.file, language, f"{copies}-copies.pdf") if part
    )


def office_file(edition: PrintedEdition) -> str:
    """`large-print.pdf`: all piles of an edition."""
    return f"{edition.file}.pdf"


def _stops(wanted: Wanted, documents: Documents) -> Iterator[Stop]:
    points = {place.folder: place.drop_points for place in wanted.folder.neighbourhoods}
    for place in wanted.places:
        editions = documents.editions(place.folder)
        yield from stops_of(place.folder, place.name, points[place.folder], editions)


def _refuse_too_long(stops: Sequence[Stop], shop: bool) -> None:
    """A print shop gets each newsletter once, so for it only the labels count."""
    piles = [pile for stop in stops for pile in stop.piles]
    copies = sum(pile.copies for pile in piles)
    if len(piles) > MOST_PILES or (copies > MOST_COPIES and not shop):
        raise TooLong(
            f"This run has {plural(copies, 'copy', 'copies')} in {plural(len(piles), 'pile')}. "
            f"At most {plural(MOST_COPIES, 'copy', 'copies')} in {plural(MOST_PILES, 'pile')} are "
            "made at once; with --shop the copies do not count.\n"
            "To fix it, correct the numbers in drop_points.yml, or print one neighbourhood or one "
            "edition at a time."
        )


def _piles(stops: Sequence[Stop], edition: PrintedEdition) -> Piles:
    return [(stop, pile) for stop in stops for pile in stop.piles if pile.edition is edition]


def _for_office(wanted: Wanted, stops: Sequence[Stop], made: Made) -> Iterator[tuple[str, bytes]]:
    """One file for each edition: label, copies, label, copies, in the order of the round."""
    for edition in PrintedEdition:
        piles = _piles(stops, edition)
        if piles:
            labelled = _labels(wanted, piles, edition is PrintedEdition.BOOKLET)
            batches = []
            for number, (stop, pile) in enumerate(piles):
                batches.append(Batch(labelled, page=number))
                batches.append(Batch(made[stop.key(edition)].pdf, pile.copies))
            title = f"{wanted.force.name}, {edition}, print run of {wanted.force.as_of}"
            yield office_file(edition), stacked(batches, title)


def _for_shop(wanted: Wanted, stops: Sequence[Stop], made: Made) -> Iterator[tuple[str, bytes]]:
    """Each newsletter once, the copies in the name of its file; all labels in another file."""
    for file, (key, _) in _shop_files(stops, made).items():
        yield file, made[key].pdf
    piles = [found for edition in PrintedEdition for found in _piles(stops, edition)]
    yield LABELS_PDF, _labels(wanted, piles)


def _shop_files(stops: Sequence[Stop], made: Made) -> dict[str, tuple[Key, int]]:
    """Each newsletter and its copies, by the name of its file."""
    copies = dict.fromkeys(made, 0)
    for stop in stops:
        for pile in stop.piles:
            copies[stop.key(pile.edition)] += pile.copies
    return {shop_file(key, count): (key, count) for key, count in copies.items()}


def _labels(wanted: Wanted, piles: Piles, landscape: bool = False) -> bytes:
    data = labels(piles, wanted.force.name, landscape)
    return sheet(wanted.theme, LABELS, data, wanted.as_of)


def _counts(
    wanted: Wanted, stops: Sequence[Stop], count: Count, made: Made
) -> Iterator[tuple[str, bytes]]:
    force = wanted.force
    about = About(force.name, force.as_of, force.example, wanted.order.shop)
    files = [
        PrintFile(name, copies, made[key].sides)
        for name, (key, copies) in _shop_files(stops, made).items()
    ]
    data = count_sheet(about, stops, count, files)
    yield COUNT_PDF, sheet(wanted.theme, COUNTS, data, wanted.as_of)
    yield COUNT_CSV, count_csv(stops)
