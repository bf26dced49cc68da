"""The next set of priorities, with the open ones carried over."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from generator.model.choices import Evidence
from generator.model.priorities import Priority, PriorityCycle
from generator.model.timing import next_cycle
from generator.problems import any_to_fix
from generator.publishing.whole_file import write_whole
from generator.reading.force_folder import read_force
from generator.reading.neighbourhood_folder import read_neighbourhood
from generator.starting.neighbourhood import CannotStart, split_address
from generator.starting.yaml_text import lines_of
from generator.wording import listed

_HEAD = """\
# Priorities from {start:%Y-%m}. The file before stays where it is: the site shows its history.
# For a priority that is finished, fill in closed_on and outcome in the file before, and delete it
# here. For every other, bring done, doing and planned up to date.
set_on: {today}
how_decided: …
priorities:
"""

# What an open priority carries over, in the order of the template.
_CARRIED = (
    "title",
    "theme",
    "evidence",
    "you_told_us",
    "why",
    "done",
    "doing",
    "planned",
    "how_you_can_help",
    "owner",
    "partners",
    "framework",
)


def start_priorities(neighbourhoods: Path, address: str, today: dt.date) -> Path:
    """Make the file of the next cycle. Returns its path.

    Raises CannotStart when there is no such neighbourhood, when its files cannot be read, or when
    the next set is there already.
    """
    force_path, folder = split_address(neighbourhoods, address)
    if not folder.is_dir():
        raise CannotStart(f"There is no neighbourhood {address}. Nothing was made.")
    force, _ = read_force(force_path, force_path.name)
    place, problems = read_neighbourhood(folder, address)
    if force is None or place is None or not place.cycles or any_to_fix(problems):
        raise CannotStart(f"The files of {address} have something to fix first. Run: make check")
    latest = max(place.cycles)
    start = next_cycle(latest, force.force.cycle_months, today)
    path = folder / "priorities" / f"{start:%Y-%m}.yml"
    if latest > today:
        raise CannotStart(
            f"The next set is there already: {latest:%Y-%m}.yml. Nothing was changed."
        )
    text = _HEAD.format(start=start, today=today) + _priorities(place.cycles[latest])
    write_whole(path, text.encode())
    return path


def _priorities(cycle: PriorityCycle) -> str:
    """The open priorities of a cycle as YAML; one to fill in when none is open."""
    blocks = [
        "\n".join(_block(priority, cycle))
        for priority in cycle.priorities
        if priority.closed_on is None
    ]
    return "\n".join(blocks or [_EMPTY]) + "\n"


def _block(priority: Priority, cycle: PriorityCycle) -> Iterator[str]:
    """One priority, indented as an item of the list."""
    sign = "  - "
    for name in _CARRIED:
        for line in lines_of(name, getattr(priority, name)):
            yield f"{sign}{line}" if line else ""
            sign = "    "
    opened = priority.opened_on or cycle.set_on
    yield f"    opened_on: {opened}"


_EMPTY = f"""\
  - title: …
    theme: …
    # One or more of: {listed(Evidence, "or")}.
    evidence:
      - …
    you_told_us: …
    why: …
    done: …
    doing: …
    planned: …
    owner: …"""
