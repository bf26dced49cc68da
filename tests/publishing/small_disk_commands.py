"""Commands that write on a small disk, which gets full and then read-only; test_small_disk.py.

As small_disk.py, for the commands beside `build`. Prints what happened, as JSON.

    unshare --user --map-root-user --mount python small_disk_commands.py COMMAND PROJECT DISK
"""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner
from small_disk import fill, mount, rename
from whole_site import content, dead_links, untrue

from generator import cli

KILOBYTES = "16000k"
PATIENCE = 60.0
PORT = 8000
PAGE = f"http://127.0.0.1:{PORT}/westshire/"
NAMES = ("Shire Police", "West Police", "East Police", "North Police")


def run(*words: str) -> dict[str, object]:
    done = CliRunner().invoke(cli.commands, words)
    return {"code": done.exit_code, "said": done.output}


def on_paper(command: str, project: Path, disk: Path) -> Callable[[], dict[str, object]]:
    """A command that makes files for paper on the disk."""
    return lambda: run(command, "westshire", "--to", str(disk), "--project", str(project))


def merging(project: Path, disk: Path) -> Callable[[], dict[str, object]]:
    """A merge into a site on the disk, of a part that is made elsewhere."""

    def made() -> dict[str, object]:
        part, place = str(project / "parts" / "westshire"), ("--project", str(project))
        assert run("build", "--force", "westshire", "--site", part, *place)["code"] == 0
        return run("merge", part, "--site", str(disk), *place)

    return made


def files(disk: Path) -> dict[str, bytes]:
    """What stands on the disk, but for the ballast and half-made files."""
    return {path.name: path.read_bytes() for path in disk.iterdir() if path.name[0] != "."}


def state(command: str, disk: Path, before: object) -> dict[str, object]:
    if command != "merge":
        return {"same": files(disk) == before, "dead": [], "untrue": []}
    pages = {name for name in content(disk) if name.endswith(".html")}
    return {"same": True, "dead": sorted(dead_links(disk, pages)), "untrue": untrue(disk)}


def main(command: str, project: Path, disk: Path) -> None:
    """Run a command, fill the disk, run it, make room, run it, forbid writing, run it."""
    mount(disk, f"size={KILOBYTES}")
    act = merging(project, disk) if command == "merge" else on_paper(command, project, disk)
    happened = {"first": act()}
    before = None if command == "merge" else files(disk)
    fill(disk / ".ballast")
    rename(project, NAMES[1])
    happened["full"] = act() | state(command, disk, before)
    (disk / ".ballast").unlink()
    happened["room"] = act() | state(command, disk, None)
    before = None if command == "merge" else files(disk)
    rename(project, NAMES[2])
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    happened["read_only"] = act() | state(command, disk, before)
    subprocess.run(["umount", "--lazy", disk], check=True)
    print(json.dumps(happened))


def page() -> str:
    try:
        with urllib.request.urlopen(PAGE, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()
    except OSError:
        return ""


def shown(text: str) -> bool:
    """Whether the preview shows a text in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if text in page():
            return True
        time.sleep(0.1)
    return False


def serving(project: Path, disk: Path) -> None:
    """Edit while a preview runs whose cache is on the disk."""
    mount(disk, f"size={KILOBYTES}")
    rename(project, NAMES[0])
    # In a network of its own the port is free.
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    words = [sys.executable, "-m", "generator", "serve", "--project", str(project)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as preview:
        happened = {"first": shown(NAMES[0])}
        fill(disk / ".ballast")
        rename(project, NAMES[1])
        happened["full"] = shown("The disk is full: ")
        (disk / ".ballast").unlink()
        rename(project, NAMES[2])
        happened["room"] = shown(NAMES[2])
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        rename(project, NAMES[3])
        happened["read_only"] = shown("its disk is read-only")
        happened["goes_on"] = preview.poll() is None
        preview.terminate()
    print(json.dumps(happened))


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serving(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
