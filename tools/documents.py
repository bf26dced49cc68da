"""Writes the reference documents from the code: fields, rules, commands, schemas.

`make documents` runs it; a test fails while a document differs from what it would write.
"""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click

from generator.checks.rules import CHECKS
from generator.cli import commands
from generator.model.kind import LINE, PROSE, Kind
from generator.model.record import Record, Translation, translation
from generator.reading.fields import choices_of, kind_of
from tools.data_files import DATA_FILES
from tools.schemas import schemas

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "docs"

# What is said of a field that may stand in other languages.
_TAKES = {
    Translation.NONE: "",
    Translation.POSSIBLE: "; may be translated",
    Translation.WANTED: "; to be translated",
}

TRANSLATIONS = """\
A field whose kind ends in *to be translated* or *may be translated* can stand in other languages
too, below itself: `title (cy)` below `title`. Where a newsletter is made in that language, what is
to be translated and is not is reported, and shown in English.
"""

CRIME_CSV = """\
## neighbourhoods/FORCE/NEIGHBOURHOOD/crime.csv

Monthly counts, exported and replaced whole. The first line is `month,crime_type,count`; then a
line for each month and crime type. The 14 crime types are those of data.police.uk. A month that is
in the file has a line for every type, with 0 where there were none. A month that is left out has
no figures: pages and newsletters say so.

```
month,crime_type,count
2026-09,Burglary,4
2026-09,Drugs,0
```
"""

PHOTOS = """\
## photos/

In the folder of a neighbourhood for `officers.yml`, in that of a force for `leaders.yml`. A photo
is a .jpg, .jpeg, .png or .webp file of at most 10 MB and 40 million pixels, at least 160 pixels
wide and high. Its name has small letters a to z, figures and single hyphens.
"""

BOUNDARY = """\
## neighbourhoods/FORCE/NEIGHBOURHOOD/boundary.geojson

The outline of the neighbourhood: GeoJSON with one Polygon or MultiPolygon of at most 20,000
points in degrees of longitude and latitude (WGS84), or a list of points as data.police.uk gives it.
Two properties are shown with the outline, both may be left out: `source`, the words that the
owner of the data asks for, and `note`. Everything else is passed over.
"""


def fields() -> str:
    """The reference of every field of every data file."""
    parts = [
        "# Fields",
        "Written by `make documents` from the code. Every field that a data file may hold; "
        "nothing is published that is not a field. Addresses of residents, members of Watch "
        "schemes and the like have no field, on purpose.",
        TRANSLATIONS.rstrip(),
    ]
    for name, model, is_list in DATA_FILES:
        form = "A list of entries, each of them:" if is_list else ""
        parts += [f"## {name}", _first_line(model), form, *_tables(model)]
    parts += [CRIME_CSV.rstrip(), PHOTOS.rstrip(), BOUNDARY]
    return "\n\n".join(part for part in parts if part)


def _first_line(thing: object) -> str:
    return (thing.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")


def _tables(model: type[Record], heading: str = "") -> Iterator[str]:
    """The table of a record's fields, and those of the records inside it."""
    rows = ["| field | what it says | kind | needed |", "|---|---|---|---|"]
    inner: list[tuple[str, type[Record]]] = []
    for name, info in model.model_fields.items():
        kind, record = _kind(info.annotation, info)
        needed = "yes" if info.is_required() else ""
        rows.append(f"| `{name}` | {info.description} | {kind} | {needed} |")
        if record is not None:
            inner.append((name, record))
    if heading:
        yield f"### {heading}"
    yield "\n".join(rows)
    for name, record in inner:
        yield from _tables(record, f"Inside `{name}`")


def _kind(annotation: object, info: object) -> tuple[str, type[Record] | None]:
    """What kind of value a field holds, in words, and the record inside it if there is one."""
    record = next((t for t in _parts(annotation) if _is_record(t)), None)
    many = "tuple" in str(annotation)
    choices = choices_of(info)  # type: ignore[arg-type]
    found = kind_of(info)  # type: ignore[arg-type]
    if record is not None:
        words = "fields, see below"
    elif choices:
        words = "one of: " + ", ".join(choices)
    else:
        words = found.name if found else "text"
        example = _example(info, found)
        words += f", such as `{example}`" if example else ""
    words = f"list: {words}" if many else words
    return words + _TAKES[translation(info)], record  # type: ignore[arg-type]


def _example(info: object, kind: Kind | None) -> str:
    """The field's own example; its kind's, unless any text would do."""
    extra = getattr(info, "json_schema_extra", None)
    if isinstance(extra, dict) and extra.get("example"):
        return str(extra["example"])
    return kind.example if kind and kind not in (LINE, PROSE) else ""


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _is_record(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, Record)


def rules() -> str:
    """The reference of every rule for publication."""
    lines = [
        "# Rules for publication",
        "",
        "Written by `make documents` from the code. *Must fix* stops publication; "
        "*worth a look* does not.",
        "",
        "Besides these, each printed total, percentage or change of an official table that the "
        "arithmetic does not bear out is *worth a look*, and so is each figure of a text that its "
        "notes compare (docs/decisions/0012-official-statistics.md).",
        "",
        "| rule | weight | where it comes from |",
        "|---|---|---|",
    ]
    for rule in CHECKS:
        source = rule.source or "so that the data hold together"
        lines.append(f"| {rule.statement} | {rule.weight} | {source} |")
    return "\n".join(lines) + "\n"


def command_reference() -> str:
    """The reference of every command and option."""
    lines = [
        "# Commands",
        "",
        "Written by `make documents` from the code. Every command is run in the project's "
        "folder; on Windows it starts with `.venv\\Scripts\\` in place of `.venv/bin/`. "
        "`make site`, `make check` and `make serve` are short for `build`, `check` and `serve`. "
        "A command with `--help` behind it says what it does.",
        "",
        "Exit codes, for whoever calls a command from another program: 0 nothing to fix, 1 things "
        "to fix, 2 the command was used wrongly, 130 it was stopped, as by Ctrl-C.",
        "",
    ]
    for name, command in _commands("neighbourhoods", commands):
        lines += _command(name, command)
    return "\n".join(lines).rstrip() + "\n"


def _command(name: str, command: click.Command) -> list[str]:
    """What a command does, what it looks like, and what may be added."""
    example = (command.epilog or "").removeprefix("Example:").strip()
    lines = [f"## {name}", "", inspect.cleandoc(command.help or ""), ""]
    lines += ["```", f".venv/bin/{example}", "```", ""]
    context = click.Context(command, info_name=name)
    records = [parameter.get_help_record(context) for parameter in command.params]
    lines += [f"- `{record[0]}`: {record[1]}" for record in records if record]
    return [*lines, ""]


def _commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield name, command
        return
    for part in sorted(command.commands):
        yield from _commands(f"{name} {part}", command.commands[part])


def documents() -> dict[Path, str]:
    """Each reference document and what it should say."""
    return {
        DOCUMENTS / "fields.md": fields(),
        DOCUMENTS / "rules.md": rules(),
        DOCUMENTS / "commands.md": command_reference(),
        **{ROOT / name: text for name, text in schemas().items()},
    }


def main() -> None:
    """Write the documents that differ."""
    for path, text in documents().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"Wrote {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
