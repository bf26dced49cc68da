"""What builds that were killed leave in the cache, and how it goes."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.publishing.whole_file import remove_temporary

# The folder in which a build makes the site before anybody sees it, and that of the prose pages.
STAGE, BUILDING = "stage-", ".building-"


def clear_leftovers(cache: Path) -> None:
    """Remove half-made files and folders. Only for the one who has the project's lock: nobody
    else is at work here then, so all of them are left over.
    """
    folders = [cache, *_folders_in(cache)]
    remove_temporary(folders)
    for folder in folders:
        if folder.name.startswith(STAGE):
            shutil.rmtree(folder, ignore_errors=True)
            continue
        for left in folder.glob(f"{BUILDING}*"):
            shutil.rmtree(left, ignore_errors=True)


def _folders_in(cache: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from (path for path in cache.iterdir() if path.is_dir() and not path.is_symlink())
