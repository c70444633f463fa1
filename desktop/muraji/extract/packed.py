"""A score for each label in one whole number, so that one addition adds the scores of them all."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Packed: TypeAlias = int
"""A score for each label, in thousandths: 32 bits each."""
BITS = 32
_LANE = (1 << BITS) - 1


class Packing:
    """Takes scores out of whole numbers again."""

    def __init__(self, labels: int) -> None:
        """Take the number of labels."""
        self._bits = labels * BITS
        self._size = self._bits // 8
        self._unpack = Struct(f"<{labels}I").unpack
        self._middle = sum(1 << (BITS * label + BITS - 1) for label in range(labels))
        self._all = (1 << self._bits) - 1
        self._ones = sum(1 << (BITS * label) for label in range(labels))

    def unpacked(self, total: Packed) -> tuple[int, ...]:
        """Return the score of each label in thousandths, all raised by the same number."""
        return self._unpack((total + self._middle).to_bytes(self._size, "little"))

    def apart(self, total: int, count: int) -> list[Packed]:
        """Return scores that stand side by side in one whole number, each in its own."""
        found = []
        bits, middle = self._bits, self._middle
        for _ in range(count):
            raised = total + middle
            found.append((raised & self._all) - middle)
            total = raised >> bits
        return found

    def only_first(self, beam: int) -> Callable[[Packed], bool]:
        """Return what says whether the first label scores more than all others by over ``beam``.

        One subtraction compares all labels: in the 32 bits of each the highest says how it ended.
        """
        middle, ones = self._middle, self._ones
        short = middle - (beam + 1) * (ones - 1)

        def is_first(total: Packed) -> bool:
            raised = total + middle
            return ((raised & _LANE) * ones + short - raised) & middle == middle

        return is_first
