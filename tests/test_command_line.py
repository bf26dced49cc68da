"""What is said to somebody who types a command wrongly: what it must be, and no click's words."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import commands


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("build --as-of 1/10/2026", '--as-of must be a date like 2026-10-01. It says "1/10/2026".'),
        ("serve --port abc", '--port must be a whole number, such as 8000. It says "abc".'),
        ("merge nowhere", 'PART... must be a folder. "nowhere" is not there.'),
        ("check --project a-file", '--project must be a folder. "a-file" is a file.'),
        ("new priorities", "neighbourhoods new priorities derbyshire/alvaston-north"),
        ("print-run derbyshire --edition x", "--edition 'x' is not one of 'standard', "),
    ],
)
def test_a_command_that_is_typed_wrongly_says_what_it_must_be(
    typed: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a-file").write_text("", "utf-8")
    result = CliRunner().invoke(commands, typed.split(), prog_name="neighbourhoods")
    assert result.exit_code == 2
    assert said in result.output
    assert "nvalid" not in result.output and "integer" not in result.output
