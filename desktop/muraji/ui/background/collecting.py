"""Leaves the collection of garbage to the window's thread: one that frees a widget elsewhere crashes."""

from __future__ import annotations

import gc
from time import monotonic

SECONDS_BETWEEN_COLLECTIONS = 1.0


class Collecting:
    """Python collects on whichever thread allocates; while jobs run, this one does, now and then.

    For the window's thread alone.
    """

    def __init__(self) -> None:
        self._jobs = 0
        self._was_enabled = False
        self._collected = 0.0

    def begin(self) -> None:
        """Keep the collector still from now on: a job begins."""
        if not self._jobs:
            self._was_enabled = gc.isenabled()
            gc.disable()
        self._jobs += 1

    def look(self) -> None:
        """Collect what has become garbage lately, where the last time is a while ago."""
        if monotonic() - self._collected >= SECONDS_BETWEEN_COLLECTIONS:
            self._collected = monotonic()
            gc.collect(1)

    def end(self) -> None:
        """Let the collector go on as before, once the last job has ended."""
        self._jobs -= 1
        if not self._jobs and self._was_enabled:
            gc.enable()


COLLECTING = Collecting()
"""The one for all jobs of the program, as there is one collector."""
