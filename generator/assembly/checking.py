"""Reading and checking, a parcel at a time, in whichever process."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.assembly.kept_figures import kept_figures
from generator.assembly.order import Checked, Order, Own, ToCheck
from generator.assembly.parking import Parked, park
from generator.checks.rules import check_force, check_neighbourhood
from generator.facts.place import Shape, shape_of
from generator.figures.official_problems import official_problems_of
from generator.figures.published import CrimeFigures
from generator.model.card import card_of
from generator.model.folders import ForceFolder, Neighbourhood
from generator.problems import Problem, any_to_fix
from generator.reading.force_folder import (
    ForceFiles,
    read_force_files,
    read_place,
    read_statistics,
)

NAME = "neighbourhoods"


@lru_cache(maxsize=4)
def own_files(neighbourhoods: Path, own: Own) -> ForceFiles:
    """A force's own files without its tables, read once a process for the same content."""
    return read_force_files(neighbourhoods / own.folder, f"{NAME}/{own.folder}")


def with_statistics(neighbourhoods: Path, own: Own) -> tuple[ForceFolder | None, list[Problem]]:
    """A force's own files with its tables, and the problems of all of them."""
    files = own_files(neighbourhoods, own)
    if not own.has_statistics:
        return files.force, list(files.problems)
    tables, problems = read_statistics(neighbourhoods / own.folder, f"{NAME}/{own.folder}")
    force = replace(files.force, statistics=tables) if files.force else None
    return force, [*files.problems, *problems]


def check_own(order: Order, own: Own) -> tuple[Problem, ...]:
    """What is wrong with a force's own files and tables."""
    force, problems = with_statistics(order.neighbourhoods, own)
    if force is not None:
        problems += check_force(force, order.today)
        problems += official_problems_of(force)
    return tuple(problems)


def check_places(order: Order, batch: ToCheck) -> list[Checked]:
    """What is wrong with some neighbourhoods, and how each looks from outside.

    What was read waits for the writing, so that nothing is read twice in one build.
    """
    force = own_files(order.neighbourhoods, batch.own).force
    knows = replace(force, advice=order.advice) if force else None
    path = order.neighbourhoods / batch.own.folder
    read = []
    for folder in batch.places:
        place, problems = read_place(
            path, f"{NAME}/{batch.own.folder}", folder, batch.own.has_statistics
        )
        if place and knows:
            problems += check_neighbourhood(place, knows, order.today)
        read.append((folder, place, tuple(problems)))
    if force is None:
        return [Checked(folder, problems) for folder, _, problems in read]
    sound = [place for _, place, problems in read if place and not any_to_fix(problems)]
    figures = kept_figures(order.cache, order.program, force, sound)
    return [
        _checked(order, batch.own, folder, place, problems, figures.get(folder))
        for folder, place, problems in read
    ]


def _checked(
    order: Order,
    own: Own,
    folder: str,
    place: Neighbourhood | None,
    problems: tuple[Problem, ...],
    figures: CrimeFigures | None,
) -> Checked:
    if place is None:
        return Checked(folder, problems)
    if any_to_fix(problems):
        return Checked(folder, problems, card_of(place))
    shape = _shape(place)
    park(order, own.folder, Parked(place, figures, shape))
    return Checked(
        folder,
        problems,
        card_of(place),
        figures.in_short if figures else None,
        shape.box if shape else None,
    )


def _shape(place: Neighbourhood) -> Shape | None:
    return shape_of(place.boundary) if place.boundary else None


def read_again(order: Order, own: Own, folder: str) -> Parked:
    """What `check_places` would have parked, of a neighbourhood that was checked before."""
    force = own_files(order.neighbourhoods, own).force
    name = f"{NAME}/{own.folder}"
    place, _ = read_place(order.neighbourhoods / own.folder, name, folder, own.has_statistics)
    if force is None or place is None:
        raise FileNotFoundError(2, "it is gone", str(order.neighbourhoods / own.folder / folder))
    figures = kept_figures(order.cache, order.program, force, [place])
    return Parked(place, figures.get(folder), _shape(place))
