"""The folder that MkDocs built: prose pages, assets, and the page shells."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pages.shell import Shell
from generator.publishing.project import Project
from generator.publishing.shells import SHELLS


@dataclass(frozen=True, slots=True)
class Prose:
    """A folder that MkDocs built."""

    folder: Path

    def files(self) -> list[str]:
        """Every file in it, by path relative to the folder."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in found)

    def shells(self) -> tuple[Shell, ...]:
        """The page shells by depth, the home page's first."""
        return tuple(Shell((self.folder / name).read_text(encoding="utf-8")) for name in SHELLS)

    def public_files(self, project: Project) -> list[str]:
        """The files that belong on the site.

        Pages made from prose, the theme's own assets and the files that stand beside the prose.
        Material's scripts, styles and icons are not used and not published.
        """
        own = {f"assets/{p}" for p in _relative_files(project.theme / "assets")}
        beside = {p for p in _relative_files(project.content) if not p.endswith(".md")}
        return [
            name
            for name in self.files()
            if name in own | beside
            or (name.endswith(".html") and name not in SHELLS and not name.startswith("assets/"))
        ]


def _relative_files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
