"""The schemas for editors: right files pass, wrong ones do not, and none is refused without need.

Files are read as a program that knows YAML reads them (YAML 1.2, core schema), not as ours does.
"""

import contextlib
import fnmatch
import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT
from jsonschema import Draft7Validator

from generator.reading.yaml_file import read_yaml
from generator.starting.neighbourhood import start_neighbourhood
from tests import catalogue
from tests.starting.test_start_neighbourhood import ADDRESS, EXAMPLE, TODAY
from tools.data_files import DATA_FILES

SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
SAMPLES = (ROOT, EXAMPLE.parent)
# What reports say of mistakes that a schema can see.
SEEN = re.compile(
    r'There is no field "[a-z_-]+" here|is missing here\. It holds|must be one of:|must be a list:|'
    r"must be a date like|must be a time like|must be yes or no|must be a web address that starts"
)


class Core(yaml.SafeLoader):
    """YAML 1.2 as its core schema says: `0123` is a number, `yes` and dates are text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as PyYAML has it


for name, pattern, first in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", "[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+0123456789.")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"(?:{pattern})$"), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def read(text: str | bytes) -> Any:
    return yaml.load(text, Core)  # noqa: S506 - a safe loader, with other scalars


@cache
def validator(schema: str) -> Draft7Validator:
    content = json.loads((ROOT / schema).read_text("utf-8"))
    Draft7Validator.check_schema(content)
    return Draft7Validator(content)


class NoSchema(Exception):
    """A file of a name that has no schema."""


def schema_of(name: str) -> str:
    """The schema of `neighbourhoods/x/y/events.yml`, by the editor's settings."""
    for schema, pattern in SETTINGS["yaml.schemas"].items():
        if fnmatch.fnmatch(name, pattern) and pattern.count("/") == name.count("/"):
            return str(schema)
    raise NoSchema(name)


def refused(name: str, content: Any) -> list[str]:
    """What a schema has to say against the content of a file."""
    return [error.message for error in validator(schema_of(name)).iter_errors(content)]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_every_sample_passes(folder: Path) -> None:
    files = sorted((folder / "neighbourhoods").rglob("*.yml"))
    assert len(files) > 10
    for path in files:
        name = path.relative_to(folder).as_posix()
        assert refused(name, read(path.read_text("utf-8"))) == [], name


def test_a_new_neighbourhood_lacks_what_is_to_be_filled_in_and_nothing_else(tmp_path: Path) -> None:
    neighbourhoods = Path(shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods"))
    for path in start_neighbourhood(neighbourhoods, ADDRESS, TODAY):
        name = path.relative_to(tmp_path).as_posix()
        for message in refused(name, read(path.read_text("utf-8"))):
            assert message.startswith("'…' "), (name, message)


@cache
def mistaken() -> list[tuple[str, str, bool]]:
    """Each YAML file of the catalogue that can be read at all: mistake, name, whether refused."""
    found = []
    for mistake in catalogue.names():
        folder = catalogue.MISTAKES / mistake
        for path in sorted(path for path in folder.rglob("*.yml") if path.is_file()):
            name = f"neighbourhoods/{path.relative_to(folder).as_posix()}"
            with contextlib.suppress(yaml.YAMLError, RecursionError, NoSchema):
                found.append((mistake, name, bool(refused(name, read(path.read_bytes())))))
    return found


def test_what_a_schema_refuses_is_reported_by_the_check_too() -> None:
    for mistake, name, is_refused in mistaken():
        if is_refused:
            assert name in catalogue.expected(mistake).read_text("utf-8"), mistake


def test_a_schema_sees_wrong_fields_words_and_forms() -> None:
    seen, missed = 0, []
    for mistake, name, is_refused in mistaken():
        reports = catalogue.expected(mistake).read_text("utf-8").split("\n\n")
        if any(report.startswith(name) and SEEN.search(report) for report in reports):
            seen += 1
            missed += [] if is_refused else [mistake]
    assert seen > 40 and missed == []


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        ("officers.yml", "- role: 7\n  name: Jo\n  collar_number: 0123\n  phone: 101"),
        ("officers.yml", "- role: PC\n  vacant: true\n  email: ''\n  wards: []\n  until:"),
        (
            "officers.yml",
            "- role: PC\n  vacant: NO\n  photo_description: A\n  photo_description (cy): B",
        ),
        ("watch.yml", "- name: 12\n  kind: Farm Watch\n  place: true\n  members: '012'"),
        ("drop_points.yml", "- name: A\n  address: B\n  carried_by: PC\n  poster: ~\n  booklet: 2"),
    ],
)
def test_what_our_reader_takes_no_schema_refuses(file: str, lines: str, tmp_path: Path) -> None:
    name = f"neighbourhoods/westshire/market-ward/{file}"
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods"))
    (folder / "westshire" / "market-ward" / file).write_text(f"{lines}\n", "utf-8")
    _, problems = read_yaml(lines, name)
    assert not problems
    assert name not in {problem.place.file for problem in catalogue.problems(folder)}
    assert refused(name, read(lines)) == []


def test_every_kind_of_file_has_its_schema() -> None:
    for name, _, _ in DATA_FILES:
        content = json.loads((ROOT / schema_of(name)).read_text("utf-8"))
        assert content["title"] == name.rsplit("/", 1)[-1]
