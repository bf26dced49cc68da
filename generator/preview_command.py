"""The command that shows the site while it is being edited."""

import shutil
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.clock import today
from generator.command_line import (
    USED_WRONGLY,
    WholeNumber,
    project_in,
    project_option,
    report,
    stop,
    tell,
)
from generator.problems import Place, Problem, tally
from generator.publishing import room
from generator.publishing.lock import Busy, working_in_project
from generator.publishing.project import Project
from generator.publishing.publish import ForeignFolder
from generator.wording import plural

if TYPE_CHECKING:
    from generator.build import Outcome
    from generator.publishing.serve import Changes, Made

Show = Callable[["Made"], None]
# A site that has not changed is shown without these. The first change must not wait for them.
_OF_CHANGES = ("generator.assembly.making", "generator.publishing.newsletters")
_OUR_FAULT = (
    "This is a fault of Neighbourhood Pages, not of your files.\n"
    "Send the lines in the window where you started the preview to whoever looks after the "
    "program."
)


@click.command("serve", epilog="Example:  neighbourhoods serve")
@project_option
@click.option(
    "--port",
    type=WholeNumber(),
    default=8000,
    show_default=True,
    help="Another number for the end of that address, for when 8000 is in use already.",
)
def serve_command(folder: Path, port: int) -> None:
    """Show the site while you edit it.

    It names an address to open in your browser, and makes the site again whenever you save. What
    must be fixed stands in the browser, above the page as it was before. The site that the
    public sees stays as it is.
    """
    from generator.publishing.serve import CannotServe, serve

    project = project_in(folder)
    click.echo(f"Open http://127.0.0.1:{port}/ in your browser. Press Ctrl-C to stop.")
    try:
        serve(project, _Maker().make, port)
    except CannotServe as error:
        stop(str(error), USED_WRONGLY)
    click.echo("Stopped.")


class _Maker:
    """Makes the site again and again: a preview goes on whatever happens."""

    def __init__(self) -> None:
        from generator.assembly.memory import Memory

        self._memory = Memory()
        self._unseen: frozenset[Path] = frozenset()

    def make(self, project: Project, changes: "Changes", show: Show) -> None:
        """Make the site once, and show it with what must be fixed."""
        from generator.publishing.serve import Made

        try:
            self._look(changes)
            with working_in_project(project.cache, tell):
                self._make(project, changes, show)
            self._unseen = frozenset()
        except Busy as error:
            show(Made(_told("Another build", str(error)), changed=False))
        except OSError as error:
            said = room.sentence(error, project.cache, project.site)
            show(Made(_told("Files and disks", said), changed=False))
        except Exception:
            traceback.print_exc()
            show(Made(_told("Neighbourhood Pages", _OUR_FAULT), changed=False))
        for module in _OF_CHANGES:
            import_module(module)

    def _look(self, changes: "Changes") -> None:
        """Say where the next build has to look."""
        if changes.files is None:
            self._memory.folders = {}
        # What was not looked at, because a build failed before that, is still to be looked at.
        self._unseen |= changes.files or frozenset()
        self._memory.changed = self._unseen

    def _make(self, project: Project, changes: "Changes", show: Show) -> None:
        from generator.assembly.later import Later
        from generator.build import build

        def make() -> None:
            build(
                project,
                today(project),
                lambda *_: None,
                memory=self._memory,
                later=Later(changes.newsletters),
                show=lambda outcome: show(_reported(outcome, changes)),
            )

        try:
            make()
        except ForeignFolder:
            # The folder is the cache's own, and its list of files is damaged or gone.
            shutil.rmtree(project.site)
            make()


def _reported(outcome: "Outcome", changes: "Changes") -> "Made":
    """What came of a build, said in the terminal, for the browser.

    While newsletters follow the pages, a few at a time, nothing new is to be said.
    """
    from generator.publishing.serve import Made

    to_fix = [problem for problem in outcome.problems if problem.must_fix]
    published = outcome.published
    changed = bool(published and published.changed + published.removed)
    is_about_newsletters = changes.files == frozenset()
    if to_fix or not is_about_newsletters or (changed and not outcome.waiting):
        report(to_fix)
        click.echo(f"{tally(outcome.problems)}. {_how_it_stands(outcome, is_about_newsletters)}")
    return Made(to_fix, changed, outcome.waiting if published else None)


def _how_it_stands(outcome: "Outcome", is_about_newsletters: bool) -> str:
    """What the browser shows now."""
    if outcome.published is None:
        return "The site is shown as it was before."
    if outcome.waiting:
        places = plural(len(outcome.waiting), "neighbourhood")
        return f"The pages are shown. The newsletters of {places} follow."
    return "The newsletters are shown, too." if is_about_newsletters else "The site is shown."


def _told(what: str, said: str) -> list[Problem]:
    """What is no problem of the data, in the form of one, on the terminal too."""
    message, _, fix = said.partition("\n")
    problem = Problem(Place(what), message, fix)
    report([problem])
    return [problem]
