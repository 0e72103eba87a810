"""Times, memory, and what a measurement is."""

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Measured:
    """One line of the page.

    Args:
        value: what was measured, in `unit` (ms, s, rows/s, visits/s, times, MB).
        budget: in the same unit; None for what is only told. `at_least` where more is better.
        beside: what it was compared with in the same run.
    """

    part: str
    what: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False
    beside: str = ""

    @property
    def kept(self) -> bool | None:
        if self.budget is None:
            return None
        return self.value >= self.budget if self.at_least else self.value <= self.budget

    def told(self) -> dict[str, Any]:
        return asdict(self)


def seconds(
    work: Callable[[], object], *, times: int = 5, before: Callable[[], object] | None = None
) -> float:
    """Median of `times`, after one run that warms up; `before` each run, unmeasured."""
    taken = []
    for run in range(times + 1):
        if before:
            before()
        gc.collect()
        start = time.perf_counter()
        work()
        if run:
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def peak_megabytes(work: Callable[[], object]) -> float:
    """The most that Python held at once in a run, beyond what it held before."""
    work()
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
