"""Where files may be made: never among the project's own, never among somebody else's."""

from collections.abc import Callable
from pathlib import Path

from generator.publishing.lock import LOCK
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import Project
from generator.publishing.whole_file import TEMPORARY

IsOurs = Callable[[str], bool]


class Unsuitable(Exception):
    """Nothing may be made in a folder; the text says why, and what to do."""


def refuse_amid_project(
    project: Project, folder: Path, option: str, is_ours: IsOurs = lambda _: False
) -> None:
    """Raise Unsuitable where a folder stands among the files that the project is made of.

    These are the folders that a site is made from, whatever has a dot before its name, and every
    folder of the project with files of which none `is_ours` by its name. `option` is the one that
    names the folder.
    """
    root = project.root
    sources = (project.content, project.neighbourhoods, project.theme)
    amid = root.is_relative_to(folder) or any(folder.is_relative_to(one) for one in sources)
    if folder.is_relative_to(root) and not amid:
        parts = folder.relative_to(root).parts
        above = (root.joinpath(*parts[:depth]) for depth in range(1, len(parts)))
        amid = any(part.startswith(".") for part in parts)
        amid = amid or any(_holds_others(one, is_ours) for one in above)
    if amid:
        raise Unsuitable(
            f"{folder} stands among the project's own files. Nothing has been made.\n"
            f"To fix it, name another folder, for example:   {option} {root / 'made'}"
        )


def refuse_foreign(folder: Path, option: str, is_ours: IsOurs) -> None:
    """Raise Unsuitable where a folder holds anything, and no file of it `is_ours` by its name. One
    in a folder of that folder counts: a run for a neighbourhood stands in that for its force.
    """
    if not folder.exists():
        return
    names = (path.name for pattern in ("*", "*/*") for path in folder.glob(pattern))
    is_empty = folder.is_dir() and not any(folder.iterdir())
    if not is_empty and not any(map(is_ours, names)):
        raise Unsuitable(
            f"{folder} holds files that were not made here. Nothing has been made.\n"
            f"To fix it, empty it, or choose another folder with {option}."
        )


def is_of_a_site(name: str) -> bool:
    """Whether the name of a file says that its folder was published from here."""
    return name == MANIFEST or name.startswith((TEMPORARY, LOCK))


def _holds_others(folder: Path, is_ours: IsOurs) -> bool:
    """Whether files stand in a folder, none of them ours; or a file stands in its place."""
    if not folder.is_dir():
        return folder.exists()
    names = [path.name for path in folder.iterdir() if not path.is_dir()]
    return bool(names) and not any(map(is_ours, names))
