"""Prose pages: what must not be published, and where it stands."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, copy_project

from generator.problems import Problem, described
from generator.publishing.project import NotAProject, Project, load_project
from generator.publishing.prose import ProseFaults, build_prose
from generator.publishing.serve import CannotServe, serve

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


def prose_problems(project: Project) -> list[Problem]:
    """What must be fixed in the prose pages."""
    try:
        build_prose(project)
    except ProseFaults as faults:
        return faults.problems
    return []


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


def add(project: Project, text: bytes) -> int:
    """Add a line to a prose page; returns its number."""
    page = project.content / "about.md"
    whole = page.read_bytes().rstrip(b"\n") + b"\n\n" + text + b"\n"
    page.write_bytes(whole)
    return whole.count(b"\n")


@pytest.mark.parametrize("name", [".complete", "index.html"])
def test_kept_pages_that_are_damaged_are_made_again(project: Project, name: str) -> None:
    kept = build_prose(project).folder
    before = (kept / name).read_bytes()
    (kept / name).write_bytes(b"\xa4\xff")
    assert build_prose(project).folder == kept
    assert (kept / name).read_bytes() == before


def test_the_site_s_own_prose_has_nothing_to_fix(project: Project) -> None:
    assert prose_problems(project) == []


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("<script>alert(1)</script>", "<script"),
        ('<img src="https://example.org/x.png" onerror="alert(1)" alt="">', "onerror="),
        ("[come](javascript:alert(1))", "javascript:alert(1)"),
        ('<a href="JaVaScript:alert(1)">come</a>', "JaVaScript:alert(1)"),
        ('<a href="//example.org/">come</a>', "//example.org/"),
        ('<p style="color: red">loud</p>', "style="),
        ('<iframe src="https://example.org/"></iframe>', "<iframe"),
    ],
)
def test_a_page_that_runs_or_loads_something_must_be_fixed(
    project: Project, line: str, named: str
) -> None:
    number = add(project, line.encode())
    (problem,) = [p for p in prose_problems(project) if named in p.message]
    assert problem.must_fix
    assert (problem.place.file, problem.place.line) == ("content/about.md", number)


def test_a_lost_link_is_shown_at_its_line(project: Project) -> None:
    number = add(project, b"See [our team](our-team.md).")
    (problem,) = prose_problems(project)
    assert described(problem) == (
        f"content/about.md, line {number}, column 16\n"
        '  There is a link to "our-team.md", and no such page or heading.\n'
        "  To fix it, correct the link: the name of a file in content/, such as report.md. "
        "For a page of a neighbourhood write its whole address, with https://."
    )


def test_a_page_that_no_menu_names_must_be_fixed(project: Project) -> None:
    (project.content / "spare.md").write_text("# Spare\n", encoding="utf-8")
    (problem,) = prose_problems(project)
    assert problem.place.file == "content/spare.md"
    assert problem.message == "No page links to spare.md."


def test_another_encoding_is_shown_at_its_word(project: Project) -> None:
    number = add(project, "café".encode("latin-1"))
    (problem,) = prose_problems(project)
    assert (problem.place.file, problem.place.line) == ("content/about.md", number)
    assert '"café"' in problem.message


def test_mkdocs_refuses_the_same(project: Project) -> None:
    add(project, b"<script>alert(1)</script>")
    mkdocs = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(mkdocs, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "must not run or load anything" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("site_dir", ["neighbourhoods", ".", "content/site", "theme"])
def test_a_site_in_the_folder_of_its_sources_is_refused(project: Project, site_dir: str) -> None:
    settings = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(f"{settings}\nsite_dir: {site_dir}\n", encoding="utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(mkdocs, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert (project.neighbourhoods / "westshire" / "force.yml").is_file()
    assert (project.content / "about.md").is_file()
    with pytest.raises(NotAProject):
        load_project(project.root)


def test_a_day_that_no_calendar_has_is_a_sentence(project: Project) -> None:
    settings = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(settings.replace("as_of: 2026-11-22", "as_of: 2026-11-31"))
    with pytest.raises(NotAProject, match="cannot be used"):
        load_project(project.root)


def test_a_port_that_is_taken_is_a_sentence(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotServe, match="Choose another"):
            serve(project, lambda _: None, taken.getsockname()[1])
