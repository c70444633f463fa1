"""What a project remembers beside its journal: its label set, and where each article was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store.connection import transaction

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from threading import RLock


class Memory:
    """Settings of the project and bookmarks of its articles; no decision is ever kept here."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock, path: Path) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path

    def setting(self, key: str) -> str | None:
        """Return what the project remembers under a key."""
        with self._lock:
            row = self._connection.execute(
                "SELECT value FROM project WHERE key = ?", (key,)
            ).fetchone()
        return row[0] if row else None

    def remember(self, key: str, value: str) -> None:
        """Keep a value under a key, in place of the one before."""
        with self._lock, transaction(self._connection, self._path):
            self._connection.execute("INSERT OR REPLACE INTO project VALUES (?, ?)", (key, value))

    def bookmark(self, article_id: str) -> tuple[str | None, int] | None:
        """Return where the article was left: the mention in hand and the code point in view."""
        with self._lock:
            row: tuple[str | None, int] | None = self._connection.execute(
                "SELECT annotation_id, position FROM bookmarks WHERE article_id = ?", (article_id,)
            ).fetchone()
        return row

    def set_bookmark(self, article_id: str, annotation_id: str | None, position: int) -> None:
        """Remember where the article was left."""
        with self._lock, transaction(self._connection, self._path):
            self._connection.execute(
                "INSERT OR REPLACE INTO bookmarks VALUES (?, ?, ?)",
                (article_id, annotation_id, position),
            )
