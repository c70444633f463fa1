"""Titles and sources folded for searching, read once and kept, because neither ever changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.normalise import fold

if TYPE_CHECKING:
    import sqlite3
    from threading import RLock

EVERYTHING = 2**62


class Titles:
    """What the queue's search field looks through; new articles are read when they are asked for."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock
        self._folded: dict[str, str] = {}
        self._read_up_to = 0

    def read_ahead(self, count: int = EVERYTHING) -> bool:
        """Read at most ``count`` more articles; return whether any may be left.

        Folding 100,000 titles takes about a second, so a window reads them in small steps.
        """
        with self._lock:
            rows = self._connection.execute(
                "SELECT position, id, title, source FROM articles WHERE position > ?"
                " ORDER BY position LIMIT ?",
                (self._read_up_to, count),
            ).fetchall()
            for position, id_, title, source in rows:
                self._folded[id_] = folded(f"{title}\n{source}")
                self._read_up_to = position
        return len(rows) == count

    def matching(self, text: str) -> set[str]:
        """Return the articles in whose title or source every word of the text occurs."""
        self.read_ahead()
        with self._lock:
            left = self._folded
            for word in folded(text).split():
                left = {id_: searched for id_, searched in left.items() if word in searched}
        return set(left)


def folded(text: str) -> str:
    """Return the text as it is searched: spelling variants and case made equal."""
    return fold(text).casefold()
