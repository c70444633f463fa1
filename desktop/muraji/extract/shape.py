"""What a single word may be inside a name."""

from __future__ import annotations

from enum import Enum


class Shape(Enum):
    """What a word may be inside a name."""

    DEFINITE = 1
    PROPER = 2
    COMMON = 3
    AND = 4
    FOR = 5
    NONE = 6
