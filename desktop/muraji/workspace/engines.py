"""The engine that comes with the program, loaded once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from muraji.workspace.places import resources

if TYPE_CHECKING:
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

    return Engine.load(resources())


def engine_is_loaded() -> bool:
    """Say whether the engine can answer at once."""
    return shipped_engine.cache_info().currsize > 0
