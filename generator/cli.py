"""The commands. The only place that prints and sets the exit code.

A command imports what it needs when it runs: to load all of it takes longer than most commands.

Exit codes: 0 nothing to fix, 1 things to fix, 2 the command was used wrongly, 130 it was stopped,
as by Ctrl-C.
"""

import datetime as dt
import traceback
from pathlib import Path
from typing import Any

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
    used_wrongly,
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
        except click.BadParameter as error:
            raise used_wrongly(error) from None
        except Busy as error:
            stop(str(error), THINGS_TO_FIX)
        except BrokenPipeError:
            raise  # `neighbourhoods check | head`: click ends quietly
        except OSError as error:
            stop(room.sentence(error, Path.cwd()), THINGS_TO_FIX)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neighbourhood-pages", message="%(version)s")
def commands() -> None:
    """Turn one folder of plain files per neighbourhood into a police force's public pages."""


commands.add_command(build_command)
commands.add_command(merge_command)
commands.add_command(print_run_command)
commands.add_command(braille_command)
commands.add_command(serve_command)


@commands.command("check", epilog="Example:  neighbourhoods check")
@project_option
@as_of_option
def check_command(folder: Path, as_of: dt.date | None) -> None:
    """Say what must be fixed, and where.

    It changes nothing. The site can be published once nothing is left that must be fixed.
    """
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


@new_group.command(
    "neighbourhood", epilog="Example:  neighbourhoods new neighbourhood derbyshire/spondon"
)
@project_option
@as_of_option
@click.argument(
    "address",
    metavar="FORCE/NEIGHBOURHOOD",
    help="The force's folder, and a name for the new one: small letters, hyphens for spaces. It "
    "becomes the web address.",
)
def new_neighbourhood(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Make the folder of a new neighbourhood.

    Notes in its files say what belongs where.
    """
    from generator.starting.neighbourhood import CannotStart, start_neighbourhood

    project = project_in(folder)
    try:
        made = start_neighbourhood(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        stop(str(error), USED_WRONGLY)
    for path in made:
        click.echo(f"Made {path.relative_to(project.root)}")
    click.echo('Fill in what says "…", then run: make check')


@new_group.command(
    "priorities", epilog="Example:  neighbourhoods new priorities derbyshire/alvaston-north"
)
@project_option
@as_of_option
@click.argument(
    "address",
    metavar="FORCE/NEIGHBOURHOOD",
    help="The names of the two folders.",
)
def new_priorities(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Make the file of the next priorities.

    Priorities that are still open are carried over.
    """
    from generator.starting.neighbourhood import CannotStart
    from generator.starting.priorities import start_priorities

    project = project_in(folder)
    try:
        made = start_priorities(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        stop(str(error), USED_WRONGLY)
    click.echo(f"Made {made.relative_to(project.root)}. Pages show it from that month on.")
    click.echo('Bring it up to date, fill in what says "…", then run: make check')


def main() -> None:
    """Run a command. A traceback always means a fault of ours. Ctrl-C is left to `__main__`."""
    try:
        raise SystemExit(commands(prog_name="neighbourhoods", standalone_mode=False))
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        raise SystemExit(error.exit_code) from None
    except Exception:
        traceback.print_exc()
        click.echo(
            "\nThis is a fault of Neighbourhood Pages, not of your files. Send the lines above "
            "to whoever looks after the program (CONTRIBUTING.md says how).",
            err=True,
        )
        raise SystemExit(OUR_FAULT) from None
