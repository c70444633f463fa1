"""A hash over what is kept of an article besides its text."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SEALED = ("id", "source", "title", "sha256", "metadata", "imported_at")
"""The columns of an article that never change once it is in."""


def seal_of(values: Iterable[object]) -> str:
    """Return the hash of the values of :data:`SEALED`, in this order."""
    return sha256(json.dumps(list(values)).encode("ascii")).hexdigest()
