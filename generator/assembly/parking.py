"""What was read and checked, waiting in a folder of this build until its pages are written.

It lies on the disk and not in memory, so that memory does not grow with the size of the country.
The folder is made by this build and gone with it: nobody else writes there.
"""

import pickle
from dataclasses import dataclass, replace
from pathlib import Path

from generator.assembly.order import Order
from generator.facts.place import Shape
from generator.figures.published import CrimeFigures
from generator.model.folders import Neighbourhood


@dataclass(frozen=True, slots=True)
class Parked:
    """A neighbourhood, its crime figures and its shape, where it has them."""

    place: Neighbourhood
    figures: CrimeFigures | None
    shape: Shape | None


def park(order: Order, force: str, parked: Parked) -> None:
    """Put a neighbourhood aside. Its shape stands alone: its neighbours' pages need it, too."""
    path = _path(order, force, parked.place.folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Pages show its figures, never its 500 counts, which would be most of what is put aside.
    place = replace(parked.place, crime=())
    path.write_bytes(pickle.dumps((place, parked.figures), protocol=5))
    if parked.shape is not None:
        _shape_path(path).write_bytes(pickle.dumps(parked.shape, protocol=5))


def fetch(order: Order, force: str, folder: str) -> Parked | None:
    """A neighbourhood that was put aside in this build, if it was."""
    path = _path(order, force, folder)
    if not path.is_file():
        return None
    place, figures = pickle.loads(path.read_bytes())  # noqa: S301 - our own, of this build
    return Parked(place, figures, fetch_shape(order, force, folder))


def fetch_shape(order: Order, force: str, folder: str) -> Shape | None:
    """Its shape alone."""
    path = _shape_path(_path(order, force, folder))
    if not path.is_file():
        return None
    found: Shape = pickle.loads(path.read_bytes())  # noqa: S301 - our own, of this build
    return found


def _path(order: Order, force: str, folder: str) -> Path:
    return order.parked / force / folder


def _shape_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.shape")
