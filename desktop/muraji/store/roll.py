"""The roll of articles: their ids in the order of import, read once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


class Roll:
    """Articles are added and never taken away, so that only what is new has to be read.

    Looking 100,000 articles up one by one takes longer than finding them.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: list[str] = []
        self._by_position: dict[int, str] = {}

    def ids(self) -> list[str]:
        """Return every id in the order of import; the caller holds the lock of the store."""
        self._keep_step()
        return list(self._ids)

    def last(self) -> int:
        """Return the highest position, 0 while there is no article; the caller holds the lock."""
        self._keep_step()
        return next(reversed(self._by_position), 0)

    def ids_at(self, positions: Iterable[int]) -> list[str]:
        """Return the ids of the articles at these positions; the caller holds the lock."""
        self._keep_step()
        at = self._by_position
        return [at[position] for position in positions]

    def _keep_step(self) -> None:
        last = next(reversed(self._by_position), 0)
        found = self._connection.execute(
            "SELECT position, id FROM articles WHERE position > ? ORDER BY position", (last,)
        ).fetchall()
        self._by_position.update(found)
        self._ids += [id_ for _, id_ in found]
