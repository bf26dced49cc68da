"""What tests of print runs share: the example's run, and PDFs read back."""

import datetime as dt
import io
import json
import math
from dataclasses import replace
from functools import cache

import pikepdf
import pymupdf

from generator.facts.site import gather
from generator.model.drop_points import DropPoint
from generator.model.folders import Neighbourhoods, WholeForce
from generator.newsletter.newsletter import newsletter_input
from generator.printing.documents import Order
from generator.printing.print_run import Run, Wanted, print_run
from generator.reading.everything import read_everything
from tests.newsletter.editions import EXAMPLE, SITE, THEME

TODAY = dt.date(2026, 11, 22)
A4 = (595, 842)
A4_TURNED = (842, 595)


@cache
def force() -> WholeForce:
    """The example force."""
    data, _ = read_everything(EXAMPLE)
    return data.forces[0]


def with_points(*points: DropPoint, served: str = "market-ward") -> WholeForce:
    """The example force with drop points in one neighbourhood only."""
    folder = force()
    places = tuple(
        replace(place, drop_points=points if place.folder == served else ())
        for place in folder.neighbourhoods
    )
    return replace(folder, neighbourhoods=places)


def run_of(folder: WholeForce | None = None, order: Order | None = None) -> Run:
    """A print run of all neighbourhoods of a force."""
    folder = folder or force()
    ((facts, places),) = gather(Neighbourhoods((folder,)), TODAY).forces
    inputs = {(place.folder, ""): newsletter_input(facts, place, SITE) for place in places}
    return print_run(Wanted(folder, facts, places, order or Order(), TODAY, THEME), inputs)


@cache
def example_run() -> Run:
    """The example's run for an office printer."""
    return run_of()


def texts(pdf: bytes) -> list[str]:
    """The text of every page, spaces and line ends made one space."""
    with pymupdf.open(stream=pdf) as document:
        return [" ".join(page.get_text().split()) for page in document]


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Every page's width and height in points."""
    with pymupdf.open(stream=pdf) as document:
        return [(round(page.rect.width), round(page.rect.height)) for page in document]


def smallest_type(pdf: bytes) -> float:
    """The size of the smallest letters as they are on the paper, in points."""
    found = math.inf
    with pymupdf.open(stream=pdf) as document:
        for page in document:
            for block in json.loads(page.get_text("json"))["blocks"]:
                for line in block.get("lines", ()):
                    spans = [span for span in line["spans"] if span["text"].strip()]
                    found = min([found, *(span["size"] for span in spans)])
    return found


def pages_of(count: int) -> bytes:
    """A PDF of A4 pages that each say their number, from 1, in 18 pt type."""
    with pymupdf.open() as document:
        for number in range(1, count + 1):
            page = document.new_page(width=A4[0], height=A4[1])
            page.insert_text((72, 72), f"page {number}.", fontsize=18)
        return document.tobytes(deflate=True)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """A PDF, to look into."""
    return pikepdf.open(io.BytesIO(pdf))
