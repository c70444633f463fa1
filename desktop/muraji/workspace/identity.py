"""The name by which a project is known on every machine, wherever its file is moved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from muraji.store.safety import IDENTITY_KEY

if TYPE_CHECKING:
    from muraji.store.store import Store


def identity_of(store: Store) -> str:
    """Return the identity of the project, giving it one if need be."""
    known = store.safety.identity()
    if not known:
        known = os.urandom(8).hex()
        store.memory.remember(IDENTITY_KEY, known)
    return known
