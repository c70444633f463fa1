"""A clock of this program: time in which others had the processor is left out, where Linux tells it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import perf_counter

_WAITED = Path("/proc/thread-self/schedstat")


def milliseconds() -> float:
    """Return a time from which others can be taken: of this thread, running or asleep.

    While it was ready and another program had the processor the clock stands still: that says
    nothing about this program. Waiting for the disk or for another thread of its own counts.
    """
    return perf_counter() * 1000 - _stolen(_WAITED) / 1e6


def stolen_from_threads() -> dict[str, int]:
    """Return for how many nanoseconds each thread of this program has been ready without running."""
    threads = Path("/proc/self/task").glob("*/schedstat")
    return {entry.parent.name: _stolen(entry) for entry in threads}


def _stolen(entry: Path) -> int:
    with suppress(OSError, ValueError, IndexError):
        return int(entry.read_text("ascii").split()[1])
    return 0
