"""Builds one project as the command does, with or without newsletters: what is measured of ours.

python -m benchmarks.ours PROJECT [--without-newsletters]
"""

import datetime as dt
import re
import shutil
import sys
from pathlib import Path

from generator.build import build
from generator.publishing.project import load_project

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2026, 11, 22)  # the day that the samples are written for
_WITHOUT = "--without-newsletters"


def prepare(folder: Path) -> None:
    """The prose, theme and settings of this project beside the data in a folder."""
    for part in ("content", "theme"):
        shutil.rmtree(folder / part, ignore_errors=True)
        shutil.copytree(ROOT / part, folder / part)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    hook = (ROOT / "generator" / "mkdocs_hook.py").as_posix()
    settings = settings.replace("generator/mkdocs_hook.py", hook)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def command(folder: Path, *, newsletters: bool) -> list[str]:
    """What builds the project, from the start of a fresh process."""
    found = [sys.executable, "-m", "benchmarks.ours", str(folder)]
    return found if newsletters else [*found, _WITHOUT]


def forget(folder: Path) -> None:
    """Take away everything that was made: the next build starts from nothing."""
    for made in (folder / "site", folder / ".cache"):
        shutil.rmtree(made, ignore_errors=True)


def change_priorities(folder: Path, number: int) -> None:
    """Change a sentence in the priorities of one neighbourhood, each time another."""
    files = sorted(folder.glob("neighbourhoods/*/*/priorities/2026-10.yml"))
    path = files[number * 7 % len(files)]
    text = path.read_text(encoding="utf-8")
    changed = re.sub(
        r"(how_decided:(?: \|\n)?\s*)(\w)", r"\1Here is how we chose. \2", text, count=1
    )
    path.write_text(changed, encoding="utf-8")


def change_template(folder: Path, number: int) -> None:
    """Change the template of every neighbourhood's own page."""
    with (folder / "theme" / "pages" / "area.html").open("a", encoding="utf-8") as template:
        template.write(f"<p>{number}</p>\n")


def main() -> None:
    """Build, and end with an error if anything had to be fixed."""
    folder, *options = sys.argv[1:]
    outcome = build(
        load_project(Path(folder)), TODAY, lambda *_: None, newsletters=_WITHOUT not in options
    )
    if outcome.published is None:
        faults = [problem for problem in outcome.problems if problem.must_fix]
        raise SystemExit(f"{len(faults)} things to fix, such as {faults[:1]}")


if __name__ == "__main__":
    main()
