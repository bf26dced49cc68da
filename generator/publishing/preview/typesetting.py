"""Typesets newsletters in processes of their own, while the preview shows their pages already."""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial

from generator.publishing.project import Project
from generator.publishing.workers import deaf_to_ctrl_c, end_with_the_build, end_workers

# While there are thousands to make, those that are done are shown so often (seconds), or when so
# many are: to put them in place must not hold up whoever saves.
EVERY = 10.0
MOST = 40
# Whoever edits comes first: the system gives these processes what others leave.
_NICE = 10


class Typesetting:
    """Typesets what waits of one neighbourhood after another, until all is done or it pauses.

    `tell` is called, in another thread, when there is something to show: all is done, somebody
    asked for what is done, or much time has passed.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._workers = max(1, (os.cpu_count() or 1) - 1)
        self._executor: ProcessPoolExecutor | None = None
        self._lock = threading.RLock()
        # What is done after a pause belongs to a round that is over, and counts for nothing.
        self._round = 0
        self._started = 0.0
        self._todo: list[str] = []
        self._begun = 0
        self._asked = ""
        self._made: set[str] = set()

    def start(self, project: Project, addresses: Iterable[str]) -> None:
        """Begin with the neighbourhoods of these addresses, such as `derbyshire/spondon/`."""
        with self._lock:
            self.pause()
            self._todo = sorted(addresses)
            self._started = time.monotonic()
            for _ in range(self._workers):
                self._next(project)

    def pause(self) -> frozenset[str]:
        """Begin nothing more. Returns the addresses whose newsletters were made meanwhile."""
        with self._lock:
            self._round += 1
            self._todo, self._begun = [], 0
            made, self._made = frozenset(self._made), set()
            return made

    def ask_for(self, address: str) -> None:
        """Somebody waits for the newsletters of this neighbourhood: they come first. Those that
        are made already are shown at once.
        """
        with self._lock:
            if address in self._made:
                self._tell()
            else:
                self._asked = address

    def end(self) -> None:
        """Stop for good."""
        with self._lock:
            self.pause()
            executor, self._executor = self._executor, None
        if executor is not None:
            end_workers()
            executor.shutdown(wait=False, cancel_futures=True)

    def _next(self, project: Project) -> None:
        """Give the next neighbourhood to a process."""
        if not self._todo:
            return
        self._begun += 1
        first = self._asked in self._todo
        address = self._todo.pop(self._todo.index(self._asked) if first else 0)
        try:
            future = self._submitted(project, address)
        except BrokenExecutor:
            # Its process was killed while it had nothing to do: nobody was told.
            self._executor = None
            future = self._submitted(project, address)
        done = partial(self._done, self._round, self._executor, project, address)
        future.add_done_callback(done)

    def _submitted(self, project: Project, address: str) -> "Future[None]":
        with deaf_to_ctrl_c():
            if self._executor is None:
                # Fresh processes rather than forks: a fork in a program with threads can hang.
                context = multiprocessing.get_context("spawn")
                self._executor = ProcessPoolExecutor(self._workers, context, initializer=_begin)
            return self._executor.submit(_make, project, address)

    def _done(
        self,
        of_round: int,
        by: ProcessPoolExecutor | None,
        project: Project,
        address: str,
        future: "Future[None]",
    ) -> None:
        with self._lock:
            if future.cancelled():
                return
            # Its process was killed: the next one gets another, unless there is one already.
            if isinstance(future.exception(), BrokenExecutor) and self._executor is by:
                self._executor = None
            if of_round != self._round:
                return
            self._begun -= 1
            # Where it failed, the build tries it again, and says what is wrong.
            self._made.add(address)
            self._next(project)
            asked = self._asked == address
            is_time = time.monotonic() - self._started > EVERY or len(self._made) >= MOST
            if asked or is_time or not self._begun:
                self._asked = "" if asked else self._asked
                self._started = time.monotonic()
                self._tell()


def _begin() -> None:
    """What every process does first."""
    end_with_the_build()
    if hasattr(os, "nice"):
        os.nice(_NICE)


def _make(project: Project, address: str) -> None:
    """Typeset what waits of a neighbourhood."""
    from generator.publishing.newsletters import Newsletters

    newsletters = Newsletters(
        project.neighbourhoods, project.theme, project.cache, project.site_url, project.content
    )
    newsletters.make_waiting(address)
