"""A Dask cluster makes the same site as one machine alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT, TODAY, copy_project
from distributed import LocalCluster
from whole_site import content

from generator.build import build
from generator.cli import commands

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a cluster of two workers on this machine."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address


def test_two_workers_make_the_same_site(scheduler: str, tmp_path: Path) -> None:
    alone = copy_project(tmp_path / "alone", EXAMPLE)
    build(alone, TODAY, lambda *_: None)
    shared = copy_project(tmp_path / "shared", EXAMPLE)
    words = ["build", "--project", str(shared.root), "--as-of", str(TODAY), "--timings"]
    done = CliRunner().invoke(commands, [*words, "--dask", scheduler])
    assert done.exit_code == 0, done.output
    assert content(shared.site) == content(alone.site)
    (line,) = [line for line in done.output.splitlines() if line.startswith("work out and write")]
    assert float(line.split()[-1]) > 0, "the workers did nothing"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "tcp://127.0.0.1"])
def test_a_scheduler_that_does_not_answer_is_a_sentence(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.assembly.cluster.PATIENCE", 1)
    project = copy_project(tmp_path, EXAMPLE)
    done = CliRunner().invoke(
        commands, ["build", "--project", str(project.root), "--dask", address]
    )
    assert done.exit_code == 2
    assert done.output.startswith("No Dask scheduler answers at ")
    assert not project.site.exists()
