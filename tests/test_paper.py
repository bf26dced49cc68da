"""The commands for paper as they are typed."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT, copy_project

from generator import cli
from generator.newsletter.braille import PROGRAM
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
MARKET = "westshire/market-ward"
pytestmark = pytest.mark.pdf


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path / "project", EXAMPLE)


def run(project: Project, *words: str) -> Result:
    """Run a command in the project, as the program does from the outside."""
    return CliRunner().invoke(cli.commands, [*words, "--project", str(project.root)])


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_print_run_says_what_it_comes_to_and_where_its_files_are(project: Project) -> None:
    done = run(project, "print-run", "westshire")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("17 copies for 2 drop points: ")
    assert "Made print/westshire/counts.pdf\n" in done.output
    assert done.output.endswith("Those on the site can be read aloud.\n")
    assert "counts.csv" in names(project.root / "print" / "westshire")


def test_one_neighbourhood_one_edition_another_folder(project: Project, tmp_path: Path) -> None:
    to = tmp_path / "out"
    done = run(project, "print-run", MARKET, "--edition", "poster", "--black", "--to", str(to))
    assert done.exit_code == 0, done.output
    assert names(to) == {"poster.pdf", "counts.pdf", "counts.csv"}


def test_files_of_an_earlier_run_are_not_printed_by_mistake(project: Project) -> None:
    folder = project.root / "print" / "westshire"
    run(project, "print-run", "westshire")
    (folder / "notes.pdf").write_text("somebody's own")
    run(project, "print-run", "westshire", "--shop", "--edition", "poster")
    shop = {"market-ward-poster-1-copies.pdf", "labels.pdf", "counts.pdf", "counts.csv"}
    assert names(folder) == {*shop, "notes.pdf"}
    run(project, "print-run", "westshire", "--edition", "poster")
    assert names(folder) == {"poster.pdf", "counts.pdf", "counts.csv", "notes.pdf"}


def test_what_must_be_fixed_comes_first(project: Project) -> None:
    file = project.neighbourhoods / MARKET / "drop_points.yml"
    file.write_text(file.read_text().replace("standard: 4", "standard: some"))
    done = run(project, "print-run", "westshire")
    assert done.exit_code == 1
    assert 'The field "standard" must be a whole number' in done.output
    assert "Nothing has been made." in done.output
    assert not (project.root / "print").exists()


def test_without_drop_points_it_says_where_to_write_them(project: Project) -> None:
    done = run(project, "print-run", "westshire/hill-villages")
    assert done.exit_code == 1
    assert "No drop point of westshire/hill-villages takes copies" in done.output
    assert "To fix it, write in drop_points.yml" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["eastshire"], "There is no force eastshire. There is: westshire."),
        (["westshire/nowhere"], "There is no neighbourhood nowhere in westshire. There is: hill"),
        (["westshire", "--edition", "newspaper"], "'newspaper' is not one of 'standard'"),
    ],
)
def test_a_wrong_command_is_a_sentence(project: Project, words: list[str], said: str) -> None:
    done = run(project, "print-run", *words)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.parametrize("folder", ["site/print", "neighbourhoods", "content/print", "theme/print"])
def test_nothing_for_printers_goes_where_it_would_be_published(
    project: Project, folder: str
) -> None:
    for command in ("print-run", "braille"):
        done = run(project, command, "westshire", "--to", str(project.root / folder))
        assert done.exit_code == 2
        assert "These files are not for the site." in done.output


def test_a_link_does_not_lead_into_the_site(project: Project) -> None:
    project.site.mkdir(exist_ok=True)
    (project.root / "print").symlink_to(project.site)
    done = run(project, "print-run", "westshire", "--edition", "poster")
    assert done.exit_code == 2
    assert "These files are not for the site." in done.output
    assert names(project.site) == set()


def test_what_somebody_else_calls_a_poster_stays(project: Project, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    own = tmp_path / "out" / "poster.pdf"
    own.write_text("somebody's own")
    run(project, "print-run", MARKET, "--edition", "standard", "--to", str(tmp_path / "out"))
    assert own.read_text() == "somebody's own"


def test_a_run_that_no_computer_could_hold_is_refused_at_once(project: Project) -> None:
    file = project.neighbourhoods / MARKET / "drop_points.yml"
    point = "- name: Shop {}\n  address: High Road\n  carried_by: PCSO\n  standard: 2000\n"
    file.write_text("".join(point.format(number) for number in range(101)))
    done = run(project, "print-run", "westshire")
    assert done.exit_code == 1
    assert "This run has 202,000 copies in 101 piles. At most 200,000 copies" in done.output
    assert not (project.root / "print").exists()
    assert run(project, "print-run", "westshire", "--shop").exit_code == 0


@pytest.mark.skipif(shutil.which(PROGRAM) is None, reason="liblouis is not on this computer")
def test_braille_says_that_it_must_be_proofed(project: Project) -> None:
    done = run(project, "braille", MARKET)
    assert done.exit_code == 0, done.output
    made = project.root / "print" / MARKET / "market-ward-newsletter-to-be-proofed.brf"
    assert made.read_bytes().startswith(b"  ,? FILE")
    assert "a braille reader must" in done.output


def test_without_liblouis_braille_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    done = run(project, "braille", "westshire")
    assert done.exit_code == 1
    assert "Braille needs liblouis" in done.output
    assert "Traceback" not in done.output
    assert not (project.root / "print").exists()
