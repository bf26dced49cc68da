"""A build on a disk of its own that gets full, and then read-only; run by test_small_disk.py.

The disk is a small file system in memory, mounted in a namespace of this process only. Prints
what happened, as JSON.

    unshare --user --map-root-user --mount python small_disk.py PROJECT DISK KILOBYTES
"""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from whole_site import content, dead_links, untrue

from generator import cli

KEPT_FREE = 12_000


def mount(disk: Path, options: str) -> None:
    disk.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], check=True)


def build(project: Path) -> dict[str, object]:
    """What the command says, and how the site is then."""
    done = CliRunner().invoke(cli.commands, ["build", "--project", str(project)])
    site = project / "site"
    pages = {name for name in content(site) if name.endswith(".html")}
    return {
        "code": done.exit_code,
        "said": done.output,
        "dead": sorted(dead_links(site, pages)),
        "untrue": untrue(site),
        "pages": len(pages),
    }


def rename(project: Path, name: str) -> None:
    """Change the force's name, which stands on every page."""
    file = project / "neighbourhoods" / "westshire" / "force.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"name: {name}\n" if line.startswith("name:") else line for line in lines]
    file.write_text("".join(changed), encoding="utf-8")


def fill(ballast: Path) -> None:
    """Leave only so much room that a few files more can be written."""
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    size = ballast.stat().st_size
    with ballast.open("r+b") as file:
        file.truncate(max(0, size - KEPT_FREE))


def main(project: Path, disk: Path, kilobytes: str) -> None:
    """Build, fill the disk, build again, make room, build again, forbid writing, build again."""
    mount(disk, f"size={kilobytes}k")
    happened = {"first": build(project)}
    ballast = disk / ".ballast"
    fill(ballast)
    rename(project, "Shire Police with a name that is new on every page")
    happened["full"] = build(project)
    ballast.unlink()
    happened["room"] = build(project)
    mended = content(project / "site")
    rename(project, "Westshire Police")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    happened["read_only"] = build(project)
    happened["untouched"] = {"same": content(project / "site") == mended}
    subprocess.run(["umount", "--lazy", disk], check=True)
    print(json.dumps(happened))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
