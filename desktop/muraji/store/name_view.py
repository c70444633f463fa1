"""Names over the whole project, for whoever decides on all mentions of one at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.name_group import NameGroup
from muraji.domain.region import CONTENT_KINDS, RegionKind
from muraji.store.rows import ANNOTATIONS
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from threading import RLock

    from muraji.domain.annotation import Annotation

CUT_KINDS = ", ".join(f"'{kind.value}'" for kind in RegionKind if kind not in CONTENT_KINDS)
_MENTION_COLUMNS = ", ".join(f'n."{column}"' for column in ANNOTATIONS.columns)


class NameView:
    """Reads what :class:`~muraji.store.names.Names` keeps; equal spellings are one name."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def waiting(self, limit: int, containing: str = "") -> list[str]:
        """Return the keys of the names with undecided mentions, the most frequent first.

        A name with two labels stands where the commoner one puts it. With ``containing`` only names
        in which these letters occur, whatever their spelling.
        """
        part = matching_key(containing)
        condition = "AND instr(key, ?)" if part else ""
        found: dict[str, None] = {}
        with self._lock:
            reading = self._connection.execute(
                "SELECT key FROM name_counts WHERE state = 'pending' "  # noqa: S608 - fixed text
                f"{condition} ORDER BY count DESC, key",
                (part,) if part else (),
            )
            for (key,) in reading:
                found.setdefault(key)
                if len(found) == limit:
                    break
            reading.close()
        return list(found)

    def group(self, key: str) -> NameGroup:
        """Return the counts of one name; of a name nobody bears they are empty."""
        with self._lock:
            counts = self._connection.execute(
                "SELECT label, state, count FROM name_counts WHERE key = ?", (key,)
            ).fetchall()
            surface = self._connection.execute(
                "SELECT surface FROM names WHERE key = ? GROUP BY surface"
                " ORDER BY count(*) DESC, surface LIMIT 1",
                (key,),
            ).fetchone()
        told = tuple((label, MentionState(state), count) for label, state, count in counts)
        return NameGroup(key, surface[0] if surface else key, told)

    def key_of(self, annotation_id: str) -> str | None:
        """Return the key of a mention's name; None where there is no such mention."""
        with self._lock:
            row = self._connection.execute(
                "SELECT key FROM names WHERE annotation_id = ?", (annotation_id,)
            ).fetchone()
        return row[0] if row else None

    def mentions(self, key: str) -> list[Annotation]:
        """Return the mentions of a name in every state, those in cut text left out.

        In the order of import and of reading.
        """
        query = f"""
            SELECT {_MENTION_COLUMNS} FROM names k
            JOIN annotations n ON n.id = k.annotation_id
            JOIN articles a ON a.id = n.article_id
            WHERE k.key = ? AND NOT EXISTS (
                SELECT 1 FROM regions r
                WHERE r.article_id = n.article_id AND r.start <= n.start AND n.start < r."end"
                  AND r.kind IN ({CUT_KINDS}))
            ORDER BY a.position, n.start, n."end"
        """  # noqa: S608 - the only text put in is fixed lists of columns and kinds
        with self._lock:
            return [ANNOTATIONS.decode(row) for row in self._connection.execute(query, (key,))]

    def sources(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return the title of each article (at most 500), or its source where it has none."""
        marks = ", ".join("?" * len(article_ids))
        query = f"SELECT id, CASE title WHEN '' THEN source ELSE title END FROM articles WHERE id IN ({marks})"  # noqa: S608
        with self._lock:
            return dict(self._connection.execute(query, tuple(article_ids)))
