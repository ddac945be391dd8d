"""Time two things side by side, turn by turn, and quote medians and their ratio."""

import statistics
import time

from collections.abc import Callable


def pair(first: Callable[[], object], second: Callable[[], object], turns: int = 15) -> tuple[float, float]:
    """Return the median seconds of *first* and of *second*, each run in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns + 1):
        for run, kept in ((first, times[0]), (second, times[1])):
            start = time.perf_counter()
            run()
            if turn:
                kept.append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])
