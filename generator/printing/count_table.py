"""The count sheet: what to print, what it takes and costs, and what goes where on the round."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from generator.model.choices import PrintedEdition
from generator.printing.count import Count, EditionCount
from generator.printing.round import Stop
from generator.printing.words import in_language, named
from generator.spreadsheet import csv_of, harmless
from generator.wording import listed, number, plural

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class About:
    """What stands at the head of the count sheet."""

    force: str
    as_of: str
    example: bool
    shop: bool


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A file of the run that is to be printed. `sides` are those of one copy."""

    name: str
    copies: int
    sides: int


def count_sheet(
    about: About, stops: Sequence[Stop], count: Count, files: Sequence[PrintFile]
) -> Data:
    """What the template of the count sheet shows."""
    places = len({stop.folder for stop in stops})
    copies = plural(count.copies, "copy", "copies")
    return {
        "title": f"Print run of {about.force}, {about.as_of}",
        "force": about.force,
        "said": [
            f"{copies} for {plural(len(stops), 'drop point')} in "
            f"{plural(places, 'neighbourhood')}.",
            _how_to_print(about.shop),
            "These files are for printing only. The newsletters on the site can be read aloud.",
            *(["This is an example. The people and places are invented."] * about.example),
        ],
        "editions": _editions(count),
        "paper": _paper(count),
        "files": _files(files) if about.shop else _rows((), ()),
        "rounds": [
            _round(list(group)) for _, group in groupby(stops, key=lambda stop: stop.folder)
        ],
    }


def _how_to_print(shop: bool) -> str:
    turn = "on both sides, turned on the long edge; booklets on the short edge"
    if shop:
        return (
            f"For the print shop: print each file as many times as its name says, in its true "
            f"size, {turn}. Files are larger than A4 by 3 mm on each side, to be cut off; "
            "booklets and labels are A4. Print labels.pdf once and lay one on each pile."
        )
    return (
        f"Print each file once, in its true size, {turn}. All copies are in it: each pile comes "
        "out behind its label, in the order of the round. Fold booklets in the middle."
    )


def _editions(count: Count) -> Data:
    rows = [(_edition(one), False) for one in count.editions]
    total = ("All", number(count.copies), "", number(count.sheets - count.labels))
    rows.append(((*total, _pounds(count.cost)), True))
    return _rows(("Edition", "Copies", "Printed sides", "Sheets of A4", "Cost"), rows)


def _edition(one: EditionCount) -> tuple[str, ...]:
    counts = (number(one.copies), number(one.sides), number(one.sheets))
    return (named(one.edition), *counts, _pounds(one.cost))


def _pounds(cost: Decimal | None) -> str:
    return "no price" if cost is None else f"£{cost:,.2f}"


def _paper(count: Count) -> list[str]:
    """Paper in all, and what has no price yet."""
    said = [
        f"With {plural(count.labels, 'label')}, one for each pile, the run takes "
        f"{plural(count.sheets, 'sheet')} of A4. Labels are not in the cost."
    ]
    unpriced = [one.edition.value for one in count.editions if one.cost is None]
    if unpriced:
        said.append(
            f"There is no price for: {listed(unpriced)}. Write it under print_prices in force.yml."
        )
    return said


def _files(files: Iterable[PrintFile]) -> Data:
    rows = [((one.name, number(one.copies), number(one.sides)), False) for one in files]
    return _rows(("File", "Copies", "Sides a copy"), rows)


def _round(stops: list[Stop]) -> Data:
    """The stops of one neighbourhood. The template adds a box to tick to the last column."""
    taken = [edition for edition in PrintedEdition if any(stop.copies(edition) for stop in stops)]
    rows = [(_stop(stop, taken), False) for stop in stops]
    totals = tuple(number(sum(stop.copies(edition) for stop in stops)) for edition in taken)
    rows.append((("All", "", *totals), True))
    headings = ("Stop", "Carried by", *map(named, taken), "Done")
    return {"title": stops[0].neighbourhood, **_rows(headings, rows)}


def _stop(stop: Stop, taken: Iterable[PrintedEdition]) -> tuple[str, ...]:
    point = stop.point
    place = f"{stop.number}. {point.name}, {point.address}."
    if stop.language:
        place += f" Copies {in_language(stop.language)}."
    if point.handing_over:
        place += f" {point.handing_over}"
    copies = (number(stop.copies(edition)) if stop.copies(edition) else "–" for edition in taken)
    return (place, point.carried_by, *copies)


def _rows(headings: Iterable[str], rows: Iterable[tuple[tuple[str, ...], bool]]) -> Data:
    return {
        "headings": list(headings),
        "rows": [{"cells": list(cells), "total": total} for cells, total in rows],
    }


def count_csv(stops: Iterable[Stop]) -> bytes:
    """A line a stop, for a spreadsheet, and the totals in the last."""
    stops = list(stops)
    headings = (
        "Neighbourhood",
        "Stop",
        "Place",
        "Address",
        "Carried by",
        "Handing over",
        "Language",
    )
    totals = [sum(stop.copies(edition) for stop in stops) for edition in PrintedEdition]
    rows = [(*headings, *map(named, PrintedEdition), "All")]
    rows += [_line(stop) for stop in stops]
    rows.append(("All", *[""] * 6, *map(str, totals), str(sum(totals))))
    return csv_of([harmless(cell) for cell in row] for row in rows)


def _line(stop: Stop) -> tuple[str, ...]:
    point = stop.point
    copies = [stop.copies(edition) for edition in PrintedEdition]
    return (
        stop.neighbourhood,
        str(stop.number),
        point.name,
        point.address,
        point.carried_by,
        point.handing_over or "",
        stop.language,
        *map(str, copies),
        str(sum(copies)),
    )
