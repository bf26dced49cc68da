"""Kill a program at the n-th change that it makes to the file system: every moment there is.

Python reports each change before it is made (audit events), so nothing has to be built into the
program for it. Each run is a process of its own, forked from a server that has loaded what it
needs, and is ended as by `kill -9`.
"""

import itertools
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from unittest import mock

_CHANGES = {"os.chmod", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"}
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
PATIENCE = 60.0

Act = Callable[..., object]


def every_moment(act: Act, *words: object) -> Iterator[int]:
    """Carry out `act(*words)` again and again, each time killed one change later.

    Yields after each kill; ends when a run was not killed any more, because it was done.
    """
    for step in itertools.count(1):
        code = run(act, *words, step=step)
        if code == 0:
            return
        assert code == -signal.SIGKILL, code
        yield step


def run(act: Act, *words: object, step: int = 0) -> int | None:
    """Carry out `act(*words)` in a process of its own; its exit code. Step 0 lets it finish."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["filelock", act.__module__])
    process = context.Process(target=_killed_at, args=(step, act, words))
    # The server loads its modules before it is told where to look for them.
    with mock.patch.dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path)):
        process.start()
    process.join(PATIENCE)
    return process.exitcode


def _killed_at(step: int, act: Act, words: tuple[object, ...]) -> None:
    left = step

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if _changes(event, arguments):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    act(*words)


def _changes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & _TO_WRITE)
    return event in _CHANGES
