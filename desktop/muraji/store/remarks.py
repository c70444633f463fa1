"""Where notes and flags are: articles that have any, of their own or on a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from threading import RLock

_HAS_REMARK = "flagged OR note <> ''"
"""Word for word the condition of the indexes that answer it."""


class RemarkView:
    """Finds the articles to come back to, in the order of import."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def next_after(self, article_id: str, *, forward: bool) -> str | None:
        """Return the next article with a note or flag, going round; None when no other has any."""
        sign, order = (">", "ASC") if forward else ("<", "DESC")
        query = f"""
            WITH here(position) AS (SELECT position FROM articles WHERE id = ?)
            SELECT a.id FROM articles a, here
            WHERE a.position <> here.position AND a.id IN (
                SELECT article_id FROM statuses WHERE {_HAS_REMARK}
                UNION SELECT article_id FROM annotations WHERE {_HAS_REMARK})
            ORDER BY a.position {sign} here.position DESC, a.position {order} LIMIT 1
        """  # noqa: S608 - only fixed words are put in
        with self._lock:
            row = self._connection.execute(query, (article_id,)).fetchone()
        return row[0] if row else None
