"""Waiting for the disk once for several articles, without holding any of them back for long."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Item = TypeVar("Item")

MOST = 16
"""Items kept at once: small enough that the window, which waits meanwhile, shows no stutter."""
SECONDS = 0.1


class Batch(Generic[Item]):
    """Items on their way to the disk; whoever adds to it flushes it at the end, come what may."""

    def __init__(self, keep: Callable[[list[Item]], None], most: int = MOST) -> None:
        self._keep = keep
        self._most = most
        self._items: list[Item] = []
        self._since = 0.0

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def add(self, item: Item) -> None:
        """Take an item in, and keep all when there are many or the first has waited long enough."""
        if not self._items:
            self._since = monotonic()
        self._items.append(item)
        if len(self._items) >= self._most or monotonic() - self._since >= SECONDS:
            self.flush()

    def flush(self) -> None:
        """Keep what has not been kept."""
        items, self._items = self._items, []
        if items:
            self._keep(items)
