"""The command that shows the site while it is being edited."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.clock import today
from generator.command_line import USED_WRONGLY, project_in, project_option, report, stop, tell
from generator.problems import Place, Problem, tally
from generator.publishing import room
from generator.publishing.lock import Busy, working_in_project
from generator.publishing.project import Project

if TYPE_CHECKING:
    from generator.build import Outcome
    from generator.publishing.serve import Made

Show = Callable[["Made"], None]
_OUR_FAULT = (
    "This is a fault of Neighbourhood Pages, not of your files.\n"
    "Send the lines in the window where you started the preview to whoever looks after the "
    "program."
)


@click.command("serve")
@project_option
@click.option("--port", default=8000, show_default=True, help="The port to serve on.")
def serve_command(folder: Path, port: int) -> None:
    """Show the site in your browser, and make it again whenever a file changes.

    What must be fixed is shown in the page, above the page as it was before.
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
        from generator.assembly.survey import Memory

        self._memory = Memory()
        self._unseen: frozenset[Path] = frozenset()

    def make(self, project: Project, changed: frozenset[Path] | None, show: Show) -> None:
        """Make the site once, and show it with what must be fixed."""
        from generator.publishing.serve import Made

        try:
            self._make(project, changed, show)
        except Busy as error:
            show(Made(_told("Another build", str(error)), changed=False))
        except OSError as error:
            said = room.sentence(error, project.cache, project.site)
            show(Made(_told("Files and disks", said), changed=False))
        except Exception:
            traceback.print_exc()
            show(Made(_told("Neighbourhood Pages", _OUR_FAULT), changed=False))

    def _make(self, project: Project, changed: frozenset[Path] | None, show: Show) -> None:
        from generator.build import build

        if changed is None:
            self._memory.folders = {}
        # What was not looked at, because a build failed before that, is still to be looked at.
        self._unseen |= changed or frozenset()
        self._memory.changed = self._unseen
        with working_in_project(project.cache, tell):
            build(
                project,
                today(project),
                lambda *_: None,
                memory=self._memory,
                show=lambda outcome: show(_reported(outcome)),
            )
        self._unseen = frozenset()


def _reported(outcome: "Outcome") -> "Made":
    """What came of a build, said in the terminal, for the browser."""
    from generator.publishing.serve import Made

    to_fix = [problem for problem in outcome.problems if problem.must_fix]
    report(to_fix)
    kept = "" if outcome.published else " The site is shown as it was before."
    click.echo(f"{tally(outcome.problems)}.{kept}")
    published = outcome.published
    return Made(to_fix, changed=bool(published and published.changed + published.removed))


def _told(what: str, said: str) -> list[Problem]:
    """What is no problem of the data, in the form of one, on the terminal too."""
    message, _, fix = said.partition("\n")
    problem = Problem(Place(what), message, fix)
    report([problem])
    return [problem]
