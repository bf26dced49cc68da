"""The site in a browser while it is being edited: made again and shown at every change.

The site that is shown stands in the cache, so that the next start has it at once. The published
one is not touched.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.problems import Place, Problem
from generator.publishing.preview.server import CannotServe, server_of
from generator.publishing.preview.shown import Shown
from generator.publishing.preview.typesetting import Typesetting
from generator.publishing.preview.watching import Watch
from generator.publishing.project import SETTINGS, NotAProject, Project, load_project

__all__ = ["CannotServe", "Changes", "Made", "serve"]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making the site: what must be fixed, and whether a file is another now.

    `waiting` are the addresses of neighbourhoods whose newsletters are still to be made; None where
    the site stayed as it was.
    """

    problems: Sequence[Problem]
    changed: bool
    waiting: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since the site was made last: `files` (None: that is not known), and the
    addresses of neighbourhoods whose waiting `newsletters` were typeset.
    """

    files: frozenset[Path] | None
    newsletters: frozenset[str] = frozenset()


# Makes the site of a project with these changes, its newsletters later, and says what came of it
# as soon as the site is in place.
Make = Callable[[Project, Changes, Callable[[Made], None]], None]


def serve(project: Project, make: Make, port: int) -> None:
    """Show the site to this computer, and make it again on every change, until Ctrl-C.

    What must be fixed is shown in the page. Raises CannotServe when the port is taken.
    """
    shown = Shown(project.cache / "served", _mount(project))
    server = server_of(shown, port)
    threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    preview = _Preview(project, make, shown)
    try:
        preview.run()
    except KeyboardInterrupt:
        return
    finally:
        preview.end()
        server.shutdown()
        server.server_close()


class _Preview:
    """Makes the site into the folder that is shown, again and again."""

    def __init__(self, project: Project, make: Make, shown: Shown) -> None:
        self._project = project
        self._make = make
        self._shown = shown
        self._settings_are_usable = True
        # Watched from before the site is made: nothing that is saved meanwhile goes unseen.
        self._watch = _watch(project)
        self._typesetting = Typesetting(lambda: self._watch.wake())
        self._typeset: frozenset[str] = frozenset()
        shown.ask_for = self._typesetting.ask_for

    def run(self) -> None:
        """Make the site now and after every change, for ever."""
        self._once(None)
        while True:
            changed = self._watch.next_changes()
            if self._settings_are_usable and self._project.settings not in changed:
                self._once(changed)
            elif changed and self._read_settings():
                self._once(None)

    def end(self) -> None:
        """Stop watching and typesetting."""
        self._watch.stop()
        self._typesetting.end()

    def _once(self, changed: frozenset[Path] | None) -> None:
        """Make the pages and show them; newsletters are typeset until the next change."""
        self._typeset |= self._typesetting.pause()
        project = self._project.published_to(self._shown.site)
        self._make(project, Changes(changed, self._typeset), self._show)
        self._typesetting.start(project, self._shown.waiting - self._typeset)

    def _show(self, made: Made) -> None:
        if made.waiting is not None:
            self._typeset = frozenset()
            self._shown.newsletters_wait(frozenset(made.waiting))
        if made.changed or made.problems != self._shown.problems or not self._shown.made:
            self._shown.now(made.problems)

    def _read_settings(self) -> bool:
        """Go on with what mkdocs.yml says now, or show what is wrong with it."""
        try:
            project = load_project(self._project.root)
        except NotAProject as error:
            self._settings_are_usable = False
            self._shown.now([Problem(Place(SETTINGS), str(error), "")])
            return False
        self._settings_are_usable = True
        self._project, self._shown.mount = project, _mount(project)
        if _folders(project) != self._watch.folders:
            self._watch.stop()
            self._watch = _watch(project)
        return True


def _watch(project: Project) -> Watch:
    return Watch(_folders(project), [project.settings])


def _folders(project: Project) -> list[Path]:
    return sorted({project.content, project.neighbourhoods, project.theme})


def _mount(project: Project) -> str:
    """The path of the site's address: the page for lost readers has links that begin with it."""
    return f"/{urlsplit(project.site_url).path.strip('/')}/".replace("//", "/")
