"""The engine that comes with the program, loaded once."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from muraji.workspace.places import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from muraji.domain.words import Words
    from muraji.extract.engine import Engine

ENGINE_LABELS = tuple(
    "PERSON GPE ORG LOC FAC NORP OCC EVENT DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY LAW"
    " PRODUCT WEBSITE".split()
)
"""What the engine that comes with the program calls things."""


@cache
def shipped_engine() -> Engine:
    """Return the engine that comes with the program; it loads once, in well under a second."""
    from muraji.extract.engine import Engine

    with _kept_for_ever():
        return Engine.load(resources())


@contextmanager
def _kept_for_ever() -> Iterator[None]:
    """Spare the collector what is made here: to look through it would stop every thread for 0.2 s."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()


def engine_is_loaded() -> bool:
    """Say whether the engine can answer at once."""
    return shipped_engine.cache_info().currsize > 0


def missing_parts() -> Sequence[Words]:
    """Return what of its data the engine goes on without, in words; nothing before it is loaded."""
    return shipped_engine().problems if engine_is_loaded() else ()
