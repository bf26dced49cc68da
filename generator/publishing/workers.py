"""How a worker process behaves when the build that started it stops."""

import multiprocessing
import os
import signal
import threading


def end_with_the_build() -> None:
    """To be called first in every worker process.

    Ctrl-C reaches every process of a terminal: only the build itself answers it, and lets its
    workers finish. When the build was killed nobody would ever end the workers: they wait for
    their next task for ever. So each watches the build, and ends with it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch_the_build, daemon=True).start()


def _watch_the_build() -> None:
    build = multiprocessing.parent_process()
    if build is not None:
        build.join()
        os._exit(1)
