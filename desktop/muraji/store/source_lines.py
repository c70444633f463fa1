"""The lines of each source: in how many articles each stands, and how reviewers have judged it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from muraji.domain.article import outlet_of
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region
from muraji.store import codec
from muraji.text.boilerplate.memory import SourceMemory, line_keys

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from threading import RLock

    from muraji.domain.article import Article
    from muraji.domain.change import Change
    from muraji.domain.journal import Entry

PEOPLE = frozenset({EntryKind.DECISION, EntryKind.UNDO, EntryKind.REDO})
"""Entries in which a person speaks; what the cleaner says of a line is no judgement of it."""
_ADD = """INSERT INTO source_lines (outlet, line, seen, judged) VALUES (?, ?, ?, ?)
    ON CONFLICT (outlet, line) DO UPDATE
    SET seen = seen + excluded.seen, judged = judged + excluded.judged"""
AT_ONCE = 500
"""Keys asked for in one statement."""


class SourceLines:
    """Keeps the table in step with articles and entries; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rebuild(self) -> None:
        """Count all articles and all decisions anew."""
        self._connection.execute("DELETE FROM source_lines")
        rows = self._connection.execute(
            "SELECT a.metadata, t.text FROM articles a JOIN texts t ON t.article_id = a.id"
        )
        for metadata, text in rows:
            self._count(outlet_of(json.loads(metadata)), line_keys(text), seen=1)
        kinds = ", ".join(f"'{kind.value}'" for kind in sorted(PEOPLE))
        said = self._connection.execute(
            f"SELECT changes FROM journal WHERE kind IN ({kinds}) ORDER BY seq"  # noqa: S608
        )
        for (changes,) in said.fetchall():
            self.keep_step(codec.decode_changes(changes))

    def add(self, article: Article) -> None:
        """Count the lines of a new article, each once."""
        self._count(outlet_of(article.metadata), line_keys(article.text), seen=1)

    def keep_entry(self, entry: Entry) -> None:
        """Learn from the zones that a person has marked, and unlearn what is undone."""
        if entry.kind in PEOPLE:
            self.keep_step(entry.changes)

    def keep_step(self, changes: Iterable[Change]) -> None:
        """Count each line that came into a zone of furniture or went out of one."""
        weights: dict[str, Counter[tuple[int, int]]] = {}
        for change in changes:
            for row, weight in ((change.before, -1), (change.after, 1)):
                if isinstance(row, Region) and not row.kind.is_content:
                    place = (row.span.start, row.span.end)
                    weights.setdefault(row.article_id, Counter())[place] += weight
        for article_id, places in weights.items():
            self._judge(article_id, places)

    def _judge(self, article_id: str, places: Counter[tuple[int, int]]) -> None:
        metadata, text = self._connection.execute(
            "SELECT a.metadata, t.text FROM articles a JOIN texts t ON t.article_id = a.id"
            " WHERE a.id = ?",
            (article_id,),
        ).fetchone()
        sums: Counter[str] = Counter()
        for (start, end), weight in places.items():
            for key in line_keys(text[start:end]):
                sums[key] += weight
        outlet = outlet_of(json.loads(metadata))
        for key, weight in sums.items():
            if weight:
                self._count(outlet, [key], judged=1 if weight > 0 else -1)

    def _count(self, outlet: str, keys: Iterable[str], seen: int = 0, judged: int = 0) -> None:
        self._connection.executemany(_ADD, [(outlet, key, seen, judged) for key in keys])


class SourceLineView:
    """What the project has learnt of the lines of a source."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def memory_for(self, article: Article) -> SourceMemory:
        """Return what is known of the lines of an article, from other articles of its source.

        The article itself counts as one of them once it is in the project.
        """
        outlet, keys = outlet_of(article.metadata), list(line_keys(article.text))
        memory = SourceMemory()
        with self._lock:
            for start in range(0, len(keys), AT_ONCE):
                part = keys[start : start + AT_ONCE]
                marks = ", ".join("?" * len(part))
                query = (
                    "SELECT line, seen, judged FROM source_lines"  # noqa: S608 - question marks only
                    f" WHERE outlet = ? AND line IN ({marks})"
                )
                for key, seen, judged in self._connection.execute(query, (outlet, *part)):
                    memory.know(key, seen, judged)
        return memory
