"""Nothing is measured here: only that what is measured is what it is said to be."""

import datetime as dt
import json
import random
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from benchmarks import quoting, report
from benchmarks.__main__ import measure_into
from benchmarks.cases import COLD, HUGO, KINDS, ONE, Case
from benchmarks.measure import Measured, measured
from benchmarks.names import place_names
from benchmarks.ours import TODAY, change_priorities, prepare
from benchmarks.peers import eleventy, hugo
from benchmarks.peers.shell import filled
from benchmarks.synthetic import FORCE_SIZES, force_sizes, make_forces
from generator.checks.rules import check_everything
from generator.model.engagement import Consultation, PlanRow, YouSaidWeDid
from generator.model.folders import Neighbourhoods
from generator.model.partners import Partner
from generator.model.priorities import Priority, PriorityCycle
from generator.model.watch import WatchScheme
from generator.reading.everything import read_everything

SIZE = 40


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "neighbourhoods"
    make_forces(ROOT / "neighbourhoods", folder, SIZE)
    return folder


@pytest.fixture(scope="module")
def data(made: Path) -> Neighbourhoods:
    found, problems = read_everything(made)
    assert [problem for problem in problems if problem.must_fix] == []
    return found


def test_made_up_forces_keep_every_rule(data: Neighbourhoods) -> None:
    found = check_everything(data, TODAY)
    assert [problem for problem in found if problem.must_fix] == []


def test_there_are_as_many_as_asked_for(data: Neighbourhoods) -> None:
    assert sum(len(force.neighbourhoods) for force in data.forces) == SIZE
    assert len(data.forces) > 2


@pytest.mark.parametrize("size", [1, 250, 1_000, 5_000, 20_000])
def test_forces_have_the_sizes_of_real_ones(size: int) -> None:
    sizes = list(force_sizes(size))
    assert sum(sizes) == size
    assert max(sizes) <= 659


def test_there_are_names_enough_for_the_largest_force() -> None:
    names = sum(1 for _ in place_names(random.Random(1)))
    samples, _ = read_everything(ROOT / "neighbourhoods")
    for force in samples.forces:
        profiles = [place.profile for place in force.neighbourhoods]
        used = sum(1 + len(one.wards) + len(one.parishes) for one in profiles)
        assert max(FORCE_SIZES) * used / len(profiles) < names


def test_every_neighbourhood_has_three_years_of_figures(data: Neighbourhoods) -> None:
    for force in data.forces:
        for place in force.neighbourhoods:
            assert len(place.crime) == 36 * 14
            assert min(place.cycles) == dt.date(2026, 4, 1)
        assert sum(place.boundary is not None for place in force.neighbourhoods) > 0


def test_the_same_size_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    make_forces(ROOT / "neighbourhoods", again, SIZE)
    assert _contents(again) == _contents(made)


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_change_is_one_that_may_be_published(made: Path, tmp_path: Path) -> None:
    make_forces(ROOT / "neighbourhoods", tmp_path / "neighbourhoods", SIZE)
    change_priorities(tmp_path, 1)
    before, after = _contents(made), _contents(tmp_path / "neighbourhoods")
    assert sum(before[name] != after[name] for name in before) == 1
    found, problems = read_everything(tmp_path / "neighbourhoods")
    problems += check_everything(found, TODAY)
    assert [problem for problem in problems if problem.must_fix] == []


@pytest.mark.parametrize("templates", [hugo.TEMPLATES, eleventy.TEMPLATES], ids=lambda p: p.name)
@pytest.mark.parametrize(
    "model",
    [Consultation, Partner, PlanRow, Priority, PriorityCycle, YouSaidWeDid, WatchScheme],
    ids=lambda model: model.__name__,
)
def test_other_builders_show_the_same_facts(templates: Path, model: type) -> None:
    files = sorted(path for path in templates.rglob("*") if path.is_file())
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    missing = {name for name in model.model_fields if name not in text}  # type: ignore[attr-defined]
    assert missing <= {"last_contact"}, missing  # for the team, not for the public


def test_a_frame_is_filled_with_the_words_of_another_builder() -> None:
    shell = '<a href="../..">[[slot:title]]</a><a href="../../about/">[[slot:new]]</a>'
    assert filled(shell, {"title": "T"}, home="HOME/") == (
        '<a href="HOME/">T</a><a href="HOME/about/"></a>'
    )


def test_our_project_is_whole_but_for_its_data(tmp_path: Path) -> None:
    prepare(tmp_path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"content", "mkdocs.yml", "theme"}


def test_a_case_that_fails_leaves_the_others_alone(tmp_path: Path, capsys) -> None:
    def fails() -> Measured:
        return measured([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)

    def works() -> Measured:
        return measured([sys.executable, "-c", "pass"], tmp_path)

    found: dict[str, object] = {}
    assert not measure_into(found, Case("bad", lambda _: None, fails), 10)
    assert measure_into(found, Case("good", lambda _: None, works), 10)
    assert set(found) == {"good"}
    assert "no such thing" in capsys.readouterr().out


def test_python_keeps_what_it_compiles_while_it_is_measured(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    words = "import sys; raise SystemExit(sys.dont_write_bytecode)"
    measured([sys.executable, "-c", words], tmp_path)


RESULTS = {
    "machine": ["Machine: one.", "Linux."],
    "cases": {
        "250": {
            COLD: {"wall": 2.0, "cpu": 3.0, "memory": 100, "bytes": dict.fromkeys(KINDS, 1000)},
            ONE: {"wall": 0.5, "cpu": 0.5, "memory": 90},
            HUGO: {"wall": 5.0, "cpu": 9.0, "memory": 80, "bytes": dict.fromkeys(KINDS, 1100)},
        }
    },
}


def test_results_are_ratios_first() -> None:
    text = report.written(RESULTS)
    assert f"| {COLD} | 2.00 (3.00) | 0.40 | 500 | 100 |" in text
    assert "| Hugo | 1,100 | 1,100 | 1,100 | 1,100 | 1.10 |" in text
    assert f"| {ONE} | 0.50 | 0.10 |" in report.quoted(RESULTS)


def test_the_readme_quotes_the_results() -> None:
    """Word for word; and nothing while there are none."""
    between = quoting.README.read_text(encoding="utf-8").partition(quoting.START)[2]
    results, tables = (ROOT / "benchmarks" / name for name in ("results.json", "results.md"))
    if not results.is_file():
        assert between.startswith(quoting.END)
        return
    found = json.loads(results.read_text(encoding="utf-8"))
    assert between.partition(quoting.END)[0] == quoting.section(found)
    assert tables.read_text(encoding="utf-8") == report.written(found)
