"""The commands for those who are reached on paper: print runs and braille."""

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
    stop,
)
from generator.model.choices import PrintedEdition
from generator.publishing.project import Project

_EDITIONS = {edition.file: edition for edition in PrintedEdition}

address_argument = click.argument(
    "address",
    metavar="FORCE[/NEIGHBOURHOOD]",
    help="The folder of a force, for all its neighbourhoods, or of one of them.",
)
to_option = click.option(
    "--to",
    type=Folder(),
    help="The folder for the files, instead of print/FORCE.",
)


@click.command("print-run", epilog="Example:  neighbourhoods print-run derbyshire")
@project_option
@as_of_option
@address_argument
@click.option(
    "--edition",
    "editions",
    multiple=True,
    type=click.Choice(tuple(_EDITIONS)),
    help="Print this edition only. May be given more than once.",
)
@click.option(
    "--black",
    is_flag=True,
    help="Use black ink only, for printers and photocopiers without colour.",
)
@click.option(
    "--shop",
    is_flag=True,
    help="For a print shop: each newsletter once, with 3 mm bleed, the copies in its file's name.",
)
@to_option
def print_run_command(
    folder: Path,
    as_of: dt.date | None,
    address: str,
    editions: tuple[str, ...],
    black: bool,
    shop: bool,
    to: Path | None,
) -> None:
    """Make the files to print for the drop points.

    A file for each pile, with labels that say where it goes, and a sheet that counts the copies.
    """
    from generator.paper import CannotPrint, NotPrintable, make_print_run
    from generator.printing.documents import Order

    project = project_in(folder)
    wanted = tuple(_EDITIONS[name] for name in editions) or tuple(PrintedEdition)
    order = Order(editions=wanted, black=black, shop=shop)
    try:
        made = make_print_run(project, address, order, today(project, as_of), to)
    except CannotPrint as error:
        stop(str(error), USED_WRONGLY)
    except NotPrintable as error:
        report(error.problems)
        stop(str(error), THINGS_TO_FIX)
    click.echo(made.said)
    _say_where(project, made.files)
    click.echo("These files are for printing only. Those on the site can be read aloud.")


@click.command("braille", epilog="Example:  neighbourhoods braille derbyshire/alvaston-north")
@project_option
@as_of_option
@address_argument
@to_option
def braille_command(folder: Path, as_of: dt.date | None, address: str, to: Path | None) -> None:
    """Make newsletters in braille, as files for an embosser. Needs the program liblouis.

    A braille reader must read them before anybody else is given them.
    """
    from generator.paper import CannotPrint, NotPrintable, make_braille

    project = project_in(folder)
    try:
        made = make_braille(project, address, today(project, as_of), to)
    except CannotPrint as error:
        stop(str(error), USED_WRONGLY)
    except NotPrintable as error:
        report(error.problems)
        stop(str(error), THINGS_TO_FIX)
    _say_where(project, made)
    click.echo(
        "Before anybody is given them, a braille reader must read them and put right what is wrong."
    )


def _say_where(project: Project, files: list[Path]) -> None:
    for path in files:
        inside = path.is_relative_to(project.root)
        click.echo(f"Made {path.relative_to(project.root) if inside else path}")
