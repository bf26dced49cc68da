"""Who does the work: this process alone, fresh processes beside it, or somebody else's executor."""

import gc
import importlib
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from generator.assembly.timings import Timings
from generator.publishing.workers import deaf_to_ctrl_c, end_with_the_build, end_workers

# It leads to all that reads and shows data, and a crew is put together before that is loaded.
if TYPE_CHECKING:
    from generator.assembly.order import Order

Batch = TypeVar("Batch")
Result = TypeVar("Result")

# Starting a process costs as much as reading or writing about this many neighbourhoods.
WORTH_A_PROCESS = 40
# So many parcels wait for each worker: enough to keep it busy, too few to fill the memory.
_WAITING = 3


class Crew:
    """Does work in parcels. Processes are started when there is enough to do, and kept to the end.

    Any `concurrent.futures.Executor` may be given to do the work instead.
    """

    def __init__(self, timings: Timings, executor: Executor | None = None) -> None:
        self._timings = timings
        self._given = executor
        self._own: Executor | None = None
        self._workers = os.cpu_count() or 1

    def __enter__(self) -> "Crew":
        collect_rarely()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            end_workers()
        if self._own is not None:
            self._own.shutdown(wait=True, cancel_futures=True)

    def get_ready(self, weight: int) -> None:
        """Start the processes that so much work will need. They load the program while this one
        does what it must do alone. `weight` is as for `do`.
        """
        if self._executor(weight) is not self._own or self._own is None:
            return
        for _ in range(self._workers):
            with deaf_to_ctrl_c():
                self._own.submit(_load)

    def do(
        self,
        work: "Callable[[Order, Batch], Result]",
        order: "Order",
        batches: Iterable[Batch],
        weight: int,
    ) -> Iterator[Result]:
        """The results in the order of the parcels. `weight` is how many neighbourhoods they hold
        in all.
        """
        executor = self._executor(weight)
        if executor is None:
            for batch in batches:
                yield work(order, batch)
            return
        waiting: deque[Future[tuple[Result, float]]] = deque()
        for batch in batches:
            with deaf_to_ctrl_c():
                waiting.append(executor.submit(_measured, work, order, batch))
            if len(waiting) >= self._workers * _WAITING:
                yield self._noted(waiting.popleft().result())
        while waiting:
            yield self._noted(waiting.popleft().result())

    def _noted(self, result: tuple[Result, float]) -> Result:
        self._timings.elsewhere += result[1]
        return result[0]

    def _executor(self, weight: int) -> Executor | None:
        if self._given is not None or self._own is not None:
            return self._given or self._own
        workers = min(self._workers, weight // WORTH_A_PROCESS)
        if workers < 2:
            return None
        # Fresh processes rather than forks: a fork in a program with threads can hang.
        context = multiprocessing.get_context("spawn")
        self._own = ProcessPoolExecutor(workers, context, initializer=_begin)
        return self._own


def _begin() -> None:
    """What every worker process does first."""
    end_with_the_build()
    collect_rarely()


def _load() -> None:
    """Load what reads, checks and writes."""
    importlib.import_module("generator.assembly.writing")


def collect_rarely() -> None:
    """Let Python look for reference cycles a hundred times less often than it would.

    What is read and shown are trees of small objects without a cycle: nothing was ever found
    in them, and looking took a quarter of the time of reading (docs/decisions/0019-speed.md).
    """
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _measured(
    work: "Callable[[Order, Batch], Result]", order: "Order", batch: Batch
) -> tuple[Result, float]:
    """What comes of a parcel, and the processor time it took."""
    start = time.process_time()
    result = work(order, batch)
    return result, time.process_time() - start
