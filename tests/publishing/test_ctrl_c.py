"""Ctrl-C, pressed while any part of the program is being loaded: one line, and no traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, copy_project

EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"
STOPPED = 130
PATIENCE = 120
# Python reports each module before it is loaded: at the one with this number Ctrl-C is pressed.
PRESSED = """
import os, signal, sys
left = int(sys.argv.pop(1))
def press(event, _):
    global left
    if event == "import":
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)
from generator.__main__ import main
sys.addaudithook(press)
main()
"""


def pressed(at: int, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PRESSED, str(at), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("at", [1, 2, 30, 90, 150, 240, 400, 700, 1100])
def test_while_the_program_is_loaded(tmp_path: Path, at: int) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    done = pressed(at, "build", "--project", str(project.root))
    assert done.returncode == STOPPED, done.stdout + done.stderr
    assert done.stderr.splitlines()[-1].startswith("Stopped. Every file ")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert not project.site.exists()


def test_a_command_that_is_wrong_still_says_so() -> None:
    words = [sys.executable, "-m", "generator", "chek"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "No such command 'chek'" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE)
    words = [sys.executable, "-m", "generator", "check", "--project", str(project.root)]
    process = subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(PATIENCE) == 1
