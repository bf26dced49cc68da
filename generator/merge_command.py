"""The command that makes a site out of parts."""

import datetime as dt
from pathlib import Path

import click

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


@click.command(
    "merge", epilog="Example:  neighbourhoods merge parts/derbyshire parts/south --site site"
)
@project_option
@as_of_option
@click.option(
    "--site",
    type=Folder(),
    help="The folder to publish into, instead of the one that mkdocs.yml names.",
)
@click.argument(
    "parts",
    metavar="PART...",
    nargs=-1,
    required=True,
    help="The folders of all parts.",
    type=Folder(exists=True),
)
def merge_command(
    folder: Path, as_of: dt.date | None, site: Path | None, parts: tuple[Path, ...]
) -> None:
    """Put a site together from its parts.

    The parts are those that `neighbourhoods build --force` made. The site is the same as one
    whole build would make. Parts that do not fit together are refused.
    """
    from generator.assembly.fitting import DoNotFit
    from generator.assembly.merging import merge
    from generator.publishing.publish import ForeignFolder

    project = project_in(folder, site)
    day = today(project, as_of)
    try:
        with working_in_project(project.cache, tell):
            merged = merge(project, day, parts)
    except DoNotFit as error:
        stop(f"{error}\nThe site has not been changed.", THINGS_TO_FIX)
    except ForeignFolder as error:
        stop(str(error), USED_WRONGLY)
    except OSError as error:
        stop(room.sentence(error, project.cache, project.site), THINGS_TO_FIX)
    report(merged.problems)
    if merged.published is None:
        click.echo(f"{tally(merged.problems)}. The site has not been changed.")
        raise SystemExit(THINGS_TO_FIX)
    say_what_was_built(merged.published, merged.neighbourhoods, merged.problems, day)
    click.echo(f"Open {project.site / 'index.html'}")
