"""A clock of this program: time in which others had the processor is left out, where Linux tells it."""

from __future__ import annotations

import os
from contextlib import suppress
from time import perf_counter

_WAITED = "/proc/thread-self/schedstat"
_THREADS = "/proc/self/task"


def milliseconds() -> float:
    """Return a time from which others can be taken: of this thread, running or asleep.

    While it was ready and another program had the processor the clock stands still: that says
    nothing about this program. Waiting for the disk or for another thread of its own counts.
    """
    return perf_counter() * 1000 - _stolen(_WAITED) / 1e6


def stolen_from_threads() -> dict[str, int]:
    """Return for how many nanoseconds each thread of this program has been ready without running."""
    with suppress(OSError), os.scandir(_THREADS) as threads:
        return {thread.name: _stolen(f"{thread.path}/schedstat") for thread in threads}
    return {}


def _stolen(entry: str) -> int:
    # By the plainest calls: this is asked at every beat, in the thread that is measured.
    with suppress(OSError, ValueError, IndexError):
        file = os.open(entry, os.O_RDONLY)
        try:
            return int(os.read(file, 128).split()[1])
        finally:
            os.close(file)
    return 0
