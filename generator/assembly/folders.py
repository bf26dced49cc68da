"""The folders that a site is made of, as they are now, and digests of what is in them."""

import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.publishing.project import Project
from generator.publishing.sources import Folder, Lookout, digest_of

# What a site looks like depends on the program itself, too.
DATA, CONTENT, THEME, PROGRAM = EVERYTHING = ("data", "content", "theme", "program")
_HERE = Path(__file__).parent.parent


def look(
    project: Project,
    seen: Mapping[str, Folder],
    names: Iterable[str],
    changed: Iterable[Path] | None = None,
) -> dict[str, Folder]:
    """The folders of these names as they are now. `seen` are those of the last look; whoever has
    watched the files since then names those that `changed`.
    """
    places = {
        DATA: project.neighbourhoods,
        CONTENT: project.content,
        THEME: project.theme,
        PROGRAM: _HERE,
    }
    lookout = Lookout(time.time_ns(), changed)
    return {name: lookout.folder(str(places[name]), seen.get(name)) for name in names}


def digest_for_prose(theme: Folder) -> str:
    """A digest of the parts of the theme that MkDocs uses."""
    files = [part for name, (_, digest) in theme.files.items() for part in (name, digest)]
    return digest_of([*files, theme.folder("assets").digest])


def digest_of_templates(folders: Mapping[str, Folder]) -> str:
    """A digest of the templates and of the words that newsletters borrow from the prose."""
    parts = [
        part
        for name, folder in sorted(folders[THEME].folders.items())
        if name != "assets"
        for part in (name, folder.digest)
    ]
    return digest_of([*parts, folders[CONTENT].folder("advice").digest])
