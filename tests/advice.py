"""Does what a message says, as an editor would who knows nothing else."""

import re
from pathlib import Path

from generator.problems import Problem

LINE = re.compile(r"(?:change the line to|put the value in quotation marks):   (.+)")
LINES = re.compile(r"change it to:\n((?:  .*\n?|\n)+)")
CELL = re.compile(r"To fix it, write:   (.+)")
SPACES = re.compile(r"put (\d+|no) spaces? before (?:it|the line)")
HEADINGS = re.compile(r"make the first line:   (.+)")
ABOVE = re.compile(r"put this line above it:   (.+)")
NAME = re.compile(r"rename it to:   (.+)")
FIELD = re.compile(r"change its name to:   ([\w ()]+):")


def follow(folder: Path, problem: Problem) -> bool:
    """Follow the advice of a problem in the files of a folder; False if that takes a person."""
    path = folder.parent / problem.place.file
    if found := NAME.search(problem.fix):
        path.rename(path.with_name(found[1]))
        return True
    if not problem.place.line:
        return False
    lines = path.read_text("utf-8-sig", "surrogateescape").split("\n")
    if not _change(lines, problem):
        return False
    path.write_text("\n".join(lines), "utf-8", "surrogateescape")
    return True


def _change(lines: list[str], problem: Problem) -> bool:
    row, column = problem.place.line - 1, problem.place.column - 1
    line = lines[row]
    indent = line[: len(line) - len(line.lstrip())]
    if found := LINE.search(problem.fix):
        lines[row] = indent + found[1]
    elif found := LINES.search(problem.fix):
        _replace_field(lines, row, found[1])
    elif found := CELL.search(problem.fix):
        rest = re.sub(r'^("[^"]*"|[^,]*)', found[1], line[column:], count=1)
        lines[row] = line[:column] + rest
    elif found := SPACES.search(problem.fix):
        lines[row] = " " * (0 if found[1] == "no" else int(found[1])) + line.lstrip()
    elif found := HEADINGS.search(problem.fix):
        lines[row] = found[1]
    elif found := ABOVE.search(problem.fix):
        lines.insert(row, found[1])
    elif found := FIELD.search(problem.fix):
        lines[row] = re.sub(r"\w[\w ()-]*:", f"{found[1]}:", line, count=1)
    else:
        return False
    return True


def _replace_field(lines: list[str], row: int, text: str) -> None:
    """Put the shown lines in the place of the field that they start with, all its lines."""
    shown = [line[2:] for line in text.rstrip("\n").split("\n")]
    name = re.match(r"(?:- )?\w[\w ()]*:", shown[0])
    assert name, f"the message shows no field: {text}"
    while name[0].lstrip("- ") not in lines[row]:
        row -= 1
    column = lines[row].index(name[0])
    end = row + 1
    depth = column + 2 * name[0].startswith("- ")
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > depth):
        end += 1
    if name[0].startswith("- ") and len(shown) > 1 and _indent(shown[1]) == 2:
        end = row + len(shown)  # a whole entry, line by line
    before = lines[row][:column]
    rest = [" " * column + line for line in shown[1:]]
    lines[row:end] = [before + shown[0], *rest]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
