"""A force's folder: which of the folders in it are neighbourhoods, and what is the force's own."""

from pathlib import Path

from generator.assembly.checking import NAME
from generator.model.photos import FOLDER as PHOTOS
from generator.publishing.sources import Folder, digest_of
from generator.reading.folder import list_folder
from generator.reading.force_folder import STATISTICS
from generator.reading.text import Unread


def places_in(path: Path) -> tuple[str, ...]:
    """The folders of a force that are, or should be, neighbourhoods."""
    try:
        folders = list_folder(path, f"{NAME}/{path.name}").folders
    except Unread:
        return ()
    return tuple(one for one in folders if one not in (STATISTICS, PHOTOS))


def digest_of_own(folder: Folder, places: tuple[str, ...]) -> str:
    """A digest of a force's own files, its photos, and the names of whatever else is there.
    `places` are its neighbourhoods, which do not count.
    """
    files = [part for name, (_, digest) in folder.files.items() for part in (name, digest)]
    others = sorted(set(folder.folders) - set(places))
    return digest_of([*files, folder.folder(PHOTOS).digest, *others])
