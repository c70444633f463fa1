"""What makes finding quick, kept in step with articles and mentions: search, names, counts, needs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from muraji.domain.article import Article
    from muraji.domain.journal import Entry
    from muraji.store.evidence import EvidenceTable
    from muraji.store.names import Names
    from muraji.store.source_lines import SourceLines

VERSION = "1"
"""To be raised with any change of folding or of the key of names: projects then build theirs anew."""
VERSION_KEY = "finding_version"
EVIDENCE_VERSION = "1"
"""To be raised with any change of what counts as evidence."""
EVIDENCE_KEY = "evidence_version"
LINES_VERSION = "1"
"""To be raised with any change of which lines are the same."""
LINES_KEY = "source_lines_version"
COPIES_VERSION = "1"
"""To be raised with any change of the hashes by which texts are compared."""
COPIES_KEY = "copies_version"


class Finding:
    """The tables that can always be made again from the others; the caller holds the transaction.

    A table is loaded when it is first touched: to open a project only the versions are read.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def evidence(self) -> EvidenceTable:
        """What was decided on each name."""
        from muraji.store.evidence import EvidenceTable

        return EvidenceTable(self._connection, self._names.text_of)

    @cached_property
    def _names(self) -> Names:
        from muraji.store.names import Names

        return Names(self._connection)

    @cached_property
    def _lines(self) -> SourceLines:
        from muraji.store.source_lines import SourceLines

        return SourceLines(self._connection)

    def is_up_to_date(self) -> bool:
        """Say whether the tables were made by the rules of this version."""
        versions = {
            VERSION_KEY: VERSION,
            EVIDENCE_KEY: EVIDENCE_VERSION,
            LINES_KEY: LINES_VERSION,
            COPIES_KEY: COPIES_VERSION,
        }
        return all(self._has(key, version) for key, version in versions.items())

    def rebuild(self) -> None:
        """Make anew what other rules have made: 100,000 articles take about three minutes."""
        if not self._has(VERSION_KEY, VERSION):
            from muraji.store import search

            search.rebuild(self._connection)
            self._names.rebuild()
            self._note(VERSION_KEY, VERSION)
        if not self._has(EVIDENCE_KEY, EVIDENCE_VERSION):
            self.evidence.rebuild()
            self._note(EVIDENCE_KEY, EVIDENCE_VERSION)
        if not self._has(LINES_KEY, LINES_VERSION):
            self._lines.rebuild()
            self._note(LINES_KEY, LINES_VERSION)
        if not self._has(COPIES_KEY, COPIES_VERSION):
            # The links stay; the next import compares all texts anew.
            for table in ("sketches", "sketch_hashes"):
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a fixed list
            self._note(COPIES_KEY, COPIES_VERSION)

    def _has(self, key: str, version: str) -> bool:
        row = self._connection.execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
        return bool(row) and row[0] == version

    def _note(self, key: str, version: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO project VALUES (?, ?)", (key, version))

    def add(self, position: int, article: Article) -> None:
        """Take in a new article."""
        from muraji.store import search

        search.insert(self._connection, position, article)
        self._names.remember_text(article.id, article.text)
        self._lines.add(article)

    def keep(self, entries: Sequence[Entry]) -> None:
        """Take in what entries have changed, in their order."""
        self._names.keep_step(change for entry in entries for change in entry.changes)
        for entry in entries:
            self.evidence.keep_step(entry.changes)
            self._lines.keep_entry(entry)
