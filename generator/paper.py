"""What is made for paper and not for the site: print runs and braille, top to bottom."""

import datetime as dt
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.check import check
from generator.facts.shapes import ForceFacts, NeighbourhoodFacts
from generator.facts.site import gather
from generator.model.choices import PrintedEdition
from generator.model.folders import Neighbourhoods, WholeForce
from generator.newsletter.braille import PROOF, BrailleFault, braille, proof_name, translator
from generator.newsletter.typeset import NewsletterFault
from generator.printing.count import Count
from generator.printing.documents import Inputs, Order
from generator.printing.print_run import (
    COUNT_CSV,
    COUNT_PDF,
    LABELS_PDF,
    Run,
    TooLong,
    Wanted,
    print_run,
)
from generator.printing.sheets import SheetFault
from generator.problems import Problem, in_order
from generator.publishing.newsletter_material import Material
from generator.publishing.project import Project
from generator.publishing.target import Unsuitable, refuse_amid_project, refuse_foreign
from generator.publishing.whole_file import TEMPORARY, write_whole
from generator.template_fault import TemplateFault
from generator.wording import plural

FOLDER = "print"
# What an earlier run may have left; anything else in the folder is somebody else's.
_EDITIONS = "|".join(edition.file for edition in PrintedEdition)
_OURS = re.compile(
    rf"{COUNT_PDF}|{COUNT_CSV}|{LABELS_PDF}|(?:{_EDITIONS})\.pdf|"
    rf"[a-z0-9-]+-(?:{_EDITIONS})(?:-[a-z]+)*-[0-9]+-copies\.pdf"
)


class CannotPrint(Exception):
    """The command was used wrongly; the text says how to use it."""


class NotPrintable(Exception):
    """Nothing was made, because something must be fixed first."""

    def __init__(self, said: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(said)
        self.problems = list(problems)


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a print run, and what it comes to in a sentence."""

    files: list[Path]
    said: str


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The force and the neighbourhoods that an address names."""

    folder: WholeForce
    force: ForceFacts
    places: tuple[NeighbourhoodFacts, ...]


def make_print_run(
    project: Project, address: str, order: Order, today: dt.date, to: Path | None
) -> Made:
    """Make a print run of a force or a neighbourhood, and write its files.

    Raises CannotPrint or NotPrintable; then no file was changed.
    """
    chosen, target = _chosen(project, address, today), _target(project, address, to)
    wanted = Wanted(chosen.folder, chosen.force, chosen.places, order, today, project.theme)
    try:
        run = print_run(wanted, _inputs(project, chosen))
    except (NewsletterFault, SheetFault, TooLong) as fault:
        raise NotPrintable(str(fault)) from None
    except TemplateFault as fault:
        raise NotPrintable("Nothing has been made.", [fault.problem]) from None
    if not run.files:
        raise NotPrintable(_nothing_to_print(address))
    written = _written(run.files, target)
    for path in _left_over(target, run.files):
        path.unlink()
    return Made(written, _told(run))


def make_braille(project: Project, address: str, today: dt.date, to: Path | None) -> list[Path]:
    """Make newsletters in braille, and write their files.

    Raises CannotPrint or NotPrintable; then no file was changed.
    """
    chosen, target = _chosen(project, address, today), _target(project, address, to)
    try:
        files = {}
        for (folder, language), text in _inputs(project, chosen).items():
            translate = translator(language or chosen.force.language)
            files[proof_name(folder, language)] = braille(json.loads(text), translate)
    except BrailleFault as fault:
        raise NotPrintable(str(fault)) from None
    return _written(files, target)


def _chosen(project: Project, address: str, today: dt.date) -> _Chosen:
    """What an address names, once nothing of that force must be fixed."""
    name, _, place_name = address.strip("/").partition("/")
    data, problems = check(project, today)
    inside = f"neighbourhoods/{name}/"
    to_fix = [one for one in problems if one.must_fix and one.place.file.startswith(inside)]
    if to_fix:
        raise NotPrintable("Nothing has been made.", in_order(to_fix))
    folder = next((force for force in data.forces if force.folder == name), None)
    if folder is None:
        known = ", ".join(force.folder for force in data.forces) or "none"
        raise CannotPrint(f"There is no force {name}. There is: {known}.")
    ((force, places),) = gather(Neighbourhoods((folder,)), today).forces
    chosen = tuple(place for place in places if place_name in ("", place.folder))
    if not chosen:
        known = ", ".join(place.folder for place in places)
        raise CannotPrint(f"There is no neighbourhood {place_name} in {name}. There is: {known}.")
    return _Chosen(folder, force, chosen)


def _target(project: Project, address: str, to: Path | None) -> Path:
    """The folder for the files. Never in the site: what is made for paper cannot be read aloud.
    Nor among anybody's own files.
    """
    target = (to or project.root / FOLDER / address.strip("/")).resolve()
    ours = (project.site, project.content, project.neighbourhoods, project.theme, project.cache)
    for folder in (one.resolve() for one in ours):
        if target.is_relative_to(folder):
            raise CannotPrint(
                f"{target} stands in {folder}. These files are not for the site. "
                "Choose another folder with --to."
            )
    try:
        refuse_amid_project(project, target, "--to", _is_ours)
        refuse_foreign(target, "--to", _is_ours)
    except Unsuitable as error:
        raise CannotPrint(str(error)) from None
    return target


def _is_ours(name: str) -> bool:
    """Whether the name of a file says that an earlier run made its folder."""
    return name == COUNT_CSV or name.endswith(PROOF)


def _inputs(project: Project, chosen: _Chosen) -> Inputs:
    """What the newsletters of each neighbourhood are made of, in each of their languages."""
    material = Material(project.neighbourhoods, project.content, project.cache, project.site_url)
    inputs = {}
    for place in chosen.places:
        inputs[place.folder, ""] = material.of(chosen.force, place)
        for other in place.translations:
            inputs[place.folder, other.language] = material.of(other.force, other.place)
    return inputs


def _written(files: Mapping[str, bytes], target: Path) -> list[Path]:
    """Put the files into the folder, all of them or, where the disk is full, none."""
    target.mkdir(parents=True, exist_ok=True)
    for left in target.glob(f"{TEMPORARY}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=target, prefix=TEMPORARY) as name:
        for file, content in files.items():
            write_whole(Path(name) / file, content)
        for file in files:
            (Path(name) / file).replace(target / file)
    return [target / file for file in files]


def _left_over(target: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """What an earlier run left and this one does not make: nobody must print it by mistake.

    Every run leaves its counts. Without them a `poster.pdf` is somebody's own.
    """
    for path in sorted(target.iterdir()) if (target / COUNT_CSV).is_file() else ():
        if path.is_file() and path.name not in files and _OURS.fullmatch(path.name):
            yield path


def _told(run: Run) -> str:
    """`286 copies for 9 drop points: 584 sheets of A4, £25.38.`"""
    count: Count = run.count
    copies = plural(count.copies, "copy", "copies")
    cost = "" if count.cost is None else f", £{count.cost:,.2f}"
    sheets = plural(count.sheets, "sheet")
    return f"{copies} for {plural(len(run.stops), 'drop point')}: {sheets} of A4{cost}."


def _nothing_to_print(address: str) -> str:
    return (
        f"No drop point of {address} takes copies of what you asked for.\n"
        "To fix it, write in drop_points.yml of a neighbourhood how many copies go where. "
        "neighbourhoods/README.md says how."
    )
