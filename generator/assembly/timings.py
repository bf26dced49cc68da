"""Where the time of a build went, step by step."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Timings:
    """Wall clock and processor seconds of each step, in the order of the steps.

    Processor seconds are those of this process; `elsewhere` those of the processes that worked
    for it.
    """

    steps: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    elsewhere: float = 0.0

    @contextlib.contextmanager
    def of(self, step: str) -> Iterator[None]:
        """Measure a step. A step that comes again is added to."""
        wall, own, others = time.perf_counter(), time.process_time(), self.elsewhere
        try:
            yield
        finally:
            before = self.steps.get(step, (0.0, 0.0, 0.0))
            self.steps[step] = (
                before[0] + time.perf_counter() - wall,
                before[1] + time.process_time() - own,
                before[2] + self.elsewhere - others,
            )

    def lines(self) -> Iterator[str]:
        """The steps as a table, with a heading and a last line for all of them."""
        yield f"{'step':<20}{'seconds':>10}{'processor':>11}{'in workers':>12}"
        for step, (wall, own, others) in self.steps.items():
            yield f"{step:<20}{wall:>10.2f}{own:>11.2f}{others:>12.2f}"
        wall, own, others = (sum(column) for column in zip(*self.steps.values(), strict=True))
        yield f"{'all':<20}{wall:>10.2f}{own:>11.2f}{others:>12.2f}"
