"""Accepts today's output as what the tests expect. Look at the change before you commit it.

`python -m tools.bless` writes every file that a test compares with; a new kind of expected file
is one more function in BLESSINGS.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests import catalogue, golden
from tests.checks import slips


def mistakes() -> Iterator[tuple[Path, str]]:
    """The reports of the catalogue of mistakes."""
    for name in catalogue.names():
        with tempfile.TemporaryDirectory() as folder:
            yield catalogue.expected(name), catalogue.report(catalogue.make(name, Path(folder)))


def example() -> Iterator[tuple[Path, str]]:
    """What comes of the example force. Files that no longer come of it are deleted."""
    made = golden.made()
    for kept in sorted(golden.EXPECTED.rglob("*")):
        if kept.is_file() and kept.relative_to(golden.EXPECTED).as_posix() not in made:
            kept.unlink()
    for name, content in sorted(made.items()):
        path = golden.EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        yield path, content.decode()


def rules() -> Iterator[tuple[Path, str]]:
    """What the rules for publication say about each slip."""
    with tempfile.TemporaryDirectory() as folder:
        yield from slips.blessed(Path(folder))


BLESSINGS: tuple[Callable[[], Iterator[tuple[Path, str]]], ...] = (mistakes, example, rules)


def main() -> None:
    """Write what has changed, and say so."""
    changed = 0
    for blessing in BLESSINGS:
        for path, text in blessing():
            if not path.exists() or path.read_bytes() != text.encode():
                path.write_bytes(text.encode())
                print(path)
                changed += 1
    print(f"{changed} changed" if changed else "Nothing has changed", file=sys.stderr)


if __name__ == "__main__":
    main()
