"""A template that is missing or broken is named, with its line: a force may change its theme."""

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build
from generator.problems import Place, Problem
from generator.publishing.project import Project
from generator.template_fault import TemplateFault

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
CANNOT = "This template cannot be used. "


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, EXAMPLE)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def missing(theme: Path) -> None:
    (theme / "pages" / "area.html").unlink()


def a_missing_part(theme: Path) -> None:
    (theme / "pages" / "parts" / "officers.html").unlink()


def a_broken_one(theme: Path) -> None:
    (theme / "pages" / "home.html").write_text("<p>\n{% iff forces %}\n", encoding="utf-8")


def a_broken_part(theme: Path) -> None:
    (theme / "pages" / "parts" / "officers.html").write_text("<p>\n\n{% if %}\n", encoding="utf-8")


def an_unknown_name(theme: Path) -> None:
    (theme / "pages" / "parts" / "officers.html").write_text("<p>\n{{ place.nmae }}\n", "utf-8")


def another_encoding(theme: Path) -> None:
    (theme / "pages" / "home.html").write_bytes("café".encode("latin-1"))


def a_broken_page_around(theme: Path) -> None:
    (theme / "main.html").write_text("<!doctype html>\n{% iff page %}\n", encoding="utf-8")


def no_shell(theme: Path) -> None:
    (theme / "shell.html").unlink()


def a_shell_without_a_place(theme: Path) -> None:
    change(theme / "shell.html", "[[slot:body]]", "")


FAULTS: dict[Callable[[Path], None], tuple[str, str]] = {
    missing: ("theme/pages/area.html", "There is no template theme/pages/area.html."),
    a_missing_part: (
        "theme/pages/area.html, line ",
        "There is no template theme/pages/parts/officers.html.",
    ),
    a_broken_one: ("theme/pages/home.html, line 2", f"{CANNOT}Jinja2 says: Encountered unknown"),
    a_broken_part: ("theme/pages/parts/officers.html, line 3", f"{CANNOT}Jinja2 says: Expected"),
    an_unknown_name: ("theme/pages/parts/officers.html, line 2", f'{CANNOT}It uses "nmae", and '),
    another_encoding: ("theme/pages/home.html", f"{CANNOT}It is not plain text in UTF-8."),
    a_broken_page_around: ("theme/main.html, line 2", f"{CANNOT}Jinja2 says: Encountered"),
    no_shell: ("theme/shell.html", "There is no template theme/shell.html."),
    a_shell_without_a_place: ("theme/shell.html", f"{CANNOT}It has no place for [[slot:body]]."),
}


def faults(project: Project) -> list[Problem]:
    outcome = build(project, TODAY, lambda *_: None, newsletters=False)
    assert outcome.published is None
    return [problem for problem in outcome.problems if problem.must_fix]


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_the_template_is_named_and_mended_templates_build(
    project: Project, spoil: Callable[[Path], None]
) -> None:
    spoil(project.theme)
    (fault,) = faults(project)
    where, said = FAULTS[spoil]
    assert str(fault.place).startswith(where)
    assert fault.message.startswith(said)
    assert fault.fix.startswith("To fix it, ")
    assert not project.site.exists()
    copy_project(project.root, EXAMPLE)
    assert build(project, TODAY, lambda *_: None, newsletters=False).published is not None


@pytest.mark.pdf
def test_a_newsletter_s_template_is_named_too(project: Project) -> None:
    (project.theme / "newsletter" / "poster.typ").unlink()
    outcome = build(project, TODAY, lambda *_: None)
    (fault,) = [problem for problem in outcome.problems if problem.must_fix]
    assert fault.place == Place("theme/newsletter/poster.typ")
    assert outcome.published is None
    copy_project(project.root, EXAMPLE)
    assert build(project, TODAY, lambda *_: None).published is not None


def test_workers_hand_it_over() -> None:
    problem = Problem(Place("theme/pages/area.html", 3), CANNOT, "To fix it, mend it.")
    handed_over = pickle.loads(pickle.dumps(TemplateFault(problem)))  # noqa: S301 - our own
    assert handed_over.problem == problem


def test_mkdocs_says_the_same_and_leaves_the_site_alone(project: Project) -> None:
    build(project, TODAY, lambda *_: None)
    page = project.site / "index.html"
    before = page.read_bytes()
    a_missing_part(project.theme)
    words = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(words, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "There is no template" in done.stderr
    assert "Traceback" not in done.stderr
    assert page.read_bytes() == before


def test_a_fault_of_the_program_stays_a_traceback(project: Project) -> None:
    (project.theme / "pages" / "home.html").write_text("{{ 1 + 'a' }}", encoding="utf-8")
    with pytest.raises(TypeError):
        build(project, TODAY, lambda *_: None, newsletters=False)
