"""The folder photos/: every photo that is named is there, can be shown, and no other is."""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.model.people import Officer
from generator.model.photos import ENDINGS, FOLDER, better_name, is_photo_name
from generator.photos.look import NotAPhoto, size_of
from generator.problems import Place, Problem, Weight
from generator.reading.folder import Listing, list_folder, shown
from generator.reading.opened import OpenedFolder
from generator.reading.text import Unread
from generator.wording import listed, nearest, quoted

LARGEST_FILE = 10_000_000
MOST_PIXELS = 40_000_000
SMALLEST_SIDE = 160
_KINDS = listed([f".{ending}" for ending in ENDINGS], "or")
_SMALLER = "To fix it, make it smaller: 1,000 pixels wide and high is plenty."


def check_photos(
    opened: OpenedFolder, folders: Iterable[str], file: str, people: Sequence[Officer]
) -> None:
    """Report the photos of a folder that are missing, too many or of no use.

    `people` are those of `file`. While that file cannot be read, no photo is too many.
    """
    folder = f"{opened.name}/{FOLDER}"
    try:
        inside = list_folder(opened.path / FOLDER, folder) if FOLDER in folders else Listing((), ())
    except Unread as unread:
        opened.report(FOLDER, [unread.problem])
        return
    problems = [_not_a_photo_here(f"{folder}/{shown(name)}") for name in inside.folders]
    used = {person.photo for person in people if person.photo}
    here = {better_name(name) or name for name in inside.files}
    for person in people:
        if person.photo and person.photo not in here:
            like = nearest(person.photo, sorted(here - used))
            used.add(like)  # one slip, one message: the photo that is meant is not unused too
            problems.append(_missing(person, person.photo, folder, like))
    for name in inside.files:
        place = Place(f"{folder}/{shown(name)}")
        if not is_photo_name(name):
            problems.append(_misnamed(place, name))
        elif name in used:
            problems += _faults(opened.path / FOLDER / name, place)
        elif file not in opened.unread:
            problems.append(_unused(place, file))
    problems += _twins(folder, [name for name in inside.files if name in used])
    opened.report(FOLDER, problems)


def _missing(person: Officer, photo: str, folder: str, like: str) -> Problem:
    return Problem(
        person.place_of("photo"),
        f"There is no photo {quoted(photo)} in {folder}.",
        f"To fix it, change the line to:   photo: {like}"
        if like
        else "To fix it, put the photo in that folder, or delete the lines that start with photo.",
    )


def _misnamed(place: Place, name: str) -> Problem:
    better = better_name(name)
    if not better:
        return _not_a_photo_here(place.file)
    return Problem(
        place,
        "A photo's name becomes a web address. It must have only small letters a to z, figures "
        f"and single hyphens, then {_KINDS}.",
        f"To fix it, rename it to:   {better}",
    )


def _not_a_photo_here(name: str) -> Problem:
    return Problem(
        Place(name),
        f"This does not belong in the folder photos. A photo's name ends in {_KINDS}.",
        "To fix it, move it elsewhere. If it is a photo, save it as a JPEG.",
    )


def _unused(place: Place, file: str) -> Problem:
    return Problem(
        place,
        f"Nobody in {file} has this photo, so it is not published.",
        f"To fix it, delete it, or name it in {file}.",
        Weight.WORTH_A_LOOK,
    )


def _twins(folder: str, used: Sequence[str]) -> list[Problem]:
    """Photos that would get one address: they differ in their ending alone."""
    first: dict[str, str] = {}
    problems = []
    for name in used:
        twin = first.setdefault(name.partition(".")[0], name)
        if twin != name:
            message = f"{twin} has the same name but for the ending."
            fix = "To fix it, give one of the two another name."
            problems.append(Problem(Place(f"{folder}/{name}"), message, fix))
    return problems


def _faults(path: Path, place: Place) -> list[Problem]:
    """What makes a photo of no use. Its head alone is read here, so a small file cannot unfold."""
    try:
        about = os.lstat(path)
        if not stat.S_ISREG(about.st_mode):
            message = "This is not an ordinary file. Links to other places are not followed."
            return [Problem(place, message, "To fix it, put the photo itself here.")]
        if about.st_size > LARGEST_FILE:
            message = f"This photo has {about.st_size:,} bytes. It may have {LARGEST_FILE:,}."
            return [Problem(place, message, _SMALLER)]
        width, height = size_of(path.read_bytes())
    except NotAPhoto:
        return [not_a_photo(place)]
    except OSError as error:
        message = f"This file could not be opened: {error.strerror or error}."
        fix = "To fix it, check that the file is there and that you may read it."
        return [Problem(place, message, fix)]
    return list(_size_faults(place, width, height))


def _size_faults(place: Place, width: int, height: int) -> Iterable[Problem]:
    """Too many pixels fill the memory of the machine that builds; too few show no face."""
    said = f"This photo is {width:,} pixels wide and {height:,} high."
    if not width or width * height > MOST_PIXELS:
        said = said if width else "This photo is far too large."
        yield Problem(place, f"{said} It may have at most {MOST_PIXELS:,} pixels in all.", _SMALLER)
    elif min(width, height) < SMALLEST_SIDE:
        yield Problem(
            place,
            f"{said} It must have at least {SMALLEST_SIDE} each way, or no face can be seen.",
            "To fix it, use a larger copy of the photo.",
        )


def not_a_photo(place: Place) -> Problem:
    """A file that cannot be shown, whatever its name says."""
    return Problem(
        place,
        "This file is not a picture, or only a part of one, whatever its name says.",
        "To fix it, open the photo in a picture program and save it as a JPEG under this name.",
    )
