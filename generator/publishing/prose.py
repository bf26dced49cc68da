"""The prose pages and the page shells, built by MkDocs."""

import contextlib
import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.exceptions import MkDocsException

from generator.pages.template_fault import template_faults
from generator.problems import Problem
from generator.publishing.fingerprint import fingerprint
from generator.publishing.leftovers import BUILDING
from generator.publishing.project import Project
from generator.publishing.prose_faults import heard, unreadable, unsafe_parts
from generator.publishing.prose_folder import Prose
from generator.publishing.whole_file import write_whole
from generator.template_fault import TemplateFault

_PACKAGES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "pymdown-extensions")
_COMPLETE = ".complete"


class ProseFaults(Exception):
    """The prose pages have problems to fix."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in the prose pages")
        self.problems = problems


def build_prose(project: Project) -> Prose:
    """The prose pages and shells, built anew only when what they are made from has changed.

    Raises ProseFaults when MkDocs finds something to fix, such as a link that leads nowhere.
    """
    key = _key(project)
    kept = project.cache / "prose" / key
    if _is_whole(kept):
        return Prose(kept)
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=kept.parent, prefix=BUILDING))
    try:
        _run_mkdocs(project, fresh)
        if _key(project) != key:  # somebody saved meanwhile: nobody knows what it was made from
            shutil.rmtree(fresh, ignore_errors=True)
            return build_prose(project)
        write_whole(fresh / _COMPLETE, _listing(fresh).encode())
        shutil.rmtree(kept, ignore_errors=True)
        fresh.replace(kept)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return Prose(kept)


def _key(project: Project) -> str:
    """A fingerprint of all that the prose pages and shells are made from."""
    parts = [project.content, project.settings, *_shell_templates(project.theme), Path(__file__)]
    return fingerprint(parts, _PACKAGES)


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
        return (kept / _COMPLETE).read_bytes() == _listing(kept).encode()
    except OSError:
        return False


def _run_mkdocs(project: Project, folder: Path) -> None:
    """Build into a folder. What MkDocs warns of, and what a page must not hold, must be fixed."""
    problems = list(unreadable(project.content))
    if problems:
        raise ProseFaults(problems)
    with _warnings() as messages:
        try:
            config = load_config(str(project.settings), site_dir=str(folder), hooks=[])
            with template_faults(project.theme, "main.html"):
                mkdocs_build(config)
        except TemplateFault as fault:
            raise ProseFaults([fault.problem]) from None
        except MkDocsException as error:
            messages.append(str(error))
    problems = [heard(message, project.content) for message in messages]
    problems += unsafe_parts(folder, project.content)
    if problems:
        raise ProseFaults(problems)


@contextlib.contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects what MkDocs warns of, instead of printing it."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
