"""A new neighbourhood's folder, from the commented template."""

import datetime as dt
import re
import shutil
import textwrap
from collections.abc import Mapping
from pathlib import Path

from generator.model.choices import EventKind, EventStatus, Evidence, RolePart, Theme
from generator.model.folders import ForceFolder
from generator.reading.folder import address_problems, as_address
from generator.reading.force_folder import RESERVED, read_force
from generator.starting.yaml_text import scalar
from generator.wording import listed, plural

TEMPLATES = Path(__file__).parent / "templates" / "neighbourhood"
_ADDRESS = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)")
_EXAMPLE = "derbyshire/alvaston-north"
_WIDTH = 98


class CannotStart(Exception):
    """Nothing was made; the text says why, to whoever typed the command."""


def split_address(neighbourhoods: Path, address: str) -> tuple[Path, Path]:
    """The folders of the force and of the neighbourhood that an address names."""
    found = _ADDRESS.fullmatch(address.strip("/"))
    if found is None:
        raise CannotStart(_not_an_address(address))
    force = neighbourhoods / found[1]
    if not (force / "force.yml").is_file():
        known = sorted(path.parent.name for path in neighbourhoods.glob("*/force.yml"))
        raise CannotStart(f"There is no force {found[1]}. There is: {', '.join(known) or 'none'}.")
    return force, force / found[2]


def _not_an_address(address: str) -> str:
    """What is said of an address that cannot be that of a folder, with the nearest that can."""
    nearest = [as_address(part) for part in address.strip("/").split("/")]
    if len(nearest) != 2 or not all(nearest):
        return f'Name the force and the neighbourhood, such as {_EXAMPLE}. It says "{address}".'
    return (
        "Names of folders have only small letters a to z, figures and single hyphens, no capitals "
        f'and no spaces. It says "{address}". To fix it, write:   {"/".join(nearest)}'
    )


def start_neighbourhood(neighbourhoods: Path, address: str, today: dt.date) -> list[Path]:
    """Make the folder of a new neighbourhood. Returns the files, sorted.

    Raises CannotStart when the address names no force or a folder that is there already, or when
    force.yml cannot be read.
    """
    force_path, folder = split_address(neighbourhoods, address)
    if folder.exists():
        raise CannotStart(f"{address} is there already. Nothing was changed.")
    for problem in address_problems(force_path.name, folder.name, RESERVED):
        raise CannotStart(f"{problem.message} Choose another name.")
    force, _ = read_force(force_path, force_path.name)
    if force is None:
        raise CannotStart(
            f"The file {force_path.name}/force.yml has something to fix first. Run: make check"
        )
    try:
        return _filled(folder, _words(force, today), today)
    except BaseException:  # the disk is full, or somebody pressed Ctrl-C
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _filled(folder: Path, words: Mapping[str, str], today: dt.date) -> list[Path]:
    """Write the files of a new neighbourhood."""
    made = []
    for template in sorted(TEMPLATES.rglob("*.yml")):
        inside = template.relative_to(TEMPLATES).as_posix().replace("MONTH", f"{today:%Y-%m}")
        path = folder / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        text = filled_in(template.read_text(encoding="utf-8"), words)
        path.write_text(text, encoding="utf-8", newline="\n")
        made.append(path)
    return made


def _words(force: ForceFolder, today: dt.date) -> Mapping[str, str]:
    """What stands in the template in capital letters, and what the new files say instead."""
    roles = [role.name for role in force.force.roles]
    by_part = {role.part: role.name for role in reversed(force.force.roles)}
    areas = [area.name for area in force.areas]
    smallest = [area.name for area in force.areas if area.layer == force.force.layers[-1].name]
    supervisor = by_part.get(RolePart.SUPERVISOR)
    months = force.force.plan_review_months
    return {
        "TODAY": today.isoformat(),
        "AREAS": listed(smallest or areas, "or") or "the names in areas.yml",
        "ROLES": listed(roles),
        "OFFICER": scalar(by_part.get(RolePart.OFFICER, roles[0])),
        "SUPERVISOR": scalar(supervisor) if supervisor else "",
        "REVIEWED": "every month" if months == 1 else f"every {plural(months, 'month')}",
        "KINDS": listed(EventKind, "or"),
        "STATUSES": listed(EventStatus, "or"),
        "THEMES": listed(Theme, "or"),
        "EVIDENCE": listed(Evidence, "or"),
    }


def filled_in(template: str, words: Mapping[str, str]) -> str:
    """A template with its words. A paragraph about something that the force has not is left out."""
    name = re.compile(r"\b(?:" + "|".join(words) + r")\b")
    paragraphs = [
        "\n".join(
            _wrapped(line, name.sub(lambda found: words[found[0]], line))
            for line in paragraph.split("\n")
        )
        for paragraph in template.rstrip("\n").split("\n\n")
        if all(words[found] for found in name.findall(paragraph))
    ]
    return "\n\n".join(paragraphs) + "\n"


def _wrapped(before: str, line: str) -> str:
    """A line as it is, or, if it is a note that has grown, on several lines."""
    if line == before or len(line) <= _WIDTH or not line.lstrip().startswith("#"):
        return line
    margin = " " * (len(line) - len(line.lstrip())) + "# "
    return textwrap.fill(
        line,
        _WIDTH,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
