"""What all commands share: their options, their exit codes, and how they speak.

Exit codes: 0 nothing to fix, 1 things to fix, 2 the command was used wrongly, 130 it was stopped,
as by Ctrl-C.
"""

import datetime as dt
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.problems import Problem, described, tally
from generator.publishing.project import NotAProject, Project, load_project
from generator.publishing.target import (
    Unsuitable,
    is_of_a_site,
    refuse_amid_project,
    refuse_foreign,
)
from generator.wording import day, number, plural

if TYPE_CHECKING:
    from generator.publishing.publish import Published

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


class WholeNumber(click.ParamType[int]):
    """A number from 0 up on the command line."""

    name = "NUMBER"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """The number, or a sentence about what stands there instead."""
        if re.fullmatch("[0-9]{1,9}", str(value)):
            return int(value)
        self.fail(f'must be a whole number, such as 8000. It says "{value}".', param, ctx)


class Folder(click.Path):
    """A folder on the command line; with `exists` one that is there."""

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(exists=exists, file_okay=False, path_type=Path)
        self.name = "FOLDER"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The folder's path, or a sentence about what is there instead."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            said = "is a file" if Path(value).is_file() else "is not there"
            self.fail(f'must be a folder. "{value}" {said}.', param, ctx)


def used_wrongly(error: click.BadParameter) -> click.UsageError:
    """What is wrong with an option or an argument in words of our own: click calls it invalid."""
    name = error.param.get_error_hint(error.ctx).strip("'") if error.param else "It"
    if not isinstance(error, click.MissingParameter):
        return click.UsageError(f"{name} {error.message}", error.ctx)
    example = error.ctx.command.epilog if error.ctx else ""
    return click.UsageError(f"{name} is missing. {example}".rstrip(), error.ctx)


project_option = click.option(
    "--project",
    "folder",
    default=".",
    type=Folder(exists=True),
    help="The project's folder, which holds mkdocs.yml. This folder unless you say otherwise.",
)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="The day the site is made for, such as 2026-10-01. Today unless you or mkdocs.yml say "
    "otherwise.",
)


def project_in(folder: Path, site: Path | None = None) -> Project:
    """The project, or the end of the command with a sentence that says why not."""
    try:
        project = load_project(folder.resolve())
        if site is None:
            return project
        refuse_amid_project(project, site.resolve(), "--site")
        refuse_foreign(site.resolve(), "--site", is_of_a_site)
    except (NotAProject, Unsuitable) as error:
        stop(str(error), USED_WRONGLY)
    return project.published_to(site.resolve())


def stop(sentence: str, code: int) -> NoReturn:
    """End the command with a sentence and an exit code."""
    click.echo(sentence, err=True)
    raise SystemExit(code)


def tell(sentence: str) -> None:
    """Say something while a command is at work."""
    click.echo(sentence, err=True)


def say_what_was_built(
    published: "Published", neighbourhoods: int, problems: list[Problem], as_of: dt.date
) -> None:
    """The closing line of a build."""
    worth = f" {tally(problems)}." if problems else ""
    click.echo(
        f"{plural(neighbourhoods, 'neighbourhood')} as at {day(as_of)}: "
        f"{plural(published.files, 'file')}, {number(published.changed)} of them new or changed."
        f"{worth}"
    )


def report(problems: list[Problem]) -> None:
    """Every problem, a blank line after each. What must be fixed stands last, by the count."""
    for problem in sorted(problems, key=lambda problem: problem.must_fix):
        first, rest = described(problem).split("\n", 1)
        click.echo(_styled(first, fg="red" if problem.must_fix else "yellow"))
        click.echo(f"{rest}\n")


def _styled(text: str, **style: Any) -> str:
    """The text in colour, unless NO_COLOR asks for none. click leaves colour out of pipes."""
    return text if os.environ.get("NO_COLOR") else click.style(text, **style)
