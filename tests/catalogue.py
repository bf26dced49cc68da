"""The catalogue of mistakes: every folder of `tests/mistakes` is one slip in the example force.

A folder holds the files that differ from `tests/example/neighbourhoods`, `remove.txt` with the
files and folders/ that are gone, and `expected.txt` with the report. The one thing that the
unbroken example itself reports is left out: `expected.txt` shows what the slip brings, no more.
"""

import shutil
from functools import cache
from pathlib import Path

from generator.problems import Problem, described, in_order
from generator.reading.everything import read_everything

HERE = Path(__file__).parent
EXAMPLE = HERE / "example" / "neighbourhoods"
MISTAKES = HERE / "mistakes"
NOT_DATA = ("expected.txt", "remove.txt")


def names() -> list[str]:
    """Every mistake of the catalogue."""
    return sorted(folder.name for folder in MISTAKES.iterdir() if folder.is_dir())


def make(name: str, into: Path) -> Path:
    """The example with the mistake in it, as the folder `neighbourhoods` inside `into`."""
    folder = into / "neighbourhoods"
    shutil.copytree(EXAMPLE, folder)
    mistake = MISTAKES / name
    remove = mistake / "remove.txt"
    for line in remove.read_text("utf-8").splitlines() if remove.exists() else ():
        gone = folder / line
        shutil.rmtree(gone) if line.endswith("/") else gone.unlink()
    ignore = shutil.ignore_patterns(*NOT_DATA)
    shutil.copytree(mistake, folder, ignore=ignore, symlinks=True, dirs_exist_ok=True)
    return folder


def problems(folder: Path) -> list[Problem]:
    """Everything there is to say about a folder of data. Rules for publication join in here."""
    _, found = read_everything(folder)
    return in_order(found)


@cache
def _of_the_example() -> frozenset[Problem]:
    return frozenset(problems(EXAMPLE))


def brought(folder: Path) -> list[Problem]:
    """The problems of a folder without those of the unbroken example."""
    known = _of_the_example()
    return [problem for problem in problems(folder) if problem not in known]


def report(folder: Path) -> str:
    """What a slip brings, as an editor reads it."""
    found = [described(problem) for problem in brought(folder)]
    return "\n\n".join(found) + "\n" if found else ""


def expected(name: str) -> Path:
    """The file that holds the report of a mistake."""
    return MISTAKES / name / "expected.txt"
