"""The commands. The only place that prints and sets the exit code.

A command imports what it needs when it runs: to load all of it takes longer than most commands.

Exit codes: 0 nothing to fix, 1 things to fix, 2 the command was used wrongly.
"""

import datetime as dt
import signal
import traceback
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.build_command import build_command
from generator.clock import today
from generator.command_line import (
    OUR_FAULT,
    THINGS_TO_FIX,
    USED_WRONGLY,
    as_of_option,
    project_in,
    project_option,
    report,
    stop,
    tell,
)
from generator.merge_command import merge_command
from generator.paper_commands import braille_command, print_run_command
from generator.preview_command import serve_command
from generator.problems import any_to_fix, tally
from generator.publishing import room
from generator.publishing.lock import Busy, working_in_project


class Commands(click.Group):
    """The commands, and what is said when one cannot go on. None of that is a fault of ours."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and end it with a sentence where files, disks or people stop it."""
        try:
            return super().invoke(ctx)
        except Busy as error:
            stop(str(error), THINGS_TO_FIX)
        except OSError as error:
            stop(room.sentence(error, Path.cwd(), Path.cwd()), THINGS_TO_FIX)
        except KeyboardInterrupt:
            stop(f"\nStopped. {room.WHOLE} To finish, run the command again.", THINGS_TO_FIX)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neighbourhood-pages", message="%(version)s")
def commands() -> None:
    """Turn one folder of plain files per neighbourhood into a police force's public pages."""


commands.add_command(build_command)
commands.add_command(merge_command)
commands.add_command(print_run_command)
commands.add_command(braille_command)
commands.add_command(serve_command)


@commands.command("check")
@project_option
@as_of_option
def check_command(folder: Path, as_of: dt.date | None) -> None:
    """Say what must be fixed before the site can be published. Changes nothing."""
    from generator.build import look_over

    project = project_in(folder)
    with working_in_project(project.cache, tell):
        found = look_over(project, today(project, as_of))
    report(found)
    click.echo(f"{tally(found)}.")
    if any_to_fix(found):
        raise SystemExit(THINGS_TO_FIX)


@commands.group("new")
def new_group() -> None:
    """Start a neighbourhood, or the next set of priorities."""


@new_group.command("neighbourhood")
@project_option
@as_of_option
@click.argument("address", metavar="FORCE/NEIGHBOURHOOD")
def new_neighbourhood(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Start a neighbourhood from the commented template, such as derbyshire/spondon."""
    from generator.starting.neighbourhood import CannotStart, start_neighbourhood

    project = project_in(folder)
    try:
        made = start_neighbourhood(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        stop(str(error), USED_WRONGLY)
    for path in made:
        click.echo(f"Made {path.relative_to(project.root)}")
    click.echo('Fill in what says "…", then run: make check')


@new_group.command("priorities")
@project_option
@as_of_option
@click.argument("address", metavar="FORCE/NEIGHBOURHOOD")
def new_priorities(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Start the next set of priorities and carry the open ones over."""
    from generator.starting.neighbourhood import CannotStart
    from generator.starting.priorities import start_priorities

    project = project_in(folder)
    try:
        made = start_priorities(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        stop(str(error), USED_WRONGLY)
    click.echo(f"Made {made.relative_to(project.root)}. Pages show it from that month on.")
    click.echo('Bring it up to date, fill in what says "…", then run: make check')


def _interrupt(*_: Any) -> NoReturn:
    """End as after Ctrl-C: whatever is half made is taken away."""
    raise KeyboardInterrupt


def main() -> None:
    """Run a command. A traceback always means a fault of ours."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        commands(prog_name="neighbourhoods")
    except Exception:
        traceback.print_exc()
        click.echo(
            "\nThis is a fault of Neighbourhood Pages, not of your files. Send the lines above "
            "to whoever looks after the program (CONTRIBUTING.md says how).",
            err=True,
        )
        raise SystemExit(OUR_FAULT) from None
