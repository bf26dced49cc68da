"""The commands. The only place that prints and sets the exit code.

Exit codes: 0 nothing to fix, 1 things to fix, 2 the command was used wrongly.
"""

import datetime as dt
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.check import check
from generator.clock import today
from generator.problems import Problem, any_to_fix, described, in_order, tally
from generator.publishing.project import NotAProject, Project, load_project
from generator.publishing.publish import ForeignFolder
from generator.starting.neighbourhood import CannotStart, start_neighbourhood
from generator.starting.priorities import start_priorities
from generator.wording import day, number, plural

# Commands that make pages import what they need when they run: pandas, Typst and the templates
# take half a second to load, and `check` needs none of them.
if TYPE_CHECKING:
    from generator.build import Outcome

THINGS_TO_FIX, USED_WRONGLY, OUR_FAULT = 1, 2, 70


class Day(click.ParamType[dt.date]):
    """A date on the command line."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: Any, ctx: Any) -> dt.date:
        """The date, or click's message about a wrong option."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'must be a date like 2026-10-01. It says "{value}".', param, ctx)


project_option = click.option(
    "--project",
    "folder",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder, which holds mkdocs.yml. This folder unless you say otherwise.",
)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="The day the site is made for. Today unless you or mkdocs.yml say otherwise.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neighbourhood-pages", message="%(version)s")
def commands() -> None:
    """Turn one folder of plain files per neighbourhood into a police force's public pages."""


@commands.command("check")
@project_option
@as_of_option
def check_command(folder: Path, as_of: dt.date | None) -> None:
    """Say what must be fixed before the site can be published. Changes nothing."""
    from generator.publishing.prose import prose_problems

    project = _project(folder)
    _, problems = check(project, today(project, as_of))
    found = in_order([*problems, *prose_problems(project)])
    _report(found)
    click.echo(f"{tally(found)}.")
    if any_to_fix(found):
        raise SystemExit(THINGS_TO_FIX)


@commands.command("build")
@project_option
@as_of_option
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to publish into, instead of the one that mkdocs.yml names.",
)
def build_command(folder: Path, as_of: dt.date | None, site: Path | None) -> None:
    """Make the site and the newsletters. While anything must be fixed, nothing is published."""
    from generator.build import build

    project = _project(folder, site)
    try:
        outcome = build(project, today(project, as_of), _progress)
    except ForeignFolder as error:
        _stop(str(error), USED_WRONGLY)
    except OSError as error:
        _stop(_cannot_write(project, error), THINGS_TO_FIX)
    _report(outcome.problems)
    if outcome.published is None:
        click.echo(f"{tally(outcome.problems)}. The site has not been changed.")
        raise SystemExit(THINGS_TO_FIX)
    _say_what_was_built(outcome, today(project, as_of))


@commands.command("serve")
@project_option
@click.option("--port", default=8000, show_default=True, help="The port to serve on.")
def serve_command(folder: Path, port: int) -> None:
    """Show the site in your browser, and make it again whenever a file changes."""
    from generator.build import build
    from generator.publishing.serve import CannotServe, serve

    project = _project(folder)

    def make(target: Project) -> None:
        outcome = build(target, today(target), lambda *_: None)
        _report([problem for problem in outcome.problems if problem.must_fix])
        kept = "" if outcome.published else " The site is shown as it was before."
        click.echo(f"{tally(outcome.problems)}.{kept}")

    click.echo(f"Open http://127.0.0.1:{port}/ in your browser. Press Ctrl-C to stop.")
    try:
        serve(project, make, port)
    except CannotServe as error:
        _stop(str(error), USED_WRONGLY)


@commands.group("new")
def new_group() -> None:
    """Start a neighbourhood, or the next set of priorities."""


@new_group.command("neighbourhood")
@project_option
@as_of_option
@click.argument("address", metavar="FORCE/NEIGHBOURHOOD")
def new_neighbourhood(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Start a neighbourhood from the commented template, such as derbyshire/spondon."""
    project = _project(folder)
    try:
        made = start_neighbourhood(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        _stop(str(error), USED_WRONGLY)
    for path in made:
        click.echo(f"Made {path.relative_to(project.root)}")
    click.echo('Fill in what says "…", then run: neighbourhoods check')


@new_group.command("priorities")
@project_option
@as_of_option
@click.argument("address", metavar="FORCE/NEIGHBOURHOOD")
def new_priorities(folder: Path, as_of: dt.date | None, address: str) -> None:
    """Start the next set of priorities and carry the open ones over."""
    project = _project(folder)
    try:
        made = start_priorities(project.neighbourhoods, address, today(project, as_of))
    except CannotStart as error:
        _stop(str(error), USED_WRONGLY)
    click.echo(f"Made {made.relative_to(project.root)}. Pages show it from that month on.")
    click.echo('Bring it up to date, fill in what says "…", then run: neighbourhoods check')


def _project(folder: Path, site: Path | None = None) -> Project:
    """The project, or the end of the command with a sentence that says why not."""
    try:
        project = load_project(folder.resolve())
    except NotAProject as error:
        _stop(str(error), USED_WRONGLY)
    return project.published_to(site.resolve()) if site else project


def _stop(sentence: str, code: int) -> NoReturn:
    click.echo(sentence, err=True)
    raise SystemExit(code)


def _cannot_write(project: Project, error: OSError) -> str:
    """A full disk, a folder that may not be written to: no fault of the data, nor of ours."""
    return (
        f"A file could not be read or written: {error.strerror or error} "
        f"({error.filename or project.site}).\n"
        "To fix it, check that the disk has room and that you may write there, and try again. "
        "Every file that was published before is whole."
    )


def _report(problems: list[Problem]) -> None:
    """Every problem, a blank line after each. What must be fixed stands last, by the count."""
    for problem in sorted(problems, key=lambda problem: problem.must_fix):
        first, rest = described(problem).split("\n", 1)
        click.echo(_styled(first, fg="red" if problem.must_fix else "yellow"))
        click.echo(f"{rest}\n")


def _styled(text: str, **style: Any) -> str:
    """The text in colour, unless NO_COLOR asks for none. click leaves colour out of pipes."""
    return text if os.environ.get("NO_COLOR") else click.style(text, **style)


def _progress(done: int, total: int) -> None:
    """One line that counts up, on a terminal only."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        click.echo(f"\rWriting neighbourhoods: {done} of {total}{end}", nl=False, err=True)


def _say_what_was_built(outcome: "Outcome", as_of: dt.date) -> None:
    published = outcome.published
    assert published is not None  # noqa: S101
    worth = f" {tally(outcome.problems)}." if outcome.problems else ""
    click.echo(
        f"{plural(outcome.neighbourhoods, 'neighbourhood')} as at {day(as_of)}: "
        f"{plural(published.files, 'file')}, {number(published.changed)} of them new or changed."
        f"{worth}"
    )
    click.echo(f"Open {published.site / 'index.html'}")


def main() -> None:
    """Run a command. A traceback always means a fault of ours."""
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
