"""Long work: a generator that yields how far it has come, and stops cleanly when it is closed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from muraji.domain.words import Words

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come: ``done`` of ``total`` steps, and what it is at."""

    done: int
    total: int
    words: Words


Job: TypeAlias = Generator[Progress, None, Result]


def drain(job: Generator[object, None, Result]) -> Result:
    """Run a job to its end, its progress unseen, and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as finished:
            result: Result = finished.value
            return result


def with_progress(waiting: Generator[object, None, Result], progress: Progress) -> Job[Result]:
    """Tell the same progress as often as something waits, and return its result; closed, close it too."""
    try:
        while True:
            try:
                next(waiting)
            except StopIteration as finished:
                result: Result = finished.value
                return result
            yield progress
    finally:
        waiting.close()
