"""What makes finding quick, kept in step with articles and mentions: search, names, counts, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store import search
from muraji.store.evidence import EvidenceTable
from muraji.store.names import Names

if TYPE_CHECKING:
    import sqlite3

    from muraji.domain.article import Article
    from muraji.domain.change import Changes

VERSION = "1"
"""To be raised with any change of folding or of the key of names: projects then build theirs anew."""
VERSION_KEY = "finding_version"
EVIDENCE_VERSION = "1"
"""To be raised with any change of what counts as evidence."""
EVIDENCE_KEY = "evidence_version"


class Finding:
    """The tables that can always be made again from the others; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)
        self.evidence = EvidenceTable(connection, self._names.text_of)

    def is_up_to_date(self) -> bool:
        """Say whether the tables were made by the rules of this version."""
        return self._has(VERSION_KEY, VERSION) and self._has(EVIDENCE_KEY, EVIDENCE_VERSION)

    def rebuild(self) -> None:
        """Make anew what other rules have made: 100,000 articles take about three minutes."""
        if not self._has(VERSION_KEY, VERSION):
            search.rebuild(self._connection)
            self._names.rebuild()
            self._note(VERSION_KEY, VERSION)
        if not self._has(EVIDENCE_KEY, EVIDENCE_VERSION):
            self.evidence.rebuild()
            self._note(EVIDENCE_KEY, EVIDENCE_VERSION)

    def _has(self, key: str, version: str) -> bool:
        row = self._connection.execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
        return bool(row) and row[0] == version

    def _note(self, key: str, version: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO project VALUES (?, ?)", (key, version))

    def add(self, position: int, article: Article) -> None:
        """Take in a new article."""
        search.insert(self._connection, position, article)
        self._names.remember_text(article.id, article.text)

    def keep_step(self, changes: Changes) -> None:
        """Take in what an entry has changed."""
        self._names.keep_step(changes)
        self.evidence.keep_step(changes)
