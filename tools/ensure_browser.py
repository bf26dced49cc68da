"""Makes sure that a Chromium is here which the browser tests can start.

`python -m tools.ensure_browser` prints where it is, and installs one where there is none.
"""

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MAC_PLACES = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

ADVICE = """\
No browser for the tests was found, and none could be installed.
To fix it, install one of these, and then try again:
  Debian            sudo apt-get install chromium
  macOS, Windows    Google Chrome or Microsoft Edge, the usual way
  anything else     python -m playwright install --with-deps chromium
If you have Chromium in an unusual place, say where:   CHROMIUM=/path/to/chromium make test"""


@functools.cache
def find_browser() -> Path | None:
    """The first browser of Chromium's kind that is here and starts; None if there is none."""
    found = (path for path in candidates(os.environ, sys.platform) if starts(path))
    return next(found, None) or next(filter(starts, playwrights_own()), None)


def candidates(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Every browser that is where browsers usually are, the one asked for first."""
    named = environment.get("CHROMIUM")
    if named:
        yield Path(named)
    for name in NAMES:
        on_path = shutil.which(name, path=environment.get("PATH"))
        if on_path:
            yield Path(on_path)
    yield from (place for place in usual_places(environment, platform) if place.is_file())


def usual_places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where browsers are on systems that do not put them on PATH."""
    if platform == "darwin":
        for root in (Path("/Applications"), Path.home() / "Applications"):
            yield from (root / place for place in MAC_PLACES)
    elif platform == "win32":
        for variable in WINDOWS_ROOTS:
            if variable in environment:
                yield from (Path(environment[variable]) / place for place in WINDOWS_PLACES)


def playwrights_own() -> Iterator[Path]:
    """The browser that Playwright installs for itself, if it is there."""
    # Asked in a process of its own: Playwright cannot be started twice in one, as in a test.
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True)
    path = Path(answer.stdout.strip())
    if answer.returncode == 0 and path.is_file():
        yield path


def starts(browser: Path) -> bool:
    """Whether the browser can show an empty page: being there is not enough.

    Ubuntu's `chromium-browser`, for one, may only say that the real one comes from elsewhere.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(browser), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
        command += [f"--user-data-dir={profile}", "--dump-dom", "about:blank"]
        try:
            return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            return False


def install_browser() -> None:
    """Install Chromium by whichever way works here; whether one did shows in looking again."""
    as_root = prefix_for_root()
    if as_root is not None and shutil.which("apt-get"):
        print("Installing Chromium with apt-get.", flush=True)
        packages = ["chromium", "fonts-dejavu-core"]
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        if run([*as_root, "apt-get", "update"]) and run([*as_root, *install]):
            return
    print("Installing Chromium with Playwright.", flush=True)
    with_libraries = ["--with-deps"] if as_root is not None and shutil.which("apt-get") else []
    run([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"])


def prefix_for_root() -> list[str] | None:
    """What to put before a command so that root runs it; None where that needs a password."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and run(["sudo", "-n", "true"]) else None


def run(command: list[str]) -> bool:
    """Run a command whose output matters only if it fails; whether it worked."""
    # Nobody may be there to answer a question.
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError:
        return False
    if done.returncode != 0:
        print(done.stdout.decode(errors="replace"), file=sys.stderr, end="")
    return done.returncode == 0


def main() -> int:
    """Print where the browser is, having installed one if need be; 0, or 1 without one."""
    browser = find_browser()
    if browser is None:
        install_browser()
        find_browser.cache_clear()
        browser = find_browser()
    print(browser or ADVICE, file=sys.stdout if browser else sys.stderr)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
