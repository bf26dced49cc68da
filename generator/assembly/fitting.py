"""Whether parts that were made apart make one site together; if not, all that is wrong at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.assembly.made_for import MadeFor
from generator.assembly.part import Damaged, PartFolder, read_part
from generator.assembly.survey import Survey
from generator.wording import day, listed


class DoNotFit(Exception):
    """The parts do not make one site; the text says of each why, and what to do."""


def fitting(
    folders: Iterable[Path], names: list[str], survey: Survey, shells: str
) -> list[PartFolder]:
    """The parts, if together they are the whole site. Raises DoNotFit with all that is wrong."""
    here = survey.made_for(shells)
    parts: list[PartFolder] = []
    faults: list[str] = []
    for folder in folders:
        try:
            part = read_part(folder)
        except Damaged as damaged:
            faults.append(
                f"{folder} cannot be used: {damaged}.\n"
                "  To fix it, build that part again, and hand over its folder with all its files."
            )
            continue
        parts.append(part)
        faults += _made_otherwise(part, here)
        faults += _unknown(part, names) or _other_data(part, survey)
    faults += _twice(parts)
    if not faults:
        faults += _missing(parts, names)
    if faults:
        raise DoNotFit("\n".join(faults))
    return parts


def _made_otherwise(part: PartFolder, here: MadeFor) -> Iterator[str]:
    """Everything that the part was made from or for and that is another here."""
    made, name = part.part.made_for, part.folder
    if made.day != here.day:
        yield (
            f"{name} was made for {day(made.day)}, and this site is for {day(here.day)}.\n"
            f"  To fix it, give every command the same day, for example:   --as-of {made.day}"
        )
    if made.program != here.program:
        yield (
            f"{name} was made by another version of this program, of Python or of some package.\n"
            "  To fix it, use the same commit everywhere, with what requirements.lock lists."
        )
    if made.settings != here.settings:
        yield (
            f"{name} was made with another mkdocs.yml.\n"
            "  To fix it, build every part and merge them from the same commit."
        )
    elif made.templates != here.templates:
        yield (
            f"{name} was made with other templates or prose: theme/ or content/ is not the same.\n"
            "  To fix it, build every part and merge them from the same commit."
        )


def _unknown(part: PartFolder, names: list[str]) -> list[str]:
    """The forces that there are not here."""
    there = sorted({force.folder for force in part.part.forces} - set(names))
    return [
        f"{part.folder} holds {name}, and there is no folder neighbourhoods/{name} here.\n"
        "  To fix it, build every part and merge them from the same commit."
        for name in there
    ]


def _other_data(part: PartFolder, survey: Survey) -> Iterator[str]:
    """The forces whose data are not those that the part was made from."""
    for force in part.part.forces:
        if force.data != survey.data.folder(force.folder).digest:
            yield (
                f"{part.folder} was made from other data: neighbourhoods/{force.folder} is not "
                "the same here.\n"
                "  To fix it, build every part and merge them from the same commit."
            )


def _twice(parts: list[PartFolder]) -> Iterator[str]:
    """Forces that are in two parts."""
    seen: dict[str, Path] = {}
    for part in parts:
        for force in part.part.forces:
            if force.folder in seen:
                yield (
                    f"{force.folder} is in {seen[force.folder]} and in {part.folder}.\n"
                    "  To fix it, hand over one of them, or build the parts so that each force is "
                    "in one."
                )
            seen[force.folder] = part.folder


def _missing(parts: list[PartFolder], names: list[str]) -> Iterator[str]:
    """Forces that are in no part."""
    there = {force.folder for part in parts for force in part.part.forces}
    gone = [name for name in names if name not in there]
    if gone:
        words = " ".join(f"--force {name}" for name in gone)
        yield (
            f"No part holds {listed(gone)}.\n"
            f"  To fix it, build that part and hand it over, too:   "
            f"neighbourhoods build {words} --site FOLDER"
        )
