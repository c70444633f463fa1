"""What makes finding quick, kept in step with articles and mentions: search, names, counts, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store import search
from muraji.store.names import Names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from muraji.domain.article import Article
    from muraji.domain.change import Change

VERSION = "1"
"""To be raised with any change of folding or of the key of names: projects then build theirs anew."""
VERSION_KEY = "finding_version"


class Finding:
    """The tables that can always be made again from the others; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)

    def is_up_to_date(self) -> bool:
        """Say whether the tables were made by the rules of this version."""
        row = self._connection.execute(
            "SELECT value FROM project WHERE key = ?", (VERSION_KEY,)
        ).fetchone()
        return bool(row) and row[0] == VERSION

    def rebuild(self) -> None:
        """Make every table anew: 100,000 articles take about three minutes."""
        search.rebuild(self._connection)
        self._names.rebuild()
        self._connection.execute(
            "INSERT OR REPLACE INTO project VALUES (?, ?)", (VERSION_KEY, VERSION)
        )

    def add(self, position: int, article: Article) -> None:
        """Take in a new article."""
        search.insert(self._connection, position, article)
        self._names.remember_text(article.id, article.text)

    def keep_step(self, changes: Iterable[Change]) -> None:
        """Take in what an entry has changed."""
        self._names.keep_step(changes)
