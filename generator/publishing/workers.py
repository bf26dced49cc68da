"""How a worker process behaves when the build that started it stops."""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Around whatever may start a worker process.

    Ctrl-C reaches every process of a terminal, also one that has just begun and would answer with
    a traceback. It inherits what its starter is deaf to; on Windows there is no such thing.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_workers() -> None:
    """End the processes that work for this one. What they are at is thrown away, and may take
    long: nobody waits for it.
    """
    for worker in multiprocessing.active_children():
        worker.terminate()


def end_with_the_build() -> None:
    """To be called first in every worker process.

    Only the build itself answers Ctrl-C, and lets its workers finish. When the build was killed
    nobody would ever end the workers: they wait for their next task for ever. So each watches the
    build, and ends with it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch_the_build, daemon=True).start()


def _watch_the_build() -> None:
    build = multiprocessing.parent_process()
    if build is not None:
        build.join()
        os._exit(1)
