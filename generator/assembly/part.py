"""A part of a site: the pages of some forces, made apart, and what a merge needs to know of them.

Beside the files of its forces a part holds `part.json`, which says what it was made from and for,
and what the home page shows of each force. It comes from another machine: its files are held
against the digests of its manifest before any of them is used.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.assembly.made_for import MadeFor
from generator.facts.shapes import ForceFacts, ListedForces, ListedPlace
from generator.publishing.manifest import MANIFEST, digest_of, is_settled, read_manifest
from generator.publishing.publish import ForeignFolder, is_within
from generator.publishing.sources import Folder

PART = "part.json"
# Windows would take these for the way to another folder or disk.
_NOT_IN_NAMES = frozenset("\\:")


@dataclass(frozen=True, slots=True)
class PartForce:
    """A force in a part: a digest of its folder of data, and what the home page shows of it."""

    folder: str
    data: str
    shown: ForceFacts
    places: tuple[ListedPlace, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in `part.json`."""

    made_for: MadeFor
    forces: tuple[PartForce, ...]


@dataclass(frozen=True, slots=True)
class PartFolder:
    """A part that is whole: its folder, what it says, and the digests of its files by address."""

    folder: Path
    part: Part
    files: Mapping[str, str]


class Damaged(Exception):
    """A folder does not hold a whole part of a site; the text says why."""


_JSON = TypeAdapter(Part)


def part_of(made_for: MadeFor, site: ListedForces, data: Folder) -> bytes:
    """What stands in the file of a part. `data` is the folder `neighbourhoods`."""
    forces = tuple(
        PartForce(shown.folder, data.folder(shown.folder).digest, shown, places)
        for shown, places in site.forces
    )
    return _JSON.dump_json(Part(made_for, forces), indent=1) + b"\n"


def refuse_whole_site(site: Path) -> None:
    """Raise ForeignFolder where a whole site stands: a part in its place would remove the rest."""
    found = read_manifest(site)
    if found and PART not in found:
        raise ForeignFolder(
            f"{site} holds a whole site. A part of one would take its place, and every other "
            "force would be gone. To fix it, name another folder with --site."
        )


def read_part(folder: Path) -> PartFolder:
    """The part in a folder. Raises Damaged unless every file is as it was made."""
    manifest = read_manifest(folder)
    if manifest is None:
        raise Damaged(f"it has no {MANIFEST}, or a damaged one")
    if PART not in manifest:
        raise Damaged("it holds a whole site, not a part of one")
    if not is_settled(manifest):
        raise Damaged("its build was stopped before it was finished")
    for name in sorted(manifest):
        if not is_plain(name):
            raise Damaged(f"{_quoted(name)} is not the name of a file that a build makes")
        if not _is_as_made(folder, name, manifest[name]):
            raise Damaged(f"{_quoted(name)} is not as it was made")
    part = _said(folder / PART)
    files = {name: digest for name, digest in manifest.items() if name != PART}
    for name in _of_nobody(files, part.forces):
        raise Damaged(f"{_quoted(name)} belongs to none of its forces")
    return PartFolder(folder, part, files)


def is_plain(name: str) -> bool:
    """Whether a file's name leads nowhere but down, and to nothing hidden."""
    return name.isprintable() and all(
        part and not part.startswith(".") and not set(part) & _NOT_IN_NAMES
        for part in name.split("/")
    )


def _quoted(name: str) -> str:
    """A name that may come from anybody, so that a terminal shows it and does nothing else."""
    return name if name.isprintable() else ascii(name)


def _is_as_made(folder: Path, name: str, digest: str) -> bool:
    path = folder / name
    try:
        return is_within(folder, path) and path.is_file() and digest_of(path) == digest
    except (OSError, ValueError, RuntimeError):  # no name for this system, or links in a circle
        return False


def _said(path: Path) -> Part:
    try:
        part = _JSON.validate_json(path.read_bytes())
    except (ValidationError, RecursionError):
        raise Damaged(f"{PART} was written by another version of this program") from None
    if not all(map(_speaks_of_itself, part.forces)):
        raise Damaged(f"{PART} speaks of a force as if it were another")
    return part


def _speaks_of_itself(force: PartForce) -> bool:
    """Whether what the home page is to show of a force stands in the folder of that force."""
    addresses = all(
        is_plain(place.folder) and place.address == f"{force.folder}/{place.folder}/"
        for place in force.places
    )
    return is_plain(force.folder) and force.folder == force.shown.folder and addresses


def _of_nobody(files: Iterable[str], forces: Iterable[PartForce]) -> Iterator[str]:
    """Files that do not stand in the folder of a force of the part."""
    starts = tuple(f"{force.folder}/" for force in forces)
    return (name for name in sorted(files) if not name.startswith(starts))
