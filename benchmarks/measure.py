"""How long a command takes, how much processor time, and how much memory at its peak."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PROCESSES = Path("/proc")
_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
_EVERY = 0.05  # seconds between two looks at the memory


class Failed(Exception):
    """A command that was to be measured ended with an error."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds on the clock, seconds of processor time, and MB of memory at the peak.

    Time and memory of all processes that the command started are in it. `memory` is the sum of
    what they hold at one moment, 0 where the system does not tell (it does on Linux).
    """

    wall: float
    cpu: float
    memory: int


def measured(command: Sequence[str], folder: Path) -> Measured:
    """Run a command in a folder to its end. Raises Failed with its last words.

    Python keeps its compiled modules, as it does for everybody who has not forbidden it.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name != _NOT_COMPILED},
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = _Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = watch.stop()
        if process.returncode:
            said.seek(0)
            words = said.read().decode("utf-8", "replace")[-2000:]
            raise Failed(f"{' '.join(command)}\n{words}")
    return Measured(wall, used.ru_utime + used.ru_stime, memory)


class _Watch(threading.Thread):
    """Looks at the memory of a process and those it started, again and again."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self._session = session
        self._most = 0
        self._over = threading.Event()
        self.start()

    def run(self) -> None:
        """Until told to stop."""
        while not self._over.wait(_EVERY):
            self._most = max(self._most, _memory(self._session))

    def stop(self) -> int:
        """The most that was seen, in MB."""
        self._over.set()
        self.join()
        return self._most >> 20


def _memory(session: int) -> int:
    """Bytes that the processes of a session hold; 0 where there is no /proc."""
    total = 0
    for process in _PROCESSES.glob("[0-9]*"):
        try:
            # Behind the name in brackets: state, parent, group, session, ...
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                total += int((process / "statm").read_text().split()[1])
        except (OSError, ValueError, IndexError):
            continue  # it has ended meanwhile
    return total * os.sysconf("SC_PAGE_SIZE")
