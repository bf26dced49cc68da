"""Commands whose files vanish at the moment they are opened; run by test_vanishing.py.

Prints, as JSON, what the command said about each.

    python vanishing.py PROJECT build|print-run|braille|merge NAME...
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner
from whole_site import content

from generator import cli

waiting: set[str] = set()


def take_away(event: str, arguments: tuple[object, ...]) -> None:
    """Python reports that a file will be opened: then it goes, once."""
    if event == "open" and str(arguments[0]) in waiting:
        waiting.discard(str(arguments[0]))
        Path(str(arguments[0])).rename(f"{arguments[0]}.away")


@contextmanager
def vanishing(file: Path) -> Iterator[None]:
    waiting.add(str(file))
    yield
    assert not waiting, f"{file} was not opened"
    Path(f"{file}.away").rename(file)


def of(command: str, project: Path) -> list[str]:
    """The command as it is typed; a merge needs its part."""
    place = ["--project", str(project)]
    to = ["--to", str(project / "site")]
    part = str(project / "parts" / "westshire")
    if command == "merge":
        made = ["build", "--force", "westshire", "--site", part, *place]
        assert CliRunner().invoke(cli.commands, made).exit_code == 0
    given = {"build": [], "merge": [part], "print-run": ["westshire"], "braille": ["westshire"]}
    return [command, *given[command], *(to if command in ("print-run", "braille") else []), *place]


def main(project: Path, command: str, names: list[str]) -> None:
    """Run it once, then once for each name, without that file from when it is opened."""
    words = of(command, project)
    assert CliRunner().invoke(cli.commands, words).exit_code == 0
    before = content(project / "site")
    sys.addaudithook(take_away)
    happened = {}
    for name in names:
        file = project / name
        file.write_bytes(file.read_bytes())  # looks changed to whoever goes by time
        with vanishing(file):
            done = CliRunner().invoke(cli.commands, words)
        same = content(project / "site") == before
        happened[name] = {"code": done.exit_code, "said": done.output, "same": same}
    print(json.dumps(happened))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
