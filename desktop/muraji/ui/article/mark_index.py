"""Which marks lie in which paragraph, and on which lanes, so that one change touches one place."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from muraji.domain.span import lanes, reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.ui.article.marks import Mark


class MarkIndex:
    """The marks of a page by id and by block number."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._blocks_of: dict[str, range] = {}
        self._ids_in: defaultdict[int, dict[str, None]] = defaultdict(dict)

    def __getitem__(self, identity: str) -> Mark:
        return self._marks[identity]

    def get(self, identity: str | None) -> Mark | None:
        """Return a mark that is on the page."""
        return self._marks.get(identity or "")

    def put(self, mark: Mark, blocks: range) -> set[int]:
        """Put a mark into blocks, or change it; returns the numbers of all blocks touched."""
        touched = self.remove(mark.id)
        self._marks[mark.id] = mark
        self._blocks_of[mark.id] = blocks
        for number in blocks:
            self._ids_in[number][mark.id] = None
        return touched | set(blocks)

    def remove(self, identity: str) -> set[int]:
        """Take a mark away; returns the numbers of the blocks touched."""
        if identity not in self._marks:
            return set()
        del self._marks[identity]
        blocks = self._blocks_of.pop(identity)
        for number in blocks:
            del self._ids_in[number][identity]
        return set(blocks)

    def clear(self) -> None:
        """Take all marks away."""
        self._marks.clear()
        self._blocks_of.clear()
        self._ids_in.clear()

    def blocks_of(self, identity: str | None) -> set[int]:
        """Return the numbers of the blocks that a mark lies in."""
        return set(self._blocks_of.get(identity or "", ()))

    def in_block(self, number: int) -> list[tuple[Mark, int]]:
        """Return the marks of a block with their lanes, in reading order."""
        return laned([self._marks[identity] for identity in self._ids_in.get(number, ())])


def laned(marks: Sequence[Mark]) -> list[tuple[Mark, int]]:
    """Return each mark with its lane, in reading order; marks far apart are never compared."""
    ordered = sorted(marks, key=lambda mark: reading_order(mark.span))
    breaks = [0]
    reach = 0
    for place, mark in enumerate(ordered):
        if mark.span.start >= reach and place:
            breaks.append(place)
        reach = max(reach, mark.span.end)
    breaks.append(len(ordered))
    result: list[tuple[Mark, int]] = []
    for start, end in pairwise(breaks):
        cluster = ordered[start:end]
        result += zip(cluster, lanes([mark.span for mark in cluster]), strict=True)
    return result
