"""`mkdocs build` publishes as our own command does: the public sees the old site or the new one."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project
from whole_site import content, untrue

from generator.build import build
from generator.publishing.project import Project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
# What MkDocs calls in a build, in its order. It empties its folder after on_pre_build.
EVENTS = ("on_config", "on_pre_build", "on_files", "on_env", "on_page_context", "on_post_build")
KILLS = "os.kill(os.getpid(), signal.SIGKILL)"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose site stands, and which has changed since."""
    project = copy_project(tmp_path, EXAMPLE)
    assert build(project, TODAY, lambda *_: None).published is not None
    events = project.neighbourhoods / "westshire" / "market-ward" / "events.yml"
    text = events.read_text(encoding="utf-8")
    events.write_text(text.replace("Cuppa with", "Tea with"), encoding="utf-8")
    return project


def hook(project: Project, body: str, events: tuple[str, ...] = EVENTS) -> None:
    """Have MkDocs do something at some of its events, each time with its `config` and `event`."""
    lines = ["import logging, os, signal", "from pathlib import Path", ""]
    for event in events:
        words = "*_, config=None, **__" if event != "on_config" else "config"
        lines += [f"def {event}({words}):", f"    event = {event!r}", f"    {body}", ""]
    (project.root / "spy.py").write_text("\n".join(lines), encoding="utf-8")
    settings = project.settings.read_text(encoding="utf-8")
    listed = settings.replace("hooks:\n", "hooks:\n  - spy.py\n")
    assert listed != settings
    project.settings.write_text(listed, encoding="utf-8")


def mkdocs(project: Project, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", *(words or ("build",))]
    return subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)


def test_the_site_stands_while_mkdocs_builds(project: Project) -> None:
    before = content(project.site)
    body = (
        "Path('seen.txt').open('a').write(f'{event} {len(list(Path(\"site\").rglob(\"*\")))}\\n')"
    )
    hook(project, body)
    there = len(list(project.site.rglob("*")))
    done = mkdocs(project)
    assert done.returncode == 0, done.stderr
    seen = (project.root / "seen.txt").read_text(encoding="utf-8").splitlines()
    assert {line.split()[0] for line in seen} == set(EVENTS)
    assert {int(line.split()[1]) for line in seen} == {there}
    after = content(project.site)
    assert any(b"Tea with a Copper" in text for text in after.values())
    assert after.keys() == before.keys()


@pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="a signal of POSIX")
@pytest.mark.parametrize("event", EVENTS)
def test_a_killed_build_leaves_the_site_and_the_next_one_clears_up(
    project: Project, event: str
) -> None:
    before = content(project.site)
    settings = project.settings.read_text(encoding="utf-8")
    hook(project, KILLS, (event,))
    assert mkdocs(project).returncode == -9
    assert content(project.site) == before
    assert untrue(project.site) == []
    project.settings.write_text(settings, encoding="utf-8")
    done = mkdocs(project)
    assert done.returncode == 0, done.stderr
    assert any(b"Tea with a Copper" in text for text in content(project.site).values())
    assert [*project.cache.glob("stage-*")] == []


def test_another_folder_gets_the_site_and_the_first_is_left_alone(project: Project) -> None:
    before = content(project.site)
    done = mkdocs(project, "build", "--strict", "-d", "elsewhere")
    assert done.returncode == 0, done.stderr
    assert content(project.site) == before
    elsewhere = project.published_to(project.root / "elsewhere")
    expected = project.published_to(project.root / "expected")
    build(expected, TODAY, lambda *_: None)
    assert content(elsewhere.site) == content(expected.site)


def test_a_folder_of_somebody_else_s_is_refused(project: Project) -> None:
    others = project.root / "others"
    others.mkdir()
    (others / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    done = mkdocs(project, "build", "-d", "others")
    assert done.returncode == 1
    assert "others holds files that were not published from here." in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in others.iterdir()] == ["letter.txt"]


def test_a_warning_stops_a_strict_build_before_anything_is_published(project: Project) -> None:
    before = content(project.site)
    hook(project, "logging.getLogger('mkdocs.spy').warning('Mind the gap.')", ("on_env",))
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 1
    assert "Mind the gap." in done.stderr
    assert content(project.site) == before
    assert mkdocs(project).returncode == 0
    assert content(project.site) != before


def test_what_comes_after_the_build_finds_the_site(project: Project) -> None:
    hook(project, "Path('where.txt').write_text(config.site_dir)", ("on_post_build",))
    settings = project.settings.read_text(encoding="utf-8")
    # Behind ours, as `mkdocs gh-deploy` is.
    own, spy = settings.partition("hooks:\n")[2].splitlines()[1], "  - spy.py"
    behind = settings.replace(f"{spy}\n{own}\n", f"{own}\n{spy}\n")
    assert behind != settings
    project.settings.write_text(behind, encoding="utf-8")
    assert mkdocs(project).returncode == 0
    assert Path((project.root / "where.txt").read_text(encoding="utf-8")) == project.site
