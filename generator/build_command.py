"""The command that makes the site."""

import contextlib
import datetime as dt
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.assembly.timings import Timings
from generator.clock import today
from generator.command_line import (
    THINGS_TO_FIX,
    USED_WRONGLY,
    Folder,
    as_of_option,
    project_in,
    project_option,
    report,
    say_what_was_built,
    stop,
    tell,
)
from generator.problems import tally
from generator.publishing import room
from generator.publishing.lock import working_in_project
from generator.publishing.project import Project
from generator.publishing.publish import ForeignFolder

# So many neighbourhoods with their newsletters take more than ten seconds.
_WORTH_TELLING = 100

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from generator.build import Outcome


@click.command("build", epilog="Example:  neighbourhoods build")
@project_option
@as_of_option
@click.option(
    "--site",
    type=Folder(),
    help="The folder to publish into, instead of the one that mkdocs.yml names.",
)
@click.option("--timings", "with_timings", is_flag=True, help="Say at the end where the time went.")
@click.option(
    "--dask",
    metavar="ADDRESS",
    help="Share the work over several machines: the address of a Dask scheduler, such as "
    "tcp://10.0.0.5:8786.",
)
@click.option(
    "--force",
    "forces",
    metavar="FORCE",
    multiple=True,
    help="Make only the part of the site that belongs to this force, into the folder that --site "
    "names, for `neighbourhoods merge`. May be given more than once.",
)
def build_command(
    folder: Path,
    as_of: dt.date | None,
    site: Path | None,
    with_timings: bool,
    dask: str | None,
    forces: tuple[str, ...],
) -> None:
    """Make the site and its newsletters. While anything must be fixed, nothing is published."""
    timings = Timings()
    with timings.of("start"):
        project = project_in(folder, site)
        day = today(project, as_of)
    if forces:
        _refuse_misuse(project, forces, site)
    with _no_looking_for_garbage():
        outcome = _built(project, day, timings, dask, forces)
    report(outcome.problems)
    if with_timings:
        for line in timings.lines():
            click.echo(line)
    if outcome.published is None:
        click.echo(f"{tally(outcome.problems)}. The site has not been changed.")
        raise SystemExit(THINGS_TO_FIX)
    say_what_was_built(outcome.published, outcome.neighbourhoods, outcome.problems, day)
    if forces:
        click.echo(
            f"This part of the site stands in {project.site}. docs/many-machines.md says how "
            "parts are merged."
        )
    else:
        click.echo(f"Open {project.site / 'index.html'}")


def _built(
    project: Project,
    day: dt.date,
    timings: Timings,
    dask: str | None,
    forces: tuple[str, ...],
) -> "Outcome":
    """What came of the build; or the end of the command where the files of the site stop it."""
    from generator.assembly.cluster import NoCluster
    from generator.build import build

    try:
        with working_in_project(project.cache, tell), _executor(dask) as executor:
            return build(project, day, _progress(), timings=timings, executor=executor, only=forces)
    except (ForeignFolder, NoCluster) as error:
        stop(str(error), USED_WRONGLY)
    except OSError as error:
        stop(room.sentence(error, project.cache, project.site), THINGS_TO_FIX)


def _executor(dask: str | None) -> contextlib.AbstractContextManager["Executor | None"]:
    """Who does the work, if it is not this machine."""
    if dask is None:
        return contextlib.nullcontext()
    from generator.assembly.cluster import cluster_at

    return cluster_at(dask)


@contextlib.contextmanager
def _no_looking_for_garbage() -> Iterator[None]:
    """A build is over before forgotten memory matters, and to look for it takes a tenth of a short
    one. The processes that make pages do look.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _progress() -> Callable[[int, int], None]:
    """Tells how far the writing is. On a terminal that is one line that counts up; elsewhere a
    line for each tenth, where there is so much to write that somebody could wonder.
    """
    tenths = 0

    def tell_how_far(done: int, total: int) -> None:
        nonlocal tenths
        so_far = f"Writing neighbourhoods: {done:,} of {total:,}"
        if sys.stderr.isatty():
            click.echo(f"\r{so_far}" + "\n" * (done == total), nl=False, err=True)
        elif total >= _WORTH_TELLING and done * 10 // total > tenths:
            tenths = done * 10 // total
            click.echo(so_far, err=True)

    return tell_how_far


def _refuse_misuse(project: Project, forces: tuple[str, ...], site: Path | None) -> None:
    """End the command unless a part can be made of these forces."""
    from generator.assembly.part import refuse_whole_site

    there = sorted(path.name for path in project.neighbourhoods.glob("*/"))
    unknown = [name for name in forces if name not in there]
    if unknown:
        stop(
            f"There is no folder neighbourhoods/{unknown[0]}. "
            f"To fix it, write one of these:   {', '.join(there)}",
            USED_WRONGLY,
        )
    if site is None:
        stop(
            "With --force only a part of the site is made. To fix it, add a folder of its own for "
            "it:   --site FOLDER",
            USED_WRONGLY,
        )
    try:
        refuse_whole_site(project.site)
    except ForeignFolder as error:
        stop(str(error), USED_WRONGLY)
