"""A command loads what it needs and nothing else: most of a short build is loading."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
PANDAS = {"numpy", "pandas"}
HEAVY = {"PIL", "babel", "jinja2", "mkdocs", "pikepdf", "pydantic", "typst", "yaml", *PANDAS}
PRINT_LOADED = "import json, sys; print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"


def loaded(statements: str, folder: Path = ROOT) -> set[str]:
    """The packages that a fresh Python has loaded after some statements."""
    words = [sys.executable, "-c", f"{statements}\n{PRINT_LOADED}"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_commands_load_nothing_heavy() -> None:
    assert loaded("import generator.cli") & HEAVY == set()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("start"), EXAMPLE)
    build(project, TODAY, lambda *_: None)
    return project.root


def run(folder: Path) -> str:
    return (
        "from generator.cli import commands\n"
        f"commands(['build', '--project', {str(folder)!r}], standalone_mode=False)"
    )


def test_a_build_with_nothing_to_do_loads_nothing_heavy(built: Path) -> None:
    assert loaded(run(built)) & HEAVY == set()


def test_a_build_after_one_change_loads_neither_prose_builder_nor_pandas(built: Path) -> None:
    events = built / "neighbourhoods" / "westshire" / "market-ward" / "events.yml"
    events.write_text(events.read_text("utf-8").replace("Cuppa with", "Tea with"), "utf-8")
    assert loaded(run(built)) & {"babel", "mkdocs", *PANDAS} == set()

    counts = built / "neighbourhoods" / "westshire" / "market-ward" / "crime.csv"
    counts.write_text(counts.read_text("utf-8").replace(",7\n", ",8\n"), "utf-8")
    assert loaded(run(built)) & {"babel", "mkdocs", *PANDAS} == PANDAS
