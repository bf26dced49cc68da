"""The prose pages and the page shells, built by MkDocs."""

import contextlib
import logging
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.exceptions import MkDocsException

from generator.pages.shell import Shell
from generator.problems import Place, Problem
from generator.publishing.cache import write_whole
from generator.publishing.fingerprint import fingerprint
from generator.publishing.project import Project
from generator.wording import quoted

# MkDocs builds one shell for each depth of address; the home page is its own.
SHELLS = (
    "index.html",
    "shell/index.html",
    "shell/shell/index.html",
    "shell/shell/shell/index.html",
)
_PACKAGES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "pymdown-extensions")
_LINK = re.compile(r"Doc file '(?P<file>[^']+)' contains .*?link '(?P<link>[^']*)'", re.DOTALL)
_COMPLETE = ".complete"


class ProseFaults(Exception):
    """The prose pages have problems to fix."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in the prose pages")
        self.problems = problems


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


def build_prose(project: Project) -> Prose:
    """The prose pages and shells, built anew only when what they are made from has changed.

    Raises ProseFaults when MkDocs finds something to fix, such as a link that leads nowhere.
    """
    parts = [project.content, project.settings, *_shell_templates(project.theme), Path(__file__)]
    key = fingerprint(parts, _PACKAGES)
    kept = project.cache / "prose" / key
    if _is_whole(kept):
        return Prose(kept)
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=kept.parent, prefix=".building-"))
    try:
        _run_mkdocs(project, fresh)
        write_whole(fresh / _COMPLETE, _listing(fresh).encode())
        shutil.rmtree(kept, ignore_errors=True)
        fresh.replace(kept)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return Prose(kept)


def _shell_templates(theme: Path) -> list[Path]:
    """The parts of the theme that MkDocs uses: its templates and its assets."""
    return [path for path in theme.iterdir() if path.suffix == ".html" or path.name == "assets"]


def _listing(folder: Path) -> str:
    """Every file with a fingerprint of its content, one a line."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != _COMPLETE:
            lines.append(f"{fingerprint([path], [])} {path.relative_to(folder).as_posix()}")
    return "\n".join(lines)


def _is_whole(kept: Path) -> bool:
    """Whether a kept build is complete and nobody has changed it since."""
    try:
        return (kept / _COMPLETE).read_text(encoding="utf-8") == _listing(kept)
    except OSError:
        return False


def _run_mkdocs(project: Project, folder: Path) -> None:
    """Build into a folder; everything that MkDocs warns of is a problem to fix."""
    with _warnings() as heard:
        try:
            config = load_config(str(project.settings), site_dir=str(folder), hooks=[])
            mkdocs_build(config)
        except MkDocsException as error:
            heard.append(str(error))
    if heard:
        raise ProseFaults([_problem(message) for message in heard])


@contextlib.contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects what MkDocs warns of, instead of printing it."""
    heard: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


def _problem(message: str) -> Problem:
    """What MkDocs says, in an editor's words where we know them."""
    found = _LINK.search(message)
    if found:
        return Problem(
            Place(f"content/{found['file']}"),
            f"There is a link to {quoted(found['link'])}, and no such page or heading.",
            "To fix it, correct the link: the name of a file in content/, such as report.md.",
        )
    return Problem(
        Place("content"),
        f"The site builder says: {' '.join(message.split())}",
        "To fix it, look at the page or the setting that it names.",
    )
