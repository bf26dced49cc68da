"""A new neighbourhood's folder, from the commented template."""

import datetime as dt
import re
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates" / "neighbourhood"
_ADDRESS = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)")
_EXAMPLE = "derbyshire/alvaston-north"


class CannotStart(Exception):
    """Nothing was made; the text says why, to whoever typed the command."""


def split_address(neighbourhoods: Path, address: str) -> tuple[Path, Path]:
    """The folders of the force and of the neighbourhood that an address names."""
    found = _ADDRESS.fullmatch(address.strip("/"))
    if found is None:
        raise CannotStart(
            f'Name the force and the neighbourhood, such as {_EXAMPLE}. It says "{address}".'
        )
    force = neighbourhoods / found[1]
    if not (force / "force.yml").is_file():
        known = sorted(path.parent.name for path in neighbourhoods.glob("*/force.yml"))
        raise CannotStart(f"There is no force {found[1]}. There is: {', '.join(known) or 'none'}.")
    return force, force / found[2]


def start_neighbourhood(neighbourhoods: Path, address: str, today: dt.date) -> list[Path]:
    """Make the folder of a new neighbourhood. Returns the files, sorted.

    Raises CannotStart when the address names no force, or a folder that is there already.
    """
    _, folder = split_address(neighbourhoods, address)
    if folder.exists():
        raise CannotStart(f"{address} is there already. Nothing was changed.")
    made = []
    for template in sorted(TEMPLATES.rglob("*.yml")):
        inside = template.relative_to(TEMPLATES).as_posix().replace("MONTH", f"{today:%Y-%m}")
        path = folder / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        text = template.read_text(encoding="utf-8").replace("TODAY", today.isoformat())
        path.write_text(text, encoding="utf-8", newline="\n")
        made.append(path)
    return made
