"""The documents say what the code does."""

import re
from pathlib import Path

import click
import pytest
from conftest import ROOT

from generator.checks.rules import CHECKS
from generator.cli import commands
from tools.data_files import DATA_FILES
from tools.documents import documents

WRITTEN_BY_HAND = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/many-machines.md",
    "neighbourhoods/README.md",
)


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_reference_is_what_make_documents_writes(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == documents()[path]


def test_every_field_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
    for _, model, _ in DATA_FILES:
        for name, info in model.model_fields.items():
            assert info.title and info.description
            assert f"| `{name}` | {info.description} |" in text


def test_every_rule_is_in_the_reference_with_a_statement() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for rule in CHECKS:
        assert rule.statement.endswith(".")
        assert rule.statement in text
        assert rule.source in text


def every_command() -> list[tuple[str, click.Command]]:
    new = commands.commands["new"]
    assert isinstance(new, click.Group)
    inner = [(f"neighbourhoods new {name}", one) for name, one in sorted(new.commands.items())]
    outer = [(f"neighbourhoods {name}", one) for name, one in commands.commands.items()]
    return [*outer, *inner]


def test_every_command_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for name, _ in every_command():
        assert f"## {name}" in text


@pytest.mark.parametrize(("name", "command"), every_command())
def test_help_is_whole_sentences_with_an_example_that_can_be_typed(
    name: str, command: click.Command
) -> None:
    said = [command.help, *(getattr(one, "help", None) for one in command.params)]
    assert all(text and text.strip().endswith(".") for text in said), said
    assert not command.get_short_help_str(60).endswith("..."), "the list shows this much"
    if isinstance(command, click.Group):
        return
    example = (command.epilog or "").removeprefix("Example:").split()
    assert example[: len(name.split())] == name.split()
    with click.Context(command, info_name=name) as context:
        command.make_parser(context).parse_args(example[len(name.split()) :])


@pytest.mark.parametrize("name", WRITTEN_BY_HAND)
def test_links_and_pictures_of_the_documents_exist(name: str) -> None:
    path = ROOT / name
    for link in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
        if not link.startswith("https://"):
            assert (path.parent / link).exists(), link


@pytest.mark.parametrize("name", WRITTEN_BY_HAND)
def test_commands_that_the_documents_name_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for command in re.findall(r"(?:^|[`\\])neighbourhoods ([a-z-]+)", text, re.MULTILINE):
        assert command in commands.commands, command


def test_files_that_the_documents_name_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:generator|tests|tools)/[\w/.]+)`", text):
        assert (ROOT / name).exists(), name
