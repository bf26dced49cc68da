"""The commands as they are typed."""

import errno
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT, copy_project

from generator import build_command, cli
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


def run(project: Project, *words: str) -> Result:
    """Run a command in the project, as the program does from the outside."""
    return CliRunner().invoke(cli.commands, [*words, "--project", str(project.root)])


def spoil(project: Project) -> None:
    file = project.neighbourhoods / "westshire" / "market-ward" / "events.yml"
    file.write_text(file.read_text().replace("start: 10:00", "start: half ten"))


def test_check_says_that_nothing_must_be_fixed(project: Project) -> None:
    done = run(project, "check")
    assert done.exit_code == 0
    assert done.output.endswith("1 worth a look.\n")


def test_check_says_what_must_be_fixed(project: Project) -> None:
    spoil(project)
    done = run(project, "check")
    assert done.exit_code == 1
    assert "neighbourhoods/westshire/market-ward/events.yml, line 10, column 10\n" in done.output
    assert done.output.endswith("1 thing to fix, 1 worth a look.\n")


def test_check_changes_nothing(project: Project) -> None:
    before = outside_the_cache(project)
    run(project, "check")
    assert outside_the_cache(project) == before


def outside_the_cache(project: Project) -> dict[Path, bytes]:
    found = (path for path in project.root.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in found if project.cache not in path.parents}


def test_build_says_what_was_built_and_where_to_open_it(project: Project) -> None:
    done = run(project, "build")
    assert done.exit_code == 0, done.output
    assert "2 neighbourhoods as at 22 November 2026" in done.output
    assert done.output.endswith(f"Open {project.site / 'index.html'}\n")
    assert (project.site / "westshire" / "market-ward" / "index.html").is_file()


def test_a_long_build_tells_each_tenth_in_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    tell = build_command._progress()
    for done in range(16, 1_201, 16):
        tell(done, 1_200)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Writing neighbourhoods: 128 of 1,200"
    assert lines[-1] == "Writing neighbourhoods: 1,200 of 1,200"
    assert len(lines) == 10


def test_output_in_a_pipe_has_no_colour_and_no_progress(project: Project) -> None:
    assert "\x1b" not in run(project, "build").output
    assert "Writing" not in run(project, "build").output


def test_no_color_is_honoured(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["check", "--project", str(project.root)]
    assert "\x1b[" in CliRunner().invoke(cli.commands, words, color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(cli.commands, words, color=True).output


def test_a_failed_check_leaves_the_published_site_as_it_was(project: Project) -> None:
    run(project, "build")
    before = {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()}
    spoil(project)
    done = run(project, "build")
    assert done.exit_code == 1
    assert done.output.endswith("The site has not been changed.\n")
    assert {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()} == before


def test_a_link_that_leads_nowhere_in_the_prose_must_be_fixed(project: Project) -> None:
    about = project.content / "about.md"
    about.write_text(about.read_text() + "\n[Our team](our-team.md)\n")
    done = run(project, "build")
    assert done.exit_code == 1
    assert 'There is a link to "our-team.md"' in done.output
    assert not project.site.exists()
    assert 'There is a link to "our-team.md"' in run(project, "check").output


def test_a_folder_that_cannot_be_written_to_is_a_sentence(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(project.site))

    monkeypatch.setattr("generator.build.publish", full)
    done = run(project, "build")
    assert done.exit_code == 1
    assert "The disk is full: " in done.output
    assert "Traceback" not in done.output


def test_the_day_can_be_chosen(project: Project) -> None:
    done = run(project, "check", "--as-of", "2027-06-01")
    assert done.exit_code == 1
    assert "ran out on 31 December 2026" in done.output


@pytest.mark.parametrize("day", ["tomorrow", "1/10/2026"])
def test_a_wrong_day_is_a_wrong_command(project: Project, day: str) -> None:
    done = run(project, "check", "--as-of", day)
    assert done.exit_code == 2
    assert "must be a date like 2026-10-01" in done.output


def test_a_folder_without_a_project_is_a_wrong_command(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli.commands, ["check", "--project", str(tmp_path)])
    assert done.exit_code == 2
    assert "There is no mkdocs.yml" in done.output


def test_build_refuses_somebody_elses_folder(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work")
    done = run(project, "build", "--site", str(folder))
    assert done.exit_code == 2
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]


def test_a_new_neighbourhood_is_started_and_shows_what_to_fill_in(project: Project) -> None:
    done = run(project, "new", "neighbourhood", "westshire/river-ward")
    assert done.exit_code == 0, done.output
    assert "Made neighbourhoods/westshire/river-ward/officers.yml" in done.output
    assert run(project, "check").exit_code == 1


def test_the_next_priorities_are_started(project: Project) -> None:
    done = run(project, "new", "priorities", "westshire/market-ward")
    assert done.exit_code == 0, done.output
    file = project.neighbourhoods / "westshire" / "market-ward" / "priorities" / "2027-01.yml"
    assert "Shoplifting in the Cattle Market" in file.read_text()


@pytest.mark.parametrize("address", ["nowhere/at-all", "westshire", "../../etc/passwd"])
def test_a_wrong_address_is_a_wrong_command(project: Project, address: str) -> None:
    assert run(project, "new", "neighbourhood", address).exit_code == 2


def test_our_own_faults_show_a_traceback_and_whom_to_tell(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("generator.build.look_over", fail)
    monkeypatch.setattr("sys.argv", ["neighbourhoods", "check", "--project", str(project.root)])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == cli.OUR_FAULT
    said = capsys.readouterr().err
    assert "RuntimeError: a fault of ours" in said
    assert "not of your files" in said


def test_a_cache_that_is_gone_or_damaged_changes_nothing(project: Project) -> None:
    run(project, "build")
    before = {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()}
    for kept in project.cache.rglob("*"):
        if kept.is_file():
            kept.write_bytes(b"damaged")
    assert run(project, "build").exit_code == 0
    assert {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()} == before
    shutil.rmtree(project.cache)
    assert run(project, "build").exit_code == 0
    assert {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()} == before
