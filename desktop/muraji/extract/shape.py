"""What a single word may be inside a name."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Shape(Enum):
    """What a word may be inside a name."""

    DEFINITE = 1
    PROPER = 2
    COMMON = 3
    AND = 4
    FOR = 5
    NONE = 6


def akin(stem: str) -> tuple[str, ...]:
    """Return the forms of which a word in ات or ية would be the plural or the feminine."""
    return stem[:-2], stem[:-2] + "ة", stem[:-2] + "ي", "ال" + stem


def is_participle(stem: str, counts: Mapping[str, int]) -> bool:
    """Say whether a word is the plural or feminine of a participle that prose uses: متهمين, مخبأة."""
    if not stem.startswith("م"):
        return False
    if stem.endswith("ة"):
        return bool(counts.get(stem[:-1]))
    return stem.endswith(("ين", "ون")) and (len(stem) > 5 or bool(counts.get(stem[:-2])))
