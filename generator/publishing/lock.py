"""Two builds of one project, or into one site, take turns. The one door to filelock.

The system lets go of a lock when its holder ends, however it ends: a killed build leaves none.
"""

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.publishing.leftovers import clear_leftovers
from generator.wording import clock

# The lock of a site; it stands there only while the site is being changed.
LOCK = ".publishing"
# Most builds are over in this time, and nothing needs to be said. Seconds.
QUIET = 3.0
# Then the one who waits is told, and after this long is sent away. Seconds.
PATIENCE = 120.0

Say = Callable[[str], None]


class Busy(Exception):
    """Somebody else has been at work for too long to wait; the text says who, and what to do."""


@contextlib.contextmanager
def working_in_project(cache: Path, say: Say) -> Iterator[None]:
    """Nobody else builds in the project of this cache meanwhile. Clears away what killed builds
    left there.

    Waits quietly for a moment, then says who is at work, and in the end raises Busy.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(cache / "lock", say):
        clear_leftovers(cache)
        yield


@contextlib.contextmanager
def working_in_site(site: Path) -> Iterator[None]:
    """Nobody else, from this project or another, puts files into this site meanwhile."""
    lock = site / LOCK
    with _locked(lock, lambda _: None):
        try:
            yield
        finally:
            # Whoever waits for the removed file sees that it is gone, and makes a new one.
            with contextlib.suppress(OSError):
                lock.unlink()


@contextlib.contextmanager
def _locked(path: Path, say: Say) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock = FileLock(path)
    try:
        lock.acquire(timeout=QUIET)
    except Timeout:
        say(f"{_holder(path)} Waiting until it is done. To stop waiting, press Ctrl-C.")
        try:
            lock.acquire(timeout=PATIENCE)
        except Timeout:
            raise Busy(
                f"{_holder(path)} Nothing has been changed.\n"
                "Run the command again when it is done, or end it if nobody needs it."
            ) from None
    try:
        _sign(path)
        yield
    finally:
        lock.release()


def _sign(path: Path) -> None:
    """Note who has the lock, for those who wait. Windows keeps everybody from a locked file."""
    with contextlib.suppress(OSError):
        path.write_text(str(os.getpid()), encoding="ascii")


def _holder(path: Path) -> str:
    """Who has the lock, and since when, as far as that can be told."""
    try:
        since = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        process = int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return "Another build is at work here."
    return f"Another build (process {process}) has been at work here since {clock(since.time())}."
