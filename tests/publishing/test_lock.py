"""Two builds at once: one waits and is told why, and a killed one is in nobody's way."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publishing import lock
from generator.publishing.lock import Busy, working_in_project, working_in_site

HOLDER = """\
import sys
from pathlib import Path
from generator.publishing import lock
with lock._locked(Path(sys.argv[1]), print):
    print("at work", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


@pytest.fixture
def holder(cache: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project's lock, until its standard input is closed."""
    command = [sys.executable, "-c", HOLDER, str(cache / "lock")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        yield process
        process.kill()


def test_whoever_waits_is_told_for_whom_and_then_sent_away(
    cache: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "QUIET", 0.1)
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    told: list[str] = []
    with (
        pytest.raises(Busy, match="Run the command again") as busy,
        working_in_project(cache, told.append),
    ):
        pass
    who = f"Another build (process {holder.pid}) has been at work here since "
    assert told[0].startswith(who)
    assert told[0].endswith("Waiting until it is done. To stop waiting, press Ctrl-C.")
    assert str(busy.value).startswith(who)


def test_whoever_waits_goes_on_when_the_other_is_done(
    cache: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "QUIET", 0.1)

    def say(_: str) -> None:
        assert holder.stdin is not None
        holder.stdin.close()

    with working_in_project(cache, say):
        pass
    assert holder.wait(60) == 0


def test_a_short_wait_is_a_quiet_one(cache: Path, holder: subprocess.Popen[str]) -> None:
    told: list[str] = []
    assert holder.stdin is not None
    holder.stdin.close()
    with working_in_project(cache, told.append):
        assert told == []


def test_a_killed_holder_leaves_no_lock(cache: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    with working_in_project(cache, pytest.fail):
        pass


def test_a_failed_build_leaves_no_lock(cache: Path) -> None:
    with pytest.raises(OSError), working_in_project(cache, pytest.fail):
        raise OSError
    with working_in_project(cache, pytest.fail):
        pass


def test_what_dead_builds_left_goes_and_everything_else_stays(cache: Path) -> None:
    left = ["stage-x/index.html", "prose/.building-x/index.html", "photos/.writing-x", ".writing-x"]
    kept = ["prose/ab/index.html", "photos/ab/cd", "newsletters/ef/gh"]
    for name in left + kept:
        (cache / name).parent.mkdir(parents=True, exist_ok=True)
        (cache / name).write_text("x")
    with working_in_project(cache, pytest.fail):
        files = [path for path in cache.rglob("*") if path.is_file()]
        assert sorted(path.relative_to(cache).as_posix() for path in files) == sorted(
            [*kept, "lock"]
        )
    assert not (cache / "stage-x").exists()


def test_a_living_build_loses_nothing(
    cache: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "QUIET", 0.1)
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    (cache / "stage-of-holder").mkdir()
    with pytest.raises(Busy), working_in_project(cache, lambda _: None):
        pass
    assert (cache / "stage-of-holder").is_dir()


def test_a_site_s_lock_is_not_published(tmp_path: Path) -> None:
    with working_in_site(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [lock.LOCK]
    assert list(tmp_path.iterdir()) == []


def test_two_projects_take_turns_in_one_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "QUIET", 0.1)
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    command = [sys.executable, "-c", HOLDER, str(tmp_path / lock.LOCK)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "at work\n"
        with pytest.raises(Busy), working_in_site(tmp_path):
            pass
        other.kill()
    with working_in_site(tmp_path):
        pass
